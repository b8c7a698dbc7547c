import { ledCells } from '../round/led-cells.ts';
import { isHonest, publicBounds } from '../round/law.ts';
import { dense, type Block, type BlockData, type BlockLayout, type Measuring } from '../spec/block.ts';
import { credibleCells, partPairs, reachOfCells } from '../spec/possible.ts';
import type { Total } from '../round/totals.ts';
import {
	changedTotals,
	differences,
	earlierTotals,
	editionsOf,
	isPublished,
	looseTies,
	variables,
	type ChangedTotal,
	type Edition
} from './editions.ts';
import { liveCells, type Live } from './live.ts';
import { RowList, type Model, type Target } from './model.ts';
import { ruleRows, type RuleRow } from './rules.ts';

/** The attack on one block: the model, what must stay uncertain in it, and which rows could be given up. */
export interface Attack {
	model: Model;
	targets: Target[];
	/** Row of the model → index of the total that it comes from. */
	totalOf: Map<number, number>;
	live: Live;
	/** Sums of cells that are quantities of their own, one variable each, after those of the cells: changes of totals, and small totals. */
	sums: { cells: Int32Array }[];
	/** How many editions the model holds, the present one first; variables of edition e begin at e times the number of live cells. */
	editions: number;
	/** What an edition published of a cell, whether it said nothing of it, and the rules that it was rounded by. */
	shown(edition: number, cell: number): number;
	isGap(edition: number, cell: number): boolean;
	rulesOf(edition: number): Measuring;
}

/** Cell of the block that a variable stands for, in whatever edition. */
export function cellOfVariable({ live, model, sums }: Attack, variable: number): number {
	const sum = variable - (model.low.length - sums.length);
	return sum >= 0 ? sums[sum]!.cells[0]! : live.cells[variable % live.cells.length]!;
}

/**
 * Writes down all that is public about a block: rounded values as bounds, exact and held totals, separators, parts and wholes,
 * mentions, sums, totals known from elsewhere, and every earlier edition with the rule that a flow only grows by late reports.
 * Rules and known totals are used where they are true; a false one would only lead an attacker astray.
 */
export function buildAttack(block: Block, value: Int32Array, totals: Total[]): Attack {
	const { frame, data, layout } = block;
	const truth = dense(layout.size, data.cells, data.truth);
	const editions = editionsOf(block, truth, value);
	const rules = ruleRows(block);
	const ties = layout.ties.filter((_, tie) => editions.some((each) => each.ties[tie]));
	const live = liveCells(
		block,
		editions.flatMap((each) => [each.truth, each.value]),
		[
			...totals.filter(({ low, high }) => low > -Infinity || high < Infinity).map(({ row }) => layout.rows[row]!.cells),
			...ties.flatMap(({ parent, child }) => [layout.rows[parent]!.cells, layout.rows[child]!.cells]),
			...rules.flatMap(({ small, great }) => [small, great]),
			...data.known.map(({ cells }) => cells)
		]
	);
	editions.forEach((edition, at) => (edition.offset = at * live.cells.length));
	const changes = changedTotals(block, editions, live);
	const small = smallTotals(block, totals, truth, live);
	const size = live.cells.length * editions.length + changes.length + small.length;
	const model: Omit<Model, keyof ReturnType<RowList['arrays']>> = {
		low: new Int32Array(size),
		high: new Int32Array(size),
		truth: new Int32Array(size),
		credible: new Uint8Array(size)
	};
	const rows = new RowList();
	const targets: Target[] = [];
	const credible = credibleCells(block);
	const reach = reachOfCells(block);
	// A reader of coarser rules who also has an edition by finer ones knew more before.
	const width = Math.min(...editions.map(({ rules: { base } }) => base)) - 1;
	for (const edition of editions) {
		live.cells.forEach((cell, variable) => {
			if (edition.isGap[cell]) return;
			const { base, slack } = edition.rules;
			const { low, high } = publicBounds(edition.value[cell]!, { base, slack: Math.max(slack, reach[cell]!) });
			const at = edition.offset + variable;
			model.low[at] = low;
			model.high[at] = high;
			model.truth[at] = edition.truth[cell]!;
			model.credible[at] = credible[cell]!;
			if (low < frame.threshold) targets.push({ plus: at, minus: -1, width });
		});
		knowledge(layout, edition, data, rules, rows, variables(live, edition));
		partRows(block, edition, live, rows);
		earlierTotals(block, edition, live, rows);
	}
	looseTies(block, editions[0]!, live, rows);
	complements(block, totals, live, model, targets, width);
	const totalOf = new Map<number, number>();
	totals.forEach(({ row, low, high }, index) => {
		if (low === -Infinity && high === Infinity) return;
		totalOf.set(rows.add(variables(live, editions[0]!)(layout.rows[row]!.cells), [], low, high), index);
	});
	for (let at = 1; at < editions.length; at++)
		differences(block, editions[at]!, editions[at - 1]!, live, rows, targets);
	const first = size - changes.length - small.length;
	changes.forEach((change, at) => addChange(change, first + at, live, model, rows, targets));
	small.forEach((cells, at) =>
		addSum(variables(live, editions[0]!)(cells), first + changes.length + at, model, rows, targets, width)
	);
	return {
		model: { ...model, ...rows.arrays() },
		targets,
		totalOf,
		live,
		sums: [...changes, ...small.map((cells) => ({ cells }))],
		editions: editions.length,
		shown: (edition, cell) => editions[edition]!.value[cell]!,
		isGap: (edition, cell) => editions[edition]!.isGap[cell] === 1,
		rulesOf: (edition) => editions[edition]!.rules
	};
}

