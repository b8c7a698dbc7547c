/** What the site measures of itself; read by `performance.getEntriesByName`. */
export type Mark = 'first-view' | 'engine-ready' | 'filter-to-paint';

/** Records a span from `start` (milliseconds of `performance.now()`) to the next painted frame. */
export function measureSince(mark: Mark, start: number): void {
	requestAnimationFrame(() => {
		// A task queued from an animation frame runs after that frame was painted.
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			performance.measure(mark, { start, end: performance.now() });
			port1.close();
		};
		port2.postMessage(null);
	});
}
