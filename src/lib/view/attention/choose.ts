import { REPEATED, scoreOf } from './size.ts';
import type { Attention } from './types.ts';

/** As many sentences as are read. */
export const MOST = 3;

/**
 * The sentences that are told, greatest score first: at most MOST, no two about the same thing, those of a rule that has had its
 * say for half their score. Equal scores keep the order in which the charts stand.
 */
export function choose(candidates: readonly Attention[]): Attention[] {
	const chosen: Attention[] = [];
	let open = [...candidates];
	while (chosen.length < MOST && open.length > 0) {
		const repeats = new Set(chosen.map(({ rule }) => rule));
		const worth = (one: Attention) => scoreOf(one) * (repeats.has(one.rule) ? REPEATED : 1);
		const best = open.reduce((a, b) => (worth(b) > worth(a) ? b : a));
		chosen.push(best);
		open = open.filter(({ about, sentence }) => about !== best.about && sentence !== best.sentence);
	}
	return chosen;
}
