import { describe, expect, test } from 'vitest';
import { asking, filters, keysOf, note, values } from './asking.ts';

const { ask, chart, number, variant } = asking();
const families = (where: string) => number(`select sum(nilai) from kepesertaan_kelurahan where ${where}`);

describe('a stock', () => {
	test('is its last period, and says so when a range was asked', async () => {
		const answer = await chart('kepesertaan/keluarga-tercatat', filters([], { from: '2024-TW1', to: '2024-TW4' }));
		expect(answer.periods).toEqual(['2024-TW4']);
		expect(note(answer, 'last-period-of-stock')).toEqual(['2024-TW4']);
		expect(values(answer)).toEqual({ '': await families(`wilayah like '62.71%' and periode = '2024-TW4'`) });
	});

	test('has a value for each period in a trend', async () => {
		const answer = await ask({ dataset: 'kepesertaan', measure: 'keluarga', by: ['periode'] });
		expect(keysOf(answer, 'periode')).toEqual(['2024-TW1', '2024-TW2', '2024-TW3', '2024-TW4', '2025-TW1', '2025-TW2']);
		expect(values(answer)['2024-TW2']).toBe(await families(`wilayah like '62.71%' and periode = '2024-TW2'`));
	});

	test('of a year is that of its last triwulan, never the sum of four', async () => {
		const answer = await ask({ dataset: 'kepesertaan', measure: 'keluarga', by: ['periode'], grain: 'tahun' });
		expect(answer.question.grain).toBe('tahun');
		expect(values(answer)).toEqual({
			'2024': await families(`wilayah like '62.71%' and periode = '2024-TW4'`),
			'2025': null
		});
		expect(answer.rows[1]?.cell.status).toBe('belum-masuk');
	});

	test('of several cities is compared at the last period that all have', async () => {
		const answer = await chart('kepesertaan/keluarga-tercatat', filters(['62.71', '16.74']));
		expect(answer.periods).toEqual(['2025-TW1']);
		expect(answer.rows.map((row) => row.cell.status)).toEqual(['dibulatkan', 'dibulatkan']);
	});
});

describe('a flow', () => {
	const spent = (where: string) =>
		number(`select sum(nilai) from penyaluran_kota where ukuran = 'realisasi' and wilayah = '62.71' and ${where}`);
	const question = { dataset: 'penyaluran', measure: 'realisasi' };

	test('adds over the chosen range', async () => {
		const answer = await ask({ ...question, filters: filters([], { from: '2024-TW2', to: '2025-TW1' }) });
		expect(answer.periods).toEqual(['2024-TW2', '2024-TW3', '2024-TW4', '2025-TW1']);
		expect(values(answer)).toEqual({ '': await spent(`periode between '2024-TW2' and '2025-TW1'`) });
	});

	test('is the year to date when no beginning was chosen', async () => {
		expect(values(await ask(question))).toEqual({ '': await spent(`periode like '2025%'`) });
		const until = await ask({ ...question, filters: filters([], { to: '2024-TW3' }) });
		expect(until.periods).toEqual(['2024-TW1', '2024-TW2', '2024-TW3']);
	});

	test('of a whole year adds its triwulan, and an unfinished year has no number yet', async () => {
		const answer = await ask({ ...question, by: ['periode'], grain: 'tahun' });
		expect(values(answer)).toEqual({ '2024': await spent(`periode like '2024%'`), '2025': null });
		expect(answer.rows[1]?.cell.status).toBe('belum-masuk');
	});

	test('tells which periods of the range have no data', async () => {
		const answer = await ask({ ...question, filters: filters(['16.74'], { from: '2024-TW3', to: '2025-TW2' }) });
		expect(answer.periods).toEqual(['2024-TW3', '2024-TW4']);
		expect(note(answer, 'periods-without-data')).toEqual(['2025-TW1', '2025-TW2']);
	});
});

