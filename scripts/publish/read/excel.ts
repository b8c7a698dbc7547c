import { readFile } from 'node:fs/promises';
import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { DATE, NUMBER } from '../text/typed.ts';

export interface Sheet {
	name: string;
	rows: string[][];
	isHidden: boolean;
	/** Comments on cells, and the targets and tips of links. */
	notes: { row: number; text: string }[];
}

/**
 * Sheets of a workbook (.xlsx, .xls, .ods, HTML table) as text. Cells that the workbook itself holds as number or date
 * carry a mark (see typed.ts); percentages become what the reader sees (9,75 % → 9.75). Merged cells are filled.
 */
export async function excelSheets(path: string): Promise<Sheet[]> {
	const book = read(await readFile(path), { cellDates: true, cellNF: true, UTC: true });
	return book.SheetNames.map((name, at) => ({
		name,
		rows: rowsOf(book.Sheets[name]!),
		isHidden: Boolean(book.Workbook?.Sheets?.[at]?.Hidden),
		notes: notesOf(book.Sheets[name]!)
	}));
}

function notesOf(sheet: WorkSheet): Sheet['notes'] {
	return Object.entries(sheet).flatMap(([place, cell]) => {
		if (place.startsWith('!')) return [];
		const { c: comments = [], l: link } = cell as CellObject;
		const texts = [...comments.map(({ t }) => t), link?.Target, link?.Tooltip];
		const row = utils.decode_cell(place).r + 1;
		return texts.flatMap((text) => (text ? [{ row, text }] : []));
	});
}

function rowsOf(sheet: WorkSheet): string[][] {
	if (!sheet['!ref']) return [];
	const { e: end } = utils.decode_range(sheet['!ref']);
	const rows = Array.from({ length: end.r + 1 }, (_, r) =>
		Array.from({ length: end.c + 1 }, (_, c) => textOf(sheet[utils.encode_cell({ r, c })] as CellObject | undefined))
	);
	for (const { s, e } of sheet['!merges'] ?? [])
		for (let r = s.r; r <= Math.min(e.r, end.r); r++)
			for (let c = s.c; c <= Math.min(e.c, end.c); c++) rows[r]![c] = rows[s.r]![s.c]!;
	return rows;
}

function textOf(cell: CellObject | undefined): string {
	if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e') return '';
	if (cell.v instanceof Date) return DATE + cell.v.toISOString().slice(0, 10);
	if (typeof cell.v === 'number') return NUMBER + plainNumber(isPercent(cell) ? cell.v * 100 : cell.v);
	return String(cell.v);
}

const isPercent = (cell: CellObject) => typeof cell.z === 'string' && cell.z.includes('%');

/** A number without exponent and without the dust of binary fractions (9.750000000000002 → 9.75). */
const plainNumber = (value: number) =>
	Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
