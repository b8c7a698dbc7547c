import { describe, expect, test } from 'vitest';
import { questionOf } from '../../src/lib/query/index.ts';
import { asking, filters, keysOf, note, values } from './asking.ts';

const { ask, chart, number, release, run, variant } = asking();
const families = { dataset: 'kepesertaan', measure: 'keluarga' };
const last = `periode = '2025-TW2'`;

describe('programmes on a dataset of sets', () => {
	test('mean families in any of them, each counted once', async () => {
		const answer = await ask({ ...families, filters: filters([], { dimensions: { program: ['pkh', 'sembako'] } }) });
		expect(values(answer)).toEqual({
			'': await number(
				`select sum(nilai) from kepesertaan_kelurahan where wilayah like '62.71%' and ${last} and himpunan <> '-'`
			)
		});
		const one = await ask({ ...families, filters: filters([], { dimensions: { program: ['pkh'] } }) });
		const other = await ask({ ...families, filters: filters([], { dimensions: { program: ['sembako'] } }) });
		expect(answer.rows[0]!.cell.value).toBeLessThan(one.rows[0]!.cell.value! + other.rows[0]!.cell.value!);
	});

	test('give one row each in a comparison, in which a family stands in all of its programmes', async () => {
		const answer = await chart('kepesertaan/keluarga-program', filters(['16.74'], { to: '2024-TW4' }));
		const families = (program: string) =>
			number(
				`select sum(nilai) from kepesertaan_kelurahan where wilayah like '16.74%' and periode = '2024-TW4' and '${program}' in (select unnest(string_split(himpunan, '+')))`
			);
		expect(values(answer)).toEqual({
			pkh: await families('pkh'),
			sembako: await families('sembako'),
			'blt-dd': await families('blt-dd')
		});
	});

	test('together with desil restrict both', async () => {
		const answer = await ask({
			...families,
			filters: filters([], { dimensions: { program: ['pkh'], desil: ['1', '2'] } })
		});
		expect(answer.table).toBe('kepesertaan-kelurahan');
		expect(values(answer)).toEqual({
			'': await number(
				`select sum(nilai) from kepesertaan_kelurahan where wilayah like '62.71%' and ${last} and himpunan like '%pkh%' and desil in ('1', '2')`
			)
		});
	});

	test('that are not linked are told, beside those that apply', async () => {
		const answer = await ask({ ...families, filters: filters([], { dimensions: { program: ['pkh', 'rtlh'] } }) });
		expect(note(answer, 'parts-without-data')).toEqual(['rtlh']);
		expect(note(answer, 'filter-ignored')).toBeUndefined();
	});
});

describe('a filter applies or says that it does not', () => {
	test('one of another dataset', async () => {
		const given = filters([], { dimensions: { program: ['pkh'] } });
		const answer = await chart('kekerasan/korban', given);
		expect(note(answer, 'filter-ignored')).toEqual(['program']);
		expect(answer.rows).toEqual((await chart('kekerasan/korban')).rows);
	});

	test('one that contradicts what the chart is about', async () => {
		const answer = await chart('penyaluran/realisasi-pkh', filters([], { dimensions: { program: ['sembako'] } }));
		expect(note(answer, 'filter-ignored')).toEqual(['program']);
		expect(answer.rows).toEqual((await chart('penyaluran/realisasi-pkh')).rows);
	});

	test('one that names no known code', async () => {
		const answer = await ask({ ...families, filters: filters([], { dimensions: { desil: ['77'] } }) });
		expect(note(answer, 'filter-ignored')).toEqual(['desil']);
	});

	test('quotes in a code are text, never SQL', async () => {
		const release = variant((copy) => {
			copy.codes['desil']!.push({ id: `1') or ('1'='1`, title: { id: 'x', en: 'x' }, aliases: [], attributes: {} });
		});
		const answer = await ask(
			{ ...families, filters: filters([], { dimensions: { desil: [`1') or ('1'='1`] } }) },
			{ release }
		);
		expect(answer.rows[0]?.cell.value).toBe(0);
	});
});

