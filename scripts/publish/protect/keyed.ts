import { createHmac } from 'node:crypto';

/**
 * Secret numbers in [0, 1) that depend on the seed and on the parts of a name only: never on row order, on other rows
 * or on how often they are asked for. HMAC-SHA-256 (RFC 2104) keeps them unpredictable for whoever lacks the seed.
 */
export type Keyed = (...parts: string[]) => number;

/** `seed` has 32 bytes. Parts are joined by a character that no code holds, so that ("a", "bc") differs from ("ab", "c"). */
export function keyed(seed: Uint8Array): Keyed {
	if (seed.length !== 32) throw new RangeError(`Benih harus 32 bita, bukan ${seed.length}.`);
	return (...parts) => {
		const digest = createHmac('sha256', seed).update(parts.join('\u0000')).digest();
		return digest.readUIntBE(0, 6) / 2 ** 48;
	};
}