/** Cells of totals that are counts of a few people themselves and are not told exactly: readers add them up all the same. */
function smallTotals({ frame, layout }: Block, totals: Total[], truth: Int32Array, live: Live): Int32Array[] {
	const seen = new Set<string>();
	return totals.flatMap(({ row, low }) => {
		const cells = layout.rows[row]!.cells.filter((cell) => live.variableOf[cell]! >= 0);
		const count = sum(cells, truth);
		const name = cells.join();
		if (low > -Infinity || cells.length < 2 || count === 0 || count >= frame.threshold || seen.has(name)) return [];
		seen.add(name);
		return [cells];
	});
}

/** A sum of cells as a variable of its own. */
function addSum(
	cells: Int32Array,
	variable: number,
	model: Omit<Model, keyof ReturnType<RowList['arrays']>>,
	rows: RowList,
	targets: Target[],
	width: number
) {
	model.low[variable] = sum(cells, model.low);
	model.high[variable] = sum(cells, model.high);
	model.truth[variable] = sum(cells, model.truth);
	model.credible[variable] = 1;
	rows.add(cells, [variable], 0, 0);
	targets.push({ plus: variable, minus: -1, width });
}

/** The change of a total as a variable of its own: what it is now less what it was. */
function addChange(
	{ cells, old, next, change }: ChangedTotal,
	variable: number,
	live: Live,
	model: Omit<Model, keyof ReturnType<RowList['arrays']>>,
	rows: RowList,
	targets: Target[]
) {
	const [after, before] = [variables(live, next)(cells), variables(live, old)(cells)];
	model.low[variable] = sum(after, model.low) - sum(before, model.high);
	model.high[variable] = sum(after, model.high) - sum(before, model.low);
	model.truth[variable] = change;
	model.credible[variable] = 1;
	rows.add(after, [...before, variable], 0, 0);
	targets.push({ plus: variable, minus: -1, width: 1 });
}

const sum = (cells: Int32Array, values: Int32Array) => cells.reduce((total, cell) => total + values[cell]!, 0);

function knowledge(
	layout: BlockLayout,
	edition: Edition,
	data: BlockData,
	rules: RuleRow[],
	rows: RowList,
	at: (cells: Int32Array) => Int32Array
) {
	layout.ties.forEach(({ parent, child }, tie) => {
		if (edition.ties[tie]) rows.add(at(layout.rows[parent]!.cells), at(layout.rows[child]!.cells), 0, 0);
	});
	for (const { small, great, equal } of rules) {
		if (!isPublished(edition, small, great)) continue;
		const less = sum(small, edition.truth);
		const more = sum(great, edition.truth);
		if (equal ? less === more : less <= more) rows.add(at(small), at(great), equal ? 0 : -Infinity, 0);
	}
	for (const { cells, value } of data.known)
		if (isPublished(edition, cells) && sum(cells, edition.truth) === value) rows.add(at(cells), [], value, value);
}

function partRows(block: Block, { offset, truth, value, isGap, rules }: Edition, { variableOf }: Live, rows: RowList) {
	const { data } = block;
	const least = rules.threshold + rules.slack;
	const led = ledCells(block, truth);
	for (const [part, whole] of partPairs(block))
		if (variableOf[part]! >= 0 && !isGap[part] && truth[part]! <= truth[whole]!) {
			const rest = truth[whole]! - truth[part]!;
			// A rest that was drawn by its own law shows in the difference of the published values.
			const shown = value[whole]! - value[part]!;
			const isDrawn =
				led.has(part) && rest < least && truth[part]! >= least && shown >= 0 && isHonest(shown, rest, rules);
			const { low, high } = isDrawn ? publicBounds(shown, rules) : { low: 0, high: Infinity };
			rows.add([variableOf[whole]! + offset], [variableOf[part]! + offset], low, high);
		}
	for (const [whole, outside] of data.identified)
		if (!isGap[whole] && !isGap[outside] && variableOf[whole]! >= 0 && variableOf[outside]! >= 0) {
			const sum = truth[whole]! + truth[outside]!;
			rows.add([variableOf[whole]! + offset, variableOf[outside]! + offset], [], sum, sum);
		}
}

/** What a part leaves of its whole is a count of people too: 100 % is a disclosure. */
function complements(
	block: Block,
	totals: Total[],
	{ variableOf }: Live,
	model: Pick<Model, 'low' | 'high'>,
	targets: Target[],
	width: number
) {
	const { frame, layout } = block;
	// Where both are exact the reader knows what is between them, and sees that it is many.
	const exact = new Map(
		totals.flatMap(({ row, low, high }) => {
			const [cell, ...others] = layout.rows[row]!.cells;
			return cell !== undefined && others.length === 0 && low === high ? [[cell, low] as const] : [];
		})
	);
	for (const [part, whole] of partPairs(block)) {
		const [plus, minus] = [variableOf[whole]!, variableOf[part]!];
		if (minus < 0) continue;
		const least = (exact.get(whole) ?? model.low[plus]!) - (exact.get(part) ?? model.high[minus]!);
		if (least < frame.threshold) targets.push({ plus, minus, width });
	}
}
