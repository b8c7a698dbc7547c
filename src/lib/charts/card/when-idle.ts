/** Runs work when the page has nothing else to do, at the latest after a second. Not every browser tells when that is. */
export function whenIdle(work: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 1000 });
	else setTimeout(work, 200);
}
