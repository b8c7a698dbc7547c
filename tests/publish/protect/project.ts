import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { protect } from '../../../scripts/publish/5-protect.ts';
import { openVault } from '../../../scripts/publish/protect/ledger/vault.ts';
import { literal, rowsOf } from '../../../scripts/publish/sql.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { bench, datasetOf, type Bench } from '../aggregate/bench.ts';

export const SEED = 'a1'.repeat(32);
export const RULES = { base: 3, slack: 1, threshold: 5 };
export const DISTRICTS = ['11.71.01', '11.71.02', '11.71.03'];
export const FORMS = ['fisik', 'psikis'];

export const yearQuarters = (year: number) => [1, 2, 3, 4].map((quarter) => `${year}-TW${quarter}`);

/** Cases of one kecamatan, quarter, sex and form; `home`: those of them that happened at home. */
export interface Cases {
	area: string;
	period: string;
	sex: string;
	form: string;
	cases: number;
	home: number;
}

/** Families that one programme reached in a kecamatan at the end of a quarter. */
export interface Aid {
	area: string;
	period: string;
	programme: string;
	families: number;
}

const BENEFIT = 600_000;

/** Cases by place and quarter, and by sex, form and year, tied by the total of a kota and year. */
export const casesContract = (protection: object = {}, year: { area?: 'kota' | 'kecamatan' } = {}): Dataset =>
	datasetOf({
		id: 'kasus',
		dimensions: { jenis: { codes: 'jenis' }, bentuk: { codes: 'bentuk' } },
		measures: {
			korban: { unit: 'korban', kind: 'flow' },
			kdrt: { unit: 'korban', kind: 'flow', part_of: 'korban' }
		},
		tables: [
			{ id: 'kasus-tempat', area: 'kecamatan', period: 'triwulan', measures: ['korban', 'kdrt'] },
			{
				id: 'kasus-rinci',
				area: year.area ?? 'kota',
				period: 'tahun',
				dimensions: ['jenis', 'bentuk'],
				measures: ['korban', 'kdrt']
			}
		],
		protection: {
			method: 'round',
			pins: {
				'kasus-tempat': [
					{ area: 'kota', period: 'tahun' },
					{ area: 'kecamatan', period: 'tahun' }
				],
				'kasus-rinci': [{ area: 'kota', period: 'tahun', dimensions: ['jenis'] }]
			},
			separators: [{ tables: ['kasus-tempat', 'kasus-rinci'], margin: { area: 'kota', period: 'tahun' } }],
			never_cross: [['kecamatan', 'jenis', 'bentuk']],
			...protection
		}
	});

/** A stock of families and the money that they were paid, shown only beside exact counts. */
export const aidContract = (): Dataset =>
	datasetOf({
		id: 'bantuan',
		dimensions: { program: { codes: 'program' } },
		measures: { keluarga: { unit: 'keluarga', kind: 'stock' }, uang: { unit: 'rupiah', kind: 'flow' } },
		tables: [
			{
				id: 'bantuan-tempat',
				area: 'kecamatan',
				period: 'triwulan',
				dimensions: ['program'],
				measures: ['keluarga', 'uang']
			}
		],
		protection: {
			method: 'round',
			pins: { 'bantuan-tempat': [{ area: 'kecamatan', period: 'triwulan', dimensions: ['program'] }] },
			money_with: { uang: 'keluarga' }
		}
	});

/** A new project folder, with a seed of its own unless told otherwise. */
export function folder(seed: string | null = SEED): string {
	const root = mkdtempSync(join(tmpdir(), 'lindung-'));
	if (seed === null) return root;
	mkdirSync(join(root, 'private'));
	writeFileSync(join(root, 'private/benih'), `${seed}\n`);
	return root;
}

export interface Run {
	root?: string;
	cases?: Cases[];
	aid?: Aid[];
	/** Years of which `kasus-rinci` has data; a year that is not over has none. */
	years?: string[];
	contracts?: Dataset[];
	asOf?: string;
	releaseExists?: boolean;
	/** Name under which the release enters the ledger; absent: it is never announced. */
	release?: string;
}

