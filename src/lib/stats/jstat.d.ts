/** The few quantiles that are used of jstat, which carries no types of its own. */
declare module 'jstat' {
	const jstat: {
		chisquare: { inv(p: number, degrees: number): number };
		normal: {
			inv(p: number, mean: number, deviation: number): number;
			cdf(x: number, mean: number, deviation: number): number;
		};
	};
	export default jstat;
}
