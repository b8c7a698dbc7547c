import type { Dataset } from '../../../../src/lib/contract/dataset.ts';
import type { Finding } from '../../finding.ts';
import type { HeaderPlace } from '../../layout/header.ts';
import type { Layout } from '../../layout/schema.ts';
import type { Body } from '../../read/body.ts';
import type { Part } from '../../read/source.ts';
import { typed } from '../../text/typed.ts';
import { columnKinds } from './column-kind.ts';
import { contextOf } from './context.ts';
import { guardFrame } from './frame.ts';
import { finding, heldOf, judgeColumn } from './guard.ts';
import type { Vocabulary } from './vocabulary.ts';
import { KINDS } from '../../text/kind.ts';

interface Given {
	layout: Layout;
	datasets: Dataset[];
	known: Vocabulary;
}

const DELETE = 'Hapus dari berkas; yang tidak dibaca pun tidak boleh tertinggal di dalamnya';

/** Title rows above the data of a sheet, and the texts of its header. */
export function guardTitles(part: Part, rows: string[][], { body }: HeaderPlace): Finding[] {
	const cells = rows.slice(0, body).flatMap((row, at) => row.map((text) => ({ row: at + 1, text })));
	return guardFrame(part, cells, { where: 'di baris judul atau di atasnya', advice: DELETE });
}

/** Notes on cells and targets of links, which a table does not show. */
export function guardNotes(part: Part, notes: { row: number; text: string }[]): Finding[] {
	return guardFrame(part, notes, { where: 'komentar atau tautan pada sel', advice: DELETE });
}

/** What a sheet held in memory holds beside its kept columns: dropped columns, columns without header, total rows, footnotes. */
export function guardRest(given: Given, part: Part, rows: string[][], header: HeaderPlace, body: Body): Finding[] {
	const { layout, datasets, known } = given;
	const findings: Finding[] = [];
	const exempt = new Set<number>();
	for (const [id, at] of header.places) {
		const context = contextOf(layout, id, header.headers[at] ?? '', datasets, known);
		if (!context) exempt.add(at);
		else if (layout.columns[id]?.role === 'buang' || body.totals.length > 0) {
			const from = layout.columns[id]?.role === 'buang' ? [...body.data, ...body.totals] : body.totals;
			const held = heldOf(from.map(({ row, cells }) => ({ row, text: cells[at] ?? '' })));
			findings.push(
				...judgeColumn(layout, part, id, held, from === body.totals ? { ...context, isMeant: true } : context).findings
			);
		}
	}
	const claimed = new Set(header.places.values());
	const loose = body.data.flatMap(({ row, cells }) =>
		cells.flatMap((text, at) => (claimed.has(at) ? [] : [{ row, text }]))
	);
	findings.push(...guardFrame(part, loose, { where: 'kolom tanpa judul', advice: DELETE }));
	const notes = (body.stop === null ? [] : rows.slice(body.stop - 1)).flatMap((cells, at) =>
		cells.flatMap((text, column) => (exempt.has(column) && !isLone(cells) ? [] : [{ row: body.stop! + at, text }]))
	);
	return [...findings, ...guardFrame(part, notes, { where: 'di catatan kaki', advice: DELETE })];
}

/** A line of text rather than a record. */
const isLone = (cells: string[]) => cells.filter((text) => typed(text).text !== '').length === 1;

/** A column of which nothing is known. */
const OTHER = { header: '', isMeant: true, isClosed: false, holds: 'teks', isDropped: true } as const;

/** A sheet of a workbook that is not read. */
export function guardOther(given: Given, label: string, rows: string[][], where: string): Finding[] {
	const part: Part = { id: 0, label, rows: 0, totals: [], places: new Map(), headers: [] };
	const advice = `Lembar ini tidak dibaca; hapus dari buku kerja sebelum berkas disimpan di folder proyek`;
	const cells = rows.flatMap((row, at) => row.map((text) => ({ row: at + 1, text })));
	const found = guardFrame(part, cells, { where, advice });
	if (found.length > 0) return found;
	const isKnown = given.known.with(given.layout);
	const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
	for (let at = 0; at < width; at++) {
		const held = heldOf(rows.map((row, r) => ({ row: r + 1, text: row[at] ?? '' }))).filter(
			({ text }) => typed(text).text !== ''
		);
		const [kind] = columnKinds(held.slice(1), { ...OTHER, isKnown, speaks: given.known.speaks });
		if (kind?.kind === 'nama')
			return [
				{
					...finding(part, [], `ke-${at + 1}`, 'nama', given.layout),
					message: `${label}, ${where}, kolom ke-${at + 1}: tampak berisi ${KINDS.nama}. ${advice}.`
				}
			];
	}
	return [];
}