/** Protects made-up counts with native DuckDB, as a release of real records would be. */
export async function release(run: Run): Promise<Bench> {
	const { root = folder(), cases = [], aid = [], asOf = '2025-02-10', releaseExists = false } = run;
	const datasets = run.contracts ?? [
		...(cases.length ? [casesContract()] : []),
		...(aid.length ? [aidContract()] : [])
	];
	const ctx = await bench(datasets);
	Object.assign(ctx, { root, codes: { ...ctx.codes, bentuk: FORMS.map(formCode) } });
	if (cases.length)
		await countCases(ctx, cases, run.years ?? [...new Set(cases.map(({ period }) => period.slice(0, 4)))]);
	if (aid.length) await countAid(ctx, aid);
	const vault = openVault({ root, sample: false, releaseExists });
	await protect(ctx, datasets, { vault, asOf, threads: 1 });
	if (run.release) await vault.commit(run.release);
	return ctx;
}

const formCode = (id: string) => ({ id, title: { id, en: id }, aliases: [], attributes: {} });

async function countCases({ db, datasets }: Bench, cases: Cases[], years: string[]) {
	const level = datasets[0]?.tables.find(({ id }) => id === 'kasus-rinci')?.area;
	const rows = cases.map(
		({ area, period, sex, form, cases: all, home }) =>
			`(${[area, period, sex, form].map(literal).join(', ')}, ${all}, ${home})`
	);
	const long = `UNPIVOT (SELECT wilayah, periode, jenis, bentuk, korban, kdrt FROM kasus) ON korban, kdrt INTO NAME ukuran VALUE nilai`;
	await db.run(
		`CREATE TABLE kasus AS FROM (VALUES ${rows.join(', ')}) t(wilayah, periode, jenis, bentuk, korban, kdrt);
		CREATE TABLE count_kasus_tempat AS SELECT wilayah, periode, ukuran, sum(nilai)::DOUBLE AS nilai, false AS sementara
			FROM (${long}) GROUP BY ALL;
		CREATE TABLE count_kasus_rinci AS SELECT ${level === 'kota' ? 'wilayah[:5] AS wilayah' : 'wilayah'}, periode[:4] AS periode,
			jenis, bentuk, ukuran, sum(nilai)::DOUBLE AS nilai, false AS sementara
			FROM (${long}) WHERE periode[:4] IN (${years.map(literal).join(', ')}) GROUP BY ALL`
	);
}

async function countAid({ db }: Bench, aid: Aid[]) {
	const rows = aid.flatMap(({ area, period, programme, families }) =>
		[`'keluarga', ${families}`, `'uang', ${families * BENEFIT}`].map(
			(pair) => `(${[area, period, programme].map(literal).join(', ')}, ${pair}::DOUBLE, false)`
		)
	);
	await db.run(
		`CREATE TABLE count_bantuan_tempat AS FROM (VALUES ${rows.join(', ')}) t(wilayah, periode, program, ukuran, nilai, sementara)`
	);
}

/** A cell with its truth; `value` is 0 where the release has no row, null where the row has no number. */
export interface Judged {
	key: string;
	area: string;
	period: string;
	measure: string;
	truth: number;
	value: number | null;
	status: string;
}

/** All cells of a table that are true or published, side by side. */
export async function judge({ db }: Bench, table: string, measure: string): Promise<Judged[]> {
	const rows = await rowsOf(
		db,
		`SELECT * FROM (SELECT * EXCLUDE (nilai, sementara), nilai AS benar FROM count_${table} WHERE ukuran = ${literal(measure)})
		NATURAL FULL JOIN (SELECT * EXCLUDE (sementara), true AS ada FROM public_${table} WHERE ukuran = ${literal(measure)})`
	);
	return rows.map(({ benar, nilai, status, ada, ...codes }) => ({
		key: Object.keys(codes)
			.sort()
			.map((name) => codes[name])
			.join('|'),
		area: String(codes['wilayah']),
		period: String(codes['periode']),
		measure,
		truth: Number(benar ?? 0),
		value: ada ? (nilai as number | null) : 0,
		status: ada ? String(status) : 'absen'
	}));
}

/** Cells of a table that a total of `exact_` is the sum of. */
export async function cellsUnder(ctx: Bench, total: Record<string, unknown>): Promise<Judged[]> {
	const [table = '', area = '', period = '', measure = '', key = ''] = [
		'tabel',
		'wilayah',
		'periode',
		'ukuran',
		'kunci'
	].map((column) => String(total[column]));
	const codes = key === '' ? [] : key.split(';').map((pair) => pair.slice(pair.indexOf('=') + 1));
	return (await judge(ctx, table.replaceAll('-', '_'), measure)).filter(
		(cell) =>
			cell.area.startsWith(area) &&
			cell.period.startsWith(period) &&
			codes.every((code) => cell.key.split('|').includes(code))
	);
}
