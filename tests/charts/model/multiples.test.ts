import { describe, expect, it } from 'vitest';
import type { BarsView, TrendView } from '../../../src/lib/charts/view.ts';
import { exact, rounded, viewFor, without, type Wish } from '../sample.ts';

const DAYS = ['0', '1-3', '4-7', 'belum'];
const days = (counts: number[], cell = exact): Wish => ({
	kind: 'composition',
	measure: 'korban',
	axis: 'hari',
	by: ['hari'],
	median: true,
	periods: ['2025'],
	rows: counts.map((count, at) => [{ hari: DAYS[at] ?? '' }, cell(count)])
});

describe('the band of the median', () => {
	it('is named with all whom it ranks, and who it leaves out', () => {
		const view = viewFor(days([35, 57, 18, 7]));
		expect(view.sentence).toBe('Separuh dari 110 korban: 1–3 hari kerja atau kurang (2025)');
		expect(view.notes.join(' ')).toContain('Median tidak menghitung: Belum dilayani');
	});

	it('is told as two bands where rounding leaves it open', () => {
		const view = viewFor(days([10, 10, 0, 0], rounded));
		expect(view.sentence).toBe('Median di antara Hari yang sama dan 1–3 hari kerja pada 2025');
		expect(view.notes.join(' ')).toContain('tidak dapat dipastikan karena angka dibulatkan');
	});

	it('is not told where there may be nobody', () => {
		expect(viewFor(days([0, 0, 0, 7], rounded)).sentence).not.toMatch(/median|separuh/i);
	});
});

const REGISTERS = ['uptd-ppa', 'unit-ppa'];
const side = (kind: 'comparison' | 'trend', cell: (register: string) => ReturnType<typeof exact>): Wish => ({
	kind,
	measure: 'korban',
	axis: 'kelompok',
	panels: 'register',
	by: [...(kind === 'trend' ? ['periode'] : []), 'register', 'kelompok'],
	periods: ['2024', '2025'],
	notes: [{ code: 'registers-not-added', detail: ['register'] }],
	rows: REGISTERS.flatMap((register) =>
		(kind === 'trend' ? ['2024', '2025'] : ['']).flatMap((periode) =>
			['perempuan-dewasa', 'anak-perempuan'].map((kelompok): Wish['rows'][number] => [
				{ ...(periode ? { periode } : {}), register, kelompok },
				cell(register)
			])
		)
	)
});

