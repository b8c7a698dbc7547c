import type { Code } from '../../contract/code.ts';
import { monthsOf, parsePeriod } from '../../contract/period.ts';
import { dayName, eventWords } from '../../language/index.ts';
import { upFrom } from './concern.ts';
import { codeOf, nameOf, type Context } from './context.ts';
import type { TimeMark } from './types.ts';
import { firstFrom } from './when.ts';

const listed = (text: string | undefined) => (text ?? '').split(';').filter(Boolean);

/**
 * True when an event tells of an area that the answer covers, of one around it, or of one inside it. What happened in one
 * kota is nothing that the line of its province or of the nation should carry.
 */
function isThere(context: Context, areas: readonly string[]): boolean {
	const { answer } = context;
	const isWide = (id: string) =>
		['provinsi', 'negara'].includes(codeOf(context, 'wilayah', id)?.attributes['tingkat'] ?? '');
	return (
		areas.length === 0 ||
		areas.some((told) =>
			answer.areas.some(
				(shown) => upFrom(context, shown).includes(told) || (!isWide(shown) && upFrom(context, told).includes(shown))
			)
		)
	);
}

/** The month in which an event began, as a period key; null without a date that can be read. */
const monthOf = (event: Code) => parsePeriod((event.from ?? '').replace(/^(\d{4}-\d{2})-\d{2}$/, '$1'));

/** The date, what kind of event it is and where in the chart, before its name: "18 November 2024, contoh bencana di Kec. Pahandut: …". */
function textOf(context: Context, event: Code, areas: readonly string[]): string {
	const { language } = context;
	const words = eventWords[language];
	const kind = words.kinds[event.attributes['jenis'] ?? ''] ?? words.kind;
	const what = event.attributes['contoh'] === 'ya' ? words.sample(kind) : kind;
	const { areas: shown } = context.answer;
	// A place that the whole chart is about is named by its subtitle.
	const isAll = areas.length === shown.length && areas.every((id) => shown.includes(id));
	const where = isAll ? [] : areas.map((id) => nameOf(context, 'wilayah', id));
	const place = where.length > 0 ? words.at(where) : '';
	return `${dayName(event.from ?? '', language)}, ${what}${place}: ${event.title[language]}`;
}

/**
 * Events of the code list `peristiwa` that concern this chart and lie on its axis, in order of time: columns `dataset` and
 * `wilayah` (lists joined by ";"; empty = all) and `berlaku_dari` as their date.
 */
export function eventsOn(context: Context, axis: string[]): TimeMark[] {
	const { dataset, release } = context;
	const start = parsePeriod(axis[0] ?? '');
	if (!start) return [];
	return (release.codes['peristiwa'] ?? [])
		.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
		.flatMap((event): TimeMark[] => {
			const datasets = listed(event.attributes['dataset']);
			const areas = listed(event.attributes['wilayah']);
			const month = monthOf(event);
			if (!month || monthsOf(month).last < monthsOf(start).first) return [];
			if (datasets.length > 0 && !datasets.includes(dataset.id)) return [];
			if (!isThere(context, areas)) return [];
			const period = firstFrom(axis, event.from ?? '');
			return period ? [{ kind: 'event', period, text: textOf(context, event, areas) }] : [];
		});
}
