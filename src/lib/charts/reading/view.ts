import type { Answer } from '../../contract/answer.ts';
import type { Context } from '../model/context.ts';
import { changeParts } from './change.ts';
import { effectParts } from './effect.ts';
import { linkParts } from './link.ts';
import { positionParts } from './position.ts';
import type { ReadingParts } from './read.ts';
import { relevanceParts } from './relevance.ts';
import { type Maker } from '../maker.ts';

/** One of the five readings of an indicator, with its targets where the chart asks for them. Null when there is too little to read. */
export function readingParts(context: Context, targets?: Answer): ReadingParts | null {
	switch (context.chart.reading) {
		case 'posisi':
			return positionParts(context);
		case 'perkembangan':
			return changeParts(context, targets);
		case 'efektivitas':
			return effectParts(context, targets);
		case 'relevansi':
			return relevanceParts(context);
		case 'keterkaitan':
			return linkParts(context);
		case undefined:
			return null;
	}
}

/** A reading becomes a view of lines or of bars. */
export const reading: Maker = {
	parts: (context, _caption, history) => readingParts(context, history),
	rows: ({ chart }) => (chart.reading === 'posisi' ? 'wilayah' : 'periode')
};
