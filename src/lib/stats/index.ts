export { marshall, shrunkenShares } from './bayes.ts';
export type { EmpiricalBayes } from './bayes.ts';
export { LEAST_POINTS, pChart, pointsOfSignal, signalHolds, signals, uChart, xmr } from './control.ts';
export type { ControlPoint, Signal, SignalRule, Xmr } from './control.ts';
export {
	FUNNEL_LEVELS,
	overDispersion,
	proportionLimits,
	rateLimits,
	shareDispersion,
	widenedLimits
} from './funnel.ts';
export type { OverDispersion } from './funnel.ts';
export { decompose, gini, giniWithin, heldByHalf, lorenz, meanLogDeviation, theil } from './inequality.ts';
export type { Decomposition, LorenzPoint } from './inequality.ts';
export { kendall } from './kendall.ts';
export type { Concordance } from './kendall.ts';
export { medianBand } from './median.ts';
export { estimatesDiffer } from './difference.ts';
export type { Estimate } from './difference.ts';
export { chanceOfDifference, differenceIsNoise, withinRounding } from './noise.ts';
export type { Count } from './noise.ts';
export { byar, countInterval, garwood, LEAST_EVENTS, rate } from './poisson.ts';
export type { Interval, Rate } from './poisson.ts';
export { wilson } from './proportion.ts';
export { chiSquareQuantile, gammaQuantile, normalQuantile } from './quantile.ts';
export { median, sampleQuantile } from './sample.ts';
export { standardise } from './standard.ts';
export type { Standardised } from './standard.ts';
export { cghIndex, targetingErrors } from './targeting.ts';
export type { Reach, TargetingErrors } from './targeting.ts';
export { cautiousChance, LEAST_YEARS, mannKendall, senIntercept } from './trend.ts';
export type { Trend } from './trend.ts';
