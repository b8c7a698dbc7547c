import type { Cell } from '../contract/cell.ts';
import type { HeldTotal } from '../contract/release.ts';
import type { Plan } from './plan.ts';

/** Totals of the table of a plan that await their correction, by what they are the total of. */
export class HeldTotals {
	readonly #plan: Plan;
	readonly #totals: Map<string, HeldTotal>;
	/** Periods of the totals that were met, in the order of meeting. */
	readonly periods = new Set<string>();

	constructor(plan: Plan) {
		const { table, question } = plan;
		this.#plan = plan;
		const own = (table.held ?? []).filter(({ measure }) => measure === question.measure);
		this.#totals = new Map(
			own.map((total) => [nameOf(total.area, total.period, table.dimensions, (id) => total.codes[id] ?? ''), total])
		);
	}

	/** The cell of a row with the bounds of its total; as it is where the row is no such total but a sum, or another cell. */
	bound(
		cell: Cell,
		areas: readonly string[],
		periods: readonly string[],
		codes: ReadonlyMap<string, readonly string[]>
	): Cell {
		if (this.#totals.size === 0 || cell.value === null || areas.length !== 1 || periods.length !== 1) return cell;
		const { dimensions } = this.#plan.table;
		if (dimensions.some((id) => codes.get(id)?.length !== 1)) return cell;
		const total = this.#totals.get(nameOf(areas[0]!, periods[0]!, dimensions, (id) => codes.get(id)![0]!));
		if (!total) return cell;
		this.periods.add(total.period);
		// Late reports move the parts one by one, so their sum may have left the bounds of the whole.
		return { ...cell, low: Math.min(total.low, cell.value), high: Math.max(total.high, cell.value) };
	}
}

const nameOf = (area: string, period: string, dimensions: readonly string[], code: (id: string) => string): string =>
	JSON.stringify([area, period, ...dimensions.map(code)]);
