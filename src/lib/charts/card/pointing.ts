/** The drawn element of a point that can be seen: the build writes each picture twice, and one of them is hidden. */
export function visiblePoint(stage: Element, at: number): SVGElement | undefined {
	return [...stage.querySelectorAll<SVGElement>(`[data-point="${at}"]`)].find((one) => one.getClientRects().length > 0);
}

/** How far beside a point, in pixels, it is still meant. */
const REACH = 60;

/** Index of the point under the pointer, else of the nearest within reach; null where there is none. */
export function nearestPoint(
	stage: Element,
	event: { clientX: number; clientY: number; target: EventTarget | null }
): number | null {
	const indexOf = (element: Element | null) => (element ? Number(element.getAttribute('data-point')) : null);
	const over = event.target instanceof Element ? event.target.closest('[data-point]') : null;
	if (over) return indexOf(over);
	let best: Element | null = null;
	let least = REACH;
	for (const one of stage.querySelectorAll('circle[data-point]')) {
		const box = one.getBoundingClientRect();
		if (box.width === 0) continue;
		// Time runs sideways: the period under the pointer matters more than the height.
		const distance = Math.hypot(
			(box.left + box.width / 2 - event.clientX) * 1.6,
			(box.top + box.height / 2 - event.clientY) * 0.7
		);
		if (distance < least) [best, least] = [one, distance];
	}
	return indexOf(best);
}

/** Marks a point as the active one; returns what takes the mark off again. An area is outlined above its neighbours' borders. */
export function highlight(point: SVGElement): () => void {
	if (point.localName !== 'path') {
		point.classList.add('active');
		return () => point.classList.remove('active');
	}
	const outline = point.cloneNode() as SVGElement;
	outline.removeAttribute('data-point');
	outline.setAttribute('class', 'active');
	point.ownerSVGElement?.append(outline);
	return () => outline.remove();
}
