import type { Localized } from '$lib/contract/localized.ts';
import type { Filters } from '$lib/contract/filters.ts';
import type { Placed } from '$lib/query/index.ts';
import type { View } from '$lib/charts/view.ts';

/** An indicator with its readings, in their order. */
export interface Indicator {
	/** Dimension by which it is chosen, also its parameter in the address. */
	by: string;
	code: string;
	title: Localized;
	charts: Placed[];
}

/** The indicators that some charts read, in the order of the charts; readings under one heading are of one indicator. */
export function indicatorsOf(charts: readonly Placed[]): Indicator[] {
	const found = new Map<string, Indicator>();
	for (const placed of charts) {
		const { by, where, reading, section } = placed.chart;
		const code = where[by ?? '']?.[0];
		if (!reading || !by || !code || !section) continue;
		const existing = found.get(section.id) ?? { by, code, title: section, charts: [] };
		found.set(section.id, { ...existing, charts: [...existing.charts, placed] });
	}
	return [...found.values()];
}

/** The indicators that the reader chose; without a choice that of one code. */
export function chosenOf(
	indicators: readonly Indicator[],
	{ dimensions }: Filters,
	otherwise: string | undefined
): Indicator[] {
	const chosen = indicators.filter(({ by, code }) => dimensions[by]?.includes(code));
	return chosen.length > 0 ? chosen : indicators.filter(({ code }) => code === otherwise);
}

/** The filters that readings obey: one area, and no indicator but their own. */
export function filtersForReadings(filters: Filters, indicators: readonly Indicator[]): Filters {
	const own = new Set(indicators.map(({ by }) => by));
	const kept = Object.entries(filters.dimensions).filter(([id]) => !own.has(id));
	return { ...filters, wilayah: filters.wilayah.slice(0, 1), dimensions: Object.fromEntries(kept) };
}

/** The chart of an indicator that tells its last own figure and how many years there are. */
export const seriesChart = ({ charts }: Indicator): Placed | undefined =>
	charts.find(({ chart }) => chart.reading === 'perkembangan');

const knownIn = (view: View) =>
	view.kind === 'trend' ? (view.panels[0]?.series[0]?.points ?? []).filter((point) => point.cell.value !== null) : [];

/** Last figure of an own series and the number of its years; null without any. */
export function lastOf(view: View | undefined): { text: string; period: string; years: number } | null {
	const known = view ? knownIn(view) : [];
	const last = known.at(-1);
	return last ? { text: last.text, period: last.period, years: known.length } : null;
}

/** True where there is nothing to read, or one year alone, which the list of indicators tells already. */
export const isLacking = (view: View | undefined): boolean =>
	view?.kind === 'empty' ||
	(view?.kind === 'trend' && view.panels.every(({ series }) => series.length === 1) && knownIn(view).length === 1);
