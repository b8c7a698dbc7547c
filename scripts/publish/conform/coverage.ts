import { levelOf, type Code } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { rhythmOf } from '../../../src/lib/core/deadline.ts';
import {
	coarsen,
	monthsOf,
	parsePeriod,
	periodKey,
	periodsBetween,
	shift,
	type Grain,
	type Period
} from '../../../src/lib/contract/period.ts';
import type { Coverage } from '../../../src/lib/contract/release.ts';
import type { Layout } from '../layout/schema.ts';

/** The kota of an area, or the area itself where it is wider. */
export function topOf(id: string, areas: Map<string, Code>): string {
	for (let at = areas.get(id); at; at = areas.get(at.parent ?? '')) if (levelOf(at) === 'kota') return at.id;
	return id;
}

/**
 * Where a source has data. A counted table covers the periods that it holds. A register covers every period from the first to the last
 * of its records, whole periods of the dataset's rhythm, for each kota: a month without a case is a month without a case.
 */
export function coverageOf(
	layout: Layout,
	dataset: Dataset,
	seen: { area: string; period: string }[],
	areas: Map<string, Code>
): Coverage[] {
	const tops = new Map<string, Set<string>>();
	for (const { area, period } of seen) {
		const top = topOf(area, areas);
		tops.set(top, (tops.get(top) ?? new Set()).add(period));
	}
	if (layout.kind === 'rekap')
		return [...tops].sort(byArea).map(([area, periods]) => ({ area, periods: [...periods].sort(), due: [] }));
	const all = stretch(
		seen.map(({ period }) => period),
		dataset,
		layout.as_of
	);
	const root = layout.area && topOf(layout.area, areas);
	if (root && !tops.has(root)) tops.set(root, new Set());
	const isStock = Object.values(dataset.measures).every(({ kind }) => kind === 'stock');
	return [...tops]
		.sort(byArea)
		.map(([area, periods]) => ({ area, periods: isStock ? [...periods].sort() : all, due: [] }));
}

const byArea = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);

function stretch(keys: string[], dataset: Dataset, asOf?: string): string[] {
	const periods = [...new Set(keys)].sort().flatMap((key) => parsePeriod(key) ?? []);
	const [first, last] = [periods[0], periods.at(-1)];
	if (!first || !last) return [];
	const rhythm = rhythmOf(dataset.metadata) ?? first.grain;
	const from = firstOf(widen(first, rhythm), first.grain);
	const to = shift(firstOf(shift(widen(last, rhythm), 1), first.grain), -1);
	const limit = asOf ? Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1 : Infinity;
	return periodsBetween(from, to)
		.filter((period) => monthsOf(period).first <= Math.max(limit, monthsOf(last).first))
		.map(periodKey);
}

const widen = (period: Period, grain: Grain) =>
	monthsOf(period).last - monthsOf(period).first >=
	monthsOf({ ...period, grain, index: 1 }).last - monthsOf({ ...period, grain, index: 1 }).first
		? period
		: coarsen(period, grain);

/** The first period of a finer (or equal) grain inside a period. */
function firstOf(period: Period, grain: Grain): Period {
	const { first } = monthsOf(period);
	const length = { tahun: 12, semester: 6, triwulan: 3, bulan: 1 }[grain];
	return { grain, year: Math.floor(first / 12), index: Math.floor((first % 12) / length) + 1 };
}
