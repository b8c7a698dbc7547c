import { monthsOf, parsePeriod } from '../../../src/lib/contract/period.ts';
import { sumOf, type Frame, type Group, type Plan, type Row } from './group.ts';
import { heldTotals } from './held.ts';
import { periodAbove } from './margin.ts';
import { totalName } from './puzzle.ts';

/** Why a total is, or is not, published exactly; `running`: of a period that is not complete. */
export type TotalState = 'exact' | 'small' | 'missed' | 'dropped' | 'held' | 'running';

/** A pin or separator of a group after rounding. */
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
export function totalsOf(frame: Frame, group: Group, plan: Plan, truth: Int32Array, value: Int32Array): Total[] {
	const held = heldTotals(frame, group, plan, truth);
	const linked = new Set(
		plan.ties
			.filter(({ parent, child }) => sumOf(plan, parent, truth) === sumOf(plan, child, truth))
			.flatMap(({ parent, child }) => [parent, child])
			.map((index) => totalName(frame, group, plan.rows[index]!))
	);
	const seen = new Set<string>();
	return plan.rows.flatMap((row, index): Total[] => {
		if (frame.margins[row.margin]!.use === 'rule') return [];
		const name = totalName(frame, group, row);
		// A separator may also be declared as a pin.
		if (seen.has(name)) return [];
		seen.add(name);
		const sum = sumOf(plan, index, truth);
		const twin = linked.has(name) ? name.slice(name.indexOf('|')) : name;
		if (!isWhole(frame, group, plan, row)) return [untold(index, name, 'running', twin)];
		const kept = held.get(name);
		if (kept !== undefined) {
			const reach = frame.threshold - 1;
			return [{ row: index, name, state: 'held', low: kept - reach, high: kept + reach, twin }];
		}
		const state = sum < frame.threshold ? 'small' : sumOf(plan, index, value) === sum ? 'exact' : 'missed';
		return [
			state === 'exact' ? { row: index, name, state, low: sum, high: sum, twin } : untold(index, name, state, twin)
		];
	});
}

/** False for the total of a year of which quarters are still to come: what it grows by from release to release would tell the parts. */
function isWhole(frame: Frame, group: Group, plan: Plan, row: Row): boolean {
	const { grain } = frame.margins[row.margin]!.laid;
	const { cube: index, slots } = group.cubes[row.at]!;
	const cube = frame.cubes[index]!;
	if (grain === null || grain === cube.grain) return true;
	const size = cube.combos.length * cube.measures.length;
	const periods = new Set<string>();
	for (const cell of row.cells) periods.add(slots[Math.floor((cell - plan.base[row.at]!) / size)]!.period);
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
		if (total.twin === twin && (total.state === 'exact' || total.state === 'held'))
			Object.assign(total, { state: 'dropped', low: -Infinity, high: Infinity });
}
