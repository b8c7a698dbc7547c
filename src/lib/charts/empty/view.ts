import type { Status } from '../../contract/cell.ts';
import { LEAST_CASES } from '../../contract/against.ts';
import { plainly, quadrantWords, ratioWords, sentenceWords, type Statement } from '../../language/index.ts';
import type { Context } from '../model/context.ts';
import { severalCities } from '../model/place.ts';
import type { EmptyView } from '../model/types.ts';
import { ofKind, type Maker } from '../maker.ts';

type Reason = EmptyView['status'];
const ORDER: Reason[] = ['belum-masuk', 'tidak-ditampilkan', 'tidak-relevan', 'tidak-ada-data'];

const isReason = (status: Status): status is Reason => status !== 'tepat' && status !== 'dibulatkan';

/** Why there is nothing to draw and what to do: the reason that all rows share, else the one that a reader can wait for. */
export function emptyParts(context: Context): Pick<EmptyView, 'of' | 'status' | 'advice'> & {
	statement: Statement;
} {
	const { answer, chart, dataset, language, ratio } = context;
	const found = new Set(answer.rows.map((row) => row.cell.status).filter(isReason));
	const status = ORDER.find((one) => found.has(one)) ?? 'tidak-ada-data';
	const words = sentenceWords[language];
	if (chart.kind === 'quadrant' && severalCities(context)) {
		const statement = plainly({ kind: 'empty', why: 'several-cities' });
		return { of: chart.kind, status: 'tidak-relevan', statement, advice: quadrantWords[language].chooseOne };
	}
	if (ratio && answer.rows.some((row) => row.few)) {
		const statement = plainly({ kind: 'too-few', least: LEAST_CASES });
		return { of: chart.kind, status: 'tidak-ditampilkan', statement, advice: ratioWords[language].tooFewAdvice };
	}
	const lacking = ratio && answer.table !== null && answer.against?.table === null;
	const needed = lacking ? (ratio.dataset?.title[language] ?? ratio.against.title[language]) : dataset.title[language];
	const needs = answer.table === null || lacking ? `${words.needs(needed)} ` : '';
	const advice = `${needs}${words.emptyAdvice[status]}`;
	return { of: chart.kind, status, statement: plainly({ kind: 'empty', why: status }), advice };
}

export const empty: Maker<EmptyView> = {
	parts: (context) => ofKind('empty', emptyParts(context)),
	height: () => 100
};
