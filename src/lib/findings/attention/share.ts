import { monthsOf, parsePeriod } from '../../contract/period.ts';
import { wilson } from '../../stats/proportion.ts';
import { amount, attentionWords, percent, sentenceOf, type Style } from '../../language/index.ts';
import { indexed } from '../../charts/model/code-index.ts';
import type { Shown, ShownParts } from '../../charts/model/types.ts';
import { aboutOf, because, ofAreas, placeOf, thing } from './about.ts';
import { HALF } from './size.ts';
import type { Attention, Scene, Watched } from './types.ts';

/** Least part of a whole, and least distances, that are told. */
export const LEAST_SHARE = 0.05;
export const LEAST_GAP = 0.05;
export const LEAST_LAG = 0.1;

/** One ratio of a chart, with the texts that tell it. */
interface Told {
	code: string;
	name: string | null;
	cell: Shown;
	parts: ShownParts;
	/** Numerator ÷ denominator. */
	fraction: number;
	text: string;
	when: string;
	style: Style;
}

const numberOf = ({ cell }: ShownParts['numerator']): number => cell.value ?? 0;

/** Ratios that have a number. */
function toldBy({ view }: Watched): Told[] {
	const told = (cell: Shown, rest: Omit<Told, 'cell' | 'parts' | 'fraction'>): Told[] => {
		const { parts } = cell;
		if (cell.value === null || !parts || numberOf(parts.denominator) <= 0) return [];
		return [{ ...rest, cell, parts, fraction: numberOf(parts.numerator) / numberOf(parts.denominator) }];
	};
	if (view.kind === 'figure')
		return view.items.flatMap(({ cell, name, spoken, period, style }) =>
			told(cell, { code: name ?? '', name, text: spoken, when: period, style })
		);
	if (view.kind === 'map')
		return view.areas.flatMap(({ cell, code, name, told: text }) =>
			told(cell, { code, name, text, when: view.when, style: view.style })
		);
	if (view.kind !== 'ranking' && view.kind !== 'comparison') return [];
	return view.panels.flatMap(({ bars, style }) =>
		bars.flatMap(({ cell, code, name, told: text }) => told(cell, { code, name, text, when: view.when, style }))
	);
}

const ratios = (scene: Scene, rule: 'share' | 'area' | 'plan'): { watched: Watched; told: Told[] }[] =>
	ofAreas(scene)
		.filter(({ chart }) => chart.watch === rule)
		.map((watched) => ({ watched, told: toldBy(watched) }));

const greatest = <T>(items: readonly T[], by: (item: T) => number): T | undefined =>
	items.reduce<T | undefined>((best, item) => (best === undefined || by(item) > by(best) ? item : best), undefined);

/** A ratio as a sentence, with what stands behind it and why it is shown. */
function toldOf(watched: Watched, { cell, name, style, text, when }: Told, reason: string) {
	const number = { cell, style };
	const finding = { kind: 'watched', about: aboutOf(watched, name), amount: number, when } as const;
	return {
		sentence: sentenceOf(finding, watched.view.language),
		reason: because(text, number, cell, reason)
	};
}

/** Rule "share": the greatest of the parts that should be small, from LEAST_SHARE of its whole up. Its size is the part. */
export function shares(scene: Scene): Attention[] {
	const { reasons } = attentionWords[scene.language];
	return ratios(scene, 'share').flatMap(({ watched, told }): Attention[] => {
		const most = greatest(told, ({ fraction }) => fraction);
		if (!most || most.fraction < LEAST_SHARE) return [];
		return [
			{
				rule: 'share',
				about: thing(watched),
				...toldOf(watched, most, reasons.share(percent(LEAST_SHARE * 100, scene.language))),
				...placeOf(watched),
				size: Math.min(1, most.fraction / HALF)
			}
		];
	});
}

/** Counts of people whose place of living must not be pointed at below a kecamatan. */
const SHELTERED = new Set(['korban', 'kasus', 'anak', 'bentuk', 'layanan']);