describe('a table coarser in time than the range', () => {
	test('answers with the whole periods inside, named', async () => {
		const answer = await chart('kekerasan/bentuk', filters([], { from: '2023-TW3', to: '2025-TW2' }));
		expect(answer.periods).toEqual(['2024']);
		expect(note(answer, 'coarser-period')).toEqual(['2024']);
	});

	test('says nothing when the range is just its periods', async () => {
		const answer = await chart('kekerasan/bentuk', filters([], { from: '2024-TW1', to: '2024-TW4' }));
		expect(answer.periods).toEqual(['2024']);
		expect(note(answer, 'coarser-period')).toBeUndefined();
	});

	test('does not obey a range without a whole period, and says so', async () => {
		const answer = await chart('kekerasan/bentuk', filters([], { from: '2024-TW2', to: '2024-TW3' }));
		expect(note(answer, 'no-period-inside')).toEqual(['2024-TW2', '2024-TW3']);
		expect(answer.rows).toEqual((await chart('kekerasan/bentuk')).rows);
	});

	test('says so when finer rows were asked for than it has', async () => {
		const answer = await ask({ dataset: 'indikator', measure: 'p0', by: ['periode'], grain: 'triwulan' });
		expect(answer.question.grain).toBe('tahun');
		expect(note(answer, 'coarser-period')).toEqual(['2023', '2024', '2025']);
	});
});

describe('what is not there', () => {
	test('a period that is due is not in yet', async () => {
		const answer = await chart(
			'kepesertaan/keluarga-tercatat',
			filters(['16.74'], { from: '2025-TW2', to: '2025-TW2' })
		);
		expect(answer.rows[0]?.cell).toEqual({
			value: null,
			status: 'belum-masuk',
			low: null,
			high: null,
			provisional: false
		});
		expect(note(answer, 'areas-without-data')).toEqual(['16.74']);
	});

	test('a period after all others is not in yet either', async () => {
		const answer = await chart('kepesertaan/keluarga-tercatat', filters([], { from: '2026', to: '2026' }));
		expect(answer.rows[0]?.cell.status).toBe('belum-masuk');
		expect(answer.periods).toEqual([]);
		expect(note(answer, 'periods-without-data')).toEqual(['2026']);
	});

	test('a period before all others has no data', async () => {
		const answer = await chart('kepesertaan/keluarga-tercatat', filters([], { from: '2019', to: '2019' }));
		expect(answer.rows[0]?.cell.status).toBe('tidak-ada-data');
	});

	test('an area that never delivered is told, whatever is drawn', async () => {
		const release = variant((copy) => {
			for (const table of copy.tables) table.coverage = table.coverage.filter(({ area }) => area !== '16.74');
		});
		for (const by of [[], ['desil'], ['periode'], ['wilayah']]) {
			const answer = await ask(
				{ dataset: 'kepesertaan', measure: 'keluarga', by, filters: filters(['16.74']) },
				{ release }
			);
			expect(note(answer, 'areas-without-data'), by.join()).toEqual(
				by[0] === 'wilayah' ? ['16.74.03', '16.74.04'] : ['16.74']
			);
			for (const { cell } of answer.rows) expect(cell.status).toBe('tidak-ada-data');
		}
	});

	test('a hole in the series is a row without a number, so that no line runs over it', async () => {
		const release = variant((copy) => {
			for (const table of copy.tables)
				for (const entry of table.coverage) entry.periods = entry.periods.filter((period) => period !== '2024-TW3');
		});
		const answer = await ask({ dataset: 'kepesertaan', measure: 'keluarga', by: ['periode'] }, { release });
		expect(keysOf(answer, 'periode')).toContain('2024-TW3');
		expect(answer.rows.find((row) => row.keys['periode'] === '2024-TW3')?.cell.status).toBe('tidak-ada-data');
		expect(note(answer, 'periods-without-data')).toEqual(['2024-TW3']);
	});

	test('a sum with a part that is not in has no number', async () => {
		const answer = await ask({
			dataset: 'penyaluran',
			measure: 'realisasi',
			filters: filters(['62.71', '16.74'], { from: '2024-TW4', to: '2025-TW1' })
		});
		expect(values(answer)).toEqual({ '16.74': null, '62.71': expect.any(Number) });
		expect(answer.rows[0]?.cell.status).toBe('belum-masuk');
	});
});

describe('breaks', () => {
	test('are told when the answer runs over them', async () => {
		expect(note(await chart('kepesertaan/keluarga-tren'), 'break')).toEqual(['2025-TW1']);
	});

	test('are not told when it does not', async () => {
		expect(note(await chart('kepesertaan/keluarga-tren', filters([], { to: '2024-TW4' })), 'break')).toBeUndefined();
		expect(note(await chart('penyaluran/realisasi-tren'), 'break')).toBeUndefined();
	});
});
