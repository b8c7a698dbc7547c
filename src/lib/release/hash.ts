/**
 * sha-256 as "sha256:<hex>". Browsers hide `crypto.subtle` from pages served over plain http (an intranet name), so a small
 * library takes its place there.
 */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = globalThis.crypto?.subtle
		? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
		: (await import('@noble/hashes/sha2.js')).sha256(bytes);
	return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
