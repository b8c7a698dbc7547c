import { columnsOf, isTelling, type Model } from './model.ts';

/** Bounds that follow from one row at a time, repeated until nothing changes. Null when the rows contradict each other. */
export function propagate(model: Model): { low: Int32Array; high: Int32Array } | null {
	const low = model.low.slice();
	const high = model.high.slice();
	const { start, rows } = columnsOf(model);
	const waiting: number[] = [];
	const isWaiting = new Uint8Array(model.rowLow.length);
	for (let row = 0; row < isWaiting.length; row++) if (isTelling(model, row)) enqueue(row);
	while (waiting.length > 0) {
		const row = waiting.pop()!;
		isWaiting[row] = 0;
		if (!tighten(row)) return null;
	}
	return { low, high };

	function enqueue(row: number) {
		if (isWaiting[row]) return;
		isWaiting[row] = 1;
		waiting.push(row);
	}

	/** Narrows the variables of a row by what the others leave; false when nothing is left. */
	function tighten(row: number): boolean {
		const from = model.rowStart[row]!;
		const to = model.rowStart[row + 1]!;
		let least = 0;
		let most = 0;
		for (let at = from; at < to; at++) {
			const coefficient = model.coefficients[at]!;
			const variable = model.variables[at]!;
			least += coefficient * (coefficient > 0 ? low : high)[variable]!;
			most += coefficient * (coefficient > 0 ? high : low)[variable]!;
		}
		if (least > model.rowHigh[row]! || most < model.rowLow[row]!) return false;
		const roomUp = model.rowHigh[row]! - least;
		const roomDown = most - model.rowLow[row]!;
		for (let at = from; at < to; at++) {
			const coefficient = model.coefficients[at]!;
			const variable = model.variables[at]!;
			const size = Math.abs(coefficient);
			const [rise, fall] = coefficient > 0 ? [roomUp, roomDown] : [roomDown, roomUp];
			const newHigh = Math.min(high[variable]!, low[variable]! + Math.floor(rise / size));
			const newLow = Math.max(low[variable]!, high[variable]! - Math.floor(fall / size));
			if (newHigh < newLow) return false;
			if (newHigh === high[variable] && newLow === low[variable]) continue;
			high[variable] = newHigh;
			low[variable] = newLow;
			for (let other = start[variable]!; other < start[variable + 1]!; other++) enqueue(rows[other]!);
		}
		return true;
	}
}
