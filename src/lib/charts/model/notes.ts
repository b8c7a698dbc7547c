import type { AnswerNote } from '../../contract/answer.ts';
import type { Language } from '../../contract/localized.ts';
import { parsePeriod } from '../../contract/period.ts';
import { capital } from '../../core/text.ts';
import {
	eitherOf,
	eventWords,
	fewOf,
	listOf,
	noteWords,
	periodName,
	periodSpan,
	ratioWords,
	unitKind,
	unitOf
} from '../../language/index.ts';
import { concerns } from './concern.ts';
import { axisTitle, codeOf, nameOf, type Context } from './context.ts';
import { reasonOf } from './datum.ts';
import { ratioNotes } from './ratio-notes.ts';
import type { Shown } from './types.ts';
import { whenOf } from './when.ts';

/** Names of codes as a list, long ones shortened; codes are named whatever axis they stand on. */
export function namesOf(context: Context, ids: string[], write: typeof listOf = fewOf): string {
	const axes = ['wilayah', ...Object.keys(context.dataset.dimensions)];
	const name = (id: string) => {
		const axis = axes.find((one) => codeOf(context, one, id));
		return axis ? nameOf(context, axis, id) : id;
	};
	return write(ids.map(name), context.language);
}

/** Names of codes, each with the reason why it cannot occur where one is known: "BLT Dana Desa (tidak ada desa)". */
function reasonedNames(context: Context, ids: string[]): string {
	const names = ids.map((id) => {
		const reason = reasonOf(
			context,
			Object.fromEntries(Object.keys(context.dataset.dimensions).map((axis) => [axis, id]))
		);
		return reason ? `${namesOf(context, [id])} (${reason})` : namesOf(context, [id]);
	});
	return listOf(names, context.language);
}

function periods({ language }: Context, keys: string[]): string {
	const [first, last] = [keys[0], keys.at(-1)];
	return first && last ? periodSpan(first, last, language) : '';
}

function sentenceOf(context: Context, { code, detail }: AnswerNote): string | null {
	const words = noteWords[context.language];
	switch (code) {
		case 'filter-ignored':
			return null;
		case 'coarser-period': {
			const grain = parsePeriod(detail[0] ?? '')?.grain;
			return grain ? words.coarserPeriod(words.grain[grain]) : words.coarserPeriodShown(periods(context, detail));
		}
		case 'no-period-inside':
			return words.noPeriodInside;
		case 'coarser-area':
			return words.coarserArea(namesOf(context, detail));
		case 'last-period-of-stock':
			// A single point in time is what the subtitle says; the sentence is needed only where a range was chosen.
			if (!context.answer.question.filters.from) return null;
			return context.counted.kind === 'level'
				? words.lastPeriodOfLevel(periods(context, detail))
				: words.lastPeriodOfStock(periods(context, detail));
		case 'mentions':
			return mentionsSentence(context, detail);
		case 'areas-not-added':
			return words.areasNotAdded;
		case 'areas-without-data':
			return words.areasWithoutData(namesOf(context, detail));
		case 'periods-without-data':
			return words.periodsWithoutData(periods(context, detail));
		case 'parts-without-data':
			// A trend test names them together with the lines that it has to leave out.
			return context.chart.kind === 'tendency' ? null : words.partsWithoutData(namesOf(context, detail));
		case 'area-without-parts':
			return words.areaWithoutParts(namesOf(context, detail.slice(0, 1)), namesOf(context, detail.slice(1)));
		case 'parts-not-relevant':
			return words.partsNotRelevant(reasonedNames(context, detail));
		case 'levels-not-added':
			return words.levelsNotAdded;
		case 'units-not-added':
			return words.unitsNotAdded;
		case 'registers-not-added':
			return words.registersNotAdded(
				listOf(
					detail.map((axis) => axisTitle(context, axis)),
					context.language
				).toLowerCase(),
				whoOf(context)
			);
		case 'no-target':
			return ratioWords[context.language].noTarget(namesOf(context, detail));
		case 'break':
			return breakSentence(context, detail);
	}
}

/** One of those who can be recorded more than once: a victim, a family. Mentions are made of those whom their dataset counts. */
function whoOf({ counted, dataset, language, release }: Context): string {
	const who = counted.mentions ? Object.values(dataset.measures).find(({ mentions }) => !mentions) : counted;
	const unit = typeof who?.unit === 'string' && unitOf(who.unit, release.codes, language);
	if (!unit || unitKind(unit) !== 'count') return noteWords[language].someone;
	return language === 'id' ? unit.title : (unit.one ?? noteWords[language].someone);
}

