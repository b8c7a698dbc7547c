import type { Finding } from '../../finding.ts';
import { placeOf, type Part } from '../../read/source.ts';
import { contentKind } from '../../text/content-kind.ts';
import { headerKind } from './header-kind.ts';
import { KINDS, SOFT, type Kind } from '../../text/kind.ts';

/** Personal data in the first rows of a file that fits no layout: it should not lie there at all. */
export function guardStranger(label: string, rows: string[][]): Finding[] {
	const part: Part = { id: 0, label, rows: 0, totals: [], places: new Map(), headers: [] };
	const found = new Map<string, { kind: Kind; rows: number[]; column: number }>();
	rows.forEach((cells, r) =>
		cells.forEach((cell, column) => {
			const kind = contentKind(cell) ?? (r < 10 ? headerKind(cell) : null);
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
