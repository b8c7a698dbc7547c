import { describe, expect, test } from 'vitest';
import type { AnswerRow } from '../../src/lib/contract/answer.ts';
import type { Cell } from '../../src/lib/contract/cell.ts';
import { addCells, familiesIn, notReached, outsideTarget, targetDesil } from '../../src/lib/query/index.ts';
import { asking, filters } from './asking.ts';

const { ask, release } = asking();
const exact = (value: number): Cell => ({ value, status: 'tepat', low: value, high: value, provisional: false });
const empty = (status: 'tidak-ditampilkan' | 'belum-masuk' | 'tidak-relevan' | 'tidak-ada-data'): Cell => ({
	value: null,
	status,
	low: null,
	high: null,
	provisional: false
});
const row = (himpunan: string, desil: string, value: number): AnswerRow => ({
	keys: { himpunan, desil },
	cell: exact(value),
	unit: 'keluarga'
});

describe('adding cells', () => {
	test('exact ones stay exact, a rounded one rounds the sum', () => {
		expect(addCells([exact(4), exact(5)])).toEqual(exact(9));
		expect(addCells([exact(4), { value: 3, status: 'dibulatkan', low: 1, high: 4, provisional: true }])).toEqual({
			value: 7,
			status: 'dibulatkan',
			low: 5,
			high: 8,
			provisional: true
		});
	});
	test('one without a number leaves none, for the weightiest reason', () => {
		expect(addCells([exact(4), empty('tidak-ditampilkan'), empty('belum-masuk')])).toEqual(empty('belum-masuk'));
		expect(addCells([exact(4), empty('tidak-relevan')])).toEqual(exact(4));
		expect(addCells([empty('tidak-relevan')])).toEqual(empty('tidak-relevan'));
		expect(addCells([])).toEqual(empty('tidak-ada-data'));
	});
});

describe('programme sets', () => {
	const rows = [
		row('-', '1', 10),
		row('pkh', '1', 5),
		row('pkh+sembako', '1', 7),
		row('sembako', '1', 11),
		row('blt-dd', '1', 13)
	];
	test('families in any, all or none of the chosen programmes are counted once', () => {
		const chosen = ['pkh', 'sembako'];
		expect(familiesIn(rows, chosen, 'any').value).toBe(5 + 7 + 11);
		expect(familiesIn(rows, chosen, 'all').value).toBe(7);
		expect(familiesIn(rows, chosen, 'none').value).toBe(10 + 13);
	});
	test('a programme that the city does not link is left aside, and alone nothing is said of it', () => {
		const none = (himpunan: string) => ({ ...row(himpunan, '1', 0), cell: empty('tidak-ada-data') });
		const city = [...rows, none('pbi-jkn'), none('pbi-jkn+pkh')];
		expect(familiesIn(city, ['pkh', 'pbi-jkn'], 'any').value).toBe(5 + 7);
		expect(familiesIn(city, ['pkh', 'pbi-jkn'], 'none').value).toBe(10 + 11 + 13);
		for (const how of ['any', 'all', 'none'] as const)
			expect(familiesIn(city, ['pbi-jkn'], how)).toEqual(empty('tidak-ada-data'));
		expect(familiesIn(city, ['pkh', 'pbi-jkn'], 'all')).toEqual(empty('tidak-ada-data'));
	});
	test('any, all and none agree with the answers of the release', async () => {
		const sets = await ask({
			dataset: 'kepesertaan',
			measure: 'keluarga',
			by: ['himpunan'],
			filters: filters(['16.74'])
		});
		const any = await ask({
			dataset: 'kepesertaan',
			measure: 'keluarga',
			filters: filters(['16.74'], { dimensions: { program: ['pkh', 'blt-dd'] } })
		});
		const all = await ask({ dataset: 'kepesertaan', measure: 'keluarga', filters: filters(['16.74']) });
		expect(familiesIn(sets.rows, ['pkh', 'blt-dd'], 'any').value).toBe(any.rows[0]!.cell.value);
		expect(
			familiesIn(sets.rows, ['pkh', 'blt-dd'], 'any').value! + familiesIn(sets.rows, ['pkh', 'blt-dd'], 'none').value!
		).toBe(all.rows[0]!.cell.value);
	});
});

describe('targets', () => {
	const rows = [
		row('-', '1', 10),
		row('-', '6-10', 100),
		row('-', 'belum-peringkat', 3),
		row('sembako', '1', 4),
		row('pkh', '4', 5),
		row('pkh+sembako', '5', 7),
		row('pkh', '6-10', 2),
		row('pkh', 'belum-peringkat', 1)
	];
	test('are known from the first period of their rule on', () => {
		expect(targetDesil(release().codes, 'pkh', '2025-TW2')).toEqual(['1', '2', '3', '4']);
		expect(targetDesil(release().codes, 'pkh', '2024-TW4')).toBeUndefined();
	});
	test('families that a programme aims at but that are recorded in none of the chosen', () => {
		const { codes } = release();
		expect(notReached({ rows }, ['pkh', 'sembako'], codes, '2025-TW2')?.value).toBe(10);
		expect(notReached({ rows }, ['pkh'], codes, '2025-TW2')?.value).toBe(10 + 4);
		expect(notReached({ rows }, ['pkh'], codes, '2024-TW4')).toBeUndefined();
	});
	test('recipients outside the target leave out the unranked', () => {
		expect(outsideTarget({ rows }, 'pkh', release().codes, '2025-TW2')?.value).toBe(7 + 2);
		expect(outsideTarget({ rows }, 'blt-dd', release().codes, '2025-TW2')).toBeUndefined();
	});
});
