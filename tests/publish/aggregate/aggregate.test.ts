import { describe, expect, it } from 'vitest';
import { aggregate } from '../../../scripts/publish/4-aggregate.ts';
import type { Fact } from './bench.ts';
import { bench, datasetOf, sourceOf } from './bench.ts';

const quarters = ['2024-TW1', '2024-TW2', '2024-TW3', '2024-TW4', '2025-TW1'];
const asOf = '2025-10-15';

/** `sumber wilayah periode [dimension=code …] ukuran=nilai`, a line a fact. */
const facts = (text: string): Fact[] =>
	text
		.trim()
		.split('\n')
		.map((line) => {
			const [sumber = '', wilayah = '', periode = '', ...rest] = line.trim().split(/\s+/);
			const pairs = rest.map((pair) => pair.split('=') as [string, string]);
			const [ukuran = '', nilai = ''] = pairs.pop() ?? [];
			return {
				...Object.fromEntries(pairs),
				sumber,
				wilayah,
				periode,
				ukuran,
				nilai: nilai === '' ? null : Number(nilai)
			};
		});

const flow = { korban: { unit: 'korban', kind: 'flow' } };

async function run(dataset: ReturnType<typeof datasetOf>, sources: ReturnType<typeof sourceOf>[], text: string) {
	const shop = await bench([dataset]);
	await shop.facts(dataset, facts(text));
	const filled = await aggregate(shop, dataset, sources, asOf);
	return { shop, coverage: Object.fromEntries(filled.map(({ table, coverage }) => [table.id, coverage])), filled };
}

describe('counting records into tables', () => {
	const dataset = datasetOf({
		dimensions: { jenis: { codes: 'jenis' } },
		measures: flow,
		tables: [
			{ id: 'rinci', area: 'kecamatan', period: 'triwulan', dimensions: ['jenis'], measures: ['korban'] },
			{ id: 'kelompok', area: 'kelompok', period: 'tahun', measures: ['korban'] },
			{ id: 'kota', area: 'kota', period: 'triwulan', measures: ['korban'] }
		]
	});
	const source = sourceOf({
		id: 'register',
		records: true,
		dimensions: ['jenis'],
		measures: ['korban'],
		coverage: [{ area: '11.71', periods: quarters, due: [] }]
	});
	const text = `
		register 11.71.01.1001 2024-TW1 jenis=p korban=1
		register 11.71.01.1002 2024-TW1 jenis=p korban=1
		register 11.71.01.1002 2024-TW2 jenis=l korban=1
		register 11.71.02.1001 2024-TW4 jenis=p korban=1
		register 11.71.03.1001 2024-TW4 jenis=p korban=1
		register 11.71.03.1001 2025-TW1 jenis=l korban=1`;

	it('folds areas, periods and dimensions', async () => {
		const { shop, coverage } = await run(dataset, [source], text);
		expect(await shop.read('rinci')).toEqual([
			'11.71.01 2024-TW1 p korban=2',
			'11.71.01 2024-TW2 l korban=1',
			'11.71.02 2024-TW4 p korban=1',
			'11.71.03 2024-TW4 p korban=1',
			'11.71.03 2025-TW1 l korban=1'
		]);
		expect(await shop.read('kota')).toEqual([
			'11.71 2024-TW1 korban=2',
			'11.71 2024-TW2 korban=1',
			'11.71 2024-TW4 korban=2',
			'11.71 2025-TW1 korban=1'
		]);
		expect(coverage['kota']).toEqual([{ area: '11.71', periods: quarters, due: [] }]);
		expect(shop.findings).toEqual([]);
	});

	it('puts small kecamatan into their group, lets a large one stand alone, and leaves an unfinished year out', async () => {
		const { shop, coverage } = await run(dataset, [source], text);
		expect(await shop.read('kelompok')).toEqual(['11.71.03 2024 korban=1', '11.71.K1 2024 korban=4']);
		expect(coverage['kelompok']?.[0]?.periods).toEqual(['2024']);
	});

	it('tells of records whose kecamatan is unknown instead of dropping them unseen', async () => {
		const { shop } = await run(dataset, [source], `${text}\nregister 11.71 2024-TW1 jenis=p korban=1`);
		expect(await shop.read('kota')).toContain('11.71 2024-TW1 korban=3');
		expect(await shop.read('rinci')).toContain('11.71.01 2024-TW1 p korban=2');
		expect(shop.findings.map(({ rule, subject, level }) => [rule, subject, level])).toEqual([
			['wilayah-terlalu-kasar', 'rinci', 'warning'],
			['wilayah-terlalu-kasar', 'kelompok', 'warning']
		]);
		expect(shop.findings[0]?.message).toContain('1 baris');
	});

	it('refuses records without a code in a dimension of the table, and areas that no list knows', async () => {
		const { shop } = await run(
			dataset,
			[source],
			`${text}\nregister 11.71.01 2024-TW1 korban=1\nregister 99.99.01 2024-TW1 jenis=p korban=1`
		);
		expect(shop.findings.map(({ rule, level }) => `${rule} ${level}`).sort()).toEqual([
			'dimensi-kosong error',
			'wilayah-tidak-dikenal error'
		]);
	});

	it('gives the same counts whatever the order of the rows', async () => {
		const shuffled = text.trim().split('\n').reverse().join('\n');
		const [a, b] = await Promise.all([run(dataset, [source], text), run(dataset, [source], shuffled)]);
		expect(await b.shop.read('rinci')).toEqual(await a.shop.read('rinci'));
	});
});

