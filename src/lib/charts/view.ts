import type { Answer } from '../contract/answer.ts';
import { chartWords, noteOf, sentenceOf, type Statement } from '../language/index.ts';
import { balanceParts, balanceTable } from './balance/view.ts';
import { barAxis, barsParts } from './bars/view.ts';
import { contextOf, otherAxes, type Context, type ViewInput } from './model/context.ts';
import { emptyParts } from './empty/view.ts';
import { figureParts } from './figure/view.ts';
import { mapParts, unmappable } from './map/view.ts';
import { chipsOf, notesOf, wholeSentence } from './model/notes.ts';
import { matrixParts } from './table/view.ts';
import { overlapParts, setAxis } from './overlap/view.ts';
import { readingParts } from './reading/view.ts';
import { pathParts, type PathParts } from './path/view.ts';
import { quadrantParts } from './quadrant/view.ts';
import { creditOf, sourceLine } from './model/source.ts';
import { figureSubtitle, subtitleOf } from './model/subtitle.ts';
import { crossTable, recordsOf } from './model/table.ts';
import { trendParts } from './trend/view.ts';
import type { Frame, PathView, TableTwin, View } from './model/types.ts';
import { knownSpan, whenOf } from './model/when.ts';

export { csvName, csvOf } from './model/csv.ts';
export { markNotes } from './model/notes.ts';
export type { ViewInput } from './model/context.ts';
export type * from './model/types.ts';

/** The axis that names the rows of the table twin. */
function tableAxis(context: Context): string {
	const { chart, answer } = context;
	if (['trend', 'figure', 'control', 'tendency'].includes(chart.kind))
		return answer.question.by.includes('periode') ? 'periode' : (answer.question.by[0] ?? 'periode');
	if (chart.kind === 'overlap') return setAxis(context);
	if (chart.kind === 'reading') return chart.reading === 'posisi' ? 'wilayah' : 'periode';
	return ['map', 'table', 'lorenz', 'funnel'].includes(chart.kind) ? 'wilayah' : barAxis(context);
}

type Parts =
	| (Exclude<View, PathView> extends infer One ? (One extends View ? Omit<One, keyof Frame> : never) : never)
	| ({ kind: 'path' } & PathParts);

/** What is particular to a kind of chart, and what it states; `widen` where its table is not the plain one of its rows. */
export type OwnParts = Parts & { statement: Statement; notes?: string[]; widen?: (table: TableTwin) => TableTwin };

/** Makes the parts of kinds that are not loaded with every page (view/analyst). */
export type PartsMaker = (context: Context) => OwnParts | null;

/** What is particular to the kind of chart; null when there is nothing to draw. */
function partsOf(context: Context, caption: string, history?: Answer, more?: PartsMaker): OwnParts | null {
	const { chart } = context;
	switch (chart.kind) {
		case 'figure': {
			const parts = figureParts(context, history);
			return parts && { kind: 'figure', ...parts };
		}
		case 'trend': {
			const parts = trendParts(context);
			return parts && { kind: 'trend', ...parts };
		}
		case 'ranking':
		case 'comparison':
		case 'composition': {
			const parts = barsParts(context);
			return parts && { kind: chart.kind, ...parts };
		}
		case 'balance': {
			const parts = balanceParts(context);
			return parts && { kind: 'balance', ...parts };
		}
		case 'quadrant': {
			const parts = quadrantParts(context);
			return parts && { kind: 'quadrant', ...parts };
		}
		case 'overlap': {
			const parts = overlapParts(context);
			return parts && { kind: 'overlap', ...parts };
		}
		case 'path': {
			const parts = pathParts(context, caption);
			return parts && { kind: 'path', ...parts };
		}
		case 'table': {
			const parts = matrixParts(context);
			return parts && { kind: 'table', ...parts };
		}
		case 'map': {
			const reason = unmappable(context);
			const listed = reason === null ? null : barsParts(context);
			if (reason !== null) return listed && { kind: 'ranking', ...listed, notes: [reason, ...listed.notes] };
			const parts = mapParts(context);
			return parts && { kind: 'map', ...parts };
		}
		case 'reading':
			return readingParts(context, history);
		default:
			if (!more) throw new Error(`Grafik jenis "${chart.kind}" dibuat oleh view/analyst, yang tidak diberikan.`);
			return more(context);
	}
}

function tableOf(context: Context, caption: string): TableTwin {
	if (context.chart.kind === 'balance') return balanceTable(context, caption);
	const axis = tableAxis(context);
	return crossTable(context, { caption, rows: axis, columns: otherAxes(context, [axis]) });
}

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
export function viewOf(input: ViewInput & { history?: Answer; more?: PartsMaker }): View {
	const { history, more } = input;
	const context = contextOf({ ...input, answer: withBreaks(input.answer, history) });
	const { chart, dataset, language } = context;
	// The table of a figure holds what its sparkline shows.
	const tabled =
		history && chart.kind === 'figure' ? contextOf({ ...input, answer: knownSpan(history), table: null }) : context;
	const words = chartWords[language];
	const topic = chart.title[language];
	const subtitle = subtitleOf(context);
	const caption = `${topic} · ${subtitle}`;
	const parts = partsOf(context, caption, history, more);
	const kind = parts?.kind ?? 'empty';
	const {
		widen = (table: TableTwin) => table,
		statement: { finding, caveats },
		notes = [],
		...drawn
	} = parts ?? { kind: 'empty' as const, ...emptyParts(context) };
	const own = drawn.kind === 'path' ? drawn : null;
	const records = own?.records ?? recordsOf(tabled);
	const credit = creditOf(context);
	const sentence = sentenceOf(finding, language);
	const hedges = caveats.map((caveat) => wholeSentence(noteOf(caveat, language)));
	const frame: Frame = {
		id: `${dataset.id}/${chart.id}`,
		language,
		topic,
		subtitle: kind === 'figure' ? figureSubtitle(context) : subtitle,
		scope: subtitle,
		alt: altOf(
			`${words.alt[kind]}: ${topic}`,
			finding.kind === 'topic' ? '' : sentence,
			subtitle,
			['table', 'empty'].includes(kind) ? '' : words.altTable
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
		table: own?.table ?? widen(tableOf(tabled, caption)),
		records,
		covers: context.answer.areas,
		latest: context.answer.periods.at(-1) ?? null,
		when: whenOf(context)
	};
	return { ...drawn, ...frame } as View;
}
