import type { PublishedTable } from '../contract/release.ts';
import type { AxisPlan, Group } from './group.ts';
import type { Plan } from './plan.ts';
import { quoteList, quoteName, quoteText, tableName } from '../contract/sql.ts';

/** Least and greatest true count behind a published row; see `boundsOf` in the contract for the rule. */
function boundsSql({ rounding }: PublishedTable): { low: string; high: string } {
	if (!rounding) return { low: 'nilai', high: 'nilai' };
	const base = String(rounding.base);
	const slack = String(rounding.slack);
	const rounded = `status = 'dibulatkan'`;
	return {
		low: `case when ${rounded} then case when nilai = 0 then 0 when nilai = ${base} then 1 else greatest(${base}, nilai - ${slack}) end else nilai end`,
		high: `case when ${rounded} then case when nilai = 0 then ${base} - 1 else nilai + ${slack} end else nilai end`
	};
}

const isIdentity = (groups: readonly Group[]): boolean =>
	groups.every(({ key, codes }) => codes.length === 1 && codes[0] === key);

const SUMS = ['nilai', 'rendah', 'tinggi', 'ada', 'dibulatkan', 'disembunyikan', 'kosong', 'tertunda', 'lepas'];

/** Column of the n-th axis in the result. */
export const keyColumn = (index: number): string => `sumbu_${index}`;

/**
 * One SELECT: first the atoms are added by the columns as they are stored (fast on ENUM), then the few sums are folded into
 * rows by the lists of the plan. Integers are cast, since a sum of integers is a HUGEINT that a browser cannot read.
 */
export function selectOf(plan: Plan): string {
	const { table, question, scope, timing, columns, axes } = plan;
	const { low, high } = boundsSql(table);
	const count = (status: string) => `(count(*) filter (where status = ${quoteText(status)}))::double`;
	const stored = [...new Set(axes.map(({ column }) => quoteName(column)))];
	const where = [
		`ukuran = ${quoteText(question.measure)}`,
		`wilayah in ${quoteList([...new Set(scope.groups.flatMap(({ codes }) => codes))])}`,
		`periode in ${quoteList([...new Set(timing.groups.flatMap(({ codes }) => codes))])}`,
		...columns
			.filter(({ restricted }) => restricted)
			.map(({ column, allowed }) => `${quoteName(column)} in ${quoteList(allowed)}`)
	];
	const atoms = [
		'select',
		[
			...stored,
			`coalesce(sum(nilai), 0)::double as nilai`,
			`coalesce(sum(${low}), 0)::double as rendah`,
			`coalesce(sum(${high}), 0)::double as tinggi`,
			`count(*)::double as ada`,
			`${count('dibulatkan')} as dibulatkan`,
			`${count('tidak-ditampilkan')} as disembunyikan`,
			`${count('tidak-ada-data')} as kosong`,
			`${count('belum-masuk')} as tertunda`,
			`${count('tidak-relevan')} as lepas`,
			`coalesce(bool_or(sementara), false) as sementara`
		].join(', '),
		`from ${tableName(table.id)}`,
		`where ${where.join(' and ')}`,
		stored.length > 0 ? `group by ${stored.join(', ')}` : ''
	].join(' ');
	if (axes.length === 0) return atoms;
	const keys = axes.map((axis, index) => `${keySql(axis, index)} as ${keyColumn(index)}`);
	return [
		`with butir as (${atoms})`,
		`select ${[...keys, ...SUMS.map((name) => `sum(butir.${name})::double as ${name}`), 'bool_or(butir.sementara) as sementara'].join(', ')}`,
		`from butir${axes.map(joinSql).join('')}`,
		`group by ${axes.map((_, index) => String(index + 1)).join(', ')}`
	].join(' ');
}

const keySql = ({ column, groups }: AxisPlan, index: number): string =>
	isIdentity(groups) ? `butir.${quoteName(column)}::varchar` : `peta_${index}.baris`;

function joinSql({ column, groups }: AxisPlan, index: number): string {
	if (isIdentity(groups)) return '';
	const pairs = groups.flatMap(({ key, codes }) => codes.map((code) => `(${quoteText(code)}, ${quoteText(key)})`));
	const values = pairs.length > 0 ? pairs.join(', ') : '(NULL, NULL)';
	return ` join (values ${values}) as peta_${index}(kode, baris) on peta_${index}.kode = butir.${quoteName(column)}::varchar`;
}
