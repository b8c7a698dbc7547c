import { sampleQuantile } from '../../stats/sample.ts';

/** A number with one or two leading digits near `value`, so that printed breaks are easy to read. */
function rounded(value: number): number {
	if (value === 0) return 0;
	const digits = Math.floor(Math.log10(Math.abs(value)));
	const step = 10 ** (digits - (Math.abs(value) < 10 ? 0 : 1));
	return Math.round(value / step) * step;
}

/**
 * Upper ends of at most five classes of about equally many values, at readable numbers; the last is the greatest value.
 * Fewer classes where the values do not spread: never an empty one. `whole`: counts, whose breaks are whole numbers.
 */
export function breaksOf(values: readonly number[], whole: boolean): number[] {
	if (values.length === 0) return [];
	const greatest = Math.max(...values);
	const ends = [0.2, 0.4, 0.6, 0.8]
		.map((share) => sampleQuantile(values, share))
		.map((value) => (whole ? Math.round(rounded(value)) : rounded(value)))
		.filter((end) => end < greatest);
	const steps = [...new Set(ends)].sort((a, b) => a - b);
	const used = [...steps, greatest].filter((end, at, all) =>
		values.some((value) => value <= end && (at === 0 || value > (all[at - 1] as number)))
	);
	return used;
}

/** Class of a value: the first whose upper end it does not exceed. */
export const classOf = (value: number, breaks: readonly number[]): number => breaks.findIndex((end) => value <= end);
