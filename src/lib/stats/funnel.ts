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
	/** Additive variance between areas, on the scale of the z-scores' estimates; 0 where phi does not call for it. */
	tau2: number;
	/** True when phi exceeds 1 + 2√(2/I). */
	present: boolean;
	z: number[];
}

/**
 * Spread of z-scores, winsorised at 10 % and 90 %: φ = mean z²; τ² = (Iφ − (I−1)) / (Σw − Σw²/Σw), w = 1/variance of each estimate
 * (Spiegelhalter 2005, Statistics in Medicine 24; τ² after DerSimonian & Laird 1986).
 */
function dispersion(z: number[], weights: readonly number[]): OverDispersion {
	const [low, high] = [sampleQuantile(z, 0.1), sampleQuantile(z, 0.9)];
	const areas = z.length;
	const phi = sum(z.map((value) => Math.min(high, Math.max(low, value)) ** 2)) / areas;
	const total = sum(weights);
	const tau2 = (areas * phi - (areas - 1)) / (total - sum(weights.map((w) => w * w)) / total);
	return { phi, tau2: Math.max(0, tau2), present: phi > 1 + 2 * Math.sqrt(2 / areas), z };
}

/** Over-dispersion of counts O against expected E on the square-root scale (Spiegelhalter 2005): z = 2(√O − √E), w = 4E. */
export const overDispersion = (observed: readonly number[], expected: readonly number[]): OverDispersion =>
	dispersion(
		pairs(observed, expected).map(([o, e]) => 2 * (Math.sqrt(o) - Math.sqrt(e))),
		expected.map((e) => 4 * e)
	);

/** The same for shares of `totals` around a target: z = (p − target)/√(target(1 − target)/n), w = n/(target(1 − target)). */
export function shareDispersion(events: readonly number[], totals: readonly number[], target: number): OverDispersion {
	const unit = target * (1 - target);
	return dispersion(
		pairs(events, totals).map(([x, n]) => (x / n - target) / Math.sqrt(unit / n)),
		totals.map((n) => n / unit)
	);
}

/**
 * Limits widened by the variance between areas (Spiegelhalter 2005, additive random effects): a share p ± z√(p(1−p)/n + τ²),
 * a rate (on the square-root scale of O/E) target · (1 ± z√(1/4E + τ²))², E = target · population.
 */
export function widenedLimits(
	kind: 'share' | 'rate',
	target: number,
	size: number,
	confidence: number,
	tau2: number
): Interval {
	const z = normalQuantile(1 - (1 - confidence) / 2);
	if (kind === 'share') {
		const half = z * Math.sqrt((target * (1 - target)) / size + tau2);
		return { low: Math.max(0, target - half), high: Math.min(1, target + half) };
	}
	const half = z * Math.sqrt(1 / (4 * target * size) + tau2);
	return { low: target * Math.max(0, 1 - half) ** 2, high: target * (1 + half) ** 2 };
}
