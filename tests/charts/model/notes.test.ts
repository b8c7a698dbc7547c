import { describe, expect, it } from 'vitest';
import type { AnswerNote } from '../../../src/lib/contract/answer.ts';
import { dataset, exact, KELURAHAN, release, viewFor, type Wish } from '../sample.ts';

const wish: Wish = {
	kind: 'ranking',
	measure: 'korban',
	by: ['wilayah'],
	level: 'kecamatan',
	areas: ['62.71.01'],
	rows: [[{ wilayah: '62.71.01' }, exact(9)]]
};
const notes = (note: AnswerNote, more: Partial<Wish> = {}) => viewFor({ ...wish, ...more, notes: [note] }).notes;

describe('a reader is told how filters were applied', () => {
	it('a filter that does not apply is a quiet chip with its values, not a warning', () => {
		const view = viewFor({
			...wish,
			notes: [{ code: 'filter-ignored', detail: ['program'] }],
			filters: { wilayah: [], dimensions: { program: ['pkh', 'sembako'] } }
		});
		expect(view.chips).toEqual(['Program: PKH, Sembako, tidak memengaruhi grafik ini']);
		expect(view.notes).toEqual([]);
		expect(view.subtitle).not.toContain('PKH');
	});

	it('a filter by a dimension that only another dataset has is called by its title there', () => {
		const dimensions = Object.fromEntries(Object.entries(dataset.dimensions).filter(([id]) => id !== 'program'));
		const view = viewFor({
			...wish,
			data: { ...dataset, dimensions },
			notes: [{ code: 'filter-ignored', detail: ['program'] }],
			filters: { wilayah: [], dimensions: { program: ['pkh'] } }
		});
		expect(view.chips).toEqual(['Program: PKH, tidak memengaruhi grafik ini']);
	});

	it('many areas without data are counted, three of them named', () => {
		expect(notes({ code: 'areas-without-data', detail: KELURAHAN.slice(0, 9) })).toEqual([
			'Tidak ada data untuk Kel. Pahandut, Kel. Panarung, Kel. Langkai, dan 6 lainnya.'
		]);
	});

	it('what is counted is what can be recorded more than once: victims of their mentions, families of theirs', () => {
		const many = (measure: string, language: 'id' | 'en') =>
			notes({ code: 'mentions', detail: ['bentuk'] }, { measure, language })[0];
		expect(many('sebutan', 'id')).toMatch(/^Satu korban dapat tercatat pada lebih dari satu bentuk kekerasan/);
		expect(many('sebutan', 'en')).toMatch(/^One victim can be recorded under more than one form of violence/);
		expect(many('keluarga', 'id')).toMatch(/^Satu keluarga dapat tercatat/);
		expect(many('penerima', 'id')).toMatch(/^Satu orang atau keluarga dapat tercatat/);
		expect(notes({ code: 'registers-not-added', detail: ['register'] })[0]).toContain('karena korban yang sama');
	});

	it('only a stock is called a state at the end of its period; a survey in March is none', () => {
		const of = (measure: string) =>
			notes(
				{ code: 'last-period-of-stock', detail: ['2025-TW2'] },
				{ measure, filters: { wilayah: [], from: '2024-TW1', dimensions: {} } }
			).join(' ');
		expect(of('keluarga')).toContain('keadaan pada akhir periode');
		expect(of('p0')).toContain('ditampilkan yang terakhir, Triwulan II 2025');
		expect(of('p0')).not.toContain('keadaan');
	});

	it('every note of the query layer becomes a sentence in both languages', () => {
		const all: AnswerNote[] = [
			{ code: 'coarser-period', detail: ['2024', '2025'] },
			{ code: 'no-period-inside', detail: ['2025-TW1'] },
			{ code: 'coarser-area', detail: ['62.71'] },
			{ code: 'mentions', detail: [] },
			{ code: 'areas-not-added', detail: ['62.71', '16.74'] },
			{ code: 'areas-without-data', detail: ['16.74'] },
			{ code: 'periods-without-data', detail: ['2025-TW2'] },
			{ code: 'parts-without-data', detail: ['pkh'] },
			{ code: 'levels-not-added', detail: ['indikator'] },
			{ code: 'units-not-added', detail: ['program'] },
			{ code: 'registers-not-added', detail: ['register'] },
			{ code: 'break', detail: ['2025-TW1'] }
		];
		for (const note of all)
			for (const language of ['id', 'en'] as const) {
				const told = notes(note, { language });
				expect(told, note.code).toHaveLength(1);
				expect(told[0], note.code).toMatch(/\.$/);
				expect(told[0], note.code).not.toMatch(/undefined|\[object|62\.71|TW2/);
			}
	});

	it('the last period of a stock is told only where a range was asked for', () => {
		const note: AnswerNote = { code: 'last-period-of-stock', detail: ['2025-TW2'] };
		expect(notes(note, { measure: 'keluarga' })).toEqual([]);
		const filters = { wilayah: [], from: '2024-TW1', dimensions: {} };
		expect(notes(note, { measure: 'keluarga', filters })[0]).toContain('keadaan Triwulan II 2025');
	});
});

describe('what was published about the data is shown where it belongs', () => {
	const data = {
		...dataset,
		note: {
			id: 'Laporan yang bertambah dapat berarti pelaporan yang membaik.',
			en: 'More reports can mean better reporting.'
		},
		notes: [
			{ kind: 'mutu' as const, text: { id: 'Hanya untuk ukuran lain', en: 'Other measure only' }, measure: 'p0' },
			{ kind: 'terputus' as const, text: { id: 'DTKS diganti DTSEN', en: 'DTSEN replaces DTKS' }, period: '2025-TW1' },
			{ kind: 'rekonsiliasi' as const, text: { id: 'Dua tabel berbeda jumlah', en: 'Two tables differ' } }
		]
	};

	it('the standing note, reconciliation, and breaks inside the periods; nothing of other measures', () => {
		expect(viewFor({ ...wish, data }).notes).toEqual([
			'Laporan yang bertambah dapat berarti pelaporan yang membaik.',
			'Dua tabel berbeda jumlah.'
		]);
		expect(viewFor({ ...wish, data, notes: [{ code: 'break', detail: ['2025-TW1'] }] }).notes).toContain(
			'DTKS diganti DTSEN.'
		);
	});

	it('source, producer, as-of date and release stand under every chart; made-up data say so first', () => {
		const { source } = viewFor(wish);
		expect(release.sample).toBe(true);
		expect(source).toBe(
			'Data contoh, bukan data sebenarnya · Sumber: UPTD PPA Kota Palangka Raya (Register UPTD PPA) · per 31 Juli 2025 · rilis 2025-07-31-ab12cd34'
		);
	});

	it('readers of English are told in English which list a producer gave, and what the producer is', () => {
		const sources = [
			{ title: { id: 'Daftar keluarga', en: 'List of families' }, producer: 'Dinas Sosial Kota Palangka Raya' },
			{ title: 'Berkas lama', producer: 'Kantor Anu' }
		];
		const codes = {
			...release.codes,
			lembaga: [{ id: 'dinsos', title: { id: 'Dinas Sosial', en: 'Social agency' }, aliases: [], attributes: {} }]
		};
		const from = (language: 'id' | 'en') =>
			viewFor({ ...wish, language, codes, data: { ...dataset, sources } }).credit.extracts;
		expect(from('id')).toBe('Dinas Sosial Kota Palangka Raya (Daftar keluarga) dan Kantor Anu (Berkas lama)');
		expect(from('en')).toBe(
			'Dinas Sosial Kota Palangka Raya (Social agency; List of families) and Kantor Anu (Berkas lama)'
		);
	});

	it('official figures in a release of made-up data say that they are none', () => {
		const from = (...made: boolean[]) => {
			const sources = made.map((sample, at) => ({ title: `Berkas ${at}`, sample }));
			return viewFor({ ...wish, data: { ...dataset, sources } }).credit.sample;
		};
		expect(from(false)).toBe('Angka resmi, bukan contoh');
		expect([from(true), from(true, false), from()]).toEqual(Array(3).fill('Data contoh, bukan data sebenarnya'));
	});

	it('provisional figures are named', () => {
		const view = viewFor({ ...wish, rows: [[{ wilayah: '62.71.01' }, exact(9, true)]] });
		expect(view.notes).toEqual(['Angka Triwulan II 2025 masih sementara.']);
	});
});
