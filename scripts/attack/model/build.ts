import type { Edition } from '../read/edition.ts';
import { layCounts } from './cells.ts';
import { addEditions } from './editions.ts';
import { addIdentities } from './identities.ts';
import { addRelations } from './relations.ts';
import { System } from './system.ts';
import { addRecaps, addTies } from './ties.ts';
import { addTotals, type Sums } from './totals.ts';

/** Writes down all that the releases tell, oldest first by as-of date; of one date in the order given. */
export function buildSystem(given: Edition[]): { system: System; editions: Edition[] } {
	const editions = [...given].sort((a, b) =>
		a.release.as_of < b.release.as_of ? -1 : a.release.as_of > b.release.as_of ? 1 : 0
	);
	const system = new System();
	editions.forEach((edition, index) => (edition.index = index));
	for (const edition of editions) layCounts(system, edition);
	const sums: Sums = new Map();
	for (const edition of editions) for (const [key, variables] of addTotals(system, edition)) sums.set(key, variables);
	for (const edition of editions) {
		addTies(system, edition);
		addRecaps(system, edition);
		addRelations(system, edition);
		addIdentities(system, edition);
	}
	addEditions(system, editions, sums);
	return { system, editions };
}