describe('areas', () => {
	test('a ranking has the next finer level, all of it, in the order of codes', async () => {
		const answer = await chart('kepesertaan/keluarga-wilayah');
		expect(answer.question.level).toBe('kecamatan');
		expect(keysOf(answer, 'wilayah')).toEqual(['62.71.01', '62.71.03']);
	});

	test('a map keeps to its own level', async () => {
		const answer = await chart('kepesertaan/keluarga-peta', filters(['62.71.03']));
		expect(keysOf(answer, 'wilayah')).toEqual(['62.71.03.1001', '62.71.03.1002']);
	});

	test('a table that knows only cities answers for the city, and says so', async () => {
		const answer = await chart('kekerasan/terlayani', filters(['62.71.01']));
		expect(note(answer, 'coarser-area')).toEqual(['62.71']);
		expect(answer.areas).toEqual(['62.71']);
		expect(answer.rows).toEqual((await chart('kekerasan/terlayani')).rows);
	});

	test('nobody is told of a wider area who asked for none', async () => {
		const answer = await ask({ dataset: 'kekerasan', measure: 'korban', by: ['wilayah'] });
		expect(keysOf(answer, 'wilayah')).toEqual(['16.74', '62.71']);
		expect(note(answer, 'coarser-area')).toBeUndefined();
	});

	test('a ranking of cities shows all of them until a reader chooses', async () => {
		expect(keysOf(await chart('indikator/p0-kota'), 'wilayah')).toEqual(['16.74', '62.71']);
		expect(keysOf(await chart('indikator/p0-kota', filters(['16.74'])), 'wilayah')).toEqual(['16.74']);
	});

	test('a ranking of cities of a release about another place shows its home', async () => {
		const release = variant((copy) => {
			copy.home = '16.74';
			copy.codes['wilayah'] = copy.codes['wilayah']!.filter(({ id }) => !id.startsWith('62'));
			copy.site.areas = ['62.71'];
		});
		const answer = await ask({ dataset: 'indikator', measure: 'p0', by: ['wilayah'], level: 'kota' }, { release });
		expect(keysOf(answer, 'wilayah')).toEqual(['16.74']);
	});

	test('an axis that a chart names twice is one', () => {
		const dataset = release().datasets[0]!;
		const ranking = { ...dataset.charts.find(({ kind }) => kind === 'ranking')!, by: 'wilayah' };
		expect(questionOf(ranking, dataset, release(), filters()).by).toEqual(['wilayah']);
	});

	test('unknown areas are passed over', async () => {
		const answer = await chart('kepesertaan/keluarga-tercatat', filters(['99.99', '62.71']));
		expect(answer.areas).toEqual(['62.71']);
	});

	test('a kecamatan that is joined with others answers through its group', async () => {
		const release = variant((copy) => {
			const areas = copy.codes['wilayah']!;
			areas.push({
				id: '62.71.K1',
				title: { id: 'Gabungan', en: 'Group' },
				parent: '62.71',
				aliases: [],
				attributes: { tingkat: 'kelompok' }
			});
			areas.find(({ id }) => id === '62.71.03')!.attributes['kelompok'] = '62.71.K1';
			copy.tables = copy.tables
				.filter(({ id }) => id === 'kekerasan-kelompok')
				.map((table) => ({ ...table, area: 'kelompok' }));
		});
		const ranking = await ask(
			{ dataset: 'kekerasan', measure: 'korban', by: ['wilayah'], fixed: { sumber_register: ['uptd-ppa'] } },
			{ release }
		);
		expect(keysOf(ranking, 'wilayah')).toEqual(['62.71.01', '62.71.K1']);
		const one = await ask(
			{
				dataset: 'kekerasan',
				measure: 'korban',
				filters: filters(['62.71.03']),
				fixed: { sumber_register: ['uptd-ppa'] }
			},
			{ release }
		);
		expect(one.areas).toEqual(['62.71.K1']);
		expect(note(one, 'coarser-area')).toEqual(['62.71.K1']);
	});
});

