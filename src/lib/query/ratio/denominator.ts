import type { Against } from '../../contract/against.ts';
import type { Answer, Axis, Question } from '../../contract/answer.ts';
import type { Filters } from '../../contract/filters.ts';
import type { PublishedDataset, Release } from '../../contract/release.ts';
import { grains } from '../../core/order.ts';
import { planOf } from '../pick.ts';
import { sourceOf } from '../source.ts';
import { spanOf, stockFor } from './periods.ts';
import { DESIL } from './target.ts';

const datasetOf = (id: string, release: Release): PublishedDataset | undefined =>
	release.datasets.find((dataset) => dataset.id === id);

/** Axes of the numerator by which the denominator differs too: areas, periods, and dimensions that both have with the same codes. */
export function sharedAxes(by: readonly Axis[], numerator: Question, against: Against, release: Release): Axis[] {
	const own = datasetOf(numerator.dataset, release);
	const other = datasetOf(against.dataset ?? numerator.dataset, release);
	if (!own || !other) return [];
	const has = (axis: Axis) =>
		own.dimensions[axis]?.codes === other.dimensions[axis]?.codes &&
		release.tables.some(
			(table) =>
				table.dataset === other.id && table.measures.includes(against.measure) && sourceOf(axis, table, other, release)
		);
	return by.filter(
		(axis) => axis === 'wilayah' || axis === 'periode' || (!against.numerator_only.includes(axis) && has(axis))
	);
}

/** The denominator as a question, before it is known which areas and periods the numerator was answered with. */
export function denominatorOf(
	numerator: Question,
	against: Against,
	shared: readonly Axis[],
	filters: Filters
): Question {
	const inside = against.target_desil === 'inside' && !shared.includes(DESIL);
	return {
		dataset: against.dataset ?? numerator.dataset,
		measure: against.measure,
		by: inside ? [...shared, DESIL] : [...shared],
		filters,
		...(Object.keys(against.where).length > 0 ? { fixed: against.where } : {})
	};
}

/** A question for the denominator, and the period of it that each period of the numerator is divided by ('' without rows by period). */
export interface Matched {
	question: Question;
	periods: ReadonlyMap<string, string>;
}

/** The denominator for the very areas and periods of an answered numerator; null where it has no period for them. */
export function matched(open: Question, answered: Answer, release: Release): Matched | null {
	const { question: numerator } = answered;
	const measure = datasetOf(open.dataset, release)?.measures[open.measure];
	const span = spanOf(answered.periods);
	const byPeriod = open.by.includes('periode');
	if (!measure || !span) return null;
	const level = open.by.includes('wilayah') && numerator.level ? { level: numerator.level } : {};
	const placed: Question = { ...open, ...level, filters: { ...open.filters, wilayah: answered.areas } };
	const asked = byPeriod ? [...new Set(answered.rows.map(({ keys }) => keys['periode'] ?? ''))] : [''];
	const within = (keys: readonly string[]) => ({ ...placed.filters, from: keys[0], to: keys.at(-1) });
	if (measure.kind !== 'stock') {
		const grain = byPeriod && numerator.grain ? { grain: numerator.grain } : {};
		const question = { ...placed, ...grain, filters: within(answered.periods) };
		return { question, periods: new Map(asked.map((key) => [key, key])) };
	}
	const { wilayah, dimensions } = placed.filters;
	const timeless = { wilayah, dimensions };
	const everywhere = { ...placed, by: [...new Set<Axis>([...placed.by, 'periode'])] };
	const available = planOf({ ...everywhere, filters: timeless }, release)?.timing.covered ?? [];
	const pairs = asked.flatMap((key) => {
		const own = key === '' ? span : spanOf([key]);
		const found = own && stockFor(own, available);
		return found ? [[key, found] as const] : [];
	});
	const used = pairs.map(([, period]) => period).sort((a, b) => available.indexOf(a) - available.indexOf(b));
	if (used.length === 0) return null;
	return { question: { ...placed, filters: within(used) }, periods: new Map(pairs) };
}

/** Grain of the rows by period when the denominator, a flow, comes in longer periods than the numerator; undefined where that is no matter. */
export function commonGrain(numerator: Question, denominator: Question, release: Release): Question['grain'] {
	const measure = datasetOf(denominator.dataset, release)?.measures[denominator.measure];
	if (!numerator.by.includes('periode') || measure?.kind !== 'flow') return numerator.grain;
	const [own, other] = [numerator, denominator].map((question) => planOf(question, release)?.timing.grain);
	if (!own || !other) return numerator.grain;
	return grains.isCoarser(other, own) ? other : numerator.grain;
}
