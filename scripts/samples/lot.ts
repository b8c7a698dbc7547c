import { createHash } from 'node:crypto';

export type Lot = (...keys: (string | number)[]) => number;

/** A number in 0..1 that depends on the seed and the keys alone. */
export function lotOf(seed: number): Lot {
	return (...keys) =>
		createHash('sha256')
			.update([seed, ...keys].join('|'))
			.digest()
			.readUInt32BE(0) /
		2 ** 32;
}
