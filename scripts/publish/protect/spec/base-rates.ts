import type { Facts } from './facts.ts';
import type { BlockData, Frame, Layouts } from './block.ts';
import { possibleCells } from './possible.ts';

/** Counts that are told apart; beyond them all are taken for equally likely. */
const MOST = 12;
/** Counts that a reader takes for as likely as any other before he has seen a table: in a small one, true shares would name its cells. */
const UNSEEN = 30;

/**
 * How common each count is in a table: log shares of 0, 1 … 12 by measure, over all cells that can occur. An attacker is given the true
 * ones, a little blurred, which is more than he can know.
 */
export function baseRates(frame: Frame, facts: Facts[], blocks: BlockData[], layouts: Layouts): Frame['baseRates'] {
	const counts = frame.cubes.map(({ measures }) =>
		measures.map(() => new Float64Array(MOST + 1).fill(UNSEEN / (MOST + 1)))
	);
	for (const { cube, measures, truth } of facts)
		truth.forEach((count, row) => {
			const own = counts[cube]![measures[row]!]!;
			own[Math.min(count, MOST)] = own[Math.min(count, MOST)]! + 1;
		});
	for (const data of blocks) {
		const layout = layouts.of(data);
		const present = new Set(data.cells);
		const isPossible = possibleCells({ frame, data, layout });
		data.cubes.forEach(({ cube }, at) => {
			const own = counts[cube]!;
			const end = layout.base[at + 1] ?? layout.size;
			for (let cell = layout.base[at]!; cell < end; cell++)
				if (isPossible[cell] && !present.has(cell)) {
					const measure = own[(cell - layout.base[at]!) % own.length]!;
					measure[0] = measure[0]! + 1;
				}
		});
	}
	return counts.map((measures) =>
		measures.map((own) => {
			const all = own.reduce((sum, each) => sum + each, 0);
			// The last class holds all greater counts, which are many: what counts is how common one of them is.
			own[MOST] = Math.min(own[MOST]!, own[MOST - 1]!);
			return own.map((each) => Math.log(each / all));
		})
	);
}
