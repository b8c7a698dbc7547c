import { createHash } from 'node:crypto';

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Hash as the manifest writes it. */
export const fileHash = (bytes: Uint8Array) => `sha256:${sha256(bytes)}`;

/** Id of a release: as-of date and the first 8 hex digits over all that it holds. */
export const releaseId = (asOf: string, manifest: object) => `${asOf}-${sha256(JSON.stringify(manifest)).slice(0, 8)}`;
