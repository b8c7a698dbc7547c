import { describe, expect, it } from 'vitest';
import { asking, filters } from './asking.ts';

const data = asking();
const question = { dataset: 'kekerasan', measure: 'korban' };
const QUARTER = filters(['62.71'], { from: '2024-TW1', to: '2024-TW1' });

/** The release, with what everybody knows to occur in the city: the police register records no boys. */
const told = (codes: string[][]) =>
	data.variant(({ tables }) => {
		const table = tables.find(({ id }) => id === 'kekerasan-kelompok')!;
		table.combinations = [{ area: '62.71', dimensions: ['sumber_register', 'kelompok'], codes }];
	});
const OCCURRING = [
	['uptd-ppa', 'perempuan'],
	['uptd-ppa', 'anak-perempuan'],
	['uptd-ppa', 'anak-laki-laki'],
	['unit-ppa', 'perempuan'],
	['unit-ppa', 'anak-perempuan']
];

describe('combinations that a release says to occur', () => {
	it('make what does not occur not relevant instead of a rounded nought', async () => {
		const by = ['sumber_register', 'kelompok'];
		const cellOf = async (release = data.release()) => {
			const { rows } = await data.ask({ ...question, by, filters: QUARTER }, { release });
			return rows.find(({ keys }) => keys['sumber_register'] === 'unit-ppa' && keys['kelompok'] === 'anak-laki-laki')
				?.cell;
		};
		expect(await cellOf()).toMatchObject({ status: 'dibulatkan', low: 0, high: 2 });
		expect(await cellOf(told(OCCURRING))).toMatchObject({ status: 'tidak-relevan' });
	});

	it('narrow the bounds of sums by what cannot be there', async () => {
		const boundsOf = async (release = data.release()) => {
			const { rows } = await data.ask({ ...question, by: ['sumber_register'], filters: QUARTER }, { release });
			return rows.map(({ cell }) => [cell.low, cell.high]);
		};
		const [[low, high]] = (await boundsOf()).slice(1) as [[number, number]];
		expect((await boundsOf(told(OCCURRING)))[1]).toEqual([low, high - 2]);
	});

	it('leave what occurs and was rounded away a rounded nought', async () => {
		const release = told([...OCCURRING, ['unit-ppa', 'anak-laki-laki']]);
		const by = ['sumber_register', 'kelompok'];
		const all = await data.ask({ ...question, by, filters: QUARTER }, { release });
		expect(all.rows).toEqual((await data.ask({ ...question, by, filters: QUARTER })).rows);
	});
});
