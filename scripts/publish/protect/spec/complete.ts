import { monthsOf, parsePeriod } from '../../../../src/lib/contract/period.ts';
import type { Block, Row } from './block.ts';
import { periodAbove } from './margin.ts';

/** False for the total of a year of which quarters are still to come: what it grows by from release to release would tell the parts. */
export function isComplete({ frame, data, layout }: Block, row: Row): boolean {
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
