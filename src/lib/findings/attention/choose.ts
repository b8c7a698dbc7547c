import { REPEATED, scoreOf } from './size.ts';
import type { Attention } from './types.ts';

/** The dataset whose chart tells it. */
const datasetOf = ({ chart }: Attention): string | undefined => chart?.split('/')[0];

/** As many sentences as are read. */
export const MOST = 3;

/**
 * The sentences that are told, greatest score first: at most MOST, no two about the same thing, those of a rule that has had its
 * say for half their score, a break only of a dataset of which nothing else is told. Equal scores keep the order of the charts.
 */
export function choose(candidates: readonly Attention[]): Attention[] {
	const chosen: Attention[] = [];
	let open = [...candidates];
	while (chosen.length < MOST && open.length > 0) {
		const repeats = new Set(chosen.map(({ rule }) => rule));
		const worth = (one: Attention) => scoreOf(one) * (repeats.has(one.rule) ? REPEATED : 1);
		const best = open.reduce((a, b) => (worth(b) > worth(a) ? b : a));
		chosen.push(best);
		const isSaid = ({ about, sentence }: Attention) => about === best.about || sentence === best.sentence;
		const isAside = (one: Attention) =>
			one.rule === 'break' && best.chart !== null && datasetOf(one) === datasetOf(best);
		open = open.filter((one) => !isSaid(one) && !isAside(one));
	}
	return chosen;
}
