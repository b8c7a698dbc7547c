import { ledCells } from '../round/led-cells.ts';
import { isHonest, publicBounds } from '../round/law.ts';
import { dense, type Block, sumOf, type BlockData, type BlockLayout, type PublicState } from '../spec/block.ts';
import { totalName } from '../spec/block.ts';
import type { Total } from '../round/totals.ts';
import { credibleCells, partPairs, reachOfCells } from '../spec/possible.ts';
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
	/** How many editions the model holds, the present one first; variables of edition e begin at e times the number of live cells. */
	editions: number;
	/** What an edition published of a cell, and whether it said nothing of it. */
	shown(edition: number, cell: number): number;
	isGap(edition: number, cell: number): boolean;
}

/** Public knowledge of one edition of a block. */
interface Edition {
	/** First variable. */
	offset: number;
	truth: Int32Array;
	value: Int32Array;
	totals: PublicState['totals'];
	/** 1 for cells that this edition did not publish at all. */
	isGap: Uint8Array;
}

/** Cell of the block that a variable stands for, in whatever edition. */
export const cellOfVariable = ({ live }: Attack, variable: number) => live.cells[variable % live.cells.length]!;

/**
 * Writes down all that is public about a block: rounded values as bounds, exact and held totals, separators, parts and wholes,
 * mentions, sums, totals known from elsewhere, and every earlier edition with the rule that a flow only grows by late reports.
 * Rules and known totals are used where they are true; a false one would only lead an attacker astray.
 */
export function buildAttack(block: Block, value: Int32Array, totals: Total[]): Attack {
	const { frame, data, layout } = block;
	const truth = dense(layout.size, data.cells, data.truth);
	const editions = editionsOf(layout, data, truth, value);
	const rules = ruleRows(block);
	const ties = layout.ties.filter(({ parent, child }) => editions.some((each) => isTied(layout, each, parent, child)));
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
	const size = live.cells.length * editions.length;
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
	for (const edition of editions) {
		live.cells.forEach((cell, variable) => {
			if (edition.isGap[cell]) return;
			const { low, high } = publicBounds(edition.value[cell]!, { base: frame.base, slack: reach[cell]! });
			const at = edition.offset + variable;
			model.low[at] = low;
			model.high[at] = high;
			model.truth[at] = edition.truth[cell]!;
			model.credible[at] = credible[cell]!;
			if (low < frame.threshold) targets.push({ plus: at, minus: -1, width: frame.base - 1 });
		});
		knowledge(layout, edition, data, ties, rules, rows, variables(live, edition));
		partRows(block, edition, live, rows);
		earlierTotals(block, edition, rows, variables(live, edition));
	}
	complements(block, live, model, targets);
	const totalOf = new Map<number, number>();
	totals.forEach(({ row, low, high }, index) => {
		if (low === -Infinity && high === Infinity) return;
		totalOf.set(rows.add(variables(live, editions[0]!)(layout.rows[row]!.cells), [], low, high), index);
	});
	for (let at = 1; at < editions.length; at++)
		differences(block, editions[at]!, editions[at - 1]!, live, rows, targets);
	return {
		model: { ...model, ...rows.arrays() },
		targets,
		totalOf,
		live,
		editions: editions.length,
		shown: (edition, cell) => editions[edition]!.value[cell]!,
		isGap: (edition, cell) => editions[edition]!.isGap[cell] === 1
	};
}

/** Variables of cells in an edition; cells that cannot be other than 0, and those that it did not publish, have none. */
const variables =
	({ variableOf }: Live, { offset, isGap }: Edition) =>
	(cells: Int32Array) =>
		cells.filter((cell) => variableOf[cell]! >= 0 && !isGap[cell]).map((cell) => variableOf[cell]! + offset);

const sum = (cells: Int32Array, values: Int32Array) => cells.reduce((total, cell) => total + values[cell]!, 0);

/** The present edition first, then earlier ones, latest first; one with the same counts and values as a later one only adds its totals. */
function editionsOf(layout: BlockLayout, data: BlockData, truth: Int32Array, value: Int32Array): Edition[] {
	const editions: Edition[] = [{ offset: 0, truth, value, totals: {}, isGap: new Uint8Array(layout.size) }];
	for (const state of [...data.earlier].reverse()) {
		const edition: Edition = {
			offset: 0,
			truth: dense(layout.size, state.cells, state.truth),
			value: dense(layout.size, state.cells, state.value),
			totals: { ...state.totals },
			isGap: new Uint8Array(layout.size)
		};
		for (const [first, end] of state.gaps) edition.isGap.fill(1, first, end);
		const same = editions.find(
			(other) =>
				other.truth.every((count, cell) => count === edition.truth[cell]) &&
				other.value.every((shown, cell) => shown === edition.value[cell]) &&
				other.isGap.every((gap, cell) => gap === edition.isGap[cell])
		);
		if (same) Object.assign(same.totals, edition.totals);
		else editions.push(edition);
	}
	return editions;
}

