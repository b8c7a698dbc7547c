import type { DuckDBConnection } from '@duckdb/node-api';
import type { Code, CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { monthsOf, parsePeriod } from '../../../src/lib/contract/period.ts';
import type { Finding } from '../finding.ts';
import { datasetsOf, listOf } from '../layout/schema.ts';
import { name, rowsOf } from '../sql.ts';
import type { Understood } from './understand.ts';

/** Codes used in periods in which their list says that they did not exist: areas before a split, classes of another taxonomy. */
export async function reportValidity(
	db: DuckDBConnection,
	source: Understood,
	datasets: Dataset[],
	codes: CodeLists,
	report: (finding: Finding) => void
): Promise<void> {
	const own = datasetsOf(source.layout, datasets);
	const many = new Set(
		Object.values(source.layout.columns).flatMap((column) =>
			column.role === 'dimensi' && column.separator ? [column.dimension] : []
		)
	);
	const axes = [
		{ column: 'wilayah', list: 'wilayah' },
		...source.dimensions.filter((id) => !many.has(id)).map((id) => ({ column: `d:${id}`, list: listOf(id, own) ?? '' }))
	];
	const file = source.parts.length === 1 ? (source.parts[0]?.label ?? '') : source.layout.id;
	for (const { column, list } of axes) {
		const dated = (codes[list] ?? []).filter(({ from, to }) => from || to);
		if (dated.length === 0) continue;
		const used = await rowsOf(
			db,
			`SELECT ${name(column)} AS kode, min(periode) AS awal, max(periode) AS akhir FROM ${name(source.arti)}
			 WHERE ${name(column)} IS NOT NULL AND periode IS NOT NULL GROUP BY ALL ORDER BY kode`
		);
		const outside = used.flatMap((row) => {
			const code = dated.find(({ id }) => id === row['kode']);
			return code && !isValid(code, String(row['awal']), String(row['akhir'])) ? [code.id] : [];
		});
		if (outside.length === 0) continue;
		const shown = outside.slice(0, 8).join(', ') + (outside.length > 8 ? ` dan ${outside.length - 8} lagi` : '');
		report({
			level: 'warning',
			rule: 'di-luar-masa-berlaku',
			file,
			column: column.replace(/^\w:/, ''),
			subject: shown,
			message: `${file}: kode ${shown} dipakai di luar masa berlakunya menurut data/codes/${list}.csv. Periksa apakah datanya disusun ulang menurut pembagian yang baru.`
		});
	}
}

function isValid({ from, to }: Code, first: string, last: string): boolean {
	const [begin, end] = [parsePeriod(from ?? ''), parsePeriod(to ?? '')];
	const [start, stop] = [parsePeriod(first), parsePeriod(last)];
	if (begin && start && monthsOf(start).last < monthsOf(begin).first) return false;
	return !(end && stop && monthsOf(stop).first > monthsOf(end).last);
}
