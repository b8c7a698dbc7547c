import { ones, type Link, type Row, type System, type Target } from '../model/system.ts';
import { problemOf } from './component.ts';
import { goalOf } from './goal.ts';
import { propagate } from './propagate.ts';
import { Programme, solver } from './whole-numbers.ts';

interface Part {
	counts: number[];
	rows: Row[];
}

/**
 * Bounds the counts that stand for sums of blocks: by the published total of just these cells, else by linear programmes over the
 * block.
 */
export async function boundLinks(system: System, parts: Part[]): Promise<void> {
	if (system.links.length === 0) return;
	const seen = new Map<string, Row>();
	for (const row of system.rows)
		if (!row.isBelief && row.coefficients.every((coefficient) => coefficient === 1))
			seen.set(nameOf(row.variables), row);
	const partOf = new Map(parts.flatMap((part) => part.counts.map((variable): [number, Part] => [variable, part])));
	const placed = new Map<Part, Link[]>();
	for (const link of system.links) {
		const total = seen.get(nameOf(link.variables));
		if (total) narrow(system, link.sum, total.low, total.high);
		const touched = new Set(link.variables.flatMap((variable) => partOf.get(variable) ?? []));
		const [part] = touched;
		if (touched.size === 1 && part) placed.set(part, [...(placed.get(part) ?? []), link]);
	}
	for (const [part, links] of placed) await boundByProgramme(system, part, links);
}

/** Name of a sum by its cells. */
export const nameOf = (variables: number[]) => [...variables].sort((a, b) => a - b).join();

function narrow(system: System, variable: number, low: number, high: number): void {
	system.low[variable] = Math.max(system.low[variable]!, low);
	system.high[variable] = Math.min(system.high[variable]!, high);
}

async function boundByProgramme(system: System, part: Part, links: Link[]): Promise<void> {
	const open = links.filter(({ sum }) => system.low[sum]! < system.high[sum]!);
	if (open.length === 0) return;
	const problem = problemOf(system, part.counts, part.rows);
	if (!problem || !propagate(problem)) return;
	const programme = new Programme(await solver(), problem, false);
	try {
		for (const { sum, variables } of open) {
			const goal = goalOf(problem, targetOf(variables), (variable) => system.low[variable]!);
			const [least, most] = [programme.end(goal, false), programme.end(goal, true)];
			if (!least.isInfeasible && !most.isInfeasible) narrow(system, sum, least.bound, most.bound);
		}
	} finally {
		programme.close();
	}
}

const targetOf = (variables: number[]): Target => ({
	kind: 'jumlah',
	variables,
	coefficients: ones(variables),
	width: 0,
	threshold: 0,
	at: { release: '', table: '', area: '', period: '', codes: {}, measure: '', shown: null }
});

/** What has been found of sums of blocks, as rows over the cells of each block. */
export const rowsOfLinks = (system: System, links: Link[]): Row[] =>
	links.map(({ sum, variables }) => ({
		variables,
		coefficients: ones(variables),
		low: system.low[sum]!,
		high: system.high[sum]!,
		isBelief: true
	}));
