/** Sample quantile, type 7 of Hyndman & Fan (1996), the default of R; `values` need no order. NaN for an empty list. */
export function sampleQuantile(values: readonly number[], p: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (sorted.length - 1) * p;
	const below = sorted[Math.floor(at)];
	if (below === undefined) return NaN;
	return below + (at - Math.floor(at)) * ((sorted[Math.floor(at) + 1] ?? below) - below);
}

export const median = (values: readonly number[]): number => sampleQuantile(values, 0.5);