describe('registers side by side', () => {
	it('are panels with their names on one scale, never added', () => {
		for (const kind of ['comparison', 'trend'] as const) {
			const view = viewFor(side(kind, (register) => exact(register === 'uptd-ppa' ? 80 : 20))) as BarsView | TrendView;
			expect(view.panels.map(({ title }) => title)).toEqual(['Register UPTD PPA', 'Register Unit PPA kepolisian']);
			expect(view.sameScale).toBe(true);
			expect(`${view.sentence} ${view.notes.join(' ')}`).toMatch(
				/kedua sumber register|Register Unit PPA kepolisian|^Tidak ada perubahan jumlah korban \(/
			);
			expect(JSON.stringify(view)).not.toMatch(/\b(100|200)\b korban/);
		}
	});

	it('are told in one sentence where the same leads in both, with the number of each', () => {
		const wish = side('comparison', () => exact(80));
		const rows = wish.rows.map(([keys]): Wish['rows'][number] => [
			keys,
			exact(keys['kelompok'] === 'anak-perempuan' ? 5 : keys['register'] === 'uptd-ppa' ? 87 : 45)
		]);
		expect(viewFor({ ...wish, rows }).sentence).toBe(
			'Terbanyak di kedua sumber register: Perempuan dewasa (87 dan 45 korban) pada 2024–2025'
		);
	});

	it('in which all are tied rank nobody, and some that stand out are named with how many more', () => {
		const wish = side('comparison', () => exact(80));
		const rows = wish.rows.map(([keys]): Wish['rows'][number] => [
			keys,
			exact(keys['register'] === 'uptd-ppa' && keys['kelompok'] === 'anak-perempuan' ? 20 : 80)
		]);
		const view = viewFor({ ...wish, rows });
		expect(view.sentence).toBe('Terbanyak di Register UPTD PPA: Perempuan dewasa (80 korban) pada 2024 s.d. 2025');
		expect(view.notes).toContain('Tidak ada yang menonjol di Register Unit PPA kepolisian.');
	});

	it('without anybody, or with nobody sure, are named and none is called greatest', () => {
		for (const cell of [exact(0), rounded(0)])
			expect(viewFor(side('comparison', () => cell)).sentence).toBe(
				'Tidak ada yang menonjol di kedua sumber register pada 2024 s.d. 2025'
			);
	});

	it('have each a say over time: what changed in one, and that nothing did beyond chance in the other', () => {
		const counts: Record<string, number[]> = { 'uptd-ppa': [20, 80], 'unit-ppa': [20, 22] };
		const wish = side('trend', () => exact(0));
		const rows = wish.rows.map(([keys]): Wish['rows'][number] => {
			const [before = 0, after = 0] = counts[keys['register'] ?? ''] ?? [];
			return [keys, exact(keys['periode'] === '2024' ? before : after)];
		});
		const one = viewFor({ ...wish, rows });
		expect(one.sentence).toBe('Perempuan dewasa (Register UPTD PPA) naik dari 20 menjadi 80 korban (2024 ke 2025)');
		expect(one.notes).toContain('Register Unit PPA kepolisian tanpa perubahan yang pasti.');
		const still = wish.rows.map(([keys]): Wish['rows'][number] => [keys, exact(keys['periode'] === '2024' ? 20 : 22)]);
		const none = viewFor({ ...wish, rows: still });
		expect(none.sentence).toBe('Tidak ada perubahan jumlah korban yang pasti (2024 ke 2025)');
		expect(none.notes).toContain(
			'Tidak ada selisih yang melebihi pengaruh kebetulan di Register UPTD PPA dan Register Unit PPA kepolisian.'
		);
	});

	it('one without any figure is named, not drawn', () => {
		for (const kind of ['comparison', 'trend'] as const) {
			const view = viewFor(
				side(kind, (register) => (register === 'uptd-ppa' ? exact(80) : without('tidak-ada-data')))
			) as BarsView | TrendView;
			expect(view.panels).toHaveLength(1);
			expect(view.notes.join(' ')).toContain('Register Unit PPA kepolisian');
		}
	});
});

describe('a table of areas', () => {
	const AREAS = ['62.71.01.1001', '62.71.01.1002', '62.71.01.1003'];
	const table = (counts: number[][]): Wish => ({
		kind: 'table',
		measure: 'kapasitas',
		axis: 'kapasitas',
		by: ['wilayah', 'kapasitas'],
		level: 'kelurahan',
		areas: AREAS,
		notes: [{ code: 'units-not-added', detail: ['kapasitas'] }],
		rows: AREAS.flatMap((wilayah, area) =>
			['patbm', 'petugas-terlatih'].map((kapasitas, at): Wish['rows'][number] => [
				{ wilayah, kapasitas },
				exact(counts[area]?.[at] ?? 0),
				kapasitas === 'patbm' ? 'unit' : 'petugas'
			])
		)
	});

	it('names the kelurahan that have none, and adds each column in its own unit', () => {
		const view = viewFor(
			table([
				[1, 4],
				[0, 0],
				[0, 2]
			])
		);
		expect(view.kind).toBe('table');
		expect(view.sentence).toMatch(/^1 dari 3 kelurahan belum tercatat memiliki satu pun pada /);
		expect(view.notes.join(' ')).toMatch(/Belum tercatat: Kel\. [^,]+\./);
		expect(view.table.total?.values.map(({ text }) => text)).toEqual(['JUMLAH', '1', '6']);
	});

	it('says so where all have something; a missing figure is no zero', () => {
		expect(
			viewFor(
				table([
					[1, 4],
					[0, 1],
					[0, 2]
				])
			).sentence
		).toContain('Semua 3 kelurahan ');
		const wish = table([
			[1, 4],
			[0, 0],
			[0, 2]
		]);
		const gone = wish.rows.map(([keys, cell, unit]): Wish['rows'][number] =>
			keys['wilayah'] === AREAS[1] ? [keys, without('tidak-ada-data'), unit] : [keys, cell, unit]
		);
		expect(viewFor({ ...wish, rows: gone }).sentence).toContain('Semua 2 kelurahan ');
	});
});
