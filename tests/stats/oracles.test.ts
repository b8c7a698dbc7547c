import { describe, expect, it } from 'vitest';
import {
	gini,
	mannKendall,
	marshall,
	overDispersion,
	proportionLimits,
	uChart,
	xmr
} from '../../src/lib/stats/index.ts';
import { wilson } from '../../src/lib/stats/proportion.ts';
import { byar, garwood } from '../../src/lib/stats/poisson.ts';
import { oracles } from './oracles.ts';

const cases = (limits: Record<string, readonly number[]>) => Object.entries(limits) as [string, [number, number]][];

/** Published values carry different numbers of digits. */
const near = (actual: number, expected: number, relative = 1e-5) =>
	expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(Math.abs(expected) * relative, 1e-6));

/** Yearly flow of the Nile at Aswan, 1871 to 1970, 10⁸ m³ (Cobb 1978, Biometrika 65). */
const NILE = [
	1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
	1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
	824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897,
	822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975,
	815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
];

describe('statistics agree with published worked examples', () => {
	it('exact Poisson limits equal those of R', () => {
		for (const [x, [low, high]] of cases(oracles.garwood95)) {
			near(garwood(Number(x)).low, low);
			near(garwood(Number(x)).high, high);
		}
	});

	it('Byar limits equal those of Breslow & Day at 95 % and 99.8 %', () => {
		for (const [oracle, confidence] of [
			[oracles.byar95, 0.95],
			[oracles.byar99_8, 0.998]
		] as const)
			for (const [x, [low, high]] of cases(oracle)) {
				near(byar(Number(x), confidence).low, low, 1e-4);
				near(byar(Number(x), confidence).high, high);
			}
	});

	it('Wilson limits equal those of Newcombe', () => {
		for (const [oracle, confidence] of [
			[oracles.wilson95, 0.95],
			[oracles.wilson99_8, 0.998]
		] as const)
			for (const [share, [low, high]] of cases(oracle)) {
				const [x, n] = share.split('/').map(Number) as [number, number];
				near(wilson(x, n, confidence).low, low, 1e-4);
				near(wilson(x, n, confidence).high, high, 1e-4);
			}
	});

	it('Mann–Kendall with ties equals R', () => {
		const { small } = oracles.mannKendall;
		const found = mannKendall(small.x);
		expect(found?.s).toBe(small.S);
		near(found?.variance ?? NaN, small.var);
		near(found?.z ?? NaN, small.z);
		near(found?.p ?? NaN, small.p);
	});

	it('Mann–Kendall and Sen of the Nile at Aswan 1871–1970 equal R', () => {
		const oracle = oracles.mannKendall.nile;
		const found = mannKendall(NILE);
		expect(found?.s).toBe(oracle.S);
		near(found?.variance ?? NaN, oracle.var);
		near(found?.z ?? NaN, oracle.z);
		near(found?.p ?? NaN, oracle.p);
		expect(found?.slope).toBeCloseTo(oracle.senSlope);
	});

	it('Gini equals R', () => {
		const { x, gini: known } = oracles.inequality;
		near(gini(x), known);
	});

	it('XmR limits and the signal of the last point equal the worked example', () => {
		const oracle = oracles.xmr;
		const found = xmr(oracle.x);
		near(found.mean, oracle.mean);
		near(found.range, oracle.range);
		near(found.low, oracle.low);
		near(found.high, oracle.high);
		near(found.rangeHigh, oracle.rangeHigh);
		expect(found.signals).toContainEqual({ rule: 'outside', from: 11, to: 11, direction: 'up' });
	});

	it('u chart limits equal the worked example', () => {
		const oracle = oracles.uChart;
		const points = uChart(oracle.events, oracle.pop, 100_000);
		near(points[0]?.centre ?? NaN, oracle.centre);
		points.forEach((point, at) => near(point.high, oracle.high[at] ?? NaN));
	});

	it('funnel limits equal the published ones', () => {
		const { baseline, n102, n1008 } = oracles.funnel;
		for (const [n, oracle] of [
			[102, n102],
			[1008, n1008]
		] as const)
			for (const [key, level] of [
				['2s', 0.95],
				['3s', 0.998]
			] as const) {
				const { low, high } = proportionLimits(baseline, n, level);
				near(low, oracle[key][0], 1e-4);
				near(high, oracle[key][1], 1e-4);
			}
	});

	it('empirical-Bayes rates and over-dispersion equal the published formulas, worked out in exact fractions', () => {
		const { events, people, ...known } = oracles.areas;
		const found = marshall(events, people);
		near(found.mean, known.mean);
		expect(found.between).toBeCloseTo(known.between, 12);
		known.rates.forEach((rate, at) => near(found.rates[at] ?? NaN, rate));
		const spread = overDispersion(
			events,
			people.map((n) => n * found.mean)
		);
		near(spread.phi, known.phi);
		near(spread.tau2, known.tau2);
	});
});
