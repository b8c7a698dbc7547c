import type { Cells, TextColumn } from './cells.ts';

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells as CSV: UTF-8 without mark, LF, RFC 4180 quotes, a dot in decimals, nothing where there is no number. */
export function toCsv(cells: Cells): string {
	const texts = ({ dictionary, index }: TextColumn) => {
		const ready = dictionary.map(quoted);
		return (row: number) => ready[index[row] ?? 0] ?? '';
	};
	const keys = cells.keys.map(texts);
	const status = texts(cells.status);
	const lines = [[...cells.keys.map(({ name }) => quoted(name)), 'nilai', 'status', 'sementara'].join(',')];
	for (let row = 0; row < cells.rows; row++) {
		const value = cells.value[row] ?? NaN;
		const start = keys.map((text) => text(row)).join(',');
		lines.push(
			`${start},${Number.isNaN(value) ? '' : plain(value)},${status(row)},${cells.provisional[row] ? 'true' : 'false'}`
		);
	}
	return `${lines.join('\n')}\n`;
}

/** JavaScript turns to 1e+21 and 1e-7 where a spreadsheet expects digits. */
const plain = (value: number) => {
	const text = String(value);
	return text.includes('e') ? value.toFixed(9).replace(/\.?0+$/, '') : text;
};
