import type { AnswerRow, Axis, Question } from '../../contract/answer.ts';
import type { CodeLists } from '../../contract/code.ts';
import { isRanked, targetDesil } from '../sets.ts';

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
