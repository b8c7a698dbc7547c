export { marshall, shrunkenShares } from './bayes.ts';
export { LEAST_POINTS, pointsOfSignal, signalHolds, signals, uChart, xmr } from './control.ts';
export type { ControlPoint, Signal, SignalRule } from './control.ts';
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
export { kendall } from './kendall.ts';
export type { Interval } from './poisson.ts';
export { cautiousChance, LEAST_YEARS, mannKendall, senIntercept } from './trend.ts';
export type { Trend } from './trend.ts';
