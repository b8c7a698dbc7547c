import * as v from 'valibot';

/** Grains of time from coarse to fine. Keys sort as text within a grain: 2024 · 2024-S1 · 2024-TW1 · 2024-03. */
export const GRAINS = ['tahun', 'semester', 'triwulan', 'bulan'] as const;
export const Grain = v.picklist(GRAINS);
export type Grain = v.InferOutput<typeof Grain>;

export interface Period {
	grain: Grain;
	year: number;
	/** 1-based index within the year; 1 for a year. */
	index: number;
}

const PER_YEAR: Record<Grain, number> = { tahun: 1, semester: 2, triwulan: 4, bulan: 12 };
const PATTERN = /^(\d{4})(?:-(?:S([12])|TW([1-4])|(0[1-9]|1[0-2])))?$/;

/** Reads a period key; null when the text is none. */
export function parsePeriod(key: string): Period | null {
	const match = PATTERN.exec(key);
	if (!match) return null;
	const [, year, semester, quarter, month] = match;
	const grain = semester ? 'semester' : quarter ? 'triwulan' : month ? 'bulan' : 'tahun';
	return { grain, year: Number(year), index: Number(semester ?? quarter ?? month ?? 1) };
}

export function periodKey({ grain, year, index }: Period): string {
	const head = String(year).padStart(4, '0');
	if (grain === 'tahun') return head;
	if (grain === 'semester') return `${head}-S${index}`;
	if (grain === 'triwulan') return `${head}-TW${index}`;
	return `${head}-${String(index).padStart(2, '0')}`;
}

/** First and last month of a period, counted from year 0, so that periods of different grains compare. */
export function monthsOf({ grain, year, index }: Period): { first: number; last: number } {
	const length = 12 / PER_YEAR[grain];
	const first = year * 12 + (index - 1) * length;
	return { first, last: first + length - 1 };
}

/** The period of a coarser (or equal) grain that holds this one. */
export function coarsen(period: Period, grain: Grain): Period {
	const { first } = monthsOf(period);
	if (PER_YEAR[grain] > PER_YEAR[period.grain])
		throw new RangeError(`${periodKey(period)} tidak dapat diperinci menjadi ${grain}.`);
	const length = 12 / PER_YEAR[grain];
	return { grain, year: Math.floor(first / 12), index: Math.floor((first % 12) / length) + 1 };
}

/** The period `steps` later (or earlier) of the same grain. */
export function shift(period: Period, steps: number): Period {
	const per = PER_YEAR[period.grain];
	const ordinal = period.year * per + (period.index - 1) + steps;
	return { grain: period.grain, year: Math.floor(ordinal / per), index: (((ordinal % per) + per) % per) + 1 };
}

/** All periods of one grain from `from` to `to`, both included. */
export function periodsBetween(from: Period, to: Period): Period[] {
	const list: Period[] = [];
	for (let at = from; monthsOf(at).first <= monthsOf(to).first; at = shift(at, 1)) list.push(at);
	return list;
}

/** True when `inner` lies wholly inside the span from `from` to `to` (any grains; absent ends are open). */
export function isWithin(inner: Period, from?: Period, to?: Period): boolean {
	const { first, last } = monthsOf(inner);
	return (!from || first >= monthsOf(from).first) && (!to || last <= monthsOf(to).last);
}
