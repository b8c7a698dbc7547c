import { LEAST_CASES } from '../contract/against.ts';
import { emptyCell, type Cell } from '../contract/cell.ts';
import type { Chance } from '../contract/events.ts';
import { reasonAgainst } from './cells.ts';

/**
 * numerator ÷ denominator × per, with every true quotient that the bounds of the two allow (interval arithmetic; the parts are
 * taken as free of each other). A part without a number leaves none, for its reason. Nothing to divide by: not relevant where it is known
 * to be nought, not shown where it is a rounded one. A bound that the parts leave open is null. Values are never clipped: 104 per cent
 * stays. `most` is what no true quotient exceeds, where there is such a number: 100 per cent for a share of a whole.
 */
export function ratioCell(numerator: Cell, denominator: Cell, per: number, most = Infinity): Cell {
	const parts = [numerator, denominator];
	if (parts.some(({ status }) => status === 'tidak-relevan')) return emptyCell('tidak-relevan');
	const reason = reasonAgainst(parts);
	if (reason) return emptyCell(reason);
	const [above, below] = [numerator.value ?? 0, denominator.value ?? 0];
	if (below <= 0) return emptyCell(denominator.status === 'tepat' ? 'tidak-relevan' : 'tidak-ditampilkan');
	const value = (above / below) * per;
	const provisional = numerator.provisional || denominator.provisional;
	if (numerator.status === 'tepat' && denominator.status === 'tepat')
		return { value, status: 'tepat', low: value, high: value, provisional };
	const quotient = (end: number | null, by: number | null) =>
		end === null || by === null || by <= 0 ? null : (end / by) * per;
	const { low, high } = numerator;
	const highest = quotient(high, (high ?? 0) < 0 ? denominator.high : denominator.low);
	return {
		value,
		status: 'dibulatkan',
		low: quotient(low, (low ?? 0) < 0 ? denominator.low : denominator.high),
		high: highest === null && most === Infinity ? null : Math.min(highest ?? most, Math.max(most, value)),
		provisional
	};
}

/** True where a ratio in which chance has a part rests on too few cases: events of a rate, all cases of a share. */
export function isFew(numerator: Cell, denominator: Cell, chance: Chance): boolean {
	if (chance === null || numerator.value === null || denominator.value === null) return false;
	return (chance === 'rate' ? numerator.value : denominator.value) < LEAST_CASES;
}
