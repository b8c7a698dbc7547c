import type { AnswerRow, Axis, Question } from '../../contract/answer.ts';
import type { CodeLists } from '../../contract/code.ts';
import { parsePeriod } from '../../contract/period.ts';
import { isValidIn } from '../validity.ts';

/** The axes that a target is about. */
export const PROGRAM: Axis = 'program';
export const DESIL: Axis = 'desil';

/** Programmes for which the code list `desil-sasaran` has any rule. */
const aimed = (codes: CodeLists): string[] => [
	...new Set((codes['desil-sasaran'] ?? []).flatMap((code) => code.attributes['program'] ?? []))
];

/** Programmes that a question without rows by programme is about: those that the chart and the reader name and that aim at deciles. */
export function programmesOf({ fixed, filters }: Question, codes: CodeLists): string[] {
	const own = fixed?.[PROGRAM] ?? [];
	const wished = filters.dimensions[PROGRAM] ?? [];
	const both = own.length > 0 && wished.length > 0 ? wished.filter((code) => own.includes(code)) : [];
	const named = both.length > 0 ? both : own.length > 0 ? own : wished;
	const known = aimed(codes);
	return named.length > 0 ? named.filter((code) => known.includes(code)) : known;
}

/** Desil that a programme aims at in a period, from the code list `desil-sasaran`; undefined where no rule is known for it. */
function targetDesil(codes: CodeLists, program: string, period: string): string[] | undefined {
	const at = parsePeriod(period);
	const rule = (codes['desil-sasaran'] ?? []).find(
		(code) => code.attributes['program'] === program && at && isValidIn(code, at)
	);
	return rule?.attributes['desil']?.split(';');
}

/** A family that has no rank yet is neither inside nor outside a target. */
const isRanked = (desil: string): boolean => /^\d/.test(desil);

/** Deciles that some programmes together aim at in a period; undefined where none has a rule for it. */
export function deciles(codes: CodeLists, programmes: readonly string[], period: string): string[] | undefined {
	const found = programmes.flatMap((program) => targetDesil(codes, program, period) ?? []);
	return found.length > 0 ? [...new Set(found)] : undefined;
}

/** Rows of families inside the deciles, or of ranked ones outside them. */
export function inTarget(
	rows: readonly AnswerRow[],
	target: readonly string[],
	side: 'inside' | 'outside'
): AnswerRow[] {
	return rows.filter(({ keys }) => {
		const desil = keys[DESIL] ?? '';
		return side === 'inside' ? target.includes(desil) : isRanked(desil) && !target.includes(desil);
	});
}
