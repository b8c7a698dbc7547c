import { describe, expect } from 'vitest';
import { foreignRelease } from './foreign.ts';
import { numberIn } from './native.ts';
import { test } from './site.ts';

const release = foreignRelease(() => Promise.resolve({ data: 'tests/fixtures/releases' }));

describe('a release put in place after the build, written by hand as CSV', () => {
	test('is drawn on every page without building the site again', async ({ visit }) => {
		const site = await visit({}, release.url);
		await site.open('perlinsos/');
		await site.settled();
		await expect.poll(() => site.chart('kepesertaan/keluarga-program').table()).not.toEqual([]);
		const rows = await release.native.all(
			`SELECT program, sum(nilai) AS n FROM kepesertaan_program
			WHERE wilayah LIKE '62.71.%' AND ukuran = 'keluarga' AND periode = '2025-TW2' GROUP BY program`
		);
		const titles = new Map(release.native.release.codes['program']!.map((code) => [code.id, code.title.id]));
		const expected = Object.fromEntries(rows.map(({ program, n }) => [titles.get(String(program)), n]));
		const shown = Object.fromEntries(
			(await site.chart('kepesertaan/keluarga-program').table()).map(([name = '', text = '']) => [name, numberIn(text)])
		);
		expect(shown).toMatchObject(expected);
		expect(await site.page.locator('footer').innerText()).toContain('tangan');
		for (const [link, heading] of [
			['Perempuan & Anak', 'Kekerasan terhadap Perempuan dan Anak'],
			['Data & Status', 'Data & Status'],
			['Wilayah', 'Profil Wilayah']
		] as const) {
			await site.page.getByRole('link', { name: link, exact: true }).first().click();
			await site.page.locator('h1', { hasText: heading }).waitFor();
			await site.settled();
		}
		expect(site.violations).toEqual([]);
		expect(site.errors).toEqual([]);
		expect(site.foreign).toEqual([]);
	});

	test('shows areas that the build did not know', async ({ visit }) => {
		const site = await visit({}, release.url);
		const area = release.native.release.codes['wilayah']!.find((code) => code.attributes['tingkat'] === 'kelurahan')!;
		await site.open(`wilayah/?kode=${area.id}`);
		await expect.poll(() => site.page.locator('h2').first().innerText()).toContain(area.title.id);
	});
});
