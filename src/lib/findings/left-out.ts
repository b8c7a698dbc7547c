import type { Axis } from '../contract/answer.ts';
import { chartWords, eitherOf, listOf, NAMED } from '../language/index.ts';
import { axisTitle, type Context } from '../charts/model/context.ts';
import { reasonOf } from '../charts/model/datum.ts';
import type { Datum } from '../charts/model/types.ts';

/** Why a thing is not drawn: it is zero, may be zero, or cannot be. */
function whyOf({ cell, text }: Datum): 'zero' | 'near' | 'notRelevant' {
	if (cell.status === 'tidak-relevan') return 'notRelevant';
	return text === '0' ? 'zero' : 'near';
}

/**
 * The remark on things that a picture leaves out because they are zero or cannot be: those whose code gives a reason by name ("BLT Dana
 * Desa (tidak ada desa)"), the others too while they are few, else only how many they are. Empty where there are none.
 */
export function leftOutNote(context: Context, axis: Axis, left: readonly Datum[]): string[] {
	if (left.length === 0) return [];
	const { language } = context;
	const words = chartWords[language];
	const hasReason = ({ cell, code }: Datum) =>
		cell.status === 'tidak-relevan' && reasonOf(context, { [axis]: code }) !== undefined;
	const all = left.length <= NAMED ? left : left.filter(hasReason).slice(0, NAMED);
	const rest = left.filter((datum) => !all.includes(datum));
	const reasons = (['zero', 'near', 'notRelevant'] as const).filter((why) =>
		rest.some((datum) => whyOf(datum) === why)
	);
	const why = eitherOf(
		reasons.map((reason) => words.leftOut[reason]),
		language
	);
	const further = rest.length > 0 ? [words.furtherOnes(rest.length, axisTitle(context, axis).toLowerCase(), why)] : [];
	return [words.notDrawn(listOf([...all.map(({ label, text }) => `${label} (${text})`), ...further], language))];
}
