import { chartWords, listOf, periodSpan, ratioWords, titleWithUnit, unitKind, unitOf } from '../../language/index.ts';
import { axisTitle, nameOf, type Context } from './context.ts';
import { levelName, placesOf } from './place.ts';
import { FEW, indicatorOf, isSaid, restrictionsOf, restrictionWords } from './restriction.ts';
import { bothSides } from './sides.ts';
import { rowPeriods, whenOf } from './when.ts';

function unitWords(context: Context): string {
	const { answer, counted, language, measure, ratio, release } = context;
	if (ratio) {
		const unit = unitOf(ratio.against.unit, release.codes, language);
		const whole = ratio.against.title[language];
		return unitKind(unit) === 'percent'
			? ratioWords[language].percentOf(whole)
			: `${counted.title[language]} ${unit.title}`;
	}
	const own = indicatorOf(context)?.names[0] ?? measure.title[language];
	const title = context.chart.kind === 'balance' ? bothSides(context) : own;
	const units = [...new Set(answer.rows.map((row) => row.unit))].filter(Boolean);
	if (units.length > 1) return typeof measure.unit === 'object' ? `${title} (${chartWords[language].ownUnits})` : title;
	const only = units[0] ?? (typeof measure.unit === 'string' ? measure.unit : undefined);
	if (!only) return title;
	return titleWithUnit(title, unitOf(only, release.codes, language));
}

function byWords(context: Context): string | null {
	const { answer, language } = context;
	const axes = answer.question.by.filter((axis) => axis !== 'periode');
	const parts = axes.map((axis) => (axis === 'wilayah' ? levelName(context) : axisTitle(context, axis).toLowerCase()));
	return parts.length > 0 ? chartWords[language].by(listOf(parts, language)) : null;
}

function whereWords(context: Context): string {
	const { language } = context;
	const places = placesOf(context).map((area) => nameOf(context, 'wilayah', area));
	return places.length > FEW ? `${places.length} ${chartWords[language].areas}` : listOf(places, language);
}

function whenWords(context: Context): string {
	const periods = rowPeriods(context);
	const [first, last] = [periods[0], periods.at(-1)];
	return first && last ? periodSpan(first, last, context.language) : whenOf(context);
}

/** What the chart was restricted to, without what its title says. */
function restrictedWords(context: Context): string[] {
	const indicator = indicatorOf(context)?.axis;
	return restrictionsOf(context)
		.filter(({ axis }) => axis !== indicator)
		.filter((one) => !isSaid(context, one))
		.map((one) => restrictionWords(context, one));
}

const joined = (parts: (string | null)[]): string => parts.filter(Boolean).join(' · ');

/** "Keluarga · menurut kecamatan · Kota Palangka Raya · Triwulan II 2025 · Desil: 1, 2". */
export function subtitleOf(context: Context): string {
	const unit = unitWords(context);
	return joined([
		unit,
		byWords(context),
		whereWords(context),
		// A headline figure names its own period beside the number.
		context.chart.kind === 'figure' ? '' : whenWords(context),
		...restrictedWords(context)
	]);
}

/** Of a headline figure, whose title, number and page say the rest: what a percentage is of, another area than the reader's, and restrictions. */
export function figureSubtitle(context: Context): string {
	const { answer, ratio, release } = context;
	const [chosen, places] = [answer.question.filters.wilayah, placesOf(context)];
	const own = chosen.length > 0 ? chosen : [release.home];
	const isOwn = places.length === own.length && places.every((place) => own.includes(place));
	const unit = ratio ? unitWords(context) : '';
	const restricted = restrictedWords(context);
	return joined([unit, isOwn ? '' : whereWords(context), ...restricted]);
}
