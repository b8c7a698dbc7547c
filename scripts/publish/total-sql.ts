import type { Table } from '../../src/lib/contract/dataset.ts';
import { literal, name } from './sql.ts';

/**
 * SQL that is true where a row `t` of a published table is the total `p` of `exact_<dataset>`: of the table
 * itself, or of the one that it rolls up.
 */
export function isTotal(table: Table, t: string, p: string): string {
	const key = [...table.dimensions]
		.sort()
		.map((id) => `${literal(`${id}=`)} || ${t}.${name(id)}`)
		.join(` || ';' || `);
	return `${p}.tabel = ${literal(table.rollup_of ?? table.id)} AND ${p}.wilayah = ${t}.wilayah AND ${p}.periode = ${t}.periode
		AND ${p}.ukuran = ${t}.ukuran AND ${p}.kunci = ${key || `''`}`;
}
