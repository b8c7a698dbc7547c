import type { Finding } from '../finding.ts';
import type { DuckDBConnection } from '@duckdb/node-api';
import { columnsOf } from '../layout/schema.ts';
import type { Row } from '../read/body.ts';
import { placeOf, type Part } from '../read/source.ts';
import { name, rowsOf } from '../sql.ts';
import { readNumber } from './number.ts';
import type { Understood } from './understand.ts';

/**
 * Checks the columns in which a file itself adds up others (role `jumlah`): a row whose parts are all there must state their
 * sum, one that lacks some cannot state less.
 */
export async function reportRowTotals(
	db: DuckDBConnection,
	source: Understood,
	report: (finding: Finding) => void
): Promise<void> {
	const { layout, columns } = source;
	const numbers = columnsOf(layout, 'nilai').map(([id]) => id);
	for (const [id, { of }] of columnsOf(layout, 'jumlah').filter(([id]) => columns.includes(id))) {
		const parts = (of ?? numbers).filter((part) => columns.includes(part)).map((part) => name(`n:${part}`));
		if (parts.length === 0) continue;
		const stated = name(`n:${id}`);
		const sum = parts.map((part) => `coalesce(${part}, 0)`).join(' + ');
		const open = parts.map((part) => `${part} IS NULL`).join(' OR ');
		const found = await rowsOf(
			db,
			`SELECT berkas, array_to_string(list(baris ORDER BY baris), ',') AS baris FROM ${name(source.arti)}
			 WHERE ${stated} < (${sum}) - abs(${stated}) * 1e-9
			 OR (NOT (${open}) AND ${stated} > (${sum}) + abs(${stated}) * 1e-9) GROUP BY berkas ORDER BY berkas`
		);
		for (const row of found) {
			const part = source.parts[Number(row['berkas'])]!;
			const rows = String(row['baris']).split(',').map(Number);
			report({
				...{ level: 'error', rule: 'jumlah-tidak-cocok', file: part.label, rows, column: id },
				message: `${placeOf(part, rows)}, kolom ${id}: isinya tidak sama dengan jumlah kolom-kolom yang dijumlahkannya. Mungkin satu kolom tertukar, berubah kelas, atau terbaca dengan format angka yang salah. Perbaiki berkasnya.`
			});
		}
	}
}

/**
 * Checks the total rows of a counted table, which are not data: each figure must be the sum of the rows since the total before it,
 * or of all rows above. Rates (kind level) are not sums and are not checked.
 */
export async function reportTotals(
	db: DuckDBConnection,
	source: Understood,
	levels: Set<string>,
	report: (finding: Finding) => void
): Promise<void> {
	const { layout } = source;
	const numbers = columnsOf(layout, 'nilai').filter(([, { measure }]) => !levels.has(measure));
	for (const part of source.parts) {
		if (part.totals.length === 0) continue;
		const rows = await rowsOf(
			db,
			`SELECT baris, ${numbers.map(([id]) => name(`n:${id}`)).join(', ')} FROM ${name(source.arti)} WHERE berkas = ${part.id} ORDER BY baris`
		);
		for (const [id, column] of numbers) {
			const place = part.places.get(id);
			if (place === undefined) continue;
			const values = rows.map((row) => ({ row: Number(row['baris']), value: Number(row[`n:${id}`] ?? 0) }));
			const read = (total: Row) => {
				const number = readNumber(total.cells[place] ?? null, column.numbers ?? layout.numbers, layout.missing);
				return 'value' in number ? (number.value === null ? null : number.value * column.scale) : NaN;
			};
			const wrong = wrongTotals(part.totals, values, read);
			if (wrong.length > 0) report(findingOf(part, wrong, id));
		}
	}
}

function wrongTotals(
	totals: Row[],
	values: { row: number; value: number }[],
	read: (total: Row) => number | null
): number[] {
	const wrong: number[] = [];
	let since = 0;
	for (const total of totals) {
		const stated = read(total);
		const above = values.filter(({ row }) => row < total.row);
		const sum = (rows: typeof above) => rows.reduce((all, { value }) => all + value, 0);
		const sums = [sum(above.filter(({ row }) => row > since)), sum(above)];
		if (stated !== null && !sums.some((each) => Math.abs(each - stated) <= Math.abs(each) * 1e-9))
			wrong.push(total.row);
		since = total.row;
	}
	return wrong;
}

function findingOf(part: Part, rows: number[], column: string): Finding {
	return {
		level: 'error',
		rule: 'jumlah-tidak-cocok',
		file: part.label,
		rows,
		column,
		message: `${placeOf(part, rows)}, kolom ${column}: baris jumlah tidak sama dengan jumlah baris-baris di atasnya. Mungkin ada baris yang hilang, terhitung dua kali, atau terbaca dengan format angka yang salah. Perbaiki berkasnya.`
	};
}
