import { describe, expect, it } from 'vitest';
import { exact, SETS, viewFor, without, type Wish } from '../sample.ts';

const COUNTS = [100, 40, 20, 30, 10, 5, 15, 8];
const wish: Wish = {
	kind: 'overlap',
	measure: 'keluarga',
	axis: 'himpunan',
	by: ['himpunan'],
	rows: SETS.map((himpunan, at) => [{ himpunan }, exact(COUNTS[at] ?? 0)])
};

function panelOf(given: Wish) {
	const view = viewFor(given);
	if (view.kind !== 'overlap' || !view.panels[0]) throw new Error(`bukan irisan: ${view.kind}`);
	return { view, panel: view.panels[0] };
}
const facts = (given: Wish) =>
	Object.fromEntries(panelOf(given).panel.facts.map((fact) => [fact.code, fact.cell.value]));

describe('families in several programmes are counted once', () => {
	it('any, all and none come from the sets', () => {
		expect(facts(wish)).toEqual({ dua: 75, semua: 30, sedikitnya: 128, tidak: 100 });
	});

	it('a programme has its families alone and with others', () => {
		const members = Object.fromEntries(panelOf(wish).panel.members.map((member) => [member.code, member.cell.value]));
		expect(members).toEqual({ pkh: 20 + 30 + 5 + 15, sembako: 30 + 10 + 15 + 8, 'pbi-jkn': 40 + 20 + 30 + 10 });
	});

	it('the sentence answers how many are in more than one, and the figures say which programmes "none" means', () => {
		const { panel, view } = panelOf(wish);
		expect(view.sentence).toBe('75 dari 128 keluarga penerima tercatat di dua program atau lebih (Triwulan II 2025)');
		expect(panel.facts.find(({ code }) => code === 'tidak')?.label).toBe('tidak tercatat di PKH, Sembako, dan PBI-JKN');
	});

	it('a choice of programmes points them out among all sets, with any, all and none of them', () => {
		const filters = { wilayah: [], dimensions: { program: ['pkh', 'sembako'] } };
		const { panel } = panelOf({ ...wish, filters });
		expect(facts({ ...wish, filters })).toEqual({ semua: 45, sedikitnya: 88, tidak: 140 });
		expect(panel.facts.find(({ code }) => code === 'tidak')?.label).toBe('tidak tercatat di PKH dan Sembako');
		expect(panel.sets.filter(({ asked }) => !asked).map(({ code }) => code)).toEqual(['pbi-jkn']);
	});

	it('a choice of programmes speaks of these only, and of none no more than it knows', () => {
		const filters = { wilayah: [], dimensions: { program: ['pkh', 'sembako'] } };
		const rows = wish.rows.filter(([keys]) => /pkh|sembako/.test(keys['himpunan'] ?? ''));
		expect(facts({ ...wish, rows, filters })).toEqual({ semua: 45, sedikitnya: 88 });
		expect(panelOf({ ...wish, rows, filters }).view.sentence).toBe(
			'45 dari 88 keluarga penerima tercatat di PKH dan Sembako sekaligus (Triwulan II 2025)'
		);
	});

	it('combinations come most first, families in none are no combination', () => {
		expect(panelOf(wish).panel.sets.map((set) => set.code)).toEqual([
			'pbi-jkn',
			'pbi-jkn+pkh+sembako',
			'pbi-jkn+pkh',
			'pkh+sembako',
			'pbi-jkn+sembako',
			'sembako',
			'pkh'
		]);
	});

	it('a programme that cannot exist here is shown as such and left out of "all"', () => {
		const rows: Wish['rows'] = [
			[{ himpunan: '-' }, exact(10)],
			[{ himpunan: 'pkh' }, exact(5)],
			[{ himpunan: 'pkh+sembako' }, exact(7)],
			[{ himpunan: 'blt-dd+pkh' }, without('tidak-relevan')]
		];
		const { panel } = panelOf({ ...wish, rows });
		expect(panel.asked).toEqual(['PKH', 'Sembako']);
		expect(panel.members.find((member) => member.code === 'blt-dd')?.text).toBe('tidak ada desa');
		expect(facts({ ...wish, rows })).toEqual({ semua: 7, sedikitnya: 12, tidak: 10 });
	});

	it('a programme that the city does not link has no column, and "none" does not speak of it', () => {
		const rows: Wish['rows'] = [
			[{ himpunan: '-' }, exact(10)],
			[{ himpunan: 'pkh' }, exact(5)],
			[{ himpunan: 'pkh+sembako' }, exact(7)],
			[{ himpunan: 'pbi-jkn' }, without('tidak-ada-data')],
			[{ himpunan: 'pbi-jkn+pkh' }, without('tidak-ada-data')]
		];
		const { panel, view } = panelOf({ ...wish, rows });
		expect(panel.members.map(({ code }) => code)).toEqual(['pkh', 'sembako']);
		expect(facts({ ...wish, rows })).toEqual({ semua: 7, sedikitnya: 12, tidak: 10 });
		expect(panel.facts.find(({ code }) => code === 'tidak')?.label).toBe('tidak tercatat di PKH dan Sembako');
		expect(view.sentence).toBe('7 dari 12 keluarga penerima tercatat di PKH dan Sembako sekaligus (Triwulan II 2025)');
	});

	it('a set that is missing leaves the sums without a number', () => {
		const rows = wish.rows.map(([keys, cell]): Wish['rows'][number] => [
			keys,
			keys['himpunan'] === 'pkh' ? without('belum-masuk') : cell
		]);
		expect(facts({ ...wish, rows })).toEqual({ dua: 75, semua: 30, sedikitnya: null, tidak: 100 });
	});

	it('more combinations than a reader can take in are summed up in one row', () => {
		const programs = ['pkh', 'sembako', 'pbi-jkn', 'pip'];
		const sets = Array.from(
			{ length: 16 },
			(_, bits) => programs.filter((__, at) => bits & (1 << at)).join('+') || '-'
		);
		const rows = sets.map((himpunan, at): Wish['rows'][number] => [{ himpunan }, exact(100 - at)]);
		const { panel } = panelOf({ ...wish, rows });
		expect(panel.sets).toHaveLength(12);
		expect(panel.sets.at(-1)).toMatchObject({ label: '4 gabungan lain', members: [] });
		expect(panel.sets.reduce((sum, set) => sum + (set.cell.value ?? 0), 0)).toBe(
			rows.slice(1).reduce((sum, [, cell]) => sum + (cell.value ?? 0), 0)
		);
	});
});
