import type { HeaderPlace } from '../layout/header.ts';
import { plain } from '../text/plain.ts';
import type { Layout } from '../layout/schema.ts';
import { typed } from '../text/typed.ts';

/** A row with its 1-based number in the file. */
export interface Row {
	row: number;
	cells: string[];
}

export interface Body {
	data: Row[];
	/** Rows that add up others ("JUMLAH"). */
	totals: Row[];
	empty: number[];
	/** The header again in the middle of the data. */
	repeated: number[];
	/** First row of the footnotes. */
	stop: number | null;
}

/** Sorts the rows below the header into data, totals, empty rows, repeated headers and footnotes. */
export function bodyOf(layout: Layout, header: HeaderPlace, rows: string[][]): Body {
	const body: Body = { data: [], totals: [], empty: [], repeated: [], stop: null };
	const isNumber = (id: string) => ['nilai', 'jumlah'].includes(layout.columns[id]?.role ?? '');
	const texts = [...header.places].filter(([id]) => !isNumber(id)).map(([, at]) => at);
	for (let at = header.body; at < rows.length; at++) {
		const cells = rows[at] ?? [];
		const row = at + 1;
		const filled = cells.filter((cell) => typed(cell).text !== '');
		if (filled.length === 0) body.empty.push(row);
		else if (isStop(layout, cells, filled.length, header, rows[at - 1])) {
			body.stop = row;
			break;
		} else if (isHeader(header, cells)) body.repeated.push(row);
		else if (layout.kind === 'rekap' && isTotal(layout, cells, texts)) body.totals.push({ row, cells });
		else body.data.push({ row, cells });
	}
	if (body.stop === null) {
		const end = rows.findLastIndex((cells) => cells.some((cell) => typed(cell).text !== '')) + 1;
		body.empty = body.empty.filter((row) => row < end);
	}
	return body;
}

/** Footnotes: a stop word in the first filled cell, or text in the first column alone after an empty row. */
function isStop(layout: Layout, cells: string[], filled: number, header: HeaderPlace, before?: string[]): boolean {
	const first = plain(typed(cells.find((cell) => typed(cell).text !== '') ?? '').text);
	if (layout.kind === 'rekap' && layout.stop_at.some((word) => first.startsWith(plain(word)))) return true;
	const afterEmpty = before !== undefined && before.every((cell) => typed(cell).text === '');
	return afterEmpty && filled === 1 && header.places.size > 1 && typed(cells[0] ?? '').text !== '';
}

/** A data row that repeats two or more headers at their places, and nothing else but blanks. */
function isHeader(header: HeaderPlace, cells: string[]): boolean {
	const filled = cells.flatMap((cell, at) => (typed(cell).text === '' ? [] : [at]));
	const same = filled.filter((at) => plain(header.headers[at] ?? '') === plain(typed(cells[at] ?? '').text));
	return same.length >= Math.min(2, header.places.size) && same.length === filled.length;
}

function isTotal(layout: Layout, cells: string[], texts: number[]): boolean {
	const words = texts.map((at) => plain(typed(cells[at] ?? '').text));
	return words.some((word) => layout.totals.some((mark) => word === plain(mark) || word.startsWith(`${plain(mark)} `)));
}
