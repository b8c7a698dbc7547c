import { ANALYST_KINDS } from '$lib/contract/analyst.ts';
import { specOf } from '$lib/contract/kinds.ts';
import type { Language } from '$lib/contract/localized.ts';
import type { PublishedDataset } from '$lib/contract/release.ts';
import { listOf } from '$lib/language/index.ts';
import type { Placed } from '$lib/query/index.ts';
import { boardWords } from '../words/board.ts';

/** What the part for analysts of a page holds, by its charts: "diagram kendali, uji tren, dan SQL". */
export function insideOf(charts: readonly Placed[], language: Language): string {
	const { sql } = boardWords[language].analyst;
	const held = ANALYST_KINDS.filter((kind) => charts.some(({ chart }) => chart.kind === kind));
	return listOf([...held.flatMap((kind) => specOf(kind).forAnalysts?.[language] ?? []), sql], language);
}

/** How the figures of some datasets were published: all of them protected, none, or some. */
export function publishedAs(datasets: readonly PublishedDataset[]): 'rounded' | 'plain' | 'mixed' {
	const rounded = datasets.filter(({ protection }) => protection.method === 'round').length;
	return rounded === 0 ? 'plain' : rounded === datasets.length ? 'rounded' : 'mixed';
}
