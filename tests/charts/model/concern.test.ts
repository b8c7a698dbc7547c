import { describe, expect, it } from 'vitest';
import { dataset, exact, viewFor, type Wish } from '../sample.ts';

const about = (areas: string[], text: string) => ({ kind: 'mutu' as const, text: { id: text, en: text }, areas });
const data = {
	...dataset,
	sources: [
		{ title: 'Register kota ini', areas: ['62.71'] },
		{ title: 'Register kota lain', areas: ['19.71'] }
	],
	notes: [about(['62.71'], 'Catatan kota ini.'), about(['19.71'], 'Catatan kota lain.')]
};
const wish: Wish = { kind: 'ranking', measure: 'korban', by: ['wilayah'], level: 'kecamatan', data, rows: [] };

describe('a reader of one city is not told about the sources of another', () => {
	it('names only sources and notes of the areas that the chart covers', () => {
		const view = viewFor({ ...wish, areas: ['62.71.01'], rows: [[{ wilayah: '62.71.01' }, exact(9)]] });
		expect(view.source).toContain('Register kota ini');
		expect(view.source).not.toContain('Register kota lain');
		expect(view.notes).toContain('Catatan kota ini.');
		expect(view.notes).not.toContain('Catatan kota lain.');
	});

	it('names both where the chart covers both, or an area that holds them', () => {
		for (const areas of [['62.71', '19.71'], ['00']]) {
			const view = viewFor({ ...wish, areas, rows: [[{ wilayah: areas[0]! }, exact(9)]] });
			expect(view.source).toContain('Register kota ini');
			expect(view.source).toContain('Register kota lain');
		}
	});
});
