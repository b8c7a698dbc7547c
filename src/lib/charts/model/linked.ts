import type { Axis } from '../../contract/answer.ts';
import { areaName, chartWords, listOf, periodName, periodSpan } from '../../language/index.ts';
import { codeOf, nameOf, type Context } from './context.ts';

/** The empty set of a dimension of sets: in none of its members. */
const NONE = '-';

/** True of "in none" on a dimension of sets. */
export const isNone = ({ dataset }: Context, axis: Axis, id: string): boolean =>
	id === NONE && dataset.dimensions[axis]?.set_of !== undefined;

/**
 * "Tidak tercatat di …" the chosen members, or all: only those that are linked in every area and period of the answer, then what some of them
 * link besides. With `at` that of one area or period alone.
 */
export function noneName(context: Context, axis: Axis, chosen: readonly string[] = [], at: string[] = []): string {
	const { answer, dataset, language, release } = context;
	const words = chartWords[language];
	const list = dataset.dimensions[axis]?.set_of ?? axis;
	const name = (code: string) => nameOf(context, list, code);
	const known = (answer.linked ?? []).filter(({ areas, periods }) =>
		at.every((key) => areas.includes(key) || periods.includes(key))
	);
	const entries = known.map((entry) => ({
		...entry,
		codes: entry.codes.filter((code) => chosen.length === 0 || chosen.includes(code))
	}));
	const told = entries.filter(({ codes }) => codes.length > 0);
	const [first, ...others] = told;
	if (!first) {
		if (chosen.length > 0) return words.notRecordedIn(listOf(chosen.map(name), language));
		return codeOf(context, axis, NONE)?.title[language] ?? NONE;
	}
	const common = first.codes.filter((code) => others.every(({ codes }) => codes.includes(code)));
	const sole = (pick: (entry: (typeof told)[number]) => string[]) =>
		new Set(told.map((entry) => pick(entry).join())).size < 2;
	const also = told.flatMap((entry) => {
		const more = entry.codes.filter((code) => !common.includes(code));
		if (more.length === 0) return [];
		const areas = sole(({ areas: own }) => own)
			? []
			: entry.areas.flatMap((id) => {
					const area = release.codes['wilayah']?.find((code) => code.id === id);
					return area ? [areaName(area, language)] : [];
				});
		const [from, to] = [entry.periods[0] ?? '', entry.periods.at(-1) ?? ''];
		const span = from === to ? periodName(from, language) : periodSpan(from, to, language);
		const where = [...areas, ...(sole(({ periods }) => periods) ? [] : [span])];
		return [words.alsoIn(listOf(where, language), listOf(more.map(name), language))];
	});
	const whole = words.notRecordedIn(
		common.length > 0
			? chosen.length > 0
				? listOf(common.map(name), language)
				: common.map(name).join(', ')
			: words.linkedProgrammes
	);
	return also.length > 0 ? `${whole} (${also.join('; ')})` : whole;
}
