import type { Status } from '../../contract/cell.ts';
import { LEAST_CASES } from '../../contract/against.ts';
import { quadrantWords, ratioWords, sentenceWords, unitOf } from '../../language/index.ts';
import type { Context } from '../model/context.ts';
import { severalCities } from '../model/place.ts';
import type { EmptyView } from '../model/types.ts';
import { ofKind, type Maker } from '../maker.ts';

type Reason = EmptyView['status'];
const ORDER: Reason[] = ['belum-masuk', 'tidak-ditampilkan', 'tidak-relevan', 'tidak-ada-data'];

const isReason = (status: Status): status is Reason => status !== 'tepat' && status !== 'dibulatkan';

/** Why there is nothing to draw and what to do: the reason that all rows share, else the one that a reader can wait for. */
export function emptyParts(context: Context): Pick<EmptyView, 'of' | 'status' | 'sentence' | 'advice'> {
	const { answer, chart, dataset, language, ratio, release } = context;
	const found = new Set(answer.rows.map((row) => row.cell.status).filter(isReason));
	const status = ORDER.find((one) => found.has(one)) ?? 'tidak-ada-data';
	const words = sentenceWords[language];
	if (chart.kind === 'quadrant' && severalCities(context)) {
		const { severalCities: sentence, chooseOne: advice } = quadrantWords[language];
		return { of: chart.kind, status: 'tidak-relevan', sentence, advice };
	}
	if (ratio && answer.rows.some((row) => row.few)) {
		const { tooFew, tooFewAdvice } = ratioWords[language];
		const unit = unitOf(ratio.against.unit, release.codes, language).title;
		return { of: chart.kind, status: 'tidak-ditampilkan', sentence: tooFew(LEAST_CASES, unit), advice: tooFewAdvice };
	}
	const lacking = ratio && answer.table !== null && answer.against?.table === null;
	const needed = lacking ? (ratio.dataset?.title[language] ?? ratio.against.title[language]) : dataset.title[language];
	const needs = answer.table === null || lacking ? `${words.needs(needed)} ` : '';
	return { of: chart.kind, status, sentence: words.empty[status], advice: `${needs}${words.emptyAdvice[status]}` };
}

export const empty: Maker<EmptyView> = {
	parts: (context) => ofKind('empty', emptyParts(context)),
	height: () => 100
};
