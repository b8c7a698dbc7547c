import { QUARTERS, rounded, without, type Wish } from './sample.ts';

/** Made-up counts over these quarters that rise by `step` and swing. */
export const wave = (step: number, base: number, swing: number): number[] =>
	QUARTERS.map((_, at) => Math.max(0, Math.round(base + at * step + swing * Math.sin(at * 1.7 + step))));

/** Rounded counts as rows over these quarters: one gap, at the fifth or `off` later, and the last provisional. */
export const overQuarters = (values: number[], key: Record<string, string>, off = 0): Wish['rows'] =>
	values.map((value, at) => [
		{ periode: QUARTERS[at] ?? '', ...key },
		at === 4 + off ? without('tidak-ada-data') : rounded(value, at === QUARTERS.length - 1)
	]);
