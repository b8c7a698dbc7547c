import type { PublishedTable } from '../contract/release.ts';

/** The error that 95 % of sums of that size stay within, as measured at publishing; null where none was measured. */
export function typicalError(table: PublishedTable, value: number): number | null {
	return table.typical_error.find(({ up_to }) => up_to === null || value <= up_to)?.error ?? null;
}
