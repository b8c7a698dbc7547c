import type { Bounds, Cell, Status } from '../contract/cell.ts';
import type { Language } from '../contract/localized.ts';
import { amount, fullAmount, unitKind, withUnit, type Unit } from './unit.ts';
import { statusWords } from './words/status.ts';

/** How a number is written: its unit, decimals and language. */
export interface Style {
	unit: Unit;
	decimals: number;
	language: Language;
}

/** A cell whose range has been narrowed to what readers are shown (see `view/range.ts`); a plain Cell will do. */
export type ShownCell = Pick<Cell, 'value' | 'status' | 'low' | 'high'>;

/** The range of a rounded cell, or null where the number is exact or there is none. */
export function rangeOf(cell: ShownCell): (Bounds & { value: number }) | null {
	const { value, status, low, high } = cell;
	if (status !== 'dibulatkan' || value === null || low === null || high === null || low === high) return null;
	return { value, low, high };
}

/**
 * True where the rounded number itself would mislead and only its range is said: a rounded 0 is `0–2`, a rounded 3 is `1–4`.
 * From there on a number whose range starts at more than half of it is worth naming: `≈37`.
 */
export function saysRangeOnly({ value, low }: { value: number; low: number }): boolean {
	return value === 0 || low * 2 <= value;
}

const span = ({ low, high }: Bounds, write: (value: number) => string) => `${write(low)}–${write(high)}`;

/** True where no number is told but a range: a small one whose rounding would mislead. */
export function isRangeOnly(cell: ShownCell): boolean {
	const range = rangeOf(cell);
	return range !== null && saysRangeOnly(range);
}

/** What stands in place of a number: the reason why there is none. */
export function emptyText(status: Status, language: Language): string {
	return statusWords[language].short[status];
}

/**
 * A percentage that would round to none or to all of a whole that it is not: `<0,1%`, `>99,9%`; null for every other number. Nought and
 * all stand only where they are exact.
 */
function almost(value: number, { unit, language, decimals }: Style): string | null {
	if (unitKind(unit) !== 'percent') return null;
	const step = 10 ** -decimals;
	const nearest = Number(value.toFixed(decimals));
	if (nearest === 0 && value > 0) return `<${amount(step, unit, language, decimals)}`;
	if (nearest === 100 && value < 100) return `>${amount(100 - step, unit, language, decimals)}`;
	return null;
}

function write(cell: ShownCell, style: Style, format: typeof amount): string {
	const { unit, language, decimals } = style;
	if (cell.value === null) return emptyText(cell.status, language);
	const one = (value: number) => format(value, unit, language, decimals);
	const bound = almost(cell.value, style);
	const range = rangeOf(cell);
	if (bound && !(range && saysRangeOnly(range))) return bound;
	// A rounded "100%" would read like a certainty about everybody.
	const whole = unitKind(unit) === 'percent' && cell.value === 100;
	if (range) return saysRangeOnly(range) || whole ? span(range, one) : `≈${one(range.value)}`;
	return cell.status === 'dibulatkan' ? `≈${one(cell.value)}` : one(cell.value);
}

/** For tables: `1.234`, `≈37`, `0–2`, `Rp 1.234.567.890`, "tidak ada data". The unit stands in the column heading. */
export function tableText(cell: ShownCell, style: Style): string {
	return write(cell, style, fullAmount);
}

/** For labels at the data: as in tables, money shortened (`Rp 1,2 miliar`). */
export function labelText(cell: ShownCell, style: Style): string {
	return write(cell, style, amount);
}

/** A range this narrow beside its number is left out of headings; tooltips and tables still give it. */
const NARROW = 0.05;

/** True for a number with a range that is worth telling beside it: neither narrow nor told in its place. */
export function tellsRange(cell: ShownCell): boolean {
	const range = rangeOf(cell);
	return range !== null && !saysRangeOnly(range) && range.high - range.low > NARROW * range.value;
}

/** The number in a sentence without its range or unit: "1.234", "sekitar 37"; a number that is only told as a range keeps it. */
export function roughNumber(cell: ShownCell, style: Style): string {
	const text = write(cell, style, amount);
	return isAbout(cell, style) ? `${statusWords[style.language].about} ${text.slice(1)}` : text;
}

/** True where a number is written with ≈. */
function isAbout(cell: ShownCell, style: Style): boolean {
	if (cell.value === null || cell.status !== 'dibulatkan') return false;
	const isWhole = unitKind(style.unit) === 'percent' && cell.value === 100 && rangeOf(cell) !== null;
	return !isRangeOnly(cell) && !isWhole && almost(cell.value, style) === null;
}

/** What stands in brackets behind a number: its range, unless it reads as one number or `brief` leaves narrow ones out. */
function rangeBehind(cell: ShownCell, style: Style, brief: boolean): string[] {
	const range = rangeOf(cell);
	if (!range || !isAbout(cell, style) || (brief && !tellsRange(cell))) return [];
	const one = (value: number) => amount(value, style.unit, style.language, style.decimals);
	return one(range.low) === one(range.high) ? [] : [span(range, one)];
}

/** One pair of brackets holds all that stands behind a text. */
export const inBrackets = (text: string, behind: readonly string[]): string =>
	behind.length > 0 ? `${text} (${behind.join('; ')})` : text;

/** For sentences, without the unit: "1.234", "sekitar 37 (32–42)", "0–2", "tidak ada data". `brief` leaves out narrow ranges. */
export const spokenNumber = (cell: ShownCell, style: Style, brief = false): string =>
	inBrackets(roughNumber(cell, style), rangeBehind(cell, style, brief));

/** For sentences, with the unit: "1.234 keluarga", "sekitar 37 (32–42) korban", "Rp 1,2 miliar", "tidak ada data". */
export function spokenText(cell: ShownCell, style: Style, brief = false): string {
	if (cell.value === null) return emptyText(cell.status, style.language);
	return withUnit(spokenNumber(cell, style, brief), style.unit);
}

/** The same with more behind the number, as the parts of a ratio: "sekitar 67,3% (66,9%–67,7%; ≈25.859 dari ≈38.430 keluarga)". */
export function spokenWith(cell: ShownCell, style: Style, behind: readonly string[], brief = false): string {
	if (unitKind(style.unit) === 'count' || cell.value === null)
		return inBrackets(spokenText(cell, style, brief), behind);
	const text = withUnit(roughNumber(cell, style), style.unit);
	return inBrackets(text, [...rangeBehind(cell, style, brief), ...behind]);
}
