import { listOf } from '../../language/index.ts';
import type { Context } from './context.ts';
import type { BalanceView } from './types.ts';

type Sides = BalanceView['sides'];

/** The two measures of a balance, and by what they are told apart: "masuk" and "keluar" of recipients entering and leaving. */
const measuresOf = ({ chart, dataset, counted }: Context) => ({
	right: counted,
	left: dataset.measures[chart.opposite ?? '']
});

/** Names of the two measures. */
export function sidesOf(context: Context): Sides {
	const { right, left } = measuresOf(context);
	return { right: right.title[context.language], left: left?.title[context.language] ?? '' };
}

/** What tells the two sides apart: their short names in the contract, else their titles. */
export function apart(context: Context): Sides {
	const { language } = context;
	const { right, left } = measuresOf(context);
	return {
		right: (right.short ?? right.title)[language],
		left: (left?.short ?? left?.title)?.[language] ?? ''
	};
}

/** Both measures as one title: "Penerima masuk dan keluar". */
export const bothSides = (context: Context): string =>
	listOf([sidesOf(context).right, apart(context).left], context.language);
