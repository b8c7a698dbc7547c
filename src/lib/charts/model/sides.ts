import { listOf } from '../../language/index.ts';
import type { Context } from './context.ts';
import type { BalanceView } from './types.ts';

type Sides = BalanceView['sides'];

/** Names of the two measures. */
export function sidesOf({ chart, dataset, language, measure }: Context): Sides {
	const opposite = dataset.measures[chart.opposite ?? ''];
	return { right: measure.title[language], left: opposite?.title[language] ?? '' };
}

/** What tells the two sides apart, without the words that both begin with: "masuk" and "keluar" of recipients entering and leaving. */
export function apart({ right, left }: Sides): Sides {
	const [own, other] = [right.toLowerCase().split(' '), left.toLowerCase().split(' ')];
	const same = own.findIndex((word, at) => word !== other[at]);
	const from = same < 0 ? 0 : same;
	return { right: own.slice(from).join(' '), left: other.slice(from).join(' ') };
}

/** Both measures as one title: "Penerima masuk dan keluar". */
export function bothSides(context: Context): string {
	const sides = sidesOf(context);
	return listOf([sides.right, apart(sides).left], context.language);
}
