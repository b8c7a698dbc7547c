import type { Context } from '../model/context.ts';
import type { OwnParts } from '../view.ts';
import { controlParts } from '../control/view.ts';
import { funnelParts } from '../funnel/view.ts';
import { lorenzParts } from '../lorenz/view.ts';
import { tendencyParts } from '../tendency/view.ts';

/** What is particular to the kinds of charts for analysts; `more` of `viewOf`. Throws for a kind that is none of them. */
export function analystParts(context: Context): OwnParts | null {
	switch (context.chart.kind) {
		case 'control':
			return controlParts(context);
		case 'tendency':
			return tendencyParts(context);
		case 'lorenz':
			return lorenzParts(context);
		case 'funnel':
			return funnelParts(context);
		default:
			throw new Error(`Grafik jenis "${context.chart.kind}" bukan grafik untuk analis.`);
	}
}
