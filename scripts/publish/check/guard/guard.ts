import type { Finding } from '../../finding.ts';
import type { Layout } from '../../layout/schema.ts';
import { placeOf, type Part } from '../../read/source.ts';
import { columnKinds, type Column, type Found, type HeldValue } from './column-kind.ts';
import { KINDS, type Kind } from '../../text/kind.ts';

/** Rows of one column by the text that they hold. */
export function heldOf(cells: { row: number; text: string }[]): HeldValue[] {
	const held = new Map<string, HeldValue>();
	for (const { row, text } of cells) {
		const entry = held.get(text) ?? { text, rows: [], count: 0 };
		entry.rows.push(row);
		entry.count++;
		held.set(text, entry);
	}
	return [...held.values()];
}

/** Judges one column of one file; findings name file, rows and column and never hold a text. */
export function judgeColumn(
	layout: Layout,
	part: Part,
	id: string,
	held: HeldValue[],
	column: Column
): { findings: Finding[]; found: Found[] } {
	const found = columnKinds(held, column);
	const findings = found.map(({ kind, held: of }) => {
		const rows = [...new Set(of.flatMap(({ rows: each }) => each))].sort((a, b) => a - b);
		return kind === 'terlalu-panjang' ? tooLong(part, rows, `kolom ${id}`, id) : finding(part, rows, id, kind, layout);
	});
	return { findings, found };
}

/** A cell longer than a workbook can hold: a picture or a whole document, refused unread. */
export function tooLong(part: Part, rows: number[], where: string, column?: string): Finding {
	return {
		level: 'error',
		rule: 'sel-terlalu-panjang',
		file: part.label,
		rows,
		...(column === undefined ? {} : { column }),
		message: `${placeOf(part, rows)}, ${where}: isi sel lebih dari 32.767 huruf, lebih panjang daripada sel buku kerja mana pun (mungkin foto atau dokumen). Kosongkan sel itu lalu ekspor ulang.`
	};
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
