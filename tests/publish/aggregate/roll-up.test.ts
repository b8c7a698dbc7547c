import { describe, expect, it } from 'vitest';
import { aggregate } from '../../../scripts/publish/4-aggregate.ts';
import { rollUp } from '../../../scripts/publish/aggregate/roll-up.ts';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import { bench, datasetOf, sourceOf, type Bench } from './bench.ts';

const round = { method: 'round' };
const dataset = datasetOf({
	protection: round,
	dimensions: {
		himpunan: { codes: 'himpunan', set_of: 'program' },
		program: { codes: 'program', never_add: true }
	},
	measures: { keluarga: { unit: 'keluarga', kind: 'stock' } },
	tables: [
		{
			id: 'program',
			area: 'kota',
			period: 'tahun',
			dimensions: ['program'],
			measures: ['keluarga'],
			rollup_of: 'dasar'
		},
		{ id: 'dasar', area: 'kelurahan', period: 'triwulan', dimensions: ['himpunan'], measures: ['keluarga'] }
	]
});
const year = ['2024-TW1', '2024-TW2', '2024-TW3', '2024-TW4'];
const families = sourceOf({
	id: 'keluarga',
	records: true,
	dimensions: ['himpunan'],
	measures: ['keluarga'],
	coverage: [{ area: '11.71', periods: [...year, '2025-TW1'], due: [] }]
});
const recap = sourceOf({
	id: 'rekap',
	dimensions: ['program'],
	measures: ['keluarga'],
	coverage: [
		{ area: '11.71', periods: year, due: [] },
		{ area: '11.72', periods: year, due: [] }
	]
});

/** Publishes the counts as they are, in place of protection. */
async function copy(ctx: Bench, table: string) {
	await ctx.db.run(
		`CREATE TABLE public_${table} AS SELECT * EXCLUDE (sementara), 'dibulatkan' AS status, sementara FROM count_${table}`
	);
}

async function prepared(sources = [families, recap]) {
	const ctx = await bench([dataset]);
	const row = (sumber: string, wilayah: string, periode: string, key: object, nilai: number) =>
		({ sumber, wilayah, periode, himpunan: null, program: null, ukuran: 'keluarga', nilai, ...key }) as never;
	await ctx.facts(dataset, [
		row('keluarga', '11.71.01.1001', '2024-TW1', { himpunan: 'pkh' }, 90),
		row('keluarga', '11.71.01.1001', '2024-TW4', { himpunan: 'pkh' }, 10),
		row('keluarga', '11.71.01.1002', '2024-TW4', { himpunan: 'pkh+sembako' }, 5),
		row('keluarga', '11.71.03.1001', '2024-TW4', { himpunan: '-' }, 7),
		row('keluarga', '11.71.03.1001', '2025-TW1', { himpunan: 'pkh' }, 33),
		row('rekap', '11.71', '2024-TW4', { program: 'pkh' }, 999),
		row('rekap', '11.72.01', '2024-TW4', { program: 'pkh' }, 40)
	]);
	const filled = await aggregate(ctx, dataset, sources, '2025-10-15');
	const { coverage, codes } = filled.find(({ table }) => table.id === 'program')!;
	const table = dataset.tables[0]!;
	return { shop: ctx, coverage, codes, table, filled };
}

