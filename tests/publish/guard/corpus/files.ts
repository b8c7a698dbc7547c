import { utils, write, type WorkSheet } from '@e965/xlsx';
import type { Case } from './case.ts';

export type Kind = 'rekap' | 'rekaman';

/** Every role with which the tried column is declared, and a text that this role reads. */
const ROLES: Record<string, { column: string; fills: string }> = {
	buang: { column: 'role: buang', fills: '' },
	rincian: { column: 'role: rincian, codes: kelamin', fills: 'P' },
	tetap: { column: "role: tetap, values: ['x']", fills: 'x' },
	periode: { column: 'role: periode, part: bulan', fills: '3' },
	tanggal: { column: 'role: tanggal', fills: '5/8/2022' },
	wilayah: { column: 'role: wilayah, by: nama, level: provinsi', fills: 'Contoh' },
	dimensi: { column: 'role: dimensi, dimension: bentuk', fills: 'Fisik' },
	golongan: { column: 'role: dimensi, dimension: usia, band: true', fills: '20' },
	tanda: { column: 'role: tanda', fills: 'YA' },
	nilai: { column: 'role: nilai, measure: kdrt', fills: '5' },
	uang: { column: 'role: nilai, measure: realisasi', fills: '5000' },
	jumlah: { column: 'role: jumlah, of: [jumlah]', fills: '5' },
	sementara: { column: "role: sementara, values: ['*']", fills: '' },
	kunci: { column: 'role: kunci', fills: 'A1' }
};

export const ROLES_OF: Record<Kind, string[]> = {
	rekap: Object.keys(ROLES).filter((role) => role !== 'kunci'),
	// Records are counted row by row; their numbers are bands.
	rekaman: Object.keys(ROLES).filter((role) => !['nilai', 'uang', 'jumlah'].includes(role))
};

/** Columns whose texts nobody reads: in records they may hold identifiers. */
export const isExempt = (kind: Kind, role: string, { place, format }: Case) =>
	kind === 'rekaman' &&
	['buang', 'kunci'].includes(role) &&
	// A CSV of records has no footnotes: such a line is a row whose first cell is dropped or a key.
	(place === 'kolom' || place === 'jumlah' || (place === 'kaki' && format === 'csv'));

/** A layout that reads the tried column under this role and header. */
export const layoutOf = (id: string, kind: Kind, role: string, headers: string[]) => `id: ${id}
dataset: uji-coba
title: Berkas uji
producer: Dinas Uji
kind: ${kind}
files: ['**/${id}/**/*.csv', '**/${id}/**/*.xlsx', '**/${id}/**/*.ods']
area: '99'
numbers: ${role === 'uang' ? 'id' : 'polos'}
period: { grain: tahun }
columns:
  uji: { header: ${JSON.stringify(headers)}, ${ROLES[role]!.column} }
  Kota: { role: wilayah, by: nama }
  tahun: { role: periode, part: tahun }
${kind === 'rekap' ? '  jumlah: { role: nilai, measure: korban }' : '  jumlah: { role: buang }\ncounts: [{ measure: korban }]'}
`;

export interface File {
	/** Below the folder of its layout. */
	path: string;
	content: string | Buffer;
}

/** The file of a case for a column of this role. */
export function fileOf(one: Case, role: string): File {
	const { place, format, texts, id } = one;
	const [first = ''] = texts;
	const name = place === 'nama-berkas' ? String(first) : 'berkas';
	const folder = place === 'nama-folder' ? `${id}/${String(first)}` : id;
	const rows = rowsOf(one, role);
	return { path: `${folder}/${name}.${format}`, content: format === 'csv' ? csv(rows) : workbook(one, rows) };
}

type Row = (string | number)[];

function rowsOf({ place, texts, header }: Case, role: string): Row[] {
	const fills = ROLES[role]!.fills;
	const tried = place === 'kolom' ? texts : [];
	const length = Math.max(tried.length, 6);
	const rows = Array.from({ length }, (_, at): Row => {
		// A single text stands in the third row, among lawful ones.
		const text = tried.length > 1 ? tried[at] : at === 2 ? tried[0] : undefined;
		return [text ?? fills, at % 2 ? 'Kota Lubuk' : 'Kota Pangkal Contoh', String(2000 + at), '5'];
	});
	const [first = ''] = texts;
	const head: Row[] =
		place === 'judul'
			? [
					[first, '', '', ''],
					['', '', '', '']
				]
			: [];
	const foot: Row[] =
		place === 'kaki'
			? [
					['', '', '', ''],
					[first, '', '', '']
				]
			: [];
	const total: Row[] = place === 'jumlah' ? [[first, 'JUMLAH', '', String(5 * length)]] : [];
	return [...head, [header, 'Kota', 'tahun', 'jumlah'], ...rows, ...total, ...foot];
}

const csv = (rows: Row[]) =>
	rows
		.map((row) =>
			row.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(',')
		)
		.join('\n') + '\n';

function workbook({ place, texts, format }: Case, rows: Row[]): Buffer {
	const book = utils.book_new();
	const sheet = utils.aoa_to_sheet(rows);
	const [first = ''] = texts;
	if (place === 'komentar') annotate(sheet, String(first));
	if (place === 'tautan') Object.assign(sheet['B2'] as object, { l: { Target: String(first) } });
	utils.book_append_sheet(book, sheet, place === 'nama-lembar' ? String(first) : 'Rekap');
	if (place.startsWith('lembar'))
		utils.book_append_sheet(book, utils.aoa_to_sheet(texts.map((text) => ['', text])), 'Lain');
	if (place === 'lembar-tersembunyi') book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
	return write(book, { type: 'buffer', bookType: format === 'ods' ? 'ods' : 'xlsx' }) as Buffer;
}

function annotate(sheet: WorkSheet, text: string) {
	const comment: { a: string; t: string }[] & { hidden?: boolean } = [{ a: 'Uji', t: text }];
	Object.assign(sheet['B2'] as object, { c: comment });
}