function mayBeNamed({ code, parts }: Told, { release }: Scene): boolean {
	const level = indexed(release.codes['wilayah'] ?? []).byId.get(code)?.attributes['tingkat'];
	return level !== 'kelurahan' || !SHELTERED.has(parts.numerator.style.unit.id);
}

/** Everything that a ratio can still be, by chance and by rounding, as a fraction. */
function mostPossible({ cell, fraction, parts }: Told): number {
	const [count, of] = [numberOf(parts.numerator), numberOf(parts.denominator)];
	const chance = count <= of ? wilson(count, of).high : fraction;
	const scale = (cell.value ?? 0) / fraction;
	const rounding = cell.high === null || !scale ? fraction : cell.high / scale;
	return Math.max(chance, rounding);
}

/**
 * Rule "area": the area farthest below all areas of the chart together, where neither rounding nor chance (Wilson's interval of its
 * share) reaches them. Its size is the distance.
 */
export function areas(scene: Scene): Attention[] {
	const words = attentionWords[scene.language];
	return ratios(scene, 'area').flatMap(({ watched, told }): Attention[] => {
		const total = (of: (parts: ShownParts) => ShownParts['numerator']) =>
			told.reduce((sum, { parts }) => sum + numberOf(of(parts)), 0);
		const overall = total((parts) => parts.numerator) / total((parts) => parts.denominator);
		const low = told.filter(
			(one) => overall - one.fraction >= LEAST_GAP && mostPossible(one) < overall && mayBeNamed(one, scene)
		);
		const farthest = greatest(low, ({ fraction }) => overall - fraction);
		if (!farthest) return [];
		const { style, parts } = farthest;
		const scale = parts.numerator.style.unit.id === parts.denominator.style.unit.id ? 100 : null;
		const whole = scale === null ? '' : amount(overall * scale, style.unit, scene.language, style.decimals);
		return [
			{
				rule: 'area',
				about: thing(watched),
				...toldOf(
					watched,
					farthest,
					(whole && `${words.overall(whole)} `) + words.reasons.area(words.points(LEAST_GAP * 100))
				),
				...placeOf(watched),
				size: Math.min(1, (overall - farthest.fraction) / HALF)
			}
		];
	});
}

/** Part of its year that has passed at the end of a period. */
function passed(key: string): number {
	const period = parsePeriod(key);
	return period ? ((monthsOf(period).last % 12) + 1) / 12 : 0;
}

/** What was planned by a period: the goal that the contract declares for it, else the part of the year that has passed. */
function plannedBy(key: string, { chart }: Watched): { part: number; isGoal: boolean } {
	const goals = chart.against?.targets ?? [];
	const goal = goals.find(({ when }) => when && key.endsWith(`-${when}`)) ?? goals.find(({ when }) => !when);
	return goal ? { part: goal.value / 100, isGoal: true } : { part: passed(key), isGoal: false };
}

/** Rule "plan": the ratio that lies farthest behind what was planned by then. Its size is the distance. */
export function plans(scene: Scene): Attention[] {
	const words = attentionWords[scene.language];
	return ratios(scene, 'plan').flatMap(({ watched, told }): Attention[] => {
		const { latest } = watched.view;
		if (latest === null) return [];
		const { part: planned, isGoal } = plannedBy(latest, watched);
		const lag = (one: Told) => planned - one.fraction;
		const farthest = greatest(told, lag);
		if (!farthest || lag(farthest) < LEAST_LAG) return [];
		return [
			{
				rule: 'plan',
				about: thing(watched),
				...toldOf(
					watched,
					farthest,
					words.reasons[isGoal ? 'behindGoal' : 'behindYear'](
						words.points(LEAST_LAG * 100),
						percent(planned * 100, scene.language)
					)
				),
				...placeOf(watched),
				// What the dataset says of its recipients is nothing about money.
				note: null,
				size: Math.min(1, lag(farthest) / HALF)
			}
		];
	});
}
