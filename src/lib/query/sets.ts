import type { AnswerRow, Axis } from '../contract/answer.ts';
import { emptyCell, type Cell } from '../contract/cell.ts';
import type { CodeLists } from '../contract/code.ts';
import type { Quantifier } from '../contract/dataset.ts';
import { parsePeriod } from '../contract/period.ts';
import { addCells } from './add-cells.ts';
import { membersOf } from './members.ts';
import { isValidIn } from './validity.ts';

function matches(set: string, programs: readonly string[], how: Quantifier): boolean {
	const members = membersOf(set);
	if (how === 'all') return programs.every((program) => members.includes(program));
	return programs.some((program) => members.includes(program)) === (how === 'any');
}

/** Members that are linked where these rows were counted: those of which some set has data. */
function linkedMembers(rows: readonly AnswerRow[], axis: Axis): Set<string> {
	const told = rows.filter(({ cell }) => cell.status !== 'tidak-ada-data');
	return new Set(told.flatMap(({ keys }) => membersOf(keys[axis] ?? '-')));
}

/**
 * Families in any, all or none of the programmes, each counted once, from rows by a dimension of sets. Programmes that are not linked there
 * are left aside: sets with them have no data, and without any other programme nothing can be said.
 */
export function familiesIn(
	rows: readonly AnswerRow[],
	programs: readonly string[],
	how: Quantifier,
	axis: Axis = 'himpunan'
): Cell {
	const linked = linkedMembers(rows, axis);
	const isKnown = rows.some(({ cell }) => cell.status !== 'tidak-ada-data');
	const named = new Set(rows.flatMap(({ keys }) => membersOf(keys[axis] ?? '-')));
	const lost = new Set(isKnown ? [...named].filter((program) => !linked.has(program)) : []);
	const asked = programs.filter((program) => !lost.has(program));
	if (programs.length > 0 && (asked.length === 0 || (how === 'all' && asked.length < programs.length)))
		return emptyCell('tidak-ada-data');
	const whole = rows.filter(({ keys }) => !membersOf(keys[axis] ?? '-').some((program) => lost.has(program)));
	return addCells(whole.filter((row) => matches(row.keys[axis] ?? '-', asked, how)).map((row) => row.cell));
}

/** Desil that a programme aims at in a period, from the code list `desil-sasaran`; undefined where no rule is known for it. */
export function targetDesil(codes: CodeLists, program: string, period: string): string[] | undefined {
	const at = parsePeriod(period);
	const rule = (codes['desil-sasaran'] ?? []).find(
		(code) => code.attributes['program'] === program && at && isValidIn(code, at)
	);
	return rule?.attributes['desil']?.split(';');
}

/** A family that has no rank yet is neither inside nor outside a target. */
export const isRanked = (desil: string): boolean => /^\d/.test(desil);

/** Rows by set and desil, with the names of these two axes. */
export interface SetRows {
	rows: readonly AnswerRow[];
	sets?: Axis;
	desil?: Axis;
}

/**
 * Families that some of the programmes aim at but that are recorded in none of them. Undefined where no programme has a
 * target in that period.
 */
export function notReached(
	{ rows, sets = 'himpunan', desil = 'desil' }: SetRows,
	programs: readonly string[],
	codes: CodeLists,
	period: string
): Cell | undefined {
	const target = new Set(programs.flatMap((program) => targetDesil(codes, program, period) ?? []));
	if (target.size === 0) return undefined;
	const inTarget = rows.filter((row) => target.has(row.keys[desil] ?? ''));
	return familiesIn(inTarget, programs, 'none', sets);
}

/** Families recorded in a programme whose desil it does not aim at; the unranked are left out. Undefined without a target. */
export function outsideTarget(
	{ rows, sets = 'himpunan', desil = 'desil' }: SetRows,
	program: string,
	codes: CodeLists,
	period: string
): Cell | undefined {
	const target = targetDesil(codes, program, period);
	if (!target) return undefined;
	const outside = rows.filter(({ keys }) => {
		const at = keys[desil] ?? '';
		return isRanked(at) && !target.includes(at);
	});
	return familiesIn(outside, [program], 'any', sets);
}
