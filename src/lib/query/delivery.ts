import { emptyCell, type Cell } from '../contract/cell.ts';
import { parsePeriod, type Period } from '../contract/period.ts';
import { areasOf } from './areas.ts';
import { gapsIn, isCovered } from './coverage.ts';
import type { Group } from './group.ts';
import { groundOf, type Ground } from './occurs.ts';
import type { Plan } from './plan.ts';
import { isValidIn } from './validity.ts';

/** Areas of a table in one period that are alike for the count of possible atoms. */
export interface AtomClass {
	period: Period;
	ground: Ground;
	areas: number;
	/** Parts that these areas did not deliver: dimension → code. */
	gaps: Record<string, string>[];
}

/** What was delivered for one row by area and one by period. */
export interface Delivery {
	classes: AtomClass[];
	/** Set when some area did not deliver some period: the sum has no number then. */
	lacking?: Cell;
	/** Areas that did not deliver. */
	areas: string[];
}

/**
 * Looks up each area and period of a pair of groups. A period that its area owes, or that comes after the last it
 * delivered, is still to come; any other is not there.
 */
export function deliveryOf(plan: Plan, area: Group, period: Group): Delivery {
	const tree = areasOf(plan.release);
	const { measure } = plan.question;
	const classes = new Map<string, AtomClass>();
	const areas = new Set<string>();
	let status: 'belum-masuk' | 'tidak-ada-data' | undefined;
	for (const key of period.codes) {
		const at = parsePeriod(key);
		if (!at) continue;
		for (const code of area.codes) {
			const known = tree.code(code);
			if (known && !isValidIn(known, at)) continue;
			const entry = plan.coverage.of(code);
			if (!entry || !isCovered(entry, measure, key)) {
				const pending = !!entry && (entry.due.includes(key) || entry.periods.every((have) => have < key));
				status = pending || status === 'belum-masuk' ? 'belum-masuk' : 'tidak-ada-data';
				areas.add(entry?.area ?? code);
				continue;
			}
			const ground = groundOf(code, tree);
			const gaps = gapsIn(entry, measure, key);
			const id = JSON.stringify([key, ground, gaps]);
			const kept = classes.get(id) ?? { period: at, ground, areas: 0, gaps };
			classes.set(id, { ...kept, areas: kept.areas + 1 });
		}
	}
	if (period.codes.length === 0) status = plan.timing.empty;
	return { classes: [...classes.values()], lacking: status && emptyCell(status), areas: [...areas] };
}
