import type { ErrorBand } from './report.ts';

/** A table as columns of numbers, truth beside what is published. */
export interface Pairs {
	/** Code of each axis (area, area above, period, each dimension) per row, and how many codes it has. */
	axes: { codes: Int32Array; size: number }[];
	/** Axis of periods, of which a filter takes one (stock) or a run (flow); null when there is none. */
	periods: { codes: Int32Array; size: number; single: boolean } | null;
	truth: Int32Array;
	value: Int32Array;
}

/** Upper ends of the bands of sizes; the last has none. */
const BANDS = [19, 49, 99, 499, null];
const FILTERS = 4000;

/**
 * How far filtered sums are off: random filters (one code or a handful of each of some axes, one period or a run), true sum against
 * published sum, by size. Bands without filters are left out. Deterministic for a given `random`.
 */
export function typicalErrors(
	{ axes, periods, truth, value }: Pairs,
	random: () => number,
	filters = FILTERS
): ErrorBand[] {
	const errors: number[][] = BANDS.map(() => []);
	if (truth.length === 0) return [];
	const byPeriod = rowsByCode(periods?.codes ?? new Int32Array(truth.length), periods?.size ?? 1);
	for (let filter = 0; filter < filters; filter++) {
		const tests = axes.flatMap(({ codes, size }) => {
			if (size < 2 || random() < 0.5) return [];
			const chosen = new Uint8Array(size);
			const count = random() < 0.5 ? 1 : 1 + Math.floor(random() * Math.min(4, size - 1));
			for (let each = 0; each < count; each++) chosen[Math.floor(random() * size)] = 1;
			return [{ codes, chosen }];
		});
		const first = Math.floor(random() * byPeriod.length);
		const last = periods && !periods.single ? Math.min(byPeriod.length - 1, first + Math.floor(random() * 4)) : first;
		let trueSum = 0;
		let shownSum = 0;
		for (let period = first; period <= last; period++)
			for (const row of byPeriod[period]!) {
				if (!tests.every(({ codes, chosen }) => chosen[codes[row]!])) continue;
				trueSum += truth[row]!;
				shownSum += value[row]!;
			}
		if (trueSum === 0) continue;
		errors[BANDS.findIndex((upTo) => upTo === null || trueSum <= upTo)]!.push(Math.abs(trueSum - shownSum));
	}
	return errors.flatMap((band, at): ErrorBand[] => {
		if (band.length === 0) return [];
		band.sort((a, b) => a - b);
		return [
			{
				upTo: BANDS[at]!,
				filters: band.length,
				mean: Math.round((100 * band.reduce((sum, each) => sum + each, 0)) / band.length) / 100,
				p95: band[Math.min(band.length - 1, Math.floor(0.95 * band.length))]!,
				max: band.at(-1)!
			}
		];
	});
}

function rowsByCode(codes: Int32Array, size: number): number[][] {
	const rows: number[][] = Array.from({ length: size }, () => []);
	codes.forEach((code, row) => rows[code]!.push(row));
	return rows;
}
