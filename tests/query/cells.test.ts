import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/lib/contract/cell.ts';
import { asking, filters, note } from './asking.ts';

const asked = asking();
const { ask, chart, number, run, variant } = asked;
const hidden = { dataset: 'penyaluran', measure: 'realisasi', by: ['wilayah'], level: 'kecamatan' as const };

describe('status and bounds of a sum', () => {
	test('all parts exact: the sum is exact', async () => {
		const answer = await chart('jangkauan/kegiatan-peta');
		for (const { cell } of answer.rows)
			expect(cell).toMatchObject({ status: 'tepat', low: cell.value, high: cell.value });
	});

	test('one published row: its own bounds', async () => {
		const answer = await chart('kekerasan/korban-tren');
		const rows = await run(
			`select periode, kelompok, nilai from kekerasan_kelompok where ukuran = 'korban' and sumber_register = 'uptd-ppa' and wilayah = '62.71'`
		);
		expect(rows.length).toBeGreaterThan(10);
		for (const { periode, kelompok, nilai } of rows) {
			const row = answer.rows.find(({ keys }) => keys['periode'] === periode && keys['kelompok'] === kelompok);
			expect(row?.cell).toMatchObject({
				value: Number(nilai),
				status: 'dibulatkan',
				...boundsOf(Number(nilai), { base: 3, slack: 1 })
			});
		}
	});

	test('a rounded zero that is not in the file stands for 0 to 2', async () => {
		const answer = await chart('kekerasan/korban-tren');
		const absent = answer.rows.filter(({ cell }) => cell.value === 0);
		expect(absent.length).toBeGreaterThan(0);
		for (const { cell } of absent) expect(cell).toMatchObject({ status: 'dibulatkan', low: 0, high: 2 });
	});

	test('a sum has the bounds of its parts, absent ones included', async () => {
		const answer = await ask({ dataset: 'kepesertaan', measure: 'keluarga', by: ['wilayah'], level: 'kecamatan' });
		const where = `wilayah like '62.71.01%' and periode = '2025-TW2'`;
		const rows = await run(`select nilai from kepesertaan_kelurahan where ${where}`);
		const parts = rows.map(({ nilai }) => boundsOf(Number(nilai), { base: 3, slack: 1 }));
		// 2 kelurahan x 4 sets (those with BLT Dana Desa cannot occur where there is no desa) x 7 desil
		const absent = 2 * 4 * 7 - rows.length;
		expect(absent).toBeGreaterThan(0);
		expect(answer.rows[0]?.cell).toMatchObject({
			low: parts.reduce((sum, { low }) => sum + low, 0),
			high: parts.reduce((sum, { high }) => sum + high, 0) + 2 * absent
		});
	});

	test('a part that is not shown hides the sum', async () => {
		const answer = await ask({ ...hidden, filters: filters([], { from: '2025-TW2', to: '2025-TW2' }) });
		const shown = await number(
			`select count(*) from penyaluran_kecamatan where status = 'tidak-ditampilkan' and periode = '2025-TW2' and wilayah like '62.71%'`
		);
		expect(shown).toBeGreaterThan(0);
		expect(answer.rows.map((row) => row.cell.status)).toContain('tidak-ditampilkan');
	});

	test('money of nobody in particular is as it is, other money is about what is shown', async () => {
		const question = { dataset: 'penyaluran', measure: 'realisasi', by: ['wilayah'], level: 'kecamatan' as const };
		const given = filters(['16.74'], {
			from: '2024-TW1',
			to: '2024-TW1',
			dimensions: { program: ['pkh', 'sembako', 'rtlh'] }
		});
		const shown = await number(
			`select count(*) from penyaluran_kecamatan where ukuran = 'realisasi' and wilayah = '16.74.04' and periode = '2024-TW1' and program = 'rtlh'`
		);
		expect(shown).toBe(0);
		const status = async (release = asked.release()) => {
			const answer = await ask({ ...question, filters: given }, { release });
			return answer.rows.find(({ keys }) => keys['wilayah'] === '16.74.04')?.cell;
		};
		expect(await status()).toMatchObject({ status: 'dibulatkan', low: null, high: null });
		const open = variant((copy) => {
			copy.tables.find(({ id }) => id === 'penyaluran-kecamatan')!.exact = ['realisasi'];
		});
		const cell = await status(open);
		expect(cell).toMatchObject({ status: 'tepat', low: cell?.value, high: cell?.value });
	});

	test('a provisional part makes the sum provisional', async () => {
		const last = await chart('kepesertaan/keluarga-tercatat');
		const before = await chart('kepesertaan/keluarga-tercatat', filters([], { to: '2025-TW1' }));
		expect([last, before].map((answer) => answer.rows[0]?.cell.provisional)).toEqual([true, false]);
	});

	test('what cannot exist is not relevant: a programme of Dana Desa where there is no desa', async () => {
		const city = await chart('penyaluran/penerima-program');
		expect(city.rows.find(({ keys }) => keys['program'] === 'blt-dd')?.cell.status).toBe('tidak-relevan');
		const withDesa = await chart('penyaluran/penerima-program', filters(['16.74']));
		expect(withDesa.rows.find(({ keys }) => keys['program'] === 'blt-dd')?.cell.status).toBe('tepat');
	});

	test('absent where absent means no data leaves no number', async () => {
		const release = variant((copy) => {
			copy.tables.find(({ id }) => id === 'jangkauan-kelurahan')!.absent = 'tidak-ada-data';
		});
		const answer = await ask({ dataset: 'jangkauan', measure: 'kegiatan' }, { release });
		expect(answer.rows[0]?.cell.status).toBe('tidak-ada-data');
	});

	test('a code that a table does not count adds no doubt to its sums', async () => {
		const release = variant((copy) => {
			copy.codes['kelompok-korban']!.push({
				id: 'lain',
				title: { id: 'Lain', en: 'Other' },
				aliases: [],
				attributes: {}
			});
		});
		const wide = await ask({ dataset: 'kekerasan', measure: 'korban' }, { release });
		release.tables.find(({ id }) => id === 'kekerasan-kelompok')!.codes = {
			kelompok: ['perempuan', 'anak-perempuan', 'anak-laki-laki']
		};
		const narrow = await ask({ dataset: 'kekerasan', measure: 'korban' }, { release });
		expect(wide.rows[0]!.cell.high! - narrow.rows[0]!.cell.high!).toBe(2 * narrow.periods.length);
	});
});

