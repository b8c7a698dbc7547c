import { describe, expect, test } from 'vitest';
import { asking, filters, keysOf, note, values } from './asking.ts';

const { ask, chart, number, variant } = asking();
const families = { dataset: 'kepesertaan', measure: 'keluarga' };
const where = `wilayah like '62.71%' and periode = '2025-TW2'`;
const has = (program: string) => `list_contains(string_split(himpunan, '+'), '${program}')`;
const ALL = ['2024-TW1', '2024-TW2', '2024-TW3', '2024-TW4', '2025-TW1', '2025-TW2'];
const choose = (...program: string[]) => filters([], { dimensions: { program } });

describe('any, all and none of the programmes', () => {
	test('none is every linked programme until a reader chooses', async () => {
		const answer = await ask({ ...families, how: { program: 'none' } });
		expect(values(answer)).toEqual({
			'': await number(`select sum(nilai) from kepesertaan_kelurahan where ${where} and himpunan = '-'`)
		});
	});

	test('none follows the choice', async () => {
		const answer = await ask({ ...families, how: { program: 'none' }, filters: choose('pkh', 'sembako') });
		expect(values(answer)).toEqual({
			'': await number(
				`select sum(nilai) from kepesertaan_kelurahan where ${where} and not ${has('pkh')} and not ${has('sembako')}`
			)
		});
	});

	test('none of a programme that is not linked says that the choice does not apply', async () => {
		const answer = await ask({ ...families, how: { program: 'none' }, filters: choose('rtlh') });
		expect(note(answer, 'filter-ignored')).toEqual(['program']);
		expect(values(answer)).toEqual(values(await ask({ ...families, how: { program: 'none' } })));
	});

	test('all is the families in every one that was chosen', async () => {
		const answer = await ask({ ...families, how: { program: 'all' }, filters: choose('pkh', 'sembako') });
		expect(values(answer)).toEqual({
			'': await number(
				`select sum(nilai) from kepesertaan_kelurahan where ${where} and ${has('pkh')} and ${has('sembako')}`
			)
		});
	});

	test('none cannot be had from separate totals of programmes', async () => {
		const answer = await ask({ dataset: 'penyaluran', measure: 'realisasi', how: { program: 'none' } });
		expect(answer.table).toBeNull();
	});

	test('an overlap keeps all sets, so that any, all and none of the choice can be told', async () => {
		const plain = await chart('kepesertaan/keluarga-irisan');
		const marked = await chart('kepesertaan/keluarga-irisan', choose('pkh'));
		expect(marked.rows).toEqual(plain.rows);
		expect(keysOf(marked, 'himpunan')).toContain('-');
		expect(note(marked, 'filter-ignored')).toBeUndefined();
	});
});

describe('a programme that a city does not link', () => {
	/** The release without Sembako in the home city, as a manifest says it; its rows without sets that hold it. */
	const without = (periods: string[]) =>
		variant((copy) => {
			for (const table of copy.tables.filter(({ dataset }) => dataset === 'kepesertaan'))
				for (const entry of table.coverage.filter(({ area }) => area === '62.71'))
					if (table.dimensions.some((id) => ['himpunan', 'program'].includes(id)))
						entry.gaps = [{ measure: 'keluarga', where: { program: 'sembako' }, periods }];
		});
	const release = () => without(['2025-TW2']);

	test('has no data, by itself and in every set, instead of almost nobody', async () => {
		for (const options of [{ release: release() }, { release: release(), rollups: false }]) {
			const answer = await ask({ ...families, by: ['program'] }, options);
			const cells = Object.fromEntries(answer.rows.map(({ keys, cell }) => [keys['program'], cell.status]));
			expect(cells['sembako']).toBe('tidak-ada-data');
			expect(cells['pkh']).not.toBe('tidak-ada-data');
		}
		const sets = await ask({ ...families, by: ['himpunan'], filters: filters() }, { release: without(ALL) });
		for (const { keys, cell } of sets.rows.filter((row) => row.keys['himpunan'] === 'sembako'))
			expect([keys, cell.status]).toEqual([keys, 'tidak-ada-data']);
	});

	test('is left out of any and none, which say so', async () => {
		for (const how of ['any', 'none'] as const) {
			const both = { ...families, how: { program: how }, filters: choose('pkh', 'sembako') };
			const answer = await ask(both, { release: release() });
			expect(answer.rows[0]!.cell.value).not.toBeNull();
			expect(note(answer, 'parts-without-data')).toEqual(['sembako']);
		}
	});

	test('asked for alone, or together with another, gives no number', async () => {
		for (const how of ['any', 'all', 'none'] as const) {
			const answer = await ask(
				{ ...families, how: { program: how }, filters: choose(...(how === 'all' ? ['pkh', 'sembako'] : ['sembako'])) },
				{ release: release() }
			);
			expect([how, answer.rows[0]!.cell.status]).toEqual([how, 'tidak-ada-data']);
		}
	});

	test('is told apart by city and period, and not at all where every one links the same', async () => {
		const question = { ...families, how: { program: 'none' as const } };
		const answer = await ask(question, { release: release() });
		expect(answer.linked?.map(({ areas, periods, codes }) => [areas, periods, codes.includes('sembako')])).toEqual([
			[['62.71'], ['2025-TW2'], false]
		]);
		const course = await ask({ ...question, by: ['periode'] }, { release: release() });
		expect(course.linked?.map(({ codes }) => codes.includes('sembako')).sort()).toEqual([false, true]);
		expect((await ask(question)).linked).toBeUndefined();
	});
});

describe('two measures beside each other', () => {
	test('come row by row for the same span of time', async () => {
		const question = { dataset: 'penyaluran', measure: 'realisasi', by: ['program'] };
		const answer = await ask({ ...question, opposite: 'pagu', latest: true });
		expect(answer.periods).toEqual(['2025-TW2']);
		const other = await ask({
			...question,
			measure: 'pagu',
			filters: filters([], { from: '2025-TW2', to: '2025-TW2' })
		});
		expect(Object.fromEntries(answer.rows.map(({ keys, opposite }) => [keys['program'], opposite?.value]))).toEqual(
			values(other)
		);
	});

	test('a flow of its last period alone is not its year to date', async () => {
		const question = { dataset: 'penyaluran', measure: 'realisasi' };
		const last = await ask({ ...question, latest: true });
		const year = await ask(question);
		const chosen = await ask({ ...question, latest: true, filters: filters([], { from: '2024-TW1' }) });
		expect(last.periods).toEqual(['2025-TW2']);
		expect(year.periods).toEqual(['2025-TW1', '2025-TW2']);
		expect(last.rows[0]!.cell.value).toBeLessThan(year.rows[0]!.cell.value!);
		expect(chosen.periods[0]).toBe('2024-TW1');
	});
});
