import { chartWords, eventWords, isRangeOnly, listOf, NAMED, noteWords, type Statement } from '../../language/index.ts';
import { axisTitle, groupRows, keyOf, nameOf, otherAxes, styleOf, type Context } from '../model/context.ts';
import { marksOn, pointsOf, seriesName } from '../model/series.ts';
import { trendFinding } from '../../findings/trend.ts';
import { targetSeries } from '../model/targets.ts';
import type { Series, TrendPanel, TrendPoint, TrendView } from '../model/types.ts';
import { axisOf, rowPeriods } from '../model/when.ts';
import { byPeriod, ofKind, type Maker } from '../maker.ts';

/** As many lines as there are colours that readers can tell apart. */
const MOST_LINES = 8;

/** Lines whose ranges can be drawn as bands without hiding each other. */
export const MOST_BANDS = 3;

const known = (points: readonly TrendPoint[]) => points.filter((point) => point.cell.value !== null);

/** Lines beyond the palette are drawn faint: those that end lowest. */
function fade(series: Series[]): Series[] {
	if (series.length <= MOST_LINES) return series;
	const last = (one: Series) => known(one.points).at(-1)?.cell.value ?? -Infinity;
	const kept = new Set([...series].sort((a, b) => last(b) - last(a)).slice(0, MOST_LINES - 1));
	return series.map((one) => ({ ...one, faint: !kept.has(one) }));
}

/** Which lines are missing; those that another remark has named are left out of it. */
function withoutLine(context: Context, names: readonly string[]): string[] {
	const { answer, language } = context;
	const words = noteWords[language];
	const axes = otherAxes(context, ['periode']);
	const told = answer.notes
		.filter(({ code }) => code === 'no-target')
		.flatMap(({ detail }) => detail.flatMap((code) => axes.map((axis) => nameOf(context, axis, code))));
	const left = names.filter((name) => !told.includes(name));
	if (left.length === 0) return [];
	if (left.length <= NAMED) return [words.noLine(listOf(left, language))];
	return [
		words.noLines(
			left.length,
			listOf(
				axes.map((axis) => axisTitle(context, axis).toLowerCase()),
				language
			)
		)
	];
}

/** Panels with the lines of the goals that they are held against; a lone line then needs a name. */
function withTargets(context: Context, panels: TrendPanel[], axis: string[]): TrendPanel[] {
	const targets = targetSeries(context, axis);
	if (targets.length === 0) return panels;
	const named = (one: Series) => (one.name ? one : { ...one, name: context.counted.title[context.language] });
	return panels.map((panel) => ({ ...panel, series: [...panel.series.map(named), ...targets] }));
}

/** Lines over time, one panel a unit. Returns null when no row has a number. */
export function trendParts(
	context: Context
): (Pick<TrendView, 'panels' | 'periods' | 'sameScale' | 'marks'> & { statement: Statement; notes: string[] }) | null {
	const { answer, language } = context;
	const axis = axisOf(rowPeriods(context));
	const { panels: split } = context.chart;
	const units = new Set(answer.rows.map((row) => row.unit));
	const axes = otherAxes(context, ['periode', ...(split ? [split] : [])]);
	const groups = groupRows(answer.rows, (row) => `${split ? (row.keys[split] ?? '') : ''}/${row.unit}`);
	const left: string[] = [];
	const panels = [...groups.values()].flatMap((rows): TrendPanel[] => {
		const [row] = rows;
		if (!row) return [];
		const own = [...groupRows(rows, (one) => keyOf(one, axes)).entries()];
		const series = own.map(([id, points], colour) => ({
			id,
			...(own.length <= MOST_LINES ? { colour } : {}),
			name: points[0] ? seriesName(context, points[0], axes) : id,
			faint: false,
			points: pointsOf(context, points, axis, [...axes, ...(split ? [split] : [])])
		}));
		const panel = split ? seriesName(context, row, [split]) : '';
		const drawn = series.filter(({ points }) => (series.length === 1 && groups.size === 1) || known(points).length > 0);
		const bare = series.filter((one) => !drawn.includes(one));
		left.push(...(drawn.length === 0 && panel ? [panel] : bare.map((one) => one.name)));
		const style = styleOf(context, row);
		const title = [panel, units.size > 1 ? style.unit.title : ''].filter(Boolean).join(' · ');
		return drawn.length > 0 ? [{ title: title || null, style, series: fade(drawn) }] : [];
	});
	const lines = panels.flatMap((panel) => panel.series);
	if (!lines.some(({ points }) => known(points).length > 0)) return null;
	const provisional = lines.some(({ points }) => points.some((point) => point.cell.provisional));
	const marks = marksOn(context, axis);
	const events = marks.filter((mark) => mark.kind === 'event');
	const bandless = panels.filter(({ series }) => series.length > MOST_BANDS).flatMap(({ series }) => series);
	const hollow = bandless.some(({ faint, points }) => !faint && points.some(({ cell }) => isRangeOnly(cell)));
	const notes = [
		...(events.length > 0 ? [eventWords[language].told(events.map(({ text }) => text))] : []),
		...(events.length > 0 ? [eventWords[language].noCause] : []),
		...withoutLine(context, left),
		...(provisional ? [noteWords[language].dashed] : []),
		...(hollow ? [noteWords[language].hollow] : []),
		...(lines.some((line) => line.faint) ? [chartWords[language].otherLines] : [])
	];
	return {
		panels: withTargets(context, panels, axis),
		sameScale: split !== undefined,
		periods: axis,
		marks,
		statement: trendFinding(context, panels),
		notes
	};
}

export const trend: Maker<TrendView> = {
	parts: (context) => ofKind('trend', trendParts(context)),
	grid: ({ panels }) =>
		panels.flatMap(({ series }) =>
			series.filter(({ faint, role }) => !faint && role !== 'slope').map(({ points }) => points)
		),
	rows: byPeriod,
	height: ({ panels }) => panels.length * (panels.length > 1 ? 180 : 260)
};
