import { type Block, nameOf, type Rule } from '../spec/block.ts';

/** One row of a rule in one block: the sum of `small` is at most (or exactly) the sum of `great`. */
export interface RuleRow {
	small: Int32Array;
	great: Int32Array;
	equal: boolean;
}

/** Rows of all rules in a block, matched by area, period and the codes that both sides have; whether the truth obeys is not asked. */
export function ruleRows(block: Block): RuleRow[] {
	const { frame } = block;
	return frame.rules.flatMap((rule) => {
		const common = new Set(frame.margins[rule.great.margin]!.laid.dimensions);
		const least = new Set(frame.margins[rule.small.margin]!.laid.dimensions);
		const shared = [...common].filter((id) => least.has(id));
		const great = gather(block, rule.great, shared);
		const small = gather(block, rule.small, shared);
		return [...small].flatMap(([name, all]): RuleRow[] => {
			const whole = great.get(name)?.flat() ?? [];
			if (whole.length === 0) return [];
			const parts = rule.kind === 'each' ? all : [all.flat()];
			return parts.map((cells) => ({
				small: Int32Array.from(cells),
				great: Int32Array.from(whole),
				equal: rule.kind === 'equal'
			}));
		});
	});
}

function gather(block: Block, { margin, measures }: Rule['small'], shared: string[]): Map<string, number[][]> {
	const { frame, data, layout } = block;
	const found = new Map<string, number[][]>();
	for (const row of layout.rows) {
		if (row.margin !== margin || !measures.includes(row.measure)) continue;
		const { area, period, key } = nameOf(frame, data, row);
		const kept = key.split(';').filter((part) => shared.includes(part.slice(0, part.indexOf('='))));
		const name = [area, period, kept.join(';')].join('|');
		const list = found.get(name);
		if (list) list.push([...row.cells]);
		else found.set(name, [[...row.cells]]);
	}
	return found;
}
