import type { Interval } from './poisson.ts';
import { garwood } from './poisson.ts';
import { normalQuantile } from './quantile.ts';
import { sampleQuantile } from './sample.ts';
import { pairs, sum } from './sums.ts';

/** Two-sided 95 % and 99.8 % limits of a funnel plot. */
export const FUNNEL_LEVELS = [0.95, 0.998] as const;

/** Limits around a target proportion for a denominator n (Spiegelhalter 2005): p ± z√(p(1−p)/n), kept within 0..1. */
export function proportionLimits(target: number, n: number, confidence: number): Interval {
	const z = normalQuantile(1 - (1 - confidence) / 2);
	const half = z * Math.sqrt((target * (1 - target)) / n);
	return { low: Math.max(0, target - half), high: Math.min(1, target + half) };
}

/** Limits around a target rate for a population: exact Poisson limits of the expected count, as events per person. */
export function rateLimits(target: number, population: number, confidence: number): Interval {
	const { low, high } = garwood(target * population, confidence);
	return { low: low / population, high: high / population };
}

export interface OverDispersion {
	/** Mean squared winsorised z-score: about 1 where areas differ by chance alone. */
	phi: number;
	/** Additive variance between areas on the square-root scale; 0 where phi does not call for it. */
	tau2: number;
	/** True when phi exceeds 1 + 2√(2/I). */
	present: boolean;
	z: number[];
}

/**
 * Over-dispersion of counts O against expected E on the square-root scale (Spiegelhalter 2005, Statistics in Medicine 24):
 * z = 2(√O − √E), winsorised at 10 % and 90 %; φ = mean z²; τ² = (Iφ − (I−1)) / (Σw − Σw²/Σw) with w = 4E.
 */
export function overDispersion(observed: readonly number[], expected: readonly number[]): OverDispersion {
	const z = pairs(observed, expected).map(([o, e]) => 2 * (Math.sqrt(o) - Math.sqrt(e)));
	const [low, high] = [sampleQuantile(z, 0.1), sampleQuantile(z, 0.9)];
	const areas = z.length;
	const phi = sum(z.map((value) => Math.min(high, Math.max(low, value)) ** 2)) / areas;
	const weights = expected.map((e) => 4 * e);
	const total = sum(weights);
	const tau2 = (areas * phi - (areas - 1)) / (total - sum(weights.map((w) => w * w)) / total);
	return { phi, tau2: Math.max(0, tau2), present: phi > 1 + 2 * Math.sqrt(2 / areas), z };
}
