import { describe, expect, test } from 'vitest';
import type { Quantifier } from '../../src/lib/contract/dataset.ts';
import { membersOf } from '../../src/lib/core/sets.ts';
import { asking, filters } from './asking.ts';

const { ask } = asking();
const families = { dataset: 'kepesertaan', measure: 'keluarga' };
const CHOSEN = ['pkh', 'blt-dd'];

describe('families by programmes', () => {
	/** Families of the city by the programmes that they are recorded in. */
	const bySets = async () => (await ask({ ...families, by: ['himpunan'], filters: filters(['16.74']) })).rows;
	const inChosen = async (how: Quantifier) => {
		const answer = await ask({
			...families,
			how: { program: how },
			filters: filters(['16.74'], { dimensions: { program: CHOSEN } })
		});
		return answer.rows[0]!.cell.value!;
	};
	const added = async (belongs: (members: string[]) => boolean) =>
		(await bySets())
			.filter(({ keys }) => belongs(membersOf(keys['himpunan']!)))
			.reduce((sum, { cell }) => sum + (cell.value ?? 0), 0);

	test('in any, all or none of the chosen ones are those of the sets that say so, each counted once', async () => {
		expect(await inChosen('any')).toBe(await added((members) => CHOSEN.some((one) => members.includes(one))));
		expect(await inChosen('all')).toBe(await added((members) => CHOSEN.every((one) => members.includes(one))));
		expect(await inChosen('none')).toBe(await added((members) => !CHOSEN.some((one) => members.includes(one))));
	});

	test('in any of the chosen ones and in none of them are together all families', async () => {
		const all = await ask({ ...families, filters: filters(['16.74']) });
		expect((await inChosen('any')) + (await inChosen('none'))).toBe(all.rows[0]!.cell.value);
		expect(await inChosen('any')).toBeGreaterThan(await inChosen('all'));
	});
});
