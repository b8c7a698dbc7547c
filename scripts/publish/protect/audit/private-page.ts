import type { Done } from '../family.ts';
import type { Frame } from '../spec/block.ts';
import type { TotalState } from '../round/totals.ts';

/** What the data steward reads and nobody else: why totals are not exact, which cells the attack exposed, where tables disagree. */
export interface PrivatePage {
	datasets: string[];
	/** Names "table|area|period|codes|measure" by reason; exact totals are not listed. */
	totals: Partial<Record<TotalState, string[]>>;
	exposed: string[];
	inconsistentTies: string[];
	/** Groups "area|period" whose late reports wait although a revision was due: with them the attack would have found somebody. */
	postponed: string[];
	/** Groups "area|period" whose late reports wait for the next revision: counts concerned, and people at least. */
	waiting: Record<string, Done['waiting']>;
	/** Known totals that differ from the records and so took no part in the attack. */
	knownButDifferent: string[];
}

export function privatePage(frame: Frame, done: Done[], knownButDifferent: string[]): PrivatePage {
	const totals: PrivatePage['totals'] = {};
	for (const { solved } of done)
		for (const { name, state } of solved.totals)
			if (state === 'missed' || state === 'dropped' || state === 'held') (totals[state] ??= []).push(name);
	return {
		datasets: [...new Set(frame.cubes.map(({ dataset }) => dataset))],
		totals,
		exposed: done.flatMap(({ solved }) => solved.exposed),
		inconsistentTies: done.flatMap(({ solved }) => solved.inconsistentTies),
		postponed: done.flatMap(({ data, postponed }) => (postponed ? [data.key] : [])),
		waiting: Object.fromEntries(done.flatMap(({ data, waiting }) => (waiting.cells > 0 ? [[data.key, waiting]] : []))),
		knownButDifferent
	};
}
