import type { Status } from '../contract/cell.ts';
import type { SqlRow } from '../contract/run.ts';
import type { Account } from './account.ts';
import type { AxisPlan } from './group.ts';
import type { Plan } from './plan.ts';
import { keyColumn, storedColumns } from './select.ts';

/** What the file holds of one row of an answer. */
export interface Sum {
	value: number;
	low: number;
	high: number;
	/** Rows of the file by status. */
	rows: Partial<Record<Status, number>>;
	present: number;
	provisional: boolean;
}

/** Name of a row: its codes, axis by axis; no code holds a line break. */
export const rowKey = (codes: readonly string[]): string => codes.join('\n');

const number = (row: SqlRow, column: string): number => Number(row[column] ?? 0);

/**
 * Least and greatest true value behind rows that were added: 0 stands for 0..base-1, base for 1..base+slack, any other v for
 * max(base, v-slack)..v+slack (`boundsOf` in the contract, added up).
 */
function boundsOfSum(row: SqlRow, { rounding }: Account): { low: number; high: number } {
	const value = number(row, 'nilai');
	if (row['keadaan'] !== 'dibulatkan' || !rounding) return { low: value, high: value };
	const { base, slack } = rounding;
	const zeros = number(row, 'nol');
	const bases = number(row, 'dasar');
	return {
		low: number(row, 'rendah') - zeros * base - bases * (base - 1),
		high: value + slack * (number(row, 'ada') - zeros) + (base - 1) * zeros
	};
}

/** From a stored code to the rows into which it falls: one, none, or several for a member of a set. */
function rowsByCode({ groups }: AxisPlan): Map<string, string[]> {
	const rows = new Map<string, string[]>();
	for (const { key, codes } of groups) for (const code of codes) rows.set(code, [...(rows.get(code) ?? []), key]);
	return rows;
}

/** Folds the sums by stored codes into the rows of the answer, by name of the row. */
export function fold({ axes, account }: Pick<Plan, 'axes' | 'account'>, sqlRows: readonly SqlRow[]): Map<string, Sum> {
	const sums = new Map<string, Sum>();
	const maps = axes.map(rowsByCode);
	const stored = storedColumns(axes);
	for (const row of sqlRows) {
		let names: string[][] = [[]];
		axes.forEach(({ column }, index) => {
			const rows = maps[index]?.get(String(row[keyColumn(stored.indexOf(column))])) ?? [];
			names = names.flatMap((name) => rows.map((code) => [...name, code]));
		});
		const { low, high } = boundsOfSum(row, account);
		const status = row['keadaan'] as Status;
		const present = number(row, 'ada');
		for (const name of names.map(rowKey)) {
			const sum = sums.get(name) ?? { value: 0, low: 0, high: 0, rows: {}, present: 0, provisional: false };
			sum.value += number(row, 'nilai');
			sum.low += low;
			sum.high += high;
			sum.rows[status] = (sum.rows[status] ?? 0) + present;
			sum.present += present;
			sum.provisional ||= row['sementara'] === true;
			sums.set(name, sum);
		}
	}
	return sums;
}
