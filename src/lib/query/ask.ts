import type { Answer, Question } from '../contract/answer.ts';
import { emptyCell } from '../contract/cell.ts';
import type { Release } from '../contract/release.ts';
import type { Run } from '../contract/run.ts';
import { planOf, type AskOptions } from './pick.ts';
import type { Plan } from './plan.ts';
import { answerOf } from './rows.ts';
import { selectOf } from './select.ts';

/** Rows up to which the base of a roll-up is asked too, for the bounds that a roll-up itself cannot give. */
const SMALL_BASE = 100_000;

async function answer(plan: Plan, run: Run): Promise<Answer> {
	if (plan.timing.covered.length === 0) return answerOf(plan, []);
	const areas = [...new Set(plan.scope.groups.flatMap(({ codes }) => codes))];
	const periods = [...new Set(plan.timing.groups.flatMap(({ codes }) => codes))];
	return answerOf(plan, await run(selectOf(plan), [plan.table.id], { areas, periods }));
}

/** Takes the bounds of rounded sums from an answer on the table below; a row that does not agree is left as it is. */
function withBoundsOf(rolled: Answer, base: Answer): Answer {
	const below = new Map(base.rows.map(({ keys, cell }) => [JSON.stringify(keys), cell]));
	const rows = rolled.rows.map((row) => {
		const found = below.get(JSON.stringify(row.keys));
		if (row.cell.status !== 'dibulatkan' || row.cell.low !== null || found?.value !== row.cell.value) return row;
		return { ...row, cell: { ...row.cell, low: found.low, high: found.high } };
	});
	return { ...rolled, rows };
}

/** Rows of an answer with those of the opposite measure beside them, and what a reader must be told of either. */
function beside(answer: Answer, other: Answer, question: Question): Answer {
	const key = (keys: Record<string, string>) => JSON.stringify(answer.question.by.map((axis) => keys[axis] ?? ''));
	const found = new Map(other.rows.map(({ keys, cell }) => [key(keys), cell]));
	const told = new Set(answer.notes.map((note) => JSON.stringify(note)));
	return {
		...answer,
		question: { ...answer.question, opposite: question.opposite },
		rows: answer.rows.map((row) => ({ ...row, opposite: found.get(key(row.keys)) ?? emptyCell('tidak-ada-data') })),
		notes: [...answer.notes, ...other.notes.filter((note) => !told.has(JSON.stringify(note)))]
	};
}

/**
 * Answers a question from a release with one SELECT through `run`; a second one fetches the bounds of sums from the table
 * below a roll-up, where that is small. Never throws for lack of data: what is missing is a status of a cell or a note.
 * An opposite measure is asked for the same span of time. `table` is null, without rows, when no published table holds the measure with all axes. Errors of the engine pass through.
 */
export async function ask(question: Question, release: Release, run: Run, options: AskOptions = {}): Promise<Answer> {
	const { opposite, ...own } = question;
	const answer = await askOne(own, release, run, options);
	const [from, to] = [answer.periods[0], answer.periods.at(-1)];
	if (!opposite || !from || !to)
		return { ...answer, question: { ...answer.question, ...(opposite ? { opposite } : {}) } };
	const span = { ...own.filters, from, to };
	return beside(answer, await askOne({ ...own, measure: opposite, filters: span }, release, run, options), question);
}

async function askOne(question: Question, release: Release, run: Run, options: AskOptions): Promise<Answer> {
	const plan = planOf(question, release, options);
	if (!plan) return { question, table: null, periods: [], areas: [], rows: [], notes: [] };
	const first = await answer(plan, run);
	const base = release.tables.find(({ id }) => id === plan.table.rollup_of);
	const isOpen = first.rows.some(({ cell }) => cell.status === 'dibulatkan' && cell.low === null);
	if (!base || !isOpen || base.rows > SMALL_BASE) return first;
	const below = planOf(question, release, { rollups: false });
	return below ? withBoundsOf(first, await answer(below, run)) : first;
}
