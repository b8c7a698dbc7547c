import { createHmac } from 'node:crypto';

/**
 * Secret numbers in [0, 1) that depend on the seed and on the parts of a name only: never on row order, on other rows
 * or on how often they are asked for. HMAC-SHA-256 (RFC 2104) keeps them unpredictable for whoever lacks the seed.
 */
export type Keyed = (...parts: string[]) => number;

/** `seed` has 32 bytes. Parts are joined by a character that no code holds, so that ("a", "bc") differs from ("ab", "c"). */
export function keyed(seed: Uint8Array): Keyed {
	return (...parts) => digest(seed, parts).readUIntBE(0, 6) / 2 ** 48;
}

/** A sequence of secret numbers in [0, 1) for a search that needs many: sfc32 (Doty-Humphrey, PractRand), started from the same digest. */
export function stream(seed: Uint8Array, ...parts: string[]): () => number {
	const start = digest(seed, parts);
	let a = start.readInt32LE(0);
	let b = start.readInt32LE(4);
	let c = start.readInt32LE(8);
	let counter = start.readInt32LE(12);
	return () => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + sum) | 0;
		return (sum >>> 0) / 2 ** 32;
	};
}

function digest(seed: Uint8Array, parts: string[]): Buffer {
	if (seed.length !== 32) throw new RangeError(`Benih harus 32 bita, bukan ${seed.length}.`);
	return createHmac('sha256', seed).update(parts.join('\u0000')).digest();
}
