import type { Datum } from '../model/types.ts';

/** What a whisker or a band spans: the interval that chance leaves to a rate, else the range that rounding leaves to a count. */
export const spanOf = ({ cell }: Pick<Datum, 'cell'>): { low: number | null; high: number | null } =>
	cell.chance ?? cell;
