import type { Count } from './noise.ts';
import type { Interval } from './poisson.ts';

/** A rate or proportion with the range that rounding leaves it and the interval that chance leaves it. */
export interface Estimate extends Count {
	chance: Interval;
}

/**
 * True where the 95 % interval of the difference of two independent estimates leaves out 0. The interval is put together from those of
 * the two by square and add (Newcombe 1998, method 10; Zou & Donner 2008 for any estimates): the greater lies above the lesser by more than
 * √((greater − its low)² + (lesser's high − lesser)²). Where rounding leaves ranges, the nearest values that they allow are compared.
 */
export function estimatesDiffer(a: Estimate, b: Estimate): boolean {
	const [least, most] = a.value <= b.value ? [a, b] : [b, a];
	const gap = Math.max(0, most.low - least.high);
	return gap > Math.hypot(most.value - most.chance.low, least.chance.high - least.value);
}
