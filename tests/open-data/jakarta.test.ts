import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from './collections.ts';
import { tryFiles } from './try-files.ts';

describe.each(COLLECTIONS)('Satu Data Jakarta, $name', ({ folder, jakarta }) => {
	const trial = tryFiles([folder('kekerasan_jakarta_p2tp2a_2020')]);
	const all = () => trial;
	const dataset = 'kekerasan-jakarta';

	it('accepts all twelve tables of 2019 and 2020', async () => {
		const { errors, sources } = await all();
		expect(errors).toEqual([]);
		expect(sources).toHaveLength(11);
		expect(sources.find(({ id }) => id === 'jakarta-korban')?.coverage[0]?.periods).toHaveLength(24);
	});

	it(`keeps each table as published, though they disagree: ${jakarta.firstMonths.join(', ')} victims in the first months`, async () => {
		const { sum } = await all();
		const of = (source: string, month: string) =>
			sum(dataset, `sumber = '${source}' AND ukuran = 'korban' AND periode = '${month}'`);
		expect([
			await of('jakarta-korban', '2020-01'),
			await of('jakarta-korban', '2020-02'),
			await of('jakarta-korban', '2020-03')
		]).toEqual(jakarta.firstMonths);
		expect([await of('jakarta-usia', '2020-02'), await of('jakarta-usia', '2020-12')]).toEqual([
			jakarta.byAge.february,
			jakarta.byAge.december
		]);
		expect(await sum(dataset, "ukuran = 'bentuk_dialami' AND periode = '2020-02'")).toBe(jakarta.forms.february);
		expect(await sum(dataset, "ukuran = 'layanan_diberikan' AND periode = '2020-06'")).toBe(jakarta.services.june);
		expect(await sum(dataset, "sumber = 'jakarta-wilayah' AND periode = '2020-01'")).toBe(jakarta.byAreaInJanuary);
	});

	it('says on the page where sibling tables differ, with the figures', async () => {
		const { sources } = await all();
		const note = sources
			.flatMap(({ notes }) => notes)
			.find(({ kind, measure }) => kind === 'rekonsiliasi' && measure === 'korban');
		const { firstMonths, byAge, forms, december, monthsThatDiffer } = jakarta;
		const february = firstMonths[1];
		expect(note?.text.id).toContain(`tidak sama jumlahnya pada ${monthsThatDiffer} dari 12 periode`);
		expect(note?.detail?.id).toMatch(
			new RegExp(
				`Februari 2020: ${february} dipakai, lainnya ${byAge.february} \\([^)]*usia[^)]*\\), ${forms.february} \\(Bentuk kekerasan\\)`
			)
		);
		expect(note?.detail?.id).toContain(`Desember 2020: ${december} dipakai`);
		expect(note?.detail?.en).toContain(`February 2020: ${february} used`);
	});

	it('marks the new taxonomy of services in July 2020', async () => {
		const { sources } = await all();
		const breaks = sources.flatMap(({ notes }) => notes).filter(({ kind }) => kind === 'terputus');
		expect(breaks).toEqual([expect.objectContaining({ dimension: 'layanan', period: '2020-07' })]);
		expect(breaks[0]?.text.id).toMatch(/dari 8 kelas menjadi 23/);
	});

	it('reads around what is untidy, and says so', async () => {
		const { findings } = await all();
		const rules = new Set(findings.map(({ rule }) => rule));
		for (const rule of ['tahun-desimal', 'baris-kosong', 'judul-berulang', 'kategori-digabung'])
			expect(rules).toContain(rule);
		expect(findings.find(({ rule }) => rule === 'kategori-digabung')?.subject).toBe('pendampingan');
	});

	it('18: keeps clients from elsewhere in the total, as a class of its own', async () => {
		const { sum } = await all();
		expect(await sum(dataset, "wilayah = '31.luar'")).toBeGreaterThan(0);
	});
});
