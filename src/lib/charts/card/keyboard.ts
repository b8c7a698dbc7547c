import type { Point } from '../frame/points.ts';

/** Keys step through the points in this way. */
export interface Course {
	points: readonly Point[];
	/** Indices in the order in which the eye meets them. */
	sequence: readonly number[];
	/** Lines over time: left and right along a line, up and down between lines. Else all arrows walk the sequence. */
	grid: boolean;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** PageUp and PageDown move by a tenth of the points, at least by one. */
const page = (length: number) => Math.max(1, Math.round(length / 10));

/** The next place in a list for a key; undefined for a key that is not ours. */
function walk(list: readonly number[], at: number, key: string): number | undefined {
	const place = Math.max(0, list.indexOf(at));
	const moves: Record<string, number> = {
		...Object.fromEntries(Object.entries(STEPS).map(([name, step]) => [name, place + step])),
		Home: 0,
		End: list.length - 1,
		PageDown: place + page(list.length),
		PageUp: place - page(list.length)
	};
	const to = moves[key];
	return to === undefined ? undefined : list[Math.min(list.length - 1, Math.max(0, to))];
}

/**
 * The point that a key leads to from `at` (null: none is active yet). Null: Esc, leave the points. Undefined: not a key of ours,
 * the browser may have it.
 */
export function stepTo({ points, sequence, grid }: Course, at: number | null, key: string): number | null | undefined {
	if (key === 'Escape') return at === null ? undefined : null;
	if (sequence.length === 0) return undefined;
	if (at === null) {
		const last = key === 'End' || key === 'ArrowLeft' || key === 'ArrowUp';
		return key in STEPS || key === 'Home' || key === 'End' ? sequence.at(last ? -1 : 0) : undefined;
	}
	const here = points[at];
	if (!grid || !here) return walk(sequence, at, key);
	if (key === 'ArrowUp' || key === 'ArrowDown') {
		const row = here.row + (STEPS[key] ?? 0);
		const same = sequence.find((index) => points[index]?.row === row && points[index]?.column === here.column);
		return same ?? at;
	}
	return walk(
		sequence.filter((index) => points[index]?.row === here.row),
		at,
		key
	);
}

/** The order in which the eye meets the points: as drawn, with bars sorted where the reader sorts them by value. */
export function sequenceOf(points: readonly Point[], order: 'code' | 'value'): number[] {
	const indices = points.map((_, at) => at);
	if (order === 'code') return indices;
	const value = (at: number) => points[at]?.datum.cell.value ?? -Infinity;
	return indices.sort((a, b) => (points[a]?.row ?? 0) - (points[b]?.row ?? 0) || value(b) - value(a));
}