describe('roll-ups of protected cells', () => {
	it('counts from recaps only the areas that have no records', async () => {
		const { shop, coverage } = await prepared();
		expect(await shop.read('program')).toEqual(['11.72 2024 pkh keluarga=40']);
		expect(coverage.map(({ area, periods }) => [area, periods])).toEqual([
			['11.71', ['2024']],
			['11.72', ['2024']]
		]);
	});

	it('says that a programme outside the sets is not known, rather than received by nobody', async () => {
		const { coverage, codes } = await prepared();
		expect(codes).toEqual({ program: ['pkh', 'sembako'] });
		expect(coverage.map(({ gaps }) => gaps)).toEqual([
			undefined,
			[{ measure: 'keluarga', where: { program: 'sembako' }, periods: ['2024'] }]
		]);
	});

	it('says in the table of sets and in its roll-ups, by kota and period, which programme nobody links', async () => {
		const every = Object.fromEntries([...year, '2025-TW1'].map((key) => [key, ['pkh', 'sembako']]));
		const lists = { ...families, members: { himpunan: { '11.71': { ...every, '2024-TW4': ['pkh'] } } } };
		const { filled, shop } = await prepared([lists, recap]);
		const gaps = (id: string) => filled.find(({ table }) => table.id === id)!.coverage.map((entry) => entry.gaps);
		expect(gaps('dasar')).toEqual([[{ measure: 'keluarga', where: { program: 'sembako' }, periods: ['2024-TW4'] }]]);
		// A stock of a year is that of its last triwulan, in which Sembako is in no list; the recap of the other kota has none either.
		expect(filled.find(({ table }) => table.id === 'program')!.codes).toEqual({ program: ['pkh'] });
		expect(await rowsOf(shop.db, 'SELECT * FROM unlinked_dasar')).toEqual([
			{ dimensi: 'himpunan', anggota: 'sembako', puncak: '11.71', periode: '2024-TW4' }
		]);
	});

	it('turns sets into members, takes the last triwulan, and keeps what the recap gave', async () => {
		const { shop, coverage, table } = await prepared();
		await copy(shop, 'dasar');
		await copy(shop, 'program');
		await rollUp(shop, dataset, table, coverage);
		expect(await shop.read('program', 'terbit')).toEqual([
			'11.71 2024 pkh keluarga=15 dibulatkan',
			'11.71 2024 sembako keluarga=5 dibulatkan',
			'11.72 2024 pkh keluarga=40 dibulatkan'
		]);
	});

	it('is exact where protect says that the total is, and nowhere else', async () => {
		const { shop, coverage, table } = await prepared();
		await copy(shop, 'dasar');
		await shop.db.run(`CREATE TABLE exact_uji AS
			SELECT 'dasar' AS tabel, '11.71' AS wilayah, '2024' AS periode, 'program=pkh' AS kunci, 'keluarga' AS ukuran, 15.0::DOUBLE AS nilai`);
		await rollUp(shop, dataset, table, coverage);
		expect(await shop.read('program', 'terbit')).toEqual([
			'11.71 2024 pkh keluarga=15',
			'11.71 2024 sembako keluarga=5 dibulatkan'
		]);
	});

	it('stops when a total differs from the one that protect calls exact', async () => {
		const { shop, coverage, table } = await prepared();
		await copy(shop, 'dasar');
		await shop.db.run(`CREATE TABLE exact_uji AS
			SELECT 'dasar' AS tabel, '11.71' AS wilayah, '2024' AS periode, 'program=pkh' AS kunci, 'keluarga' AS ukuran, 16.0::DOUBLE AS nilai`);
		await expect(rollUp(shop, dataset, table, coverage)).rejects.toThrow('tidak sama dengan angka tepat');
	});

	it('adds flows of areas and periods, and leaves exact figures exact', async () => {
		const open = datasetOf({
			measures: { kegiatan: { unit: 'jiwa', kind: 'flow' } },
			tables: [
				{ id: 'halus', area: 'kelurahan', period: 'triwulan', measures: ['kegiatan'] },
				{ id: 'kasar', area: 'kota', period: 'tahun', measures: ['kegiatan'], rollup_of: 'halus' }
			]
		});
		const ctx = await bench([open]);
		const row = (wilayah: string, periode: string, nilai: number) =>
			({ sumber: 'a', wilayah, periode, ukuran: 'kegiatan', nilai }) as never;
		await ctx.facts(open, [
			row('11.71.01.1001', '2024-TW1', 2),
			row('11.71.03.1001', '2024-TW4', 3),
			row('11.71.03.1001', '2025-TW1', 50)
		]);
		const source = sourceOf({ id: 'a', coverage: [{ area: '11.71', periods: [...year, '2025-TW1'], due: [] }] });
		const filled = await aggregate(ctx, open, [source], '2025-10-15');
		await ctx.db.run(
			`CREATE TABLE public_halus AS SELECT * EXCLUDE (sementara), 'tepat' AS status, sementara FROM count_halus`
		);
		await rollUp(ctx, open, open.tables[1]!, filled[1]?.coverage ?? []);
		expect(await ctx.read('kasar', 'terbit')).toEqual(['11.71 2024 kegiatan=5']);
	});

	it('refuses to add rates', async () => {
		const rates = datasetOf({
			measures: { p0: { unit: 'persen', kind: 'level' } },
			tables: [
				{ id: 'halus', area: 'kota', period: 'tahun', measures: ['p0'] },
				{ id: 'kasar', area: 'provinsi', period: 'tahun', measures: ['p0'], rollup_of: 'halus' }
			]
		});
		const ctx = await bench([rates]);
		await ctx.facts(rates, [{ sumber: 'a', wilayah: '11.71', periode: '2024', ukuran: 'p0', nilai: 5 }]);
		await aggregate(ctx, rates, [sourceOf({ id: 'a' })], '2025-10-15');
		expect(ctx.findings.map(({ rule, level }) => `${rule} ${level}`)).toContain('angka-tingkat-dijumlahkan error');
	});

	describe('of a part that is not shown', () => {
		const budget = datasetOf({
			protection: {
				method: 'round',
				as_is: { pagu: 'Isi dokumen anggaran yang terbuka untuk umum.' },
				money_with: { realisasi: 'penerima' }
			},
			dimensions: { jenis: { codes: 'jenis' } },
			measures: {
				pagu: { unit: 'rupiah', kind: 'flow' },
				realisasi: { unit: 'rupiah', kind: 'flow' },
				penerima: { unit: 'jiwa', kind: 'flow' }
			},
			tables: [
				{
					id: 'halus',
					area: 'kota',
					period: 'triwulan',
					dimensions: ['jenis'],
					measures: ['pagu', 'realisasi', 'penerima']
				},
				{
					id: 'kasar',
					area: 'kota',
					period: 'triwulan',
					measures: ['pagu', 'realisasi', 'penerima'],
					rollup_of: 'halus'
				}
			]
		});

		it('tells no sum, neither the whole nor the rest', async () => {
			const ctx = await bench([budget]);
			await ctx.facts(budget, [
				{ sumber: 'a', wilayah: '11.71', periode: '2024-TW1', jenis: 'p', ukuran: 'pagu', nilai: 70 },
				{ sumber: 'a', wilayah: '11.71', periode: '2024-TW1', jenis: 'l', ukuran: 'pagu', nilai: 30 },
				{ sumber: 'a', wilayah: '11.71', periode: '2024-TW1', jenis: 'p', ukuran: 'realisasi', nilai: 60 },
				{ sumber: 'a', wilayah: '11.71', periode: '2024-TW1', jenis: 'p', ukuran: 'penerima', nilai: 6 },
				{ sumber: 'a', wilayah: '11.71', periode: '2024-TW2', jenis: 'p', ukuran: 'pagu', nilai: 70 },
				{ sumber: 'a', wilayah: '11.71', periode: '2024-TW2', jenis: 'l', ukuran: 'pagu', nilai: null }
			]);
			const filled = await aggregate(ctx, budget, [sourceOf({ id: 'a', dimensions: ['jenis'] })], '2025-10-15');
			await ctx.db.run(`CREATE TABLE public_halus AS SELECT * EXCLUDE (sementara),
				CASE WHEN nilai IS NULL THEN 'tidak-ditampilkan' ELSE 'tepat' END AS status, sementara FROM count_halus`);
			await rollUp(ctx, budget, budget.tables[1]!, filled[1]?.coverage ?? []);
			expect(await ctx.read('kasar', 'terbit')).toEqual([
				'11.71 2024-TW1 pagu=100',
				'11.71 2024-TW1 penerima=6 dibulatkan',
				'11.71 2024-TW1 realisasi=null tidak-ditampilkan',
				'11.71 2024-TW2 pagu=null tidak-ditampilkan'
			]);
		});
	});
});
