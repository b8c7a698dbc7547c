import { chartWords, listOf, periodSpan, unitOf } from '../text/index.ts';
import { appliedTo, axisTitle, nameOf, type Context } from './context.ts';
import { placesOf } from './place.ts';
import { rowPeriods, whenOf } from './when.ts';

const FEW = 3;

/** Names of the codes to which an axis was restricted; a count where there are many. */
export function restrictionsOf(context: Context): { axis: string; names: string[] }[] {
	return Object.entries(appliedTo(context.answer)).map(([axis, codes]) => ({
		axis,
		names: codes.map((code) => nameOf(context, axis, code))
	}));
}

/** What sentences are about: the measure, with the restriction that makes it special: "Realisasi keuangan (PKH)". */
export function subjectOf(context: Context): string {
	const { language, measure } = context;
	const only = restrictionsOf(context).filter(({ names }) => names.length > 0 && names.length <= 2);
	const own = only.find(({ axis }) => typeof measure.unit === 'object' && measure.unit.from === axis);
	// The title of an indicator says all; "Nilai (Persentase penduduk miskin)" says it twice.
	if (measure.kind === 'level' && own?.names.length === 1) return own.names[0] ?? '';
	const inside = only.flatMap(({ names }) => names).join(', ');
	return inside ? `${measure.title[language]} (${inside})` : measure.title[language];
}

function unitWords(context: Context): string {
	const { answer, language, measure, release } = context;
	const title = measure.title[language];
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
	const restricted = restrictionsOf(context).map(({ axis, names }) => {
		const value = names.length > FEW ? `${names.length}` : names.join(', ');
		return `${axisTitle(context, axis)}: ${value}`;
	});
	const where = places.length > FEW ? `${places.length} ${chartWords[language].areas}` : listOf(places, language);
	return [unitWords(context), byWords(context), where, when, ...restricted].filter(Boolean).join(' · ');
}
