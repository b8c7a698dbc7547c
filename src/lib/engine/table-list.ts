import type { Release } from '../contract/release.ts';
import { quoteText, tableName } from '../core/sql.ts';
import { CODE_TABLE } from './code-table.ts';

/**
 * Lists the tables of a release: name, title in both languages, rows. The engine itself knows only those that a page has loaded so far;
 * to make the others empty would let a statement read nought where there are rows.
 */
export function tableListSql({ tables, codes }: Release): string {
	const listed = tables.map(({ id, title, rows }) => ({ name: tableName(id).slice(1, -1), title, rows }));
	const named = Object.values(codes).reduce((sum, list) => sum + list.length, 0);
	const all = [
		...listed,
		{ name: CODE_TABLE, title: { id: 'Nama semua kode', en: 'Names of all codes' }, rows: named }
	];
	const lines = all.map(
		({ name, title, rows }) => `(${[name, title.id, title.en].map(quoteText).join(', ')}, ${rows})`
	);
	return `SELECT * FROM (VALUES ${lines.join(', ')}) AS daftar(tabel, nama, nama_en, baris) ORDER BY tabel`;
}