describe('the table that answers', () => {
	test('is the smallest that holds the question', async () => {
		expect((await ask(families)).table).toBe('kepesertaan-kota');
		expect((await ask({ ...families, by: ['desil'] })).table).toBe('kepesertaan-kelurahan');
		expect(
			(await ask({ ...families, by: ['wilayah'], filters: filters([], { dimensions: { program: ['pkh'] } }) })).table
		).toBe('kepesertaan-program');
	});

	test('never adds programmes that overlap, where one of sets can count families once', async () => {
		const answer = await ask({
			...families,
			by: ['wilayah'],
			filters: filters([], { dimensions: { program: ['pkh', 'sembako'] } })
		});
		expect(answer.table).toBe('kepesertaan-kelurahan');
		expect(answer.question.by).toEqual(['wilayah']);
	});

	test('is a roll-up with the bounds of its base where that is small', async () => {
		const rolled = await ask(families);
		const base = await ask(families, { rollups: false });
		expect([rolled.table, base.table]).toEqual(['kepesertaan-kota', 'kepesertaan-kelurahan']);
		expect(rolled.rows).toEqual(base.rows);
		expect(base.rows[0]!.cell.low).toBeLessThan(base.rows[0]!.cell.value!);
	});

	test('is a roll-up without bounds where the base is large, until they are asked for', async () => {
		const release = variant((copy) => {
			copy.tables.find(({ id }) => id === 'kepesertaan-kelurahan')!.rows = 1_000_000;
		});
		const rolled = await ask(families, { release });
		expect(rolled.rows[0]?.cell).toMatchObject({ status: 'dibulatkan', low: null, high: null });
		const proven = await ask(families, { release, rollups: false });
		expect(proven.rows[0]?.cell).toMatchObject({ value: rolled.rows[0]?.cell.value, low: expect.any(Number) });
	});

	test('keeps what a roll-up knows exactly', async () => {
		const answer = await ask({
			...families,
			by: ['wilayah'],
			level: 'kelurahan',
			filters: filters([], { dimensions: { program: ['sembako'] } })
		});
		const exact = await run(
			`select wilayah, nilai from kepesertaan_program where program = 'sembako' and status = 'tepat' and ${last} and wilayah like '62%'`
		);
		expect(exact.length).toBeGreaterThan(0);
		for (const { wilayah, nilai } of exact)
			expect(answer.rows.find(({ keys }) => keys['wilayah'] === wilayah)?.cell).toMatchObject({
				status: 'tepat',
				value: Number(nilai),
				low: Number(nilai),
				high: Number(nilai)
			});
		expect(answer.rows.filter(({ cell }) => cell.status === 'dibulatkan').every(({ cell }) => cell.low !== null)).toBe(
			true
		);
	});

	test('has data of the chosen city, even if another is smaller', async () => {
		const release = variant((copy) => {
			const roll = copy.tables.find(({ id }) => id === 'kepesertaan-kota')!;
			roll.coverage = roll.coverage.filter(({ area }) => area === '62.71');
		});
		expect((await ask({ ...families, filters: filters(['16.74']) }, { release })).table).toBe('kepesertaan-kelurahan');
	});

	test('is none for a measure that no table holds with these axes', async () => {
		const answer = await ask({ dataset: 'indikator', measure: 'p0', by: ['bentuk'] });
		expect(answer).toMatchObject({ table: null, rows: [] });
	});
});

test('every chart of the release has an answer with the rows that its axes promise', async () => {
	for (const dataset of release().datasets)
		for (const { id } of dataset.charts) {
			const answer = await chart(`${dataset.id}/${id}`);
			expect(answer.table, id).not.toBeNull();
			expect(answer.rows.length, id).toBe(
				answer.question.by.reduce((count, axis) => count * keysOf(answer, axis).length, 1)
			);
		}
});

test('a table is asked in the way that suits its size, with the same answer', async () => {
	const large = variant((copy) => {
		for (const table of copy.tables) table.rows *= 100_000;
	});
	const given = filters(['62.71.01', '16.74.03'], {
		from: '2024-TW2',
		dimensions: { program: ['pkh', 'blt-dd'], desil: ['1', '6-10'] }
	});
	for (const by of [[], ['wilayah'], ['periode', 'program'], ['himpunan', 'desil']])
		expect(await ask({ ...families, by, filters: given }, { release: large })).toEqual(
			await ask({ ...families, by, filters: given })
		);
});
