import { fewOf } from '../../language/index.ts';
import { appliedTo, axisTitle, hasOwnOrder, nameOf, placesIn, type Context } from './context.ts';
import { isNone, noneName } from './linked.ts';

/** Names of one axis that a subtitle can hold. */
export const FEW = 3;

export interface Restriction {
	axis: string;
	names: string[];
	/** Given by the chart itself, not chosen by the reader. */
	fixed: boolean;
	/** Its codes follow each other in their list, so that first and last say all: "Desil 1–4". */
	run: boolean;
	/** Its name is a whole phrase: "Tidak tercatat di PKH, Sembako". */
	phrase?: boolean;
}

/** To what the answer was restricted, in names. */
export function restrictionsOf(context: Context): Restriction[] {
	const applied = appliedTo(context.answer);
	const { how = {} } = context.answer.question;
	const without = Object.keys(how).filter((axis) => how[axis] === 'none');
	const outside = without.map((axis): Restriction => {
		const names = [noneOf(context, axis, applied[axis] ?? [])];
		return { axis, names, fixed: true, run: false, phrase: true };
	});
	// A chart that nothing could answer has not even been told which filters it cannot obey.
	const inside = Object.entries(applied).filter(
		([axis]) => !without.includes(axis) && context.dataset.dimensions[axis] !== undefined
	);
	return [...outside, ...inside.map(([axis, codes]) => restrictionOf(context, axis, codes))];
}

/** "Tidak tercatat di …" the chosen programmes, or all that are linked. */
function noneOf(context: Context, axis: string, chosen: readonly string[]): string {
	const { dimensions } = context.dataset;
	const list = dimensions[axis]?.codes ?? axis;
	const sets = Object.entries(dimensions).find(([, { set_of }]) => set_of === list)?.[0];
	return sets ? noneName(context, sets, chosen) : '';
}

function restrictionOf(context: Context, axis: string, codes: string[]): Restriction {
	const places = hasOwnOrder(context, axis, codes) ? placesIn(context, axis, codes) : [];
	return {
		axis,
		names: codes.map((code) => (isNone(context, axis, code) ? noneName(context, axis) : nameOf(context, axis, code))),
		// Narrowed by the reader it is no longer what the chart's title says.
		fixed: context.answer.question.fixed?.[axis]?.length === codes.length,
		run: places.length > 0 && places.every((place, at) => at === 0 || place === (places[at - 1] ?? 0) + 1),
		phrase: codes.every((code) => isNone(context, axis, code))
	};
}

/** First and last of a run of names, what both begin with said once: "Desil 1–4". */
function runOf(first: string, last: string): string {
	const [words, others] = [first.split(' '), last.split(' ')];
	const same = words.findIndex((word, at) => word !== others[at]);
	return `${first}–${others.slice(Math.max(0, Math.min(same, others.length - 1))).join(' ')}`;
}

/** The names of a restriction alone: "Desil 1–4", "PKH, Sembako, dan 2 lainnya". */
function namesOf({ language }: Context, { names, run }: Restriction): string {
	const [first = '', last = ''] = [names[0], names.at(-1)];
	if (run && names.length >= FEW) return runOf(first, last);
	if (names.length <= FEW) return names.join(', ');
	return fewOf(names, language, FEW - 1);
}

/** A restriction as words: its title is left out where the names say it. */
export function restrictionWords(context: Context, restriction: Restriction): string {
	const { axis, names, phrase } = restriction;
	if (phrase) return names.join(', ');
	const title = axisTitle(context, axis);
	const text = namesOf(context, restriction);
	const says = (name: string) => name.toLowerCase().includes(title.toLowerCase());
	return names.every(says) ? text : `${title}: ${text}`;
}

/** True of a restriction of the chart itself that its title already says, as the contract declares: "Keluarga desil 1–4" says "Desil 1–4". */
export const isSaid = ({ chart }: Context, { axis, fixed }: Restriction): boolean =>
	fixed && (chart.says?.includes(axis) ?? false);

/** The one indicator that a chart of levels is about: its title says all, "Nilai (Persentase penduduk miskin)" says it twice. */
export function indicatorOf(context: Context): Restriction | undefined {
	const { measure } = context;
	if (measure.kind !== 'level') return undefined;
	return restrictionsOf(context).find(
		({ axis, names }) => typeof measure.unit === 'object' && measure.unit.from === axis && names.length === 1
	);
}
