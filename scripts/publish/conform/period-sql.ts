import { periodKey, type Grain } from '../../../src/lib/contract/period.ts';
import { readMonth, readOrdinal } from '../text/month.ts';
import type { ColumnOf } from '../layout/column.ts';
import { literal } from '../sql.ts';

/** SQL for the period of a number in a wide file: the year of the row with the part that the header of the column gives. */
export function periodOf(column: ColumnOf<'nilai'>, grain: Grain): string {
	const parts = column.period;
	if (Object.keys(parts).length === 0) return 'periode';
	const year = parts.tahun ? literal(parts.tahun) : 'left(periode, 4)';
	if (grain === 'tahun') return year;
	const text = parts[grain] ?? '';
	const index = grain === 'bulan' ? readMonth(text) : readOrdinal(text, grain === 'semester' ? 2 : 4);
	if (!index) throw new Error(`Bagian periode "${grain}" pada kolom nilai tidak terbaca.`);
	return `${year} || ${literal(periodKey({ grain, year: 2000, index }).slice(4))}`;
}
