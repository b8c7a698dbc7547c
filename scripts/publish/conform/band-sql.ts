import type { Code } from '../../../src/lib/contract/code.ts';
import { literal, name } from '../sql.ts';

/**
 * SQL for the number of working days (Monday to Friday) after `from` up to `to`; 0 on the same day. Public holidays are not
 * taken off: no list of them belongs to this project. Days are counted from Monday 5 January 1970.
 */
export function workingDays(from: string, to: string): string {
	const upTo = (date: string) => {
		const days = `(${date} - DATE '1970-01-05')`;
		return `(5 * (${days} // 7) + least(${days} % 7 + 1, 5))`;
	};
	return `(${upTo(to)} - ${upTo(from)})`;
}

/** SQL for the code whose attributes dari–sampai hold a number; `blank` where there is none. */
export function bandOf(number: string, codes: Code[], blank: string): string {
	const cases = codes
		.filter(({ attributes, id }) => attributes['dari'] !== undefined && id !== blank)
		.map(({ id, attributes }) => {
			const high = attributes['sampai'] ? ` AND ${number} <= ${Number(attributes['sampai'])}` : '';
			return `WHEN ${number} >= ${Number(attributes['dari'])}${high} THEN ${literal(id)}`;
		});
	return `CASE WHEN ${number} IS NULL THEN ${literal(blank)} ${cases.join(' ')} ELSE ${literal(blank)} END`;
}

/** SQL for a set dimension: codes whose flag is set, sorted and joined by "+", or "-". */
export function setOf(members: Record<string, string>): string {
	const parts = Object.keys(members)
		.sort()
		.map((code) => `CASE WHEN ${name(`t:${members[code]}`)} THEN ${literal(code)} END`);
	return `coalesce(nullif(concat_ws('+', ${parts.join(', ')}), ''), '-')`;
}
