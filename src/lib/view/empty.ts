import type { Status } from '../contract/cell.ts';
import { sentenceWords } from '../text/index.ts';
import type { Context } from './context.ts';
import type { EmptyView } from './types.ts';

type Reason = EmptyView['status'];
const ORDER: Reason[] = ['belum-masuk', 'tidak-ditampilkan', 'tidak-relevan', 'tidak-ada-data'];

const isReason = (status: Status): status is Reason => status !== 'tepat' && status !== 'dibulatkan';

/** Why there is nothing to draw and what to do: the reason that all rows share, else the one that a reader can wait for. */
export function emptyParts({
	answer,
	chart,
	dataset,
	language
}: Context): Pick<EmptyView, 'of' | 'status' | 'sentence' | 'advice'> {
	const found = new Set(answer.rows.map((row) => row.cell.status).filter(isReason));
	const status = ORDER.find((one) => found.has(one)) ?? 'tidak-ada-data';
	const words = sentenceWords[language];
	const needs = answer.table === null ? `${words.needs(dataset.title[language])} ` : '';
	return { of: chart.kind, status, sentence: words.empty[status], advice: `${needs}${words.emptyAdvice[status]}` };
}
