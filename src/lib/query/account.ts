import type { Rounding } from '../contract/cell.ts';
import type { Measure } from '../contract/dataset.ts';
import type { PublishedTable } from '../contract/release.ts';

/** How one measure of a table is to be read. */
export interface Account {
	/** What a row that is not in the file means inside the coverage. */
	absent: PublishedTable['absent'];
	/** Set where bounds follow from the published value. */
	rounding?: Rounding;
}

/**
 * In a table of rounded counts, `exact` measures are as counted. Other money stands only beside exact counts of its
 * recipients, so a row that is missing may hide some, of an amount that nobody can bound. The bounds of a roll-up are those of
 * the table below it.
 */
export function accountOf(id: string, measure: Measure, table: PublishedTable): Account {
	if (table.exact?.includes(id)) return { absent: measure.kind === 'level' ? 'tidak-ada-data' : 'nol' };
	if (!table.rounding) return { absent: table.absent };
	if (measure.kind === 'level') return { absent: 'tidak-ada-data' };
	if (measure.unit === 'rupiah' || table.rollup_of) return { absent: table.absent };
	const { base, slack, wider } = table.rounding;
	return { absent: table.absent, rounding: { base, slack: wider?.[id] ?? slack } };
}
