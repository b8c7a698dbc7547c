import { describe, expect, test } from 'vitest';
import { emptyCell, type Cell } from '../../src/lib/contract/cell.ts';
import { addCells, typicalError } from '../../src/lib/core/cells.ts';

const exact = (value: number): Cell => ({ value, status: 'tepat', low: value, high: value, provisional: false });
const rounded: Cell = { value: 3, status: 'dibulatkan', low: 1, high: 4, provisional: true };

describe('adding cells', () => {
	test('exact ones stay exact, a rounded one rounds the sum', () => {
		expect(addCells([exact(4), exact(5)])).toEqual(exact(9));
		expect(addCells([exact(4), rounded])).toEqual({
			value: 7,
			status: 'dibulatkan',
			low: 5,
			high: 8,
			provisional: true
		});
	});

	test('one without a number leaves none, for the weightiest reason, in whatever order they come', () => {
		const parts = [exact(4), emptyCell('tidak-ditampilkan'), emptyCell('belum-masuk'), emptyCell('tidak-ada-data')];
		expect(addCells(parts)).toEqual(emptyCell('belum-masuk'));
		expect(addCells(parts.toReversed())).toEqual(emptyCell('belum-masuk'));
		expect(addCells([emptyCell('tidak-ditampilkan'), emptyCell('tidak-ada-data')])).toEqual(
			emptyCell('tidak-ada-data')
		);
	});

	test('what cannot exist is passed over, and alone stays what it is', () => {
		expect(addCells([exact(4), emptyCell('tidak-relevan')])).toEqual(exact(4));
		expect(addCells([emptyCell('tidak-relevan')])).toEqual(emptyCell('tidak-relevan'));
		expect(addCells([])).toEqual(emptyCell('tidak-ada-data'));
	});

	test('bounds are unknown where those of a rounded part are; an exact part is its own bounds', () => {
		expect(addCells([exact(4), { ...rounded, high: null }])).toMatchObject({ value: 7, low: 5, high: null });
		expect(addCells([{ ...exact(4), low: null, high: null }, rounded])).toMatchObject({ low: 5, high: 8 });
	});
});

test('the typical error of a sum is that of the first size that holds it', () => {
	const typical_error = [
		{ up_to: 19, error: 4 },
		{ up_to: 99, error: 5 },
		{ up_to: null, error: 7 }
	];
	expect([12, 19, 20, 99, 5000].map((value) => typicalError({ typical_error }, value))).toEqual([4, 4, 5, 5, 7]);
	expect(typicalError({ typical_error: [] }, 12)).toBeNull();
});
