export type Spot = [number, number];
export type Polygon = Spot[];

/** The part of a convex polygon on the inner side of the line from `a` to `b` (left of it). */
function half(polygon: Polygon, a: Spot, b: Spot): Polygon {
	const inside = ([x, y]: Spot) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
	const kept: Polygon = [];
	polygon.forEach((to, at) => {
		const from = polygon[(at + polygon.length - 1) % polygon.length] as Spot;
		const [p, q] = [inside(from), inside(to)];
		if (p >= 0 !== q >= 0) {
			const t = p / (p - q);
			kept.push([from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]);
		}
		if (q >= 0) kept.push(to);
	});
	return kept;
}

/** Intersection of a polygon with a convex one given counter-clockwise (Sutherland & Hodgman 1974). */
export function clip(polygon: Polygon, window: Polygon): Polygon {
	return window.reduce((left, a, at) => half(left, a, window[(at + 1) % window.length] as Spot), polygon);
}

/** Area with sign: positive when counter-clockwise (y upwards). */
export function signedArea(polygon: Polygon): number {
	return polygon.reduce((sum, [x, y], at) => {
		const [u, v] = polygon[(at + 1) % polygon.length] as Spot;
		return sum + (x * v - u * y) / 2;
	}, 0);
}

/** Centre of mass; the mean of the corners where the area is 0. */
export function centroid(polygon: Polygon): Spot {
	const area = signedArea(polygon);
	if (Math.abs(area) < 1e-12) {
		const sum = polygon.reduce<Spot>(([x, y], [u, v]) => [x + u, y + v], [0, 0]);
		return [sum[0] / polygon.length, sum[1] / polygon.length];
	}
	const [x, y] = polygon.reduce<Spot>(
		([sx, sy], [px, py], at) => {
			const [u, v] = polygon[(at + 1) % polygon.length] as Spot;
			const cross = px * v - u * py;
			return [sx + (px + u) * cross, sy + (py + v) * cross];
		},
		[0, 0]
	);
	return [x / (6 * area), y / (6 * area)];
}

/** Convex hull, counter-clockwise (Andrew 1979). */
export function hull(spots: readonly Spot[]): Polygon {
	const sorted = [...spots].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	const turn = (list: Polygon, next: Spot) => {
		while (list.length > 1) {
			const [a, b] = [list.at(-2) as Spot, list.at(-1) as Spot];
			if ((b[0] - a[0]) * (next[1] - a[1]) - (b[1] - a[1]) * (next[0] - a[0]) > 0) break;
			list.pop();
		}
		list.push(next);
	};
	const lower: Polygon = [];
	const upper: Polygon = [];
	for (const spot of sorted) turn(lower, spot);
	for (const spot of sorted.reverse()) turn(upper, spot);
	return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** A convex polygon grown by a margin: the hull of small circles round its corners. */
export function grown(polygon: readonly Spot[], margin: number): Polygon {
	const corners = 24;
	return hull(
		polygon.flatMap(([x, y]) =>
			Array.from({ length: corners }, (_, at): Spot => {
				const angle = (at * 2 * Math.PI) / corners;
				return [x + margin * Math.cos(angle), y + margin * Math.sin(angle)];
			})
		)
	);
}

/** The widest stretch inside a polygon on a level line, as its two ends; null where the line misses it. */
export function stretchAt(polygon: Polygon, y: number): [number, number] | null {
	const crossings = polygon.flatMap(([x1, y1], at) => {
		const [x2, y2] = polygon[(at + 1) % polygon.length] as Spot;
		return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
	});
	crossings.sort((a, b) => a - b);
	let best: [number, number] | null = null;
	for (let at = 0; at + 1 < crossings.length; at += 2) {
		const [from, to] = [crossings[at] as number, crossings[at + 1] as number];
		if (!best || to - from > best[1] - best[0]) best = [from, to];
	}
	return best;
}
