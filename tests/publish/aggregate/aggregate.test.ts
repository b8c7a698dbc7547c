import { describe, expect, it } from 'vitest';
import { datasetOf, run, sourceOf } from './bench.ts';

const quarters = ['2024-TW1', '2024-TW2', '2024-TW3', '2024-TW4', '2025-TW1'];
const flow = { korban: { unit: 'korban', kind: 'flow' } };

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
		const text = `${each.join('\n')}\nrekap 11.71 2024 p0=3.79\nrekap 11.71.01 2024 p0=9`;
		const { shop } = await run(dataset, [source], text);
		expect(await shop.read('t')).toEqual(['11.71 2024 keluarga=14', '11.71 2024 p0=3.79', '11.71 2024 uang=0.4']);
	});

	it('lets the rate of a province stand beside that of its kota', async () => {
		const dataset = datasetOf({
			measures: { p0: { unit: 'persen', kind: 'level' } },
			tables: [{ id: 't', area: 'kota', period: 'tahun', measures: ['p0'] }]
		});
		const { shop, coverage } = await run(
			dataset,
			[sourceOf({ id: 'bps' })],
			'bps 11.71 2024 p0=3.79\nbps 11 2024 p0=5.19'
		);
		expect(await shop.read('t')).toEqual(['11 2024 p0=5.19', '11.71 2024 p0=3.79']);
		expect(coverage['t']?.map(({ area }) => area)).toEqual(['11', '11.71']);
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
