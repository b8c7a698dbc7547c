import type { Measure } from '../../contract/dataset.ts';
import { amount, unitKind, withUnit, type Degree, type Noise, type Style } from '../../language/index.ts';
import type { Context } from '../../charts/model/context.ts';
import { noiseBetween } from '../../charts/model/noise.ts';
import type { Datum } from '../../charts/model/types.ts';

/** How the items of a chart are spoken of: places ("di …"), things, or answers of which each may be given several times. */
export type Manner = 'area' | 'item' | 'mention';

/** True for a number that exists but is not known, and so may be greater than all that are. */
export const isLacking = ({ cell }: Datum): boolean => cell.value === null && cell.status !== 'tidak-relevan';

const byValue = (a: Datum, b: Datum) => (b.cell.value ?? -Infinity) - (a.cell.value ?? -Infinity);

export interface Leaders {
	/** Greatest first; more than one where they cannot be told apart. */
	names: Datum[];
	why: Noise;
	/** Data with a number, greatest first. */
	sorted: Datum[];
}

/** The greatest of several numbers, with those that chance or rounding cannot tell from it. */
export function leadersOf({ measure }: Pick<Context, 'measure'>, data: readonly Datum[], style: Style): Leaders {
	const sorted = data.filter((datum) => datum.cell.value !== null).sort(byValue);
	const [first] = sorted;
	if (!first) return { names: [], why: null, sorted };
	const marked = sorted.map((datum) => ({
		datum,
		noise: datum === first ? null : noiseBetween(first.cell, datum.cell, measure, style.unit)
	}));
	const close = marked.filter(({ datum, noise }) => noise !== null || datum.cell.value === first.cell.value);
	const why = close.find(({ noise }) => noise === 'chance')?.noise ?? close.find(({ noise }) => noise)?.noise ?? null;
	return { names: close.map(({ datum }) => datum), why, sorted };
}

/** Rates and indices are high, money is large, all else is many. */
export function degreeOf({ kind }: Pick<Measure, 'kind'>, { unit }: Style): Degree {
	if (kind === 'level') return 'level';
	return unitKind(unit) === 'money' ? 'money' : 'count';
}

/** Names with their numbers in brackets, the unit with the first: "Fisik (60 korban)", "Psikis (58)". */
export function bracketed(data: readonly Datum[], style: Style, name: (datum: Datum) => string): string[] {
	return data.map((datum, at) => `${name(datum)} (${at === 0 ? withUnit(datum.text, style.unit) : datum.text})`);
}

/** Where the numbers of some data end, as texts: the least and the greatest number; one that is told as a range ends where its range does. */
export function endsOf(data: readonly Datum[], style: Style): { low: string; high: string } {
	const write = (value: number) => amount(value, style.unit, style.language, style.decimals);
	const known = data.filter(({ cell }) => cell.value !== null);
	const ends = known.map(({ cell, text }) => {
		const isRange = text.includes('–') && cell.low !== null && cell.high !== null;
		return { value: cell.value!, low: isRange ? write(cell.low!) : text, high: isRange ? write(cell.high!) : text };
	});
	const sorted = ends.toSorted((a, b) => a.value - b.value);
	return { low: sorted[0]?.low ?? '', high: sorted.at(-1)?.high ?? '' };
}
