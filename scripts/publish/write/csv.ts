import { csvField, csvLine } from '../../../src/lib/core/csv.ts';
import type { Cells, TextColumn } from './cells.ts';

/** The cells as CSV: UTF-8 without mark, LF, a dot in decimals, nothing where there is no number. */
export function toCsv(cells: Cells): string {
	const texts = ({ dictionary, index }: TextColumn) => {
		const ready = dictionary.map(csvField);
		return (row: number) => ready[index[row] ?? 0] ?? '';
	};
	const keys = cells.keys.map(texts);
	const status = texts(cells.status);
	const lines = [csvLine([...cells.keys.map(({ name }) => name), 'nilai', 'status', 'sementara'])];
	for (let row = 0; row < cells.rows; row++) {
		const value = cells.value[row] ?? NaN;
		const start = keys.map((text) => text(row)).join(',');
		lines.push(
			`${start},${csvField(Number.isNaN(value) ? null : value)},${status(row)},${csvField(cells.provisional[row] === 1)}`
		);
	}
	return `${lines.join('\n')}\n`;
}
