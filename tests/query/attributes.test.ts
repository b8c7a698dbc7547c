import { describe, expect, test } from 'vitest';
import type { Release } from '../../src/lib/contract/release.ts';
import { asking, filters, keysOf, note, values } from './asking.ts';

const { ask, number, variant } = asking();

const STRATEGY: Record<string, string> = { pkh: 'beban', sembako: 'beban', 'blt-dd': 'beban', 'pbi-jkn': 'sehat' };
const both = (text: string) => ({ id: text, en: text });
const code = (id: string) => ({ id, title: both(id), aliases: [], attributes: {} });

/** The release with a strategy for each programme, as attribute of its code. */
function withStrategies(change: (copy: Release) => void = () => {}): Release {
	return variant((copy) => {
		copy.codes['strategi'] = ['beban', 'sehat', 'kantong'].map(code);
		for (const program of copy.codes['program']!) program.attributes['strategi'] = STRATEGY[program.id] ?? 'kantong';
		for (const dataset of copy.datasets.filter(({ dimensions }) => dimensions['program']))
			dataset.dimensions['strategi'] = {
				title: both('Strategi'),
				codes: 'strategi',
				attribute_of: 'program',
				never_add: false
			};
		change(copy);
	});
}

describe('what a programme says of itself can be asked like a dimension', () => {
	const money = { dataset: 'penyaluran', measure: 'realisasi' };

	test('money by strategy is the sum of its programmes', async () => {
		const release = withStrategies();
		const answer = await ask({ ...money, by: ['strategi'], filters: filters([], { from: '2025-TW1' }) }, { release });
		const programmes = await ask(
			{ ...money, by: ['program'], filters: filters([], { from: '2025-TW1' }) },
			{ release }
		);
		const expected: Record<string, number> = {};
		for (const { keys, cell } of programmes.rows) {
			const strategy = STRATEGY[keys['program']!] ?? 'kantong';
			if (cell.value !== null) expected[strategy] = (expected[strategy] ?? 0) + cell.value;
		}
		expect(Object.keys(expected).length).toBeGreaterThan(1);
		expect(values(answer)).toEqual(expected);
	});

	test('recipients stay apart by programme, since their units may differ, each under its own strategy', async () => {
		const answer = await ask(
			{ dataset: 'penyaluran', measure: 'penerima', by: ['strategi'] },
			{ release: withStrategies() }
		);
		expect(answer.question.by).toEqual(['strategi', 'program']);
		expect(note(answer, 'units-not-added')).toEqual(['program']);
		expect(answer.rows.length).toBe(keysOf(answer, 'program').length);
		for (const { keys } of answer.rows) expect(keys['strategi']).toBe(STRATEGY[keys['program']!] ?? 'kantong');
	});

	test('as a filter it leaves the programmes of that strategy', async () => {
		const given = filters([], { dimensions: { strategi: ['sehat'] } });
		const answer = await ask(
			{ dataset: 'penyaluran', measure: 'penerima', by: ['program'], filters: given },
			{ release: withStrategies() }
		);
		expect(keysOf(answer, 'program').every((id) => STRATEGY[id] === 'sehat')).toBe(true);
		const none = await ask(
			{ ...money, filters: filters([], { dimensions: { strategi: ['beban'], program: ['pbi-jkn'] } }) },
			{ release: withStrategies() }
		);
		expect(note(none, 'filter-ignored')).toBeDefined();
	});

	test('over sets a family counts once for a strategy, however many of its programmes it receives', async () => {
		const answer = await ask(
			{ dataset: 'kepesertaan', measure: 'keluarga', by: ['strategi'] },
			{ release: withStrategies(), rollups: false }
		);
		expect(note(answer, 'mentions')).toEqual(['strategi']);
		const families = await number(
			`select sum(nilai) from kepesertaan_kelurahan where wilayah like '62.71%' and periode = '2025-TW2'
			and len(list_intersect(string_split(himpunan, '+'), ['pkh', 'sembako', 'blt-dd'])) > 0`
		);
		expect(values(answer)['beban']).toBe(families);
	});
});

describe('a programme that exists in one city only', () => {
	const changed = () =>
		withStrategies((copy) => {
			const attributes = { hanya_wilayah: '16.74', strategi: 'beban', satuan: 'siswa' };
			copy.codes['program']!.push({ ...code('seragam'), attributes });
		});

	test('is not applicable elsewhere, and counted where it is', async () => {
		const question = { dataset: 'penyaluran', measure: 'penerima', by: ['program'] };
		const elsewhere = await ask(question, { release: changed() });
		expect(elsewhere.rows.find(({ keys }) => keys['program'] === 'seragam')?.cell.status).toBe('tidak-relevan');
		const there = await ask({ ...question, filters: filters(['16.74']) }, { release: changed() });
		expect(there.rows.find(({ keys }) => keys['program'] === 'seragam')?.cell.value).toBe(0);
	});

	test('is told as not applicable when a reader chooses it beside others, not as data that are lacking', async () => {
		const given = { dimensions: { program: ['pkh', 'seragam'] } };
		const elsewhere = await ask(
			{ dataset: 'kepesertaan', measure: 'keluarga', filters: filters([], given) },
			{ release: changed() }
		);
		expect(note(elsewhere, 'parts-not-relevant')).toEqual(['seragam']);
		expect(note(elsewhere, 'parts-without-data')).toBeUndefined();
		const there = await ask(
			{ dataset: 'kepesertaan', measure: 'keluarga', filters: filters(['16.74'], given) },
			{ release: changed() }
		);
		expect(note(there, 'parts-without-data')).toEqual(['seragam']);
	});
});
