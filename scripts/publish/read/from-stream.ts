import type { HeaderPlace } from '../layout/header.ts';
import { Refused } from '../finding.ts';
import { literal, name, rowsOf } from '../sql.ts';
import type { Delimiter } from './csv.ts';
import type { Target } from './from-grid.ts';
import { FILE, type Part } from './source.ts';

/**
 * Appends the records of a CSV to the raw table inside DuckDB, without holding them here. Only the kept columns are
 * selected; dropped ones never reach a table. The file is UTF-8 with LF or CRLF.
 */
export async function loadStream(
	{ db, layout, table, columns, keys }: Target,
	part: Part,
	header: HeaderPlace,
	file: { path: string; delimiter: Delimiter },
	given: Record<string, string>
): Promise<void> {
	const fields = header.headers.map((_, at) => `'k${at}': 'VARCHAR'`).join(', ');
	const values = columns.map((id) => {
		if (id.startsWith('@')) return literal(given[id.slice(1)] ?? null);
		const column = header.places.get(id);
		if (column === undefined) return 'NULL';
		return layout.columns[id]?.role === 'kunci' ? keys.sql(`k${column}`) : `k${column}`;
	});
	const source = `read_csv(${literal(file.path)}, auto_detect = false, delim = ${literal(file.delimiter)}, quote = '"', escape = '"',
		header = false, skip = ${header.body}, columns = {${fields}})`;
	try {
		await db.run(
			`INSERT INTO ${name(table)} SELECT ${part.id}, ${header.body} + row_number() OVER (), ${values.join(', ')} FROM ${source}`
		);
	} catch (error) {
		throw asRefused(error, part);
	}
	const [count] = await rowsOf(db, `SELECT count(*) AS n FROM ${name(table)} WHERE ${FILE} = ${part.id}`);
	part.rows = Number(count?.['n']);
}

/** DuckDB quotes the broken line and the path in its messages, which may hold personal data: only the line number is passed on. */
function asRefused(error: unknown, part: Part): unknown {
	if (!(error instanceof Error)) return error;
	const row = Number(/CSV Error on Line: (\d+)/.exec(error.message)?.[1] ?? 0);
	return new Refused([
		{
			level: 'error',
			rule: 'baris-rusak',
			file: part.label,
			rows: row > 0 ? [row] : undefined,
			message: `${part.label}${row > 0 ? ` baris ${row}` : ''}: jumlah kolom tidak sama dengan baris judul, atau tanda kutip tidak ditutup. Perbaiki baris itu di aplikasi asal lalu ekspor ulang.`
		}
	]);
}
