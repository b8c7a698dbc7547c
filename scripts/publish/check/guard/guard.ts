import type { Finding } from '../../finding.ts';
import { namesOf } from '../../layout/header.ts';
import type { Column } from '../../layout/column.ts';
import type { Layout } from '../../layout/schema.ts';
import type { Body } from '../../read/body.ts';
import { placeOf, type Part } from '../../read/source.ts';
import { typed } from '../../read/typed.ts';
import { contentKind } from './content-kind.ts';
import { headerKind } from './header-kind.ts';
import { KINDS, type Kind } from './kind.ts';

/** Kinds that a counted table may carry in a dropped column: they are read by nobody and say nothing certain. */
const SOFT: Kind[] = ['teks', 'tanggal', 'alamat'];

/** Personal data by header: in records outside `buang` and `kunci`, in counted tables anywhere. */
export function guardHeaders(layout: Layout, part: Part, headers: string[]): Finding[] {
	return Object.entries(layout.columns).flatMap(([id, column]) => {
		const at = part.places.get(id);
		if (at === undefined || isExempt(layout, column)) return [];
		const kinds = [headers[at] ?? '', ...namesOf(id, column)].map(headerKind);
		const kind = kinds.find((each) => each !== null && !(column.role === 'buang' && SOFT.includes(each)));
		return kind ? [finding(part, [], id, kind, layout)] : [];
	});
}

function isExempt(layout: Layout, column: Column): boolean {
	if (column.role === 'wilayah') return true;
	const isRecord = layout.kind === 'rekaman';
	if (isRecord && (column.role === 'buang' || column.role === 'kunci')) return true;
	return column.role === 'tanggal' || (column.role === 'periode' && column.part === 'tanggal');
}

/** Personal data in the dropped columns of a counted table, which are at hand while it is read. */
export function guardDropped(layout: Layout, part: Part, { data }: Body): Finding[] {
	return Object.entries(layout.columns).flatMap(([id, column]) => {
		const at = part.places.get(id);
		if (column.role !== 'buang' || at === undefined) return [];
		const cells = data.map(({ row, cells: all }) => ({ row, text: all[at] ?? '' }));
		const byKind = new Map<Kind, number[]>();
		for (const { row, text } of cells) {
			const kind = contentKind(text);
			if (kind && !SOFT.includes(kind)) byKind.set(kind, [...(byKind.get(kind) ?? []), row]);
		}
		if (byKind.size === 0 && isIdentifier(cells.map(({ text }) => typed(text).text)))
			byKind.set(
				'per-baris',
				cells.map(({ row }) => row)
			);
		return [...byKind].map(([kind, rows]) => finding(part, rows, id, kind, layout));
	});
}

/** Different in nearly every row, of one length, and too long for a running number: a number of a person or a case. */
function isIdentifier(texts: string[]): boolean {
	const filled = texts.filter((text) => text !== '');
	const lengths = new Set(filled.map((text) => text.length));
	const [length = 0] = lengths;
	return (
		filled.length >= 20 &&
		lengths.size === 1 &&
		length >= 8 &&
		new Set(filled).size >= filled.length * 0.95 &&
		filled.every((text) => /\d{3,}/.test(text) && /^[\w/.-]+$/.test(text))
	);
}

/** Personal data in the first rows of a file that fits no layout: it should not lie there at all. */
export function guardStranger(label: string, rows: string[][]): Finding[] {
	const part: Part = { id: 0, label, rows: 0, totals: [], places: new Map() };
	const found = new Map<string, { kind: Kind; rows: number[]; column: number }>();
	rows.forEach((cells, r) =>
		cells.forEach((cell, column) => {
			const kind = contentKind(cell, true) ?? (r < 10 ? headerKind(cell) : null);
			if (!kind || SOFT.includes(kind)) return;
			const key = `${kind}|${column}`;
			const entry = found.get(key) ?? { kind, rows: [], column };
			entry.rows.push(r + 1);
			found.set(key, entry);
		})
	);
	return [...found.values()].map((entry) => ({
		level: 'warning',
		rule: `data-pribadi-${entry.kind}`,
		file: label,
		rows: entry.rows,
		message: `${placeOf(part, entry.rows)}, kolom ke-${entry.column + 1}: tampak berisi ${KINDS[entry.kind]}. Berkas ini tidak dibaca; simpan di tempat yang aman, jangan di folder proyek.`
	}));
}

/** The finding for one column; never with the value. */
export function finding(part: Part | undefined, rows: number[], column: string, kind: Kind, layout: Layout): Finding {
	const advice =
		layout.kind === 'rekaman'
			? `Nyatakan kolom ini buang (tidak dibaca) atau kunci (hanya untuk menautkan) di data/sources/${layout.id}.yaml`
			: 'Sebuah rekap tidak boleh memuat data orang. Hapus kolom ini dari berkas, atau nyatakan sumbernya sebagai rekaman';
	return {
		level: 'error',
		rule: `data-pribadi-${kind}`,
		file: part?.label ?? '',
		rows,
		column,
		message: `${placeOf(part, rows)}, kolom ${column}: tampak berisi ${KINDS[kind]}. ${advice}.`
	};
}
