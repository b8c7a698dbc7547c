import { type Block, sumOf } from '../spec/block.ts';
import { totalName } from '../spec/block.ts';

/**
 * Totals that keep the value of an earlier release, by name (PROTECTION 5.6, rule 3): they were exact, and have changed since
 * by less than the threshold, so that the difference would name a few people. They are shown as rounded, "menunggu koreksi",
 * with the same bounds value ± (threshold - 1) for every such total. The last release that told a total decides, since
 * that is what a reader would subtract from.
 */
export function heldTotals(block: Block, truth: Int32Array): Map<string, number> {
	const { frame, data, layout } = block;
	const held = new Map<string, number>();
	if (data.earlier.length === 0) return held;
	layout.rows.forEach((row, index) => {
		if (frame.margins[row.margin]!.use === 'rule') return;
		const name = totalName(frame, data, row);
		const told = data.earlier.findLast(({ totals }) => name in totals)?.totals[name];
		if (!told) return;
		const value = (told.low + told.high) / 2;
		const change = Math.abs(sumOf(layout, index, truth) - value);
		if (change > 0 && change < frame.threshold) held.set(name, value);
	});
	return held;
}
