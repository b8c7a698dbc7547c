import { CsvError, parse } from 'csv-parse/sync';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Rows of a CSV text as they stand: empty lines, short and long rows included; `to` stops early. */
export function csvRows(text: string, delimiter: Delimiter, to?: number): string[][] {
	return parse(text, {
		delimiter,
		to,
		bom: true,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: false,
		record_delimiter: '\n'
	}) as string[][];
}

/** The delimiter that cuts the first rows into most columns most evenly. */
export function delimiterOf(text: string): Delimiter {
	let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
	for (const delimiter of DELIMITERS) {
		const widths = tryRows(text, delimiter).map((row) => row.length);
		if (widths.length === 0) continue;
		const common = widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 1;
		const even = widths.filter((width) => width === common).length / widths.length;
		const score = common > 1 ? common * even : 0;
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}

/** A text cut with the wrong delimiter may break its quotes: then this delimiter is out. */
function tryRows(text: string, delimiter: Delimiter): string[][] {
	try {
		return csvRows(text, delimiter, 40).filter((row) => row.some((cell) => cell.trim() !== ''));
	} catch (error) {
		if (error instanceof CsvError) return [];
		throw error;
	}
}
