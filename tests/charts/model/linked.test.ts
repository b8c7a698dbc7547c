import { describe, expect, it } from 'vitest';
import { exact, viewFor, type Wish } from '../sample.ts';

const wish: Wish = {
	kind: 'ranking',
	measure: 'keluarga',
	by: ['wilayah'],
	rows: [
		[{ wilayah: '62.71' }, exact(40)],
		[{ wilayah: '19.71' }, exact(30)]
	],
	areas: ['62.71', '19.71'],
	how: { program: 'none' }
};
const ALL = ['pkh', 'sembako', 'pbi-jkn'];
const at = (areas: string[], codes: string[], periods = ['2025-TW2']) => ({ areas, periods, codes });
const said = (linked: Wish['linked'], more: Partial<Wish> = {}) => viewFor({ ...wish, linked, ...more }).subtitle;

describe('"in none" names the programmes that are linked', () => {
	it('those of the city that is asked for, and no others', () => {
		expect(said([at(['19.71'], ['pkh', 'sembako'])], { rows: wish.rows.slice(1) })).toContain(
			'Tidak tercatat di PKH, Sembako'
		);
		expect(said([at(['19.71'], ['pkh', 'sembako'])])).not.toContain('PBI-JKN');
	});

	it('of several cities those of all, and what one of them links besides', () => {
		const linked = [at(['62.71'], ALL), at(['19.71'], ['pkh', 'sembako'])];
		expect(said(linked)).toContain('Tidak tercatat di PKH, Sembako (Kota Palangka Raya juga PBI-JKN)');
		expect(said(linked, { language: 'en' })).toContain('Not recorded in PKH, Sembako (');
	});

	it('of several periods those of all, and from when another one joins', () => {
		const linked = [
			at(['62.71'], ['pkh'], ['2024-TW3', '2024-TW4']),
			at(['62.71'], ['pkh', 'sembako'], ['2025-TW1', '2025-TW2'])
		];
		expect(said(linked)).toMatch(/Tidak tercatat di PKH \(.*2025.* juga Sembako\)/);
	});

	it('of a choice only what is linked', () => {
		const filters = { wilayah: ['19.71'], dimensions: { program: ['pkh', 'pbi-jkn'] } };
		const text = said([at(['19.71'], ['pkh', 'sembako'])], { filters });
		expect(text).toContain('Tidak tercatat di PKH');
		expect(text).not.toContain('PBI-JKN');
	});
});
