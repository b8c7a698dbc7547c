import type { PublishedTable } from '../contract/release.ts';
import { quoteList, quoteName, quoteText, tableName } from '../core/sql.ts';
import type { Account } from './account.ts';
import type { AxisPlan } from './group.ts';
import type { Plan } from './plan.ts';

/**
 * Columns from which the bounds of a sum of rounded counts follow (see fold.ts): how many are 0, how many are the base,
 * and the sum of what the others are at least.
 */
export function boundColumns({ rounding }: Account): string[] {
	if (!rounding) return [];
	const base = String(rounding.base);
	const less = `nilai - ${String(rounding.slack)}`;
	// greatest() would take four times as long on BIGINT.
	return [
		`(count(*) filter (where nilai = 0))::double as nol`,
		`(count(*) filter (where nilai = ${base}))::double as dasar`,
		`sum(case when ${less} > ${base} then ${less} else ${base} end)::double as rendah`
	];
}

/** From so many comparisons of a row with a code on a list is a semi-join. */
const LARGE = 400_000;

/**
 * Rows whose column holds one of some codes. A list of texts is compared with an ENUM row by row and text by text: 45 codes on a
 * million rows took 1,000 ms against 19 ms for a semi-join, 30 codes on 34,000 rows 7.6 against 3.4 ms (DuckDB-Wasm 1.4.3); on small tables
 * planning the join costs more than it saves.
 */
function isOneOf(column: string, codes: readonly string[], { rows }: PublishedTable): string {
	const [only, ...others] = codes;
	if (only !== undefined && others.length === 0) return `${quoteName(column)} = ${quoteText(only)}`;
	if (only === undefined || rows * codes.length < LARGE) return `${quoteName(column)} in ${quoteList(codes)}`;
	return `${quoteName(column)} in (select * from (values ${codes.map((code) => `(${quoteText(code)})`).join(', ')}))`;
}

/** Columns by whose codes the atoms are added, and their names in the result: codes leave as text, whatever type holds them. */
export const storedColumns = (axes: readonly AxisPlan[]): string[] => [...new Set(axes.map(({ column }) => column))];
export const keyColumn = (index: number): string => `kunci_${index}`;

/**
 * One SELECT that adds the atoms by the codes of the axes, as they are stored, and by status. Rows of wider areas, longer
 * periods and members of sets are folded from these few sums afterwards: on small tables planning a join costs more than the query.
 * Sums are cast, since a sum of integers is a HUGEINT that a browser cannot read.
 */
export function selectOf(plan: Plan): string {
	const { table, question, scope, timing, columns, axes } = plan;
	const stored = storedColumns(axes);
	const select = [
		...stored.map((column, index) => `${quoteName(column)}::varchar as ${keyColumn(index)}`),
		'status::varchar as keadaan',
		'sum(nilai)::double as nilai',
		'count(*)::double as ada',
		...boundColumns(plan.account),
		'bool_or(sementara) as sementara'
	];
	const where = [
		`ukuran = ${quoteText(question.measure)}`,
		isOneOf('wilayah', [...new Set(scope.groups.flatMap(({ codes }) => codes))], table),
		isOneOf('periode', [...new Set(timing.groups.flatMap(({ codes }) => codes))], table),
		...columns.filter(({ restricted }) => restricted).map(({ column, allowed }) => isOneOf(column, allowed, table))
	];
	return [
		`select ${select.join(', ')}`,
		`from ${tableName(table.id)}`,
		where.length > 0 ? `where ${where.join(' and ')}` : '',
		`group by ${[...stored.map(quoteName), 'status'].join(', ')}`
	].join(' ');
}
