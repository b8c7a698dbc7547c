import type { Answer } from '../contract/answer.ts';
import { specOf } from '../contract/kinds.ts';
import type { Localized } from '../contract/localized.ts';
import { chartWords, noteOf, sentenceOf } from '../language/index.ts';
import { barAxis } from './bars/view.ts';
import { EMPTY } from './empty/spec.ts';
import type { Maker } from './maker.ts';
import { contextOf, otherAxes, type Context, type ViewInput } from './model/context.ts';
import { chipsOf, notesOf, wholeSentence } from './model/notes.ts';
import { creditOf, sourceLine } from './model/source.ts';
import { figureSubtitle, subtitleOf } from './model/subtitle.ts';
import { crossTable, recordsOf } from './model/table.ts';
import type { Frame, TableTwin, View } from './model/types.ts';
import { knownSpan, whenOf } from './model/when.ts';
import * as VIEWS from './views.ts';

export { csvName, csvOf } from './model/csv.ts';
export { markNotes } from './model/notes.ts';
export type { ViewInput } from './model/context.ts';
export type * from './model/types.ts';

/** How each kind makes its view, by the name of the kind. */
export type Makers = Readonly<Record<string, Maker>>;

/** Loaded with every page. */
const MAKERS = VIEWS satisfies Makers;

function makerOf(kind: string, more: Makers = {}): Maker {
	const maker = (MAKERS as Makers)[kind] ?? more[kind];
	if (!maker) throw new Error(`Grafik jenis "${kind}" dibuat oleh charts/analyst, yang tidak diberikan.`);
	return maker;
}

function tableOf(maker: Maker, context: Context, caption: string): TableTwin {
	if (maker.table) return maker.table(context, caption);
	const axis = maker.rows?.(context) ?? barAxis(context);
	return crossTable(context, { caption, rows: axis, columns: otherAxes(context, [axis]) });
}

const wordOf = (kind: View['kind']): Localized => (kind === 'empty' ? EMPTY : specOf(kind).word);

/** Height of pictures that do not depend on how much they show. */
const USUAL_HEIGHT = 360;

/** A figure compares with its history, so breaks there concern it. */
function withBreaks(answer: Answer, history: Answer | undefined): Answer {
	const breaks = (history?.notes ?? []).filter((note) => note.code === 'break');
	return breaks.length > 0 ? { ...answer, notes: [...answer.notes, ...breaks] } : answer;
}

/** What a screen reader says of a picture, sentence by sentence. */
const altOf = (...sentences: string[]): string =>
	sentences
		.filter(Boolean)
		.map((text) => text.replace(/[.]$/, ''))
		.join('. ');

/**
 * The view model of one chart: everything that a picture, its table, its download and its sentences need, and nothing of how
 * it is drawn. `history` gives a figure its changes and sparkline where the answer itself is not by period, a reading its targets.
 * Throws only when chart and dataset do not belong together.
 */
export function viewOf(input: ViewInput & { history?: Answer; more?: Makers }): View {
	const { history, more } = input;
	const context = contextOf({ ...input, answer: withBreaks(input.answer, history) });
	const { chart, dataset, language } = context;
	// The table of what is told with its history holds what its small line shows.
	const tabled =
		history && specOf(chart.kind).history?.(chart) === 'same'
			? contextOf({ ...input, answer: knownSpan(history), table: null })
			: context;
	const words = chartWords[language];
	const topic = chart.title[language];
	const subtitle = subtitleOf(context);
	const caption = `${topic} · ${subtitle}`;
	const asked = makerOf(chart.kind, more);
	const {
		statement: { finding, caveats },
		notes = [],
		widen = (plain: TableTwin) => plain,
		...drawn
	} = asked.parts(context, caption, history) ?? MAKERS.empty.parts(context, caption)!;
	const { kind } = drawn;
	const spec = kind === 'empty' ? null : specOf(kind);
	const word = wordOf(kind)[language];
	const maker = makerOf(kind, more);
	const records = drawn.records ?? recordsOf(tabled);
	const table = drawn.table ?? widen(tableOf(asked, tabled, caption));
	const credit = creditOf(context);
	const sentence = sentenceOf(finding, language);
	const hedges = caveats.map((caveat) => wholeSentence(noteOf(caveat, language)));
	const frame: Frame = {
		id: `${dataset.id}/${chart.id}`,
		language,
		topic,
		subtitle: spec?.headline ? figureSubtitle(context) : subtitle,
		scope: subtitle,
		alt: altOf(
			`${word}: ${topic}`,
			finding.kind === 'topic' ? '' : sentence,
			subtitle,
			!spec || spec.undrawn ? '' : words.altTable
		),
		source: sourceLine(credit, language),
		credit,
		finding,
		sentence,
		caveats: hedges,
		notes: notesOf(
			context,
			records.map((record) => record.cell),
			hedges,
			notes
		),
		chips: chipsOf(context),
		table,
		records,
		grid: maker.grid?.(drawn) ?? [],
		height: maker.height?.({ ...drawn, table }) ?? USUAL_HEIGHT,
		covers: context.answer.areas,
		latest: context.answer.periods.at(-1) ?? null,
		when: whenOf(context)
	};
	return { ...drawn, ...frame } as View;
}
