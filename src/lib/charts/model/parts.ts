import { labelText, ratioWords, spokenNumber, spokenText, unitKind, withUnit } from '../../language/index.ts';
import type { Shown, ShownParts } from './types.ts';

type Part = ShownParts['numerator'];

/** A part with its unit: as labels have it ("≈312 keluarga"), or spoken with its range. */
function told({ cell, style }: Part, brief: boolean): string {
	if (!brief || cell.value === null) return spokenText(cell, style);
	return withUnit(labelText(cell, style), style.unit);
}

const bare = ({ cell, style }: Part, brief: boolean): string =>
	brief ? labelText(cell, style) : spokenNumber(cell, style);

/**
 * The parts of a ratio in words: "312 dari 1.240 keluarga" in one unit, "87 korban di antara 149.400 penduduk perempuan" in two.
 * `brief`: as labels have them, without ranges beside numbers.
 */
export function partsText({ numerator, denominator }: ShownParts, brief: boolean): string {
	const words = ratioWords[denominator.style.language];
	const whole = told(denominator, brief);
	const { unit } = numerator.style;
	if (unit.id !== denominator.style.unit.id) return words.among(told(numerator, brief), whole);
	const same = unitKind(unit) === 'count' && hasNumber(numerator.cell) && hasNumber(denominator.cell);
	return words.outOf(same ? bare(numerator, brief) : told(numerator, brief), whole);
}

const hasNumber = ({ value }: Shown): boolean => value !== null;
