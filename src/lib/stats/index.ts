export { marshall, shrunkenShares } from './bayes.ts';
export type { EmpiricalBayes } from './bayes.ts';
export { LEAST_POINTS, pointsOfSignal, signalHolds, signals, uChart, xmr } from './control.ts';
export type { ControlPoint, Signal, SignalRule, Xmr } from './control.ts';
export { estimatesDiffer } from './difference.ts';
export type { Estimate } from './difference.ts';
export {
	FUNNEL_LEVELS,
	overDispersion,
	proportionLimits,
	rateLimits,
	shareDispersion,
	widenedLimits
} from './funnel.ts';
export type { OverDispersion } from './funnel.ts';
export { gini, giniWithin, heldByHalf, lorenz } from './inequality.ts';
export type { LorenzPoint } from './inequality.ts';
export { kendall } from './kendall.ts';
export type { Concordance } from './kendall.ts';
export { medianBand } from './median.ts';
export { differenceIsNoise, withinRounding } from './noise.ts';
export type { Count } from './noise.ts';
export { countInterval } from './poisson.ts';
export type { Interval } from './poisson.ts';
export { wilson } from './proportion.ts';
export { median, sampleQuantile } from './sample.ts';
export { cautiousChance, LEAST_YEARS, mannKendall, senIntercept } from './trend.ts';
export type { Trend } from './trend.ts';
