import { describe, expect, it } from 'vitest';
import { datasetOf } from '../aggregate/bench.ts';
import { protectCounts, type Count } from './counts.ts';

type Tables = Parameters<typeof datasetOf>[0]['tables'];

const contract = (protection: object, more: { measures?: Record<string, object>; tables?: Tables } = {}) =>
	datasetOf({
		id: 'kasus',
		dimensions: { jenis: { codes: 'jenis' }, register: { codes: 'register' } },
		measures: { korban: { unit: 'korban', kind: 'flow' }, ...more.measures },
		tables: more.tables ?? [
			{
				id: 'kasus',
				area: 'kecamatan',
				period: 'triwulan',
				dimensions: ['jenis'],
				measures: ['korban', ...Object.keys(more.measures ?? {})]
			}
		],
		protection: { method: 'round', population_floor: 0, ...protection }
	});

const counts: Count[] = [['kasus', '11.71.01', '2024-TW1', ['p'], 'korban', 7]];
const refusal = (dataset: ReturnType<typeof contract>, given = counts) =>
	expect(protectCounts([dataset], { counts: given })).rejects;

describe('a policy is refused with a sentence', () => {
	it('when a value would tell a small count too closely', () =>
		refusal(contract({ slack: 0 })).toThrow('protection.slack: nilai 4 menyatakan 4–4, terlalu sempit'));

	it('when a rate is to be rounded like a count', () =>
		refusal(contract({}, { measures: { cakupan: { unit: 'persen', kind: 'level' } } })).toThrow(
			'protection.as_is.cakupan: ukuran cakupan bukan cacah'
		));

	it('when a total reaches over the blocks', () =>
		refusal(
			contract({
				blocks: { area: 'kecamatan', period: 'triwulan' },
				pins: { kasus: [{ area: 'kota', period: 'triwulan' }] }
			})
		).toThrow('lebih kasar daripada blok kecamatan × triwulan'));

	it('when a stock is to be summed over time', () =>
		refusal(
			contract(
				{ pins: { kasus: [{ area: 'kecamatan', period: 'tahun', measure: 'keluarga' }] } },
				{ measures: { keluarga: { unit: 'keluarga', kind: 'stock' } } }
			)
		).toThrow('ukuran keluarga adalah stok dan tidak pernah dijumlahkan antarwaktu; pakai period: triwulan.'));

	it('when linked tables share two parts of one whole, which could need the same persons', () => {
		const measures = ['korban', 'kdrt', 'difabel'];
		const tables: Tables = [
			{ id: 'tempat', area: 'kecamatan', period: 'tahun', measures },
			{ id: 'rinci', area: 'kota', period: 'tahun', dimensions: ['jenis'], measures }
		];
		const part = { unit: 'korban', kind: 'flow', part_of: 'korban' };
		const separators = [{ tables: ['tempat', 'rinci'], margin: { area: 'kota', period: 'tahun' } }];
		return refusal(contract({ separators }, { measures: { kdrt: part, difabel: part }, tables }), []).toThrow(
			'tabel tempat dan rinci sama-sama memuat dua bagian dari ukuran yang sama'
		);
	});

	it('when two tables share what the separator between them does not hold', () => {
		const table = (id: string, dimensions: string[]) => ({
			id,
			area: 'kota' as const,
			period: 'tahun',
			dimensions,
			measures: ['korban']
		});
		const tables: Tables = [
			table('a', ['jenis', 'register']),
			table('b', ['jenis']),
			table('c', ['jenis', 'register'])
		];
		const margin = { area: 'kota', period: 'tahun', dimensions: ['jenis'] };
		const separators = [
			{ tables: ['a', 'b'], margin },
			{ tables: ['b', 'c'], margin }
		];
		return refusal(contract({ separators }, { tables }), []).toThrow(
			'tabel a dan c sama-sama memuat kota × tahun × jenis × register, tetapi penghubung kota × tahun × jenis di antaranya tidak.'
		);
	});

	it('when the cross of a table is too large to be attacked', () => {
		const tables: Tables = [
			{ id: 'kasus', area: 'kota', period: 'tahun', dimensions: ['jenis', 'register'], measures: ['korban'] }
		];
		const many = Array.from({ length: 400 }, (_, at) => `kode-${at}`);
		return expect(
			protectCounts([contract({}, { tables })], { counts: [], codes: { jenis: many, register: many } })
		).rejects.toThrow('160.000 kemungkinan sel per wilayah dan periode');
	});
});

