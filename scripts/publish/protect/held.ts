import { sumOf, type Frame, type Group, type Plan } from './group.ts';
import { totalName } from './puzzle.ts';

/**
 * Totals that keep the value of an earlier release, by name (PROTECTION 5.6, rule 3): they were exact, and have changed since
 * by less than the threshold, so that the difference would name a few people. They are shown as rounded, "menunggu koreksi",
 * with the same bounds value ± (threshold - 1) for every such total. The last release that told a total decides, since
 * that is what a reader would subtract from.
 */
export function heldTotals(frame: Frame, group: Group, plan: Plan, truth: Int32Array): Map<string, number> {
	const held = new Map<string, number>();
	if (group.earlier.length === 0) return held;
	plan.rows.forEach((row, index) => {
		if (frame.margins[row.margin]!.use === 'rule') return;
		const name = totalName(frame, group, row);
		const told = group.earlier.findLast(({ totals }) => name in totals)?.totals[name];
		if (!told) return;
		const value = (told.low + told.high) / 2;
		const change = Math.abs(sumOf(plan, index, truth) - value);
		if (change > 0 && change < frame.threshold) held.set(name, value);
	});
	return held;
}
