import { chartWords, listOf, periodSpan, ratioWords, unitKind, unitOf } from '../text/index.ts';
import { appliedTo, axisTitle, hasOwnOrder, nameOf, placesIn, type Context } from './context.ts';
import { placesOf } from './place.ts';
import { rowPeriods, whenOf } from './when.ts';

const FEW = 3;

interface Restriction {
	axis: string;
	names: string[];
	/** Given by the chart itself, not chosen by the reader. */
	fixed: boolean;
	/** Its codes follow each other in their list, so that first and last say all: "Desil 1–4". */
	run: boolean;
	/** Its name is a whole phrase: "Tidak tercatat di PKH, Sembako". */
	phrase?: boolean;
}

/** To what the answer was restricted, in names. */
function restrictionsOf(context: Context): Restriction[] {
	const applied = appliedTo(context.answer);
	const { how = {} } = context.answer.question;
	const without = Object.keys(how).filter((axis) => how[axis] === 'none');
	const outside = without.map((axis): Restriction => {
		const names = [noneOf(context, axis, applied[axis] ?? [])];
		return { axis, names, fixed: true, run: false, phrase: true };
	});
	const inside = Object.entries(applied).filter(([axis]) => !without.includes(axis));
	return [...outside, ...inside.map(([axis, codes]) => restrictionOf(context, axis, codes))];
}

/** "Tidak tercatat di …" the chosen programmes, or all that are linked. */
function noneOf(context: Context, axis: string, chosen: readonly string[]): string {
	const { dataset, language } = context;
	const names = chosen.map((code) => nameOf(context, axis, code));
	if (names.length > 0) return chartWords[language].notRecordedIn(listOf(names, language));
	const list = dataset.dimensions[axis]?.codes ?? axis;
	const sets = Object.entries(dataset.dimensions).find(([, { set_of }]) => set_of === list)?.[0];
	return sets ? nameOf(context, sets, '-') : '';
}

function restrictionOf(context: Context, axis: string, codes: string[]): Restriction {
	const places = hasOwnOrder(context, axis, codes) ? placesIn(context, axis, codes) : [];
	return {
		axis,
		names: codes.map((code) => nameOf(context, axis, code)),
		fixed: context.answer.question.fixed?.[axis] !== undefined,
		run: places.length > 0 && places.every((place, at) => at === 0 || place === (places[at - 1] ?? 0) + 1)
	};
}

/** First and last of a run of names, what both begin with said once: "Desil 1–4". */
function runOf(first: string, last: string): string {
	const [words, others] = [first.split(' '), last.split(' ')];
	const same = words.findIndex((word, at) => word !== others[at]);
	return `${first}–${others.slice(Math.max(0, Math.min(same, others.length - 1))).join(' ')}`;
}

/** A restriction as words: its title is left out where the names say it. */
function restrictionWords(context: Context, { axis, names, phrase, run }: Restriction): string {
	if (phrase) return names.join(', ');
	const title = axisTitle(context, axis);
	const [first = '', last = ''] = [names[0], names.at(-1)];
	const more = names.length > FEW ? [...names.slice(0, FEW - 1), `+${names.length - FEW + 1}`] : names;
	const text = run && names.length >= FEW ? runOf(first, last) : more.join(', ');
	return names.every((name) => name.startsWith(title)) ? text : `${title}: ${text}`;
}

/** The one indicator that a chart of levels is about: its title says all, "Nilai (Persentase penduduk miskin)" says it twice. */
function indicatorOf(context: Context): Restriction | undefined {
	const { measure } = context;
	if (measure.kind !== 'level') return undefined;
	return restrictionsOf(context).find(
		({ axis, names }) => typeof measure.unit === 'object' && measure.unit.from === axis && names.length === 1
	);
}

/** Titles that name a picture rather than a thing that can rise or fall. */
const PICTURE =
	/^(perkembangan|tren|sebaran|diagram kendali|uji kecenderungan|pemerataan|trend|control chart|evenness)\b|over time$/i;

/**
 * What sentences are about. A chart with a restriction of its own has named the result in its title ("Keluarga desil 1–4");
 * else the measure, with what the reader chose: "Realisasi keuangan (PKH)".
 */
export function subjectOf(context: Context): string {
	const { chart, language, measure } = context;
	const indicator = indicatorOf(context);
	if (indicator) return indicator.names[0] ?? '';
	const restrictions = restrictionsOf(context);
	const named = restrictions.some(({ fixed }) => fixed) && !PICTURE.test(chart.title[language]);
	const added = restrictions.filter(({ fixed, names }) => !(named && fixed) && names.length > 0 && names.length < FEW);
	const inside = added.flatMap(({ names }) => names).join(', ');
	const base = named ? chart.title[language] : measure.title[language];
	return inside ? `${base} (${inside})` : base;
}

function unitWords(context: Context): string {
	const { answer, counted, language, measure, ratio, release } = context;
	if (ratio) {
		const unit = unitOf(ratio.against.unit, release.codes, language);
		const whole = ratio.against.title[language];
		return unitKind(unit) === 'percent'
			? ratioWords[language].percentOf(whole)
			: `${counted.title[language]} ${unit.title}`;
	}
	const title = indicatorOf(context)?.names[0] ?? measure.title[language];
	const units = [...new Set(answer.rows.map((row) => row.unit))].filter(Boolean);
	if (units.length > 1) return typeof measure.unit === 'object' ? `${title} (${chartWords[language].ownUnits})` : title;
	const only = units[0] ?? (typeof measure.unit === 'string' ? measure.unit : undefined);
	if (!only) return title;
	const unit = unitOf(only, release.codes, language).title;
	return unit.toLowerCase() === title.toLowerCase() ? title : `${title} (${unit})`;
}

function byWords(context: Context): string | null {
	const { answer, language } = context;
	const words = chartWords[language];
	const axes = answer.question.by.filter((axis) => axis !== 'periode');
	const parts = axes.map((axis) =>
		axis === 'wilayah' ? words.levels[answer.question.level ?? 'kota'] : axisTitle(context, axis).toLowerCase()
	);
	return parts.length > 0 ? words.by(listOf(parts, language)) : null;
}

/** "Keluarga · menurut kecamatan · Kota Palangka Raya · Triwulan II 2025 · Desil: 1, 2". */
export function subtitleOf(context: Context): string {
	const { language } = context;
	const places = placesOf(context).map((area) => nameOf(context, 'wilayah', area));
	const periods = rowPeriods(context);
	const [first, last] = [periods[0], periods.at(-1)];
	// A headline figure names its own period beside the number.
	const when =
		context.chart.kind === 'figure' ? '' : first && last ? periodSpan(first, last, language) : whenOf(context);
	const indicator = indicatorOf(context)?.axis;
	const restricted = restrictionsOf(context)
		.filter(({ axis }) => axis !== indicator)
		.map((one) => restrictionWords(context, one));
	const where = places.length > FEW ? `${places.length} ${chartWords[language].areas}` : listOf(places, language);
	return [unitWords(context), byWords(context), where, when, ...restricted].filter(Boolean).join(' · ');
}
