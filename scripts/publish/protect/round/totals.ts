import { monthsOf, parsePeriod } from '../../../../src/lib/contract/period.ts';
import { type Block, sumOf, type Row } from '../spec/block.ts';
import { barredTotals } from './barred.ts';
import { bindingTies } from './binding-ties.ts';
import { periodAbove } from '../spec/margin.ts';
import { totalName } from './rounding-problem.ts';

/** Why a total is, or is not, published exactly; `running`: of a period that is not complete; `held`: earlier releases forbid it. Readers see exact or not. */
export type TotalState = 'exact' | 'small' | 'missed' | 'dropped' | 'held' | 'running';

/** A pin or separator of a block after rounding. */
export interface Total {
	/** Row of the plan. */
	row: number;
	name: string;
	state: TotalState;
	/** Bounds that readers, and so attackers, are told; infinite where they are told nothing. */
	low: number;
	high: number;
	/** Totals of linked tables that are the same number: exact together or not at all. */
	twin: string;
}

/** Judges every pin and separator: exact only where the rounded cells add up to the truth and that is at least the threshold. */
export function totalsOf(block: Block, truth: Int32Array, value: Int32Array): Total[] {
	const { frame, data, layout } = block;
	const { barred } = barredTotals(block, truth);
	const binding = bindingTies(block, truth);
	const linked = new Set(
		layout.ties
			.filter((_, tie) => binding[tie])
			.flatMap(({ parent, child }) => [parent, child])
			.map((index) => totalName(frame, data, layout.rows[index]!))
	);
	const seen = new Set<string>();
	return layout.rows.flatMap((row, index): Total[] => {
		if (frame.margins[row.margin]!.use === 'rule') return [];
		const name = totalName(frame, data, row);
		// A separator may also be declared as a pin.
		if (seen.has(name)) return [];
		seen.add(name);
		const sum = sumOf(layout, index, truth);
		const twin = linked.has(name) ? name.slice(name.indexOf('|')) : name;
		if (!isWhole(block, row)) return [untold(index, name, 'running', twin)];
		const why = barred.get(name);
		if (why) return [untold(index, name, why, twin)];
		const state = sum < frame.threshold ? 'small' : sumOf(layout, index, value) === sum ? 'exact' : 'missed';
		return [
			state === 'exact' ? { row: index, name, state, low: sum, high: sum, twin } : untold(index, name, state, twin)
		];
	});
}

/** False for the total of a year of which quarters are still to come: what it grows by from release to release would tell the parts. */
function isWhole(block: Block, row: Row): boolean {
	const { frame, data, layout } = block;
	const { grain } = frame.margins[row.margin]!.laid;
	const { cube: index, slots } = data.cubes[row.at]!;
	const cube = frame.cubes[index]!;
	if (grain === null || grain === cube.grain) return true;
	const size = cube.combos.length * cube.measures.length;
	const periods = new Set<string>();
	for (const cell of row.cells) periods.add(slots[Math.floor((cell - layout.base[row.at]!) / size)]!.period);
	const months = (period: string) => {
		const at = parsePeriod(period);
		return at ? monthsOf(at).last - monthsOf(at).first + 1 : 0;
	};
	const [first = ''] = periods;
	return periods.size * months(first) === months(periodAbove(first, grain));
}

const untold = (row: number, name: string, state: TotalState, twin: string): Total => ({
	row,
	name,
	state,
	low: -Infinity,
	high: Infinity,
	twin
});

/** Gives up a total, and all that are the same number. */
export function drop(totals: Total[], twin: string): void {
	for (const total of totals)
		if (total.twin === twin && total.state === 'exact')
			Object.assign(total, { state: 'dropped', low: -Infinity, high: Infinity });
}