/** Under more than one of what the same person can stand; of counts that are split by nothing of the kind, what is counted. */
function mentionsSentence(context: Context, detail: string[]): string {
	const { answer, dataset, language, measure, release } = context;
	const words = noteWords[language];
	const who = whoOf(context);
	const split = answer.question.by.filter(
		(axis) => axis !== 'wilayah' && axis !== 'periode' && !dataset.dimensions[axis]?.never_add
	);
	const axes = detail.length > 0 ? detail : split;
	const titles = axes.map((axis) => axisTitle(context, axis).toLowerCase());
	if (titles.length > 0) return words.mentions(who, eitherOf(titles, language));
	const unit = typeof measure.unit === 'string' ? unitOf(measure.unit, release.codes, language).title : '';
	return words.notPersons(unit, who);
}

/** The published text on a break says why; a sentence of our own stands in where there is none. */
function breakSentence(context: Context, detail: string[]): string {
	const { dataset, language } = context;
	const words = noteWords[language];
	const told = dataset.notes.filter((note) => note.kind === 'terputus' && note.period && detail.includes(note.period));
	if (told.length > 0) return '';
	const names = detail.map((key) => periodName(key, language));
	return names.length > 0 ? words.breakAt(listOf(names, language)) : words.breakUnnamed;
}

/** Published notes that concern this chart: of its areas; of its measure, or of all; of a dimension in use; breaks only inside its periods. */
function published(context: Context): string[] {
	const { answer, chart, dataset, language } = context;
	const axes = [...answer.question.by, ...Object.keys(answer.question.fixed ?? {})];
	const breaks = answer.notes.flatMap((note) => (note.code === 'break' ? note.detail : []));
	return dataset.notes
		.filter((note) => concerns(context, note.areas))
		.filter((note) => !note.measure || note.measure === chart.measure)
		.filter((note) => !note.dimension || axes.includes(note.dimension))
		.filter((note) => note.kind !== 'terputus' || (note.period !== undefined && breaks.includes(note.period)))
		.map((note) => note.text[language]);
}

/** Which figures are still provisional; a trend says it by its dashed line. */
function provisional(context: Context): string | null {
	const { answer, chart, language } = context;
	const rows = answer.rows.filter(({ cell }) => cell.provisional);
	if (rows.length === 0 || chart.kind === 'trend') return null;
	const keys = [...new Set(rows.flatMap((row) => row.keys['periode'] ?? []))].map((key) => periodName(key, language));
	return noteWords[language].provisional(keys.length > 0 ? listOf(keys, language) : whenOf(context));
}

/** Begins great and ends with a full stop. */
export const wholeSentence = (text: string): string => `${capital(text)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** Sentences that say how numbers and marks are read, the same below every chart that has them. */
export function markNotes(language: Language): string[] {
	const words = noteWords[language];
	return [words.rounded, words.dashed, eventWords[language].noCause].map(wholeSentence);
}

/** Sentences below a chart, in order: what its title leaves open, how it was answered, its counting rule, what the dataset always says, what was published about it, how to read ≈. */
export function notesOf(
	context: Context,
	cells: readonly Shown[],
	caveats: readonly string[],
	more: readonly string[]
): string[] {
	const { answer, chart, dataset, language } = context;
	const words = noteWords[language];
	const all = [
		...caveats,
		...answer.notes.map((note) => sentenceOf(context, note)),
		...more,
		chart.note?.[language],
		...ratioNotes(context, cells),
		provisional(context),
		!dataset.note_of || dataset.note_of.includes(chart.measure) ? dataset.note?.[language] : null,
		...published(context),
		cells.some(({ status }) => status === 'dibulatkan') ? words.rounded : null
	];
	const told = all.filter((text): text is string => Boolean(text));
	return [...new Set(told.map(wholeSentence))];
}

/** Filters that were carried over but do not concern this chart: "Program: PKH, tidak memengaruhi grafik ini". */
export function chipsOf(context: Context): string[] {
	const { answer, language } = context;
	return answer.notes.flatMap(({ code, detail }) =>
		code === 'filter-ignored'
			? detail.map((axis) => {
					const chosen = answer.question.filters.dimensions[axis] ?? [];
					const names = chosen.map((id) => nameOf(context, axis, id));
					return noteWords[language].filterIgnored(axisTitle(context, axis), names.join(', '));
				})
			: []
	);
}