/** Separators: two tables count the same people, so their common totals are equal, whatever they are. */
const isTied = (layout: BlockLayout, edition: Edition, parent: number, child: number) =>
	isTold(edition, layout.rows[parent]!.cells, layout.rows[child]!.cells) &&
	sumOf(layout, parent, edition.truth) === sumOf(layout, child, edition.truth);

/** True when an edition published all of these cells: a sum of which a part is missing compares with nothing. */
const isTold = ({ isGap }: Edition, ...parts: Int32Array[]) =>
	parts.every((cells) => cells.every((cell) => !isGap[cell]));

function knowledge(
	layout: BlockLayout,
	edition: Edition,
	data: BlockData,
	ties: BlockLayout['ties'],
	rules: RuleRow[],
	rows: RowList,
	at: (cells: Int32Array) => Int32Array
) {
	for (const { parent, child } of ties)
		if (isTied(layout, edition, parent, child))
			rows.add(at(layout.rows[parent]!.cells), at(layout.rows[child]!.cells), 0, 0);
	for (const { small, great, equal } of rules) {
		if (!isTold(edition, small, great)) continue;
		const less = sum(small, edition.truth);
		const more = sum(great, edition.truth);
		if (equal ? less === more : less <= more) rows.add(at(small), at(great), equal ? 0 : -Infinity, 0);
	}
	for (const { cells, value } of data.known)
		if (isTold(edition, cells) && sum(cells, edition.truth) === value) rows.add(at(cells), [], value, value);
}

function partRows(block: Block, { offset, truth, value, isGap }: Edition, { variableOf }: Live, rows: RowList) {
	const { frame, data } = block;
	const least = frame.threshold + frame.slack;
	const led = ledCells(block, truth);
	for (const [part, whole] of partPairs(block))
		if (variableOf[part]! >= 0 && !isGap[part] && truth[part]! <= truth[whole]!) {
			const rest = truth[whole]! - truth[part]!;
			// A rest that was drawn by its own law shows in the difference of the published values.
			const shown = value[whole]! - value[part]!;
			const isDrawn =
				led.has(part) && rest < least && truth[part]! >= least && shown >= 0 && isHonest(shown, rest, frame);
			const { low, high } = isDrawn ? publicBounds(shown, frame) : { low: 0, high: Infinity };
			rows.add([variableOf[whole]! + offset], [variableOf[part]! + offset], low, high);
		}
	for (const [whole, outside] of data.identified)
		if (!isGap[whole] && !isGap[outside] && variableOf[whole]! >= 0 && variableOf[outside]! >= 0) {
			const sum = truth[whole]! + truth[outside]!;
			rows.add([variableOf[whole]! + offset, variableOf[outside]! + offset], [], sum, sum);
		}
}

/** What a part leaves of its whole is a count of people too: 100 % is a disclosure. */
function complements(block: Block, { variableOf }: Live, model: Pick<Model, 'low' | 'high'>, targets: Target[]) {
	const { frame } = block;
	for (const [part, whole] of partPairs(block)) {
		const [plus, minus] = [variableOf[whole]!, variableOf[part]!];
		if (minus >= 0 && model.low[plus]! - model.high[minus]! < frame.threshold)
			targets.push({ plus, minus, width: frame.base - 1 });
	}
}

function earlierTotals(block: Block, { totals }: Edition, rows: RowList, at: (cells: Int32Array) => Int32Array) {
	const { frame, data, layout } = block;
	if (Object.keys(totals).length === 0) return;
	const told = new Set<string>();
	for (const row of layout.rows) {
		if (frame.margins[row.margin]!.use === 'rule') continue;
		const name = totalName(frame, data, row);
		const bounds = totals[name];
		if (!bounds || told.has(name)) continue;
		told.add(name);
		rows.add(at(row.cells), [], bounds.low, bounds.high);
	}
}

/**
 * Between two editions: where no count of a flow has fallen, an attacker may take it that none has. The difference of a cell
 * that has changed must not be known exactly.
 */
function differences(
	block: Block,
	old: Edition,
	next: Edition,
	{ variableOf }: Live,
	rows: RowList,
	targets: Target[]
) {
	const { frame, data, layout } = block;
	data.cubes.forEach(({ cube: index }, at) => {
		const { stock, measures } = frame.cubes[index]!;
		const end = layout.base[at + 1] ?? layout.size;
		const cells: number[] = [];
		for (let cell = layout.base[at]!; cell < end; cell++)
			if (variableOf[cell]! >= 0 && !old.isGap[cell] && !stock[(cell - layout.base[at]!) % measures.length])
				cells.push(cell);
		if (cells.some((cell) => next.truth[cell]! < old.truth[cell]!)) return;
		for (const cell of cells) {
			const plus = next.offset + variableOf[cell]!;
			const minus = old.offset + variableOf[cell]!;
			rows.add([plus], [minus], 0, Infinity);
			if (next.truth[cell]! > old.truth[cell]!) targets.push({ plus, minus, width: 1 });
		}
	});
}
