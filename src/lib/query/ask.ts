import type { Answer, Question } from '../contract/answer.ts';
import type { Release } from '../contract/release.ts';
import type { Run } from '../contract/run.ts';
import { planOf, type AskOptions } from './pick.ts';
import { answerOf } from './rows.ts';
import { selectOf } from './select.ts';

/**
 * Answers a question from a release with one SELECT through `run`. Never throws for lack of data: what is missing is a
 * status of a cell or a note. `table` is null, without rows, when no published table holds the measure with all axes.
 * Errors of the engine pass through.
 */
export async function ask(question: Question, release: Release, run: Run, options: AskOptions = {}): Promise<Answer> {
	const plan = planOf(question, release, options);
	if (!plan) return { question, table: null, periods: [], areas: [], rows: [], notes: [] };
	const areas = [...new Set(plan.scope.groups.flatMap(({ codes }) => codes))];
	const periods = [...new Set(plan.timing.groups.flatMap(({ codes }) => codes))];
	if (plan.timing.covered.length === 0) return answerOf(plan, []);
	return answerOf(plan, await run(selectOf(plan), [plan.table.id], { areas, periods }));
}
