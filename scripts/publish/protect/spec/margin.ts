import { type Level } from '../../../../src/lib/contract/code.ts';
import { coarsen, parsePeriod, periodKey, type Grain } from '../../../../src/lib/contract/period.ts';
import type { Margin } from '../../../../src/lib/contract/protection.ts';
import { membersOf } from '../../../../src/lib/core/sets.ts';
import type { Cube } from './cube.ts';

/** A margin laid over a cube: which of its totals (fragments) each combination of codes belongs to. */
export interface LaidMargin {
	cube: number;
	area: Level | null;
	grain: Grain | null;
	dimensions: string[];
	measures: number[];
	/** "dimension=code" sorted by dimension, joined by ";" ('' = all dimensions summed away). */
	fragments: string[];
	/** Fragments of combo c: fragmentsOf[start[c]] .. start[c + 1]; several where a dimension names members of a set. */
	start: Int32Array;
	fragmentsOf: Int32Array;
}

/** Lays a margin over a cube. A set without members stands in the fragment "-" of the member dimension. */
export function layMargin(cube: Cube, index: number, margin: Margin): LaidMargin {
	const sorted = [...margin.dimensions].sort();
	const places = sorted.map((id) => {
		const own = cube.dimensions.indexOf(id);
		return own >= 0
			? { id, at: own, isMember: false }
			: { id, at: cube.dimensions.indexOf(cube.members[id] ?? ''), isMember: true };
	});
	const missing = places.find(({ at }) => at < 0);
	if (missing) throw new RangeError(`Tabel ${cube.table} tidak punya dimensi ${missing.id}.`);
	const indexOf = new Map<string, number>();
	const start = new Int32Array(cube.combos.length + 1);
	const fragmentsOf: number[] = [];
	cube.combos.forEach((combo, at) => {
		let keys = [''];
		for (const { id, at: place, isMember } of places) {
			const code = combo[place]!;
			const codes = isMember ? (code === '-' ? ['-'] : membersOf(code)) : [code];
			keys = keys.flatMap((key) => codes.map((each) => `${key}${key ? ';' : ''}${id}=${each}`));
		}
		for (const key of keys) {
			if (!indexOf.has(key)) indexOf.set(key, indexOf.size);
			fragmentsOf.push(indexOf.get(key)!);
		}
		start[at + 1] = fragmentsOf.length;
	});
	const measures = cube.measures.flatMap((id, at) =>
		margin.measure === undefined || margin.measure === id ? [at] : []
	);
	return {
		cube: index,
		area: margin.area ?? null,
		grain: margin.period ?? null,
		dimensions: sorted,
		measures,
		fragments: [...indexOf.keys()],
		start,
		fragmentsOf: Int32Array.from(fragmentsOf)
	};
}

/** Period of a coarser grain that holds this one; '' when the margin sums periods away. */
export function periodAbove(period: string, grain: Grain | null): string {
	if (grain === null) return '';
	const at = parsePeriod(period);
	if (!at) throw new RangeError(`"${period}" bukan kunci periode.`);
	return at.grain === grain ? period : periodKey(coarsen(at, grain));
}