describe('validity', () => {
	test('an area that did not exist yet is not relevant before, and adds no doubt to the sum', async () => {
		const release = variant((copy) => {
			copy.codes['wilayah']!.push({
				id: '62.71.01.1009',
				title: { id: 'Baru', en: 'Baru' },
				parent: '62.71.01',
				from: '2025-04-01',
				aliases: [],
				attributes: { tingkat: 'kelurahan' }
			});
		});
		const map = { dataset: 'kepesertaan', measure: 'keluarga', by: ['wilayah'], level: 'kelurahan' as const };
		const early = filters(['62.71.01'], { to: '2025-TW1' });
		const before = await ask({ ...map, filters: early }, { release });
		expect(before.rows.map(({ cell }) => cell.status)).toEqual(['dibulatkan', 'dibulatkan', 'tidak-relevan']);
		const after = await ask({ ...map, filters: filters(['62.71.01']) }, { release });
		expect(after.rows[2]?.cell).toMatchObject({ value: 0, low: 0, high: 2 * 4 * 7 });
		const sum = { dataset: 'kepesertaan', measure: 'keluarga', filters: early };
		expect((await ask(sum, { release })).rows).toEqual((await ask(sum)).rows);
	});

	test('a code that was not yet in use is not relevant before', async () => {
		const release = variant((copy) => {
			copy.codes['kelompok-korban']!.push({
				id: 'baru',
				title: { id: 'Baru', en: 'New' },
				from: '2025',
				aliases: [],
				attributes: {}
			});
		});
		const trend = await ask(
			{
				dataset: 'kekerasan',
				measure: 'korban',
				by: ['periode', 'kelompok'],
				fixed: { sumber_register: ['uptd-ppa'] }
			},
			{ release }
		);
		const status = (period: string) =>
			trend.rows.find(({ keys }) => keys['periode'] === period && keys['kelompok'] === 'baru')?.cell.status;
		expect([status('2024-TW4'), status('2025-TW1')]).toEqual(['tidak-relevan', 'dibulatkan']);
	});
});

describe('gaps of delivery', () => {
	const withGap = (where: Record<string, string>, periods: string[]) =>
		variant((copy) => {
			const table = copy.tables.find(({ id }) => id === 'kekerasan-kelompok')!;
			table.coverage.find(({ area }) => area === '62.71')!.gaps = [{ measure: 'korban', where, periods }];
		});
	const question = { dataset: 'kekerasan', measure: 'korban', fixed: { sumber_register: ['uptd-ppa'] } };

	test('a whole measure that was not delivered leaves no number, and other measures theirs', async () => {
		const release = withGap({}, ['2025-TW2']);
		const answer = await ask({ ...question, filters: filters([], { from: '2025-TW1', to: '2025-TW2' }) }, { release });
		expect(answer.periods).toEqual(['2025-TW1']);
		expect(note(answer, 'periods-without-data')).toEqual(['2025-TW2']);
		const served = await ask({ ...question, measure: 'terlayani' }, { release });
		expect(served.periods).toEqual(['2025-TW1', '2025-TW2']);
	});

	test('a group that was not delivered has no number, and the sum says what it lacks', async () => {
		const release = withGap({ kelompok: 'anak-laki-laki' }, ['2024-TW3']);
		const only = filters([], { from: '2024-TW3', to: '2024-TW3' });
		const groups = await ask({ ...question, by: ['kelompok'], filters: only }, { release });
		const boys = await number(
			`select count(*) from kekerasan_kelompok where wilayah = '62.71' and periode = '2024-TW3' and ukuran = 'korban' and sumber_register = 'uptd-ppa' and kelompok = 'anak-laki-laki'`
		);
		expect(boys).toBe(0);
		expect(groups.rows.map(({ cell }) => cell.status)).toEqual(['dibulatkan', 'dibulatkan', 'tidak-ada-data']);
		const sum = await ask({ ...question, filters: only }, { release });
		expect(note(sum, 'parts-without-data')).toEqual(['anak-laki-laki']);
		const whole = await ask({ ...question, filters: only });
		expect(whole.rows[0]!.cell.high! - sum.rows[0]!.cell.high!).toBe(2);
	});
});
