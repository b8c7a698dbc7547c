/**
 * Says which combinations are meant, briefly: "laki-laki × 0-5, 6-12 × 2019, 2020" when they are a full cross of the values
 * that occur, otherwise the values of each axis with "sebagian".
 */
export function crossText(axes: string[], rows: string[][]): string {
	const values = axes.map((_, at) => [...new Set(rows.map((row) => row[at] ?? ''))].sort());
	const full = values.reduce((product, each) => product * each.length, 1) === rows.length;
	const text = axes.map((axis, at) => `${axis}: ${values[at]?.join(', ')}`).join('; ');
	return full ? text : `sebagian dari ${text}`;
}
