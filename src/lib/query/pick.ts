import type { Question } from '../contract/answer.ts';
import type { Release } from '../contract/release.ts';
import { planFor } from './plan-for.ts';
import type { Plan } from './plan.ts';

export interface AskOptions {
	/** False asks the protected atoms even where a roll-up would do: slower, but with proven bounds. */
	rollups?: boolean;
}

function isCheaper(a: Plan, b: Plan): boolean {
	const at = a.cost.findIndex((cost, index) => cost !== b.cost[index]);
	return at >= 0 && a.cost[at]! < b.cost[at]!;
}

/**
 * The plan for the smallest published table that answers a question best: one that obeys all filters, has data of the
 * chosen areas, adds nothing that must stay apart, and is fine enough in area and time, in this order. Undefined when no
 * table holds the measure with all axes.
 */
export function planOf(question: Question, release: Release, options: AskOptions = {}): Plan | undefined {
	const dataset = release.datasets.find(({ id }) => id === question.dataset);
	if (!dataset) return undefined;
	let best: Plan | undefined;
	for (const table of release.tables) {
		if (table.dataset !== question.dataset || (options.rollups === false && table.rollup_of)) continue;
		const plan = planFor(question, release, dataset, table);
		if (plan && (!best || isCheaper(plan, best))) best = plan;
	}
	return best;
}
