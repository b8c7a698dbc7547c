import { describe, expect, test } from 'vitest';
import { asking, filters, keysOf, note, values } from './asking.ts';

const asked = asking();
const { ask, chart, number } = asked;

describe('what must not be added stays in separate rows', () => {
	test('recipients of programmes with different units are never one number', async () => {
		const answer = await ask({ dataset: 'penyaluran', measure: 'penerima' });
		expect(answer.question.by).toEqual(['program']);
		expect(note(answer, 'units-not-added')).toEqual(['program']);
		expect(answer.rows.map((row) => [row.keys['program'], row.unit])).toEqual([
			['pkh', 'keluarga'],
			['sembako', 'keluarga'],
			['pbi-jkn', 'jiwa'],
			['rtlh', 'rumah'],
			['blt-dd', 'keluarga']
		]);
	});

	test('one programme has one unit, so its recipients are one number', async () => {
		const answer = await ask({
			dataset: 'penyaluran',
			measure: 'penerima',
			filters: filters([], { dimensions: { program: ['pbi-jkn'] } })
		});
		expect(note(answer, 'units-not-added')).toBeUndefined();
		expect(answer.rows).toHaveLength(1);
		expect(answer.rows[0]?.unit).toBe('jiwa');
	});

	test('money has one unit over all programmes and adds up', async () => {
		const answer = await ask({
			dataset: 'penyaluran',
			measure: 'pagu',
			filters: filters([], { from: '2024', to: '2024' })
		});
		expect(answer.rows).toHaveLength(1);
		expect(answer.rows[0]?.cell.value).toBe(
			await number(
				`select sum(nilai) from penyaluran_kota where ukuran = 'pagu' and wilayah = '62.71' and periode like '2024%'`
			)
		);
	});

	test('two registers of the same people are shown side by side', async () => {
		const answer = await chart('kekerasan/korban');
		expect(answer.question.by).toEqual(['sumber_register']);
		expect(note(answer, 'registers-not-added')).toEqual(['sumber_register']);
		expect(keysOf(answer, 'sumber_register')).toEqual(['uptd-ppa', 'unit-ppa']);
	});

	test('a chart of one register is one number without a note', async () => {
		const answer = await chart('kekerasan/terlayani');
		expect(answer.rows).toHaveLength(1);
		expect(note(answer, 'registers-not-added')).toBeUndefined();
	});

	test('two cities are never summed', async () => {
		const answer = await chart('kepesertaan/keluarga-tercatat', filters(['62.71', '16.74']));
		expect(answer.question.by).toEqual(['wilayah']);
		expect(note(answer, 'areas-not-added')).toEqual(['16.74', '62.71']);
		expect(keysOf(answer, 'wilayah')).toEqual(['16.74', '62.71']);
	});

	test('two kecamatan of one city are', async () => {
		const both = await chart('kepesertaan/keluarga-tercatat', filters(['62.71.01', '62.71.03']));
		const one = await chart('kepesertaan/keluarga-tercatat', filters(['62.71.01']));
		const other = await chart('kepesertaan/keluarga-tercatat', filters(['62.71.03']));
		expect(both.rows).toHaveLength(1);
		expect(both.rows[0]?.cell.value).toBe(one.rows[0]!.cell.value! + other.rows[0]!.cell.value!);
		expect(note(both, 'areas-not-added')).toBeUndefined();
	});

	test('kecamatan of two cities are not', async () => {
		const answer = await chart('kepesertaan/keluarga-tercatat', filters(['62.71.01', '16.74.03']));
		expect(keysOf(answer, 'wilayah')).toEqual(['16.74.03', '62.71.01']);
	});

	test('an area inside another chosen one is not counted twice', async () => {
		const answer = await chart('kepesertaan/keluarga-tercatat', filters(['62.71', '62.71.01']));
		const home = await chart('kepesertaan/keluarga-tercatat');
		expect(answer.rows).toEqual(home.rows);
	});

	test('a province is not the sum of the one city that is in the release', async () => {
		const answer = await chart('kepesertaan/keluarga-tercatat', filters(['62']));
		expect(answer.question.by).toEqual(['wilayah']);
		expect(keysOf(answer, 'wilayah')).toEqual(['62.71']);
		expect(note(answer, 'areas-not-added')).toEqual(['62.71']);
	});

	test('a province that the release is about is the sum of its cities', async () => {
		const release = asked.variant((copy) => {
			copy.home = '62';
		});
		const answer = await ask({ dataset: 'kepesertaan', measure: 'keluarga' }, { release });
		expect(answer.question.by).toEqual([]);
		expect(answer.areas).toEqual(['62']);
		expect(answer.rows[0]?.cell.value).toBe(values(await chart('kepesertaan/keluarga-tercatat'))['']);
	});
});

describe('a level is never added at all', () => {
	test('cities stay apart', async () => {
		expect(values(await chart('indikator/p0', filters(['62.71', '16.74'])))).toEqual({ '16.74': null, '62.71': 3.31 });
	});

	test('a province takes its own figure, not one made from its cities', async () => {
		const answer = await chart('indikator/p0', filters(['62']));
		expect(answer.table).toBe('indikator-provinsi');
		expect(values(answer)).toEqual({ '': 5.17 });
	});

	test('a range shows its last period', async () => {
		const answer = await chart('indikator/p0', filters([], { from: '2023', to: '2024' }));
		expect(values(answer)).toEqual({ '': 3.38 });
		expect(note(answer, 'last-period-of-stock')).toEqual(['2024']);
	});

	test('dimensions that nobody asked for become rows', async () => {
		const release = asked.variant((copy) => {
			copy.datasets.find(({ id }) => id === 'kekerasan')!.measures['sebutan']!.kind = 'level';
		});
		const answer = await ask(
			{ dataset: 'kekerasan', measure: 'sebutan', fixed: { sumber_register: ['uptd-ppa'] } },
			{ release }
		);
		expect(answer.question.by).toEqual(['bentuk']);
		expect(note(answer, 'levels-not-added')).toEqual(['bentuk']);
	});
});

describe('mentions and parts', () => {
	test('forms of violence are mentions, said on the answer', async () => {
		const answer = await chart('kekerasan/bentuk');
		expect(answer.notes.map(({ code }) => code)).toContain('mentions');
		expect(new Set(answer.rows.map((row) => row.unit))).toEqual(new Set(['bentuk']));
	});

	test('families by programme overlap, said on the answer', async () => {
		const answer = await chart('kepesertaan/keluarga-program');
		expect(note(answer, 'mentions')).toEqual(['program']);
	});

	test('the part shown never exceeds the whole shown', async () => {
		for (const from of ['2024-TW1', '2024-TW2', '2024-TW3', '2025-TW1'])
			for (const kelompok of [[], ['perempuan'], ['anak-perempuan', 'anak-laki-laki']]) {
				const given = filters([], { from, to: '2025-TW1', dimensions: { kelompok, sumber_register: ['uptd-ppa'] } });
				const part = await ask({ dataset: 'kekerasan', measure: 'terlayani', filters: given });
				const whole = await ask({ dataset: 'kekerasan', measure: 'korban', filters: given });
				expect(part.table).toBe(whole.table);
				expect(part.rows[0]!.cell.value).toBeLessThanOrEqual(whole.rows[0]!.cell.value!);
			}
	});
});
