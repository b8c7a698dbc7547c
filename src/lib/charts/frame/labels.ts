import { textWidth } from './measure.ts';

/** A point with the name that should stand beside it. */
export interface Named {
	x: number;
	y: number;
	/** Radius of its dot. */
	r: number;
	text: string;
}

export interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** A name that found a place: which point it belongs to, where its text begins or ends, at which height. */
export interface Placed {
	at: number;
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
}

const GAP = 3;

export const overlaps = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isInside = (box: Box, frame: Box): boolean =>
	box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** The text boxes around a point, best first: right, left, above, below. */
function candidates({ x, y, r, text }: Named, size: number): { box: Box; place: Omit<Placed, 'at'> }[] {
	const wide = textWidth(text, size);
	const half = size * 0.6;
	const box = (left: number, middle: number): Box => ({
		left,
		right: left + wide,
		top: middle - half,
		bottom: middle + half
	});
	const [right, left] = [x + r + GAP, x - r - GAP];
	const [above, below] = [y - r - GAP - half, y + r + GAP + half];
	return [
		{ box: box(right, y), place: { x: right, y, anchor: 'start' } },
		{ box: box(left - wide, y), place: { x: left, y, anchor: 'end' } },
		{ box: box(x - wide / 2, above), place: { x, y: above, anchor: 'middle' } },
		{ box: box(x - wide / 2, below), place: { x, y: below, anchor: 'middle' } }
	];
}

/**
 * Places names beside their points, the first points first, so that no name covers another name, a dot or anything `taken`, nor leaves
 * the frame; a name that fits nowhere is left out. Sizes in pixels.
 */
export function placeLabels(points: readonly Named[], frame: Box, size: number, taken: readonly Box[] = []): Placed[] {
	const dots = points.map(({ x, y, r }): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
	const used: Box[] = [...taken];
	return points.flatMap((point, at): Placed[] => {
		const free = candidates(point, size).find(
			({ box }) =>
				isInside(box, frame) &&
				!used.some((other) => overlaps(box, other)) &&
				!dots.some((dot, index) => index !== at && overlaps(box, dot))
		);
		if (!free) return [];
		used.push(free.box);
		return [{ at, ...free.place }];
	});
}
