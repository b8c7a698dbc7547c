import type { Problem } from './component.ts';

/** Rounds after which slowly narrowing ranges are left as they are; what remains is for the solver. */
const MOST_ROUNDS = 60;

/**
 * Narrows the ranges of a problem row by row until nothing changes. False where no table of whole numbers can meet all rows.
 */
export function propagate({ low, high, rows }: Problem): boolean {
	for (let round = 0; round < MOST_ROUNDS; round++) {
		let isChanged = false;
		for (const row of rows) {
			let least = 0;
			let most = 0;
			row.variables.forEach((variable, at) => {
				const weight = row.coefficients[at]!;
				least += weight * (weight > 0 ? low[variable]! : high[variable]!);
				most += weight * (weight > 0 ? high[variable]! : low[variable]!);
			});
			if (least > row.high || most < row.low) return false;
			for (const [at, variable] of row.variables.entries()) {
				const weight = row.coefficients[at]!;
				const [from, to] = [low[variable]!, high[variable]!];
				// What the others leave for this one, at most and at least.
				const room = (row.high - (least - weight * (weight > 0 ? from : to))) / weight;
				const need = (row.low - (most - weight * (weight > 0 ? to : from))) / weight;
				const upper = Math.floor((weight > 0 ? room : need) + 1e-9);
				const lower = Math.ceil((weight > 0 ? need : room) - 1e-9);
				const [newLow, newHigh] = [Math.max(from, lower), Math.min(to, upper)];
				if (newLow > newHigh) return false;
				if (newLow === from && newHigh === to) continue;
				isChanged = true;
				low[variable] = newLow;
				high[variable] = newHigh;
				least += weight * (weight > 0 ? newLow - from : newHigh - to);
				most += weight * (weight > 0 ? newHigh - to : newLow - from);
			}
		}
		if (!isChanged) return true;
	}
	return true;
}