describe('a total that is kept exact for nobody', () => {
	const margin = { area: 'kota', period: 'tahun', dimensions: ['jenis'] };
	const table = {
		id: 'kasus',
		area: 'kecamatan' as const,
		period: 'triwulan',
		dimensions: ['jenis'],
		measures: ['korban']
	};
	const warnings = async (tables: NonNullable<Tables>) => {
		const { ctx: ctx } = await protectCounts([contract({ pins: { kasus: [margin] } }, { tables })], { counts });
		return ctx.findings.filter(({ rule }) => rule === 'total-tanpa-tabel').map(({ message }) => message);
	};

	it('is named, with the table that would tell it', async () =>
		expect(await warnings([table])).toEqual([
			'protection.pins.kasus.0: total tepat ini (kota × tahun × jenis) tidak sampai ke pembaca. Tambahkan tabel dengan rincian itu dan rollup_of: kasus.'
		]));

	it('is not complained of where a table tells it', async () => {
		const yearly = { ...table, id: 'kasus-tahun', area: 'kota' as const, period: 'tahun', rollup_of: 'kasus' };
		expect(await warnings([table, yearly])).toEqual([]);
	});
});

describe('what a policy declares about the data is held against them', () => {
	it('a combination that is declared impossible and occurs is refused', () =>
		refusal(contract({ structural_zeros: [{ jenis: ['p'] }] })).toThrow('dinyatakan mustahil (structural_zeros)'));

	it('a combination that is declared impossible is no cell that must stay uncertain', async () => {
		const given = { counts: [...counts, ['kasus', '11.71.02', '2024-TW1', ['p'], 'korban', 2] as Count] };
		const open = await protectCounts([contract({})], given);
		const told = await protectCounts([contract({ structural_zeros: [{ jenis: ['l'] }] })], given);
		expect(open.reports[0]?.attack?.sensitive).toBe(5);
		expect(told.reports[0]?.attack?.sensitive).toBe(2);
	});

	it('an agency that does not run a programme is no secret', async () => {
		const tables: Tables = [
			{ id: 'kasus', area: 'kota', period: 'tahun', dimensions: ['jenis', 'register'], measures: ['korban'] }
		];
		const given: Count[] = [
			['kasus', '11.71', '2024', ['p', 'uptd'], 'korban', 7],
			['kasus', '11.71', '2024', ['l', 'polres'], 'korban', 9]
		];
		const pins = { kasus: [{ area: 'kota', period: 'tahun', dimensions: ['jenis'] }] };
		const secret = await protectCounts([contract({ pins }, { tables })], { counts: given });
		const known = await protectCounts([contract({ pins, administrative: ['jenis', 'register'] }, { tables })], {
			counts: given
		});
		expect(secret.reports[0]?.pins[0]).toMatchObject({ exact: 0, cells: 2 });
		expect(known.reports[0]?.pins[0]).toMatchObject({ exact: 2, cells: 2 });
	});

	it.each([
		['a fraction', 2.5],
		['a negative number', -3]
	])('%s is no count', (_, count) =>
		refusal(contract({}), [['kasus', '11.71.01', '2024-TW1', ['p'], 'korban', count]]).toThrow(
			'ukuran korban berisi angka yang bukan cacah'
		)
	);

	it('an area with too few inhabitants is refused until it is joined or the reason is written down', async () => {
		const people = datasetOf({
			id: 'penduduk',
			measures: { penduduk: { unit: 'jiwa', kind: 'stock' } },
			tables: [{ id: 'penduduk', area: 'kelurahan', period: 'semester', measures: ['penduduk'] }]
		});
		const given: Count[] = [
			...counts,
			['kasus', '11.71.03', '2024-TW1', ['p'], 'korban', 3],
			['penduduk', '11.71.01.1001', '2024-S2', [], 'penduduk', 9000],
			['penduduk', '11.71.01.1002', '2024-S2', [], 'penduduk', 4000],
			['penduduk', '11.71.03.1001', '2024-S2', [], 'penduduk', 8000]
		];
		const floor = { population_floor: 10_000 };
		await expect(protectCounts([contract(floor), people], { counts: given })).rejects.toThrow(
			/^Tabel kasus: penduduk wilayah 11\.71\.03 di bawah batas 10000/
		);
		const overrides = [
			{ rule: 'population_floor: 11.71.03', reason: 'Disetujui Walidata pada rapat 5 Februari 2025.' }
		];
		const { reports } = await protectCounts([contract({ ...floor, overrides }), people], { counts: given });
		expect(reports[0]?.overrides).toEqual(overrides);
	});
});
