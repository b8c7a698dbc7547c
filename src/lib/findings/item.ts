import {
	isRangeOnly,
	tellsRange,
	type Amount,
	type Caveat,
	type Item,
	type ShownCell,
	type Style
} from '../language/index.ts';
import type { Datum, Shown } from '../charts/model/types.ts';

/** A datum as a finding names it; of a ratio of too few cases its parts. */
export const itemOf = ({ cell, code, name, told }: Datum, style: Style): Item => ({
	code,
	name,
	cell,
	style,
	...(cell.few && { instead: told })
});

/** An exact number, as the end of a range. */
const exactly = (value: number): Shown => ({
	...{ value, low: value, high: value },
	status: 'tepat',
	provisional: false,
	proven: null
});

/** Where some numbers end: one that is told as a range ends where its range does. */
export function endsOf(data: readonly Datum[], style: Style): { low: Amount; high: Amount } {
	const sorted = data.filter(({ cell }) => cell.value !== null).toSorted((a, b) => valueOf(a) - valueOf(b));
	const end = (cell: Shown | undefined, at: 'low' | 'high'): Amount => ({
		cell: cell && isRangeOnly(cell) ? exactly(cell[at] ?? 0) : (cell ?? exactly(0)),
		style
	});
	return { low: end(sorted[0]?.cell, 'low'), high: end(sorted.at(-1)?.cell, 'high') };
}

export const valueOf = ({ cell }: Pick<Datum, 'cell'>): number => cell.value ?? 0;

/** A number with the text that tells it in full. */
interface Told {
	name: string;
	told: string;
	cell: ShownCell & Pick<Shown, 'parts'>;
}

/** What stands behind numbers that a finding tells without it: the parts of a ratio, and a range that is not narrow. */
export function behind(data: readonly Told[]): Caveat[] {
	const texts = data
		.filter(({ cell }) => cell.value !== null && (cell.parts || tellsRange(cell)))
		.map(({ name, told }) => ({ name, text: told }));
	return texts.length > 0 ? [{ kind: 'behind', texts }] : [];
}