describe('kinds of measures', () => {
	it('takes the last triwulan of a stock, the sum of a flow, and a rate as it is', async () => {
		const dataset = datasetOf({
			measures: {
				keluarga: { unit: 'keluarga', kind: 'stock' },
				uang: { unit: 'rupiah', kind: 'flow' },
				p0: { unit: 'persen', kind: 'level', decimals: 2 }
			},
			tables: [{ id: 't', area: 'kota', period: 'tahun', measures: ['keluarga', 'uang', 'p0'] }]
		});
		const source = sourceOf({ id: 'rekap', measures: ['keluarga', 'uang', 'p0'] });
		const each = quarters
			.slice(0, 4)
			.map(
				(key, i) =>
					`rekap 11.71.01 ${key} keluarga=${10 + i}\nrekap 11.71.02 ${key} keluarga=1\nrekap 11.71.01 ${key} uang=0.1`
			);
		const text = `${each.join('\n')}\nrekap 11.71 2024 p0=3.79\nrekap 11.71.01 2024 p0=9\nrekap 11 2024 p0=5.19`;
		const { shop } = await run(dataset, [source], text);
		expect(await shop.read('t')).toEqual(['11.71 2024 keluarga=14', '11.71 2024 p0=3.79', '11.71 2024 uang=0.4']);
	});

	it('refuses two different rates for one key', async () => {
		const dataset = datasetOf({
			measures: { p0: { unit: 'persen', kind: 'level' } },
			tables: [{ id: 't', area: 'kota', period: 'tahun', measures: ['p0'] }]
		});
		const { shop } = await run(
			dataset,
			[sourceOf({ id: 'bps', measures: ['p0'] })],
			'bps 11.71 2024 p0=3.79\nbps 11.71 2024 p0=3.80'
		);
		expect(shop.findings.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['angka-bertentangan error']);
		expect(shop.findings[0]?.message).not.toContain('3.79');
	});

	it('keeps "no number" apart from zero', async () => {
		const dataset = datasetOf({
			measures: { p0: { unit: 'persen', kind: 'level' } },
			tables: [{ id: 't', area: 'kota', period: 'tahun', measures: ['p0'] }]
		});
		const { shop } = await run(
			dataset,
			[sourceOf({ id: 'bps', measures: ['p0'] })],
			'bps 11.71 2024 p0=\nbps 11.72 2024 p0=0'
		);
		expect(await shop.read('t')).toEqual(['11.71 2024 p0=null', '11.72 2024 p0=0']);
	});

	it('adds no province up from the kota that happen to be there', async () => {
		const dataset = datasetOf({
			measures: flow,
			tables: [{ id: 't', area: 'provinsi', period: 'triwulan', measures: ['korban'] }]
		});
		const { shop, coverage } = await run(
			dataset,
			[sourceOf({ id: 'a', measures: ['korban'] })],
			'a 11.71 2024-TW1 korban=4\na 12 2024-TW1 korban=9'
		);
		expect(await shop.read('t')).toEqual(['12 2024-TW1 korban=9']);
		expect(coverage['t']?.map(({ area }) => area)).toEqual(['12']);
	});
});

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

describe('what should have come and has not', () => {
	const dataset = (due_days?: number) =>
		datasetOf({
			due_days,
			measures: flow,
			tables: [{ id: 't', area: 'kota', period: 'triwulan', measures: ['korban'] }]
		});
	const text = 'a 11.71 2024-TW4 korban=1\na 11.71 2025-TW2 korban=1';

	it('names gaps, and periods past their deadline on the as-of date', async () => {
		const { coverage } = await run(dataset(10), [sourceOf({ id: 'a' })], text);
		expect(coverage['t']).toEqual([
			{ area: '11.71', periods: ['2024-TW4', '2025-TW2'], due: ['2025-TW1', '2025-TW3'] }
		]);
	});

	it('waits until the deadline has passed', async () => {
		const { coverage } = await run(dataset(15), [sourceOf({ id: 'a' })], text);
		expect(coverage['t']?.[0]?.due).toEqual(['2025-TW1']);
		const { coverage: open } = await run(dataset(), [sourceOf({ id: 'a' })], text);
		expect(open['t']?.[0]?.due).toEqual(['2025-TW1']);
	});
});
