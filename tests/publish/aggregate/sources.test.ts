import { describe, expect, it } from 'vitest';
import { datasetOf, run, sourceOf } from './bench.ts';

const flow = { korban: { unit: 'korban', kind: 'flow' } };

describe('several sources of the same people', () => {
	const dataset = datasetOf({
		dimensions: { register: { codes: 'register', never_add: true }, jenis: { codes: 'jenis' } },
		measures: { ...flow, terlayani: { unit: 'korban', kind: 'flow', part_of: 'korban' } },
		tables: [
			{ id: 'kota', area: 'kota', period: 'triwulan', dimensions: ['register'], measures: ['korban', 'terlayani'] },
			{ id: 'jenis', area: 'kota', period: 'triwulan', dimensions: ['register', 'jenis'], measures: ['korban'] }
		]
	});
	const records = sourceOf({
		id: 'rekaman',
		records: true,
		dimensions: ['register', 'jenis'],
		measures: ['korban', 'terlayani']
	});
	const recap = sourceOf({ id: 'rekap', dimensions: ['register'], measures: ['korban'] });

	it('never counts the same people from two sources', async () => {
		const { shop } = await run(
			dataset,
			[recap, records],
			`rekaman 11.71 2024-TW1 register=uptd jenis=p korban=5
			rekaman 11.71 2024-TW1 register=uptd jenis=p terlayani=3
			rekap 11.71 2024-TW1 register=uptd korban=6
			rekap 11.71 2023-TW4 register=uptd korban=2
			rekap 12.71 2024-TW1 register=uptd korban=8`
		);
		expect(await shop.read('kota')).toEqual([
			'11.71 2023-TW4 uptd korban=2',
			'11.71 2024-TW1 uptd korban=5',
			'11.71 2024-TW1 uptd terlayani=3',
			'12.71 2024-TW1 uptd korban=8'
		]);
		expect(await shop.read('jenis')).toEqual(['11.71 2024-TW1 uptd p korban=5']);
		expect(shop.findings.map(({ rule, file }) => [rule, file])).toEqual([['dua-sumber', 'rekap']]);
	});

	it('lets registers stand side by side, each from its own source', async () => {
		const { shop } = await run(
			dataset,
			[recap, records],
			`rekaman 11.71 2024-TW1 register=uptd jenis=p korban=5
			rekap 11.71 2024-TW1 register=polres korban=6`
		);
		expect(await shop.read('kota')).toEqual(['11.71 2024-TW1 polres korban=6', '11.71 2024-TW1 uptd korban=5']);
	});

	it('says which register lacks which period, so that its absence is not read as zero', async () => {
		const both = ['2024-TW1', '2024-TW2'];
		const text = `rekaman 11.71 2024-TW1 register=uptd jenis=p korban=5
			rekaman 11.71 2024-TW2 register=polres jenis=p korban=5`;
		const told = { ...records, coverage: [{ area: '11.71', periods: both, due: [] }] };
		const { coverage } = await run(dataset, [told], text);
		expect(coverage['jenis']).toEqual([{ area: '11.71', periods: both, due: [] }]);
		const recapOnly = await run(
			dataset,
			[recap],
			'rekap 11.71 2024-TW1 register=uptd korban=6\nrekap 12.71 2024-TW1 register=polres korban=6'
		);
		expect(recapOnly.coverage['kota']?.[0]?.gaps).toEqual([
			{ measure: 'terlayani', where: { register: 'uptd' }, periods: ['2024-TW1'] },
			{ measure: 'korban', where: { register: 'polres' }, periods: ['2024-TW1'] },
			{ measure: 'terlayani', where: { register: 'polres' }, periods: ['2024-TW1'] }
		]);
	});

	it('does not add registers for a table that has none', async () => {
		const without = datasetOf({
			dimensions: { register: { codes: 'register', never_add: true } },
			measures: flow,
			tables: [{ id: 't', area: 'kota', period: 'triwulan', measures: ['korban'] }]
		});
		const { shop } = await run(without, [recap], 'rekap 11.71 2024-TW1 register=uptd korban=6');
		expect(await shop.read('t')).toEqual([]);
		expect(shop.findings.map(({ rule }) => rule)).toEqual(['tidak-masuk-tabel']);
	});

	it('takes one cut of a recap that tells of the same people by sex and in all', async () => {
		const cuts = datasetOf({
			dimensions: { jenis: { codes: 'jenis' } },
			measures: flow,
			tables: [
				{ id: 'semua', area: 'kota', period: 'triwulan', measures: ['korban'] },
				{ id: 'jenis', area: 'kota', period: 'triwulan', dimensions: ['jenis'], measures: ['korban'] }
			]
		});
		const { shop } = await run(
			cuts,
			[sourceOf({ id: 'a', dimensions: ['jenis'], measures: ['korban'] })],
			`a 11.71 2024-TW1 korban=9
			a 11.71 2024-TW1 jenis=p korban=5
			a 11.71 2024-TW1 jenis=l korban=3`
		);
		expect(await shop.read('semua')).toEqual(['11.71 2024-TW1 korban=9']);
		expect(await shop.read('jenis')).toEqual(['11.71 2024-TW1 l korban=3', '11.71 2024-TW1 p korban=5']);
		expect(shop.findings).toEqual([]);
	});

	it('joins the yearly files of one kota', async () => {
		const { shop } = await run(
			dataset,
			[
				{ ...recap, id: 'a' },
				{ ...recap, id: 'b' }
			],
			'a 11.71 2023-TW4 register=uptd korban=1\nb 11.71 2024-TW1 register=uptd korban=2'
		);
		expect(await shop.read('kota')).toEqual(['11.71 2023-TW4 uptd korban=1', '11.71 2024-TW1 uptd korban=2']);
		expect(shop.findings).toEqual([]);
	});
});

describe('a file that holds a yearly budget beside quarterly figures', () => {
	it('does not make the quarters that are still to come look reported', async () => {
		const dataset = datasetOf({
			measures: { pagu: { unit: 'rupiah', kind: 'stock' }, realisasi: { unit: 'rupiah', kind: 'flow' } },
			tables: [
				{ id: 'realisasi', area: 'kota', period: 'triwulan', dimensions: [], measures: ['realisasi'] },
				{ id: 'pagu', area: 'kota', period: 'tahun', dimensions: [], measures: ['pagu'] }
			]
		});
		const quarters = ['2025-TW1', '2025-TW2', '2025-TW3'];
		const recap = sourceOf({
			id: 'rekap',
			measures: ['pagu', 'realisasi'],
			coverage: [{ area: '11.71', periods: ['2025', ...quarters], due: [] }]
		});
		const { coverage } = await run(
			dataset,
			[recap],
			['rekap 11.71 2025 pagu=40', ...quarters.map((key) => `rekap 11.71 ${key} realisasi=9`)].join('\n')
		);
		expect(coverage['realisasi']).toMatchObject([{ area: '11.71', periods: quarters }]);
		expect(coverage['pagu']).toMatchObject([{ area: '11.71', periods: ['2025'] }]);
	});
});
