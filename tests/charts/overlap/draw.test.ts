import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/lib/charts/draw.ts';
import { LANGUAGES } from '../../../src/lib/contract/localized.ts';
import { exact, viewFor } from '../sample.ts';

const { document } = new JSDOM('').window;

describe('combinations of programmes', () => {
	it.each(LANGUAGES)('have the full name of each programme at their columns, from a phone up (%s)', (language) => {
		const view = viewFor({
			kind: 'overlap',
			measure: 'keluarga',
			axis: 'himpunan',
			by: ['himpunan'],
			language,
			rows: ['pkh', 'bantuan-usaha', 'pbi-daerah', 'bantuan-usaha+pkh'].map((himpunan, at) => [
				{ himpunan },
				exact(40 - at)
			])
		});
		if (view.kind !== 'overlap') throw new Error('An overlap with rows is drawn.');
		const names = view.panels[0]!.members.map(({ label }) => label);
		expect(names.some((name) => name.length > 20)).toBe(true);
		for (const width of [340, 1200]) {
			const texts = [...draw(view, document, { width }).querySelectorAll('text')].map((one) => one.textContent);
			expect(texts).toEqual(expect.arrayContaining(names));
		}
	});
});
