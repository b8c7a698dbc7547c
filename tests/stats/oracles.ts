/** Two-sided limits by what they are limits of. */
type Limits = Record<string, [low: number, high: number]>;

/** Worked examples of papers and R packages that the statistics must reproduce; each names its source. */
export const oracles = {
	/** Exact Poisson limits (Garwood 1936) by epitools::pois.exact and qchisq of R. */
	garwood95: {
		0: [0, 3.6888798],
		1: [0.025317808, 5.5716434],
		2: [0.24220928, 7.2246877],
		3: [0.61867212, 8.7672731],
		5: [1.6234864, 11.6683321],
		10: [4.7953886, 18.390356],
		20: [12.2165, 30.8884],
		50: [37.111, 65.9188],
		65: [50.16562, 82.847832],
		100: [81.364, 121.6268],
		1045: [982.59371, 1110.3308]
	} satisfies Limits,
	/** Byar's approximation (Breslow & Day 1987), with the inputs of PHEindicatormethods. */
	byar95: {
		1: [0.013072, 5.563756],
		10: [4.78745, 18.391459],
		65: [50.163188, 82.849139],
		1045: [982.593202, 1110.331213]
	} satisfies Limits,
	byar99_8: {
		1: [-0.002814, 9.36218],
		10: [2.916318, 24.193725],
		65: [42.880261, 94.000291]
	} satisfies Limits,
	/** Newcombe 1998, Statistics in Medicine 17, table I, for the first four; epitools::binom.wilson for the others. */
	wilson95: {
		'81/263': [0.25528852, 0.36620958],
		'15/148': [0.0623864, 0.160487],
		'0/20': [0, 0.161125],
		'1/29': [0.00611321, 0.171755],
		'65/100': [0.55254443, 0.73635752],
		'1045/5000': [0.1979555, 0.2204913]
	} satisfies Limits,
	wilson99_8: {
		'65/100': [0.49549466, 0.77835406],
		'1045/5000': [0.19179382, 0.22731563]
	} satisfies Limits,
	/** By R, package Kendall; the Nile is Cobb 1978. */
	mannKendall: {
		small: { x: [23, 24, 29, 6, 29, 24, 24, 29, 23], S: 3, var: 83.6666666667, z: 0.2186521551, p: 0.8269210218 },
		nile: { S: -1387, var: 112728.3333333, z: -4.128066523, p: 3.658262922e-5, senSlope: -2.6 }
	},
	/** By R, package ineq. */
	inequality: {
		x: [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261],
		gini: 0.4620911303
	},
	/** Limits of an XmR chart: mean ± 2.66 mR̄, ranges up to 3.268 mR̄ (Wheeler & Chambers 1992). */
	xmr: {
		x: [50, 49, 52, 47, 55, 53, 48, 51, 50, 54, 49, 70],
		mean: 52.33333,
		range: 5.272727,
		low: 38.30788,
		high: 66.35879,
		rangeHigh: 17.23127
	},
	/** Events per 100,000: centre + 3√(centre/n). */
	uChart: {
		events: [12, 15, 9, 20, 30],
		pop: [40000, 52000, 31000, 60000, 45000],
		centre: 37.71929825,
		high: [66.851483, 63.269915, 70.811237, 61.505628, 65.185386]
	},
	/** Limits of shares around a baseline (Spiegelhalter 2005), as PHEindicatormethods publishes them. */
	funnel: {
		baseline: 0.80642448,
		n102: { '2s': [0.72974925, 0.88309971], '3s': [0.68553233, 0.92731663] },
		n1008: { '2s': [0.78203374, 0.83081521], '3s': [0.76796814, 0.84488082] }
	} satisfies { baseline: number; n102: Limits; n1008: Limits },
	/**
	 * Made-up counts of twenty areas. Mean, variance and rates are Marshall's formulas (1991, Applied Statistics 40) in exact fractions,
	 * φ and τ² those of Spiegelhalter (2005, Statistics in Medicine 24) with quantiles of type 7, worked out apart from this project.
	 */
	areas: {
		events: [4, 11, 0, 7, 19, 3, 26, 9, 2, 14, 31, 6, 1, 17, 8, 40, 5, 12, 0, 22],
		people: [
			1800, 3100, 640, 2500, 9100, 2050, 7400, 1500, 1900, 6200, 8800, 3300, 710, 4100, 5200, 12500, 1250, 3900, 480,
			6600
		],
		mean: 0.0028543899795254726,
		between: 2.3662541290127453e-7,
		rates: [
			0.00277230748, 0.00299627513, 0.00271057961, 0.0028450529, 0.00252480627, 0.00265234091, 0.00310499563,
			0.00320228115, 0.00260921601, 0.00265194586, 0.0031362955, 0.00263180923, 0.0027740154, 0.00318211578,
			0.00245800086, 0.00303027004, 0.00296195572, 0.00290875847, 0.00274515634, 0.00302376479
		],
		phi: 1.5248531025158312,
		tau2: 0.01318969004693452
	}
};
