import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.env['SHARED_DIR'] ?? '../shared', 'oracles');

/** True where the published worked examples are at hand; they are not part of the project. */
export const haveOracles = existsSync(join(folder, 'stat_oracles.json'));

if (!haveOracles)
	console.warn(
		`Contoh hitungan terbitan tidak ditemukan di ${folder}; pengujian yang memakainya dilewati. Isi SHARED_DIR dengan letaknya.`
	);

export const oracleFile = (name: string): string => readFileSync(join(folder, name), 'utf8');

type Limits = Record<string, [number, number] | string>;

/** The part of stat_oracles.json that the tests read. */
interface Oracles {
	garwood95: Limits;
	byar95_breslow_day: Limits;
	byar99_8: Limits;
	wilson95: Limits;
	wilson99_8: Limits;
	mann_kendall: Record<
		'small' | 'nile_1871_1970',
		{ x: number[]; S: number; var: number; z: number; p: number; sen_slope: number }
	>;
	gini_theil: { x: number[]; gini_population: number };
	xmr: { x: number[]; mean: number; mRbar: number; UNPL: number; LNPL: number; URL: number };
	u_chart_per_100k: { events: number[]; pop: number[]; centre: number; UCL: number[] };
	funnel_proportion: Record<'n102' | 'n1008', Record<'2s' | '3s', [number, number]>> & { baseline: number };
	funnel_overdispersion_auckland: { phi: number; tau2: number };
	marshall_eb_auckland: { a_between_variance: number; b_mean: number };
}

/** The worked examples that the statistics must reproduce; tests that read them are skipped where they are not at hand. */
export const oracles = (haveOracles ? JSON.parse(oracleFile('stat_oracles.json')) : {}) as Oracles;
