import type { AnswerRow, Part } from '../../contract/answer.ts';
import { emptyCell, type Cell } from '../../contract/cell.ts';
import { isFew, ratioCell } from '../../core/ratio.ts';
import type { PublishedTable } from '../../contract/release.ts';
import { countInterval, type Interval } from '../../stats/poisson.ts';
import { wilson } from '../../stats/proportion.ts';
import { partStyle, type Context } from './context.ts';
import type { Ratio } from './ratio-of.ts';
import { proven, shown, sumOf } from './shown.ts';
import type { Shown, ShownParts } from './types.ts';

/** The interval that chance leaves to a ratio of these parts, in its unit; null where chance has no part or a share exceeds its whole. */
function intervalOf(numerator: Cell, denominator: Cell, { chance, per }: Ratio): Interval | null {
	const [above, below] = [numerator.value, denominator.value];
	if (chance === null || above === null || !below) return null;
	if (chance === 'share' && above > below) return null;
	const scale = chance === 'rate' ? per / below : per;
	const { low, high } = chance === 'rate' ? countInterval(above) : wilson(above, below);
	return { low: low * scale, high: high * scale };
}

/** Parts of a share of a whole: what is shown and proven of the part ends at the whole, unless its own number is above it. */
function withinWhole({ numerator, denominator }: ShownParts, { most }: Ratio): ShownParts {
	const part = numerator.cell;
	const whole = denominator.cell;
	if (most === Infinity || part.value === null || part.status !== 'dibulatkan') return { numerator, denominator };
	const least = part.value;
	const capped = (end: number, by: number | null | undefined) =>
		by == null ? end : Math.min(end, Math.max(by, least));
	const cell = {
		...part,
		high: part.high === null ? null : capped(part.high, whole.high),
		proven: part.proven && { ...part.proven, high: capped(part.proven.high, whole.proven?.high) }
	};
	return { numerator: { ...numerator, cell }, denominator };
}

/** The quotient of two shown parts: its range from theirs, its proven bounds from what is proven of them. */
function quotient(of: ShownParts, ratio: Ratio): Shown {
	const parts = withinWhole(of, ratio);
	const [numerator, denominator] = [parts.numerator.cell, parts.denominator.cell];
	const { per, most } = ratio;
	if (isFew(numerator, denominator, ratio.chance))
		return { ...emptyCell('tidak-ditampilkan'), proven: null, parts, few: true };
	const told = ratioCell(numerator, denominator, per, most);
	if (told.value === null) return { ...told, proven: null, parts };
	const { low, high } = ratioCell(proven(numerator), proven(denominator), per, most);
	const chance = intervalOf(numerator, denominator, ratio);
	return {
		...told,
		proven: low === null || high === null ? null : { low, high },
		parts,
		...(chance ? { chance } : {})
	};
}

/** Typical errors are those of rounded counts; money is published where its recipients are exact, and has none. */
const errorsFor = (unit: string, table: PublishedTable | null): PublishedTable | null =>
	unit.startsWith('rupiah') ? null : table;

/** A row as readers are shown it: a count with its range, or a ratio with its parts. */
export function shownRow(context: Context, row: Pick<AnswerRow, 'cell' | 'parts' | 'unit'>): Shown {
	const { ratio, table } = context;
	if (!ratio) return shown(row.cell, errorsFor(row.unit, table));
	if (!row.parts) return { ...row.cell, proven: null };
	const part = (of: Part, from: PublishedTable | null) => ({
		cell: shown(of.cell, errorsFor(of.unit, from)),
		style: partStyle(context, of)
	});
	const numerator = part(row.parts.numerator, table);
	const denominator = part(row.parts.denominator, ratio.table);
	if (numerator.style.unit.id !== denominator.style.unit.id)
		denominator.style.unit = { id: denominator.style.unit.id, title: ratio.against.title[context.language] };
	return quotient({ numerator, denominator }, ratio);
}

/** How denominators come together: added like the numerators, or one that stands for all of them (the inhabitants of several months). */
export type Together = 'added' | 'last';

/** The ratio of several rows together: numerators added ÷ denominators together. Without a number where a row lacks a part. */
export function ratioOfAll(context: Context, cells: readonly Shown[], denominators: Together): Shown | null {
	const { ratio, table } = context;
	const counted = cells.filter(({ status }) => status !== 'tidak-relevan');
	const parts = counted.flatMap((cell) => cell.parts ?? []);
	const [first, last] = [parts[0], parts.at(-1)];
	if (!ratio || !first || !last) return null;
	const lacking = counted.find((cell) => !cell.parts);
	if (lacking) return { ...lacking };
	const numerator = sumOf(
		parts.map((part) => part.numerator.cell),
		table
	);
	const denominator =
		denominators === 'last'
			? last.denominator.cell
			: sumOf(
					parts.map((part) => part.denominator.cell),
					ratio.table
				);
	if (!numerator || !denominator) return null;
	return quotient(
		{
			numerator: { cell: numerator, style: first.numerator.style },
			denominator: { cell: denominator, style: last.denominator.style }
		},
		ratio
	);
}
