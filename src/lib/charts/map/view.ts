import type { Code } from '../../contract/code.ts';
import { amount, chartWords, fewOf, listOf, NAMED, type Statement, type Style } from '../../language/index.ts';
import { barsParts } from '../bars/view.ts';
import { indexed, type CodeIndex } from '../model/code-index.ts';
import { breaksOf, classOf } from './classes.ts';
import { axisTitle, codeOf, keyOf, nameOf, orderOf, otherAxes, styleOf, type Context } from '../model/context.ts';
import { datumOf } from '../model/datum.ts';
import { outlinesOfAll } from './outline-files.ts';
import { citiesOf, levelName } from '../model/place.ts';
import { topFinding } from '../../findings/leading.ts';
import type { MapArea, MapClass, MapSite, MapView } from '../model/types.ts';
import { spanOf } from '../model/when.ts';
import { byArea, ofKind, type Maker } from '../maker.ts';

function centreOf(code: Code | undefined): [number, number] | null {
	const [lon, lat] = [code?.attributes['lon'], code?.attributes['lat']].map((text) => (text ? Number(text) : NaN));
	return lon !== undefined && lat !== undefined && Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
}

/** Places that stand for an area on the schematic map: its own centre, else those of the finest areas inside it. */
function sitesOf(codes: CodeIndex, area: string): MapSite[] {
	const own = centreOf(codes.byId.get(area));
	if (own) return [{ area, lon: own[0], lat: own[1] }];
	const inside = codes.inside.get(area) ?? [];
	return inside.flatMap((code) => sitesOf(codes, code.id)).map((site) => ({ ...site, area }));
}

/** Printed breaks: "3–12 keluarga", each class beginning just above the one below it. */
function classTexts(breaks: readonly number[], least: number, style: Style): MapClass[] {
	const write = (value: number) => amount(value, style.unit, style.language, style.decimals);
	const step = 10 ** -style.decimals;
	return breaks.map((upTo, at) => {
		const from = at === 0 ? least : (breaks[at - 1] as number) + step;
		const [first, last] = [write(from), write(upTo)];
		return { upTo, text: from >= upTo || first === last ? last : `${first}–${last}` };
	});
}

type Parts = Pick<MapView, 'areas' | 'panels' | 'classes' | 'sites' | 'style' | 'outlines'> & {
	statement: Statement;
	notes: string[];
};

const outlinesIn = ({ release }: Context, cities: ReturnType<typeof citiesOf>) =>
	outlinesOfAll(
		release,
		cities.map(({ areas }) => areas)
	);

/** Why areas are listed instead of mapped: a map has one value an area, and needs to know where areas lie. */
export function unmappable(context: Context): string | null {
	const { answer, language, release } = context;
	const words = chartWords[language];
	const axes = otherAxes(context, ['wilayah', 'periode']);
	if (new Set(answer.rows.map((row) => `${keyOf(row, axes)}/${row.unit}`)).size > 1)
		return words.notOneMap(
			listOf(
				axes.map((axis) => axisTitle(context, axis).toLowerCase()),
				language
			)
		);
	const drawn = [...new Set(answer.rows.map((row) => row.keys['wilayah'] ?? ''))];
	const codes = indexed(release.codes['wilayah'] ?? []);
	const placed = drawn.some((area) => sitesOf(codes, area).length > 0);
	return placed || outlinesIn(context, citiesOf(context, drawn)) ? null : words.noMap;
}

/** Areas in five classes. Null when no row has a number. */
export function mapParts(context: Context): Parts | null {
	const { answer, language, release } = context;
	const [row] = answer.rows;
	if (!row) return null;
	const style = styleOf(context, row);
	const compare = orderOf(context, 'wilayah');
	const data = answer.rows.map((one) => datumOf(context, one, 'wilayah')).sort((a, b) => compare(a.code, b.code));
	const values = data.flatMap((datum) => datum.cell.value ?? []);
	if (values.length === 0) return null;
	const breaks = breaksOf(values, style.decimals === 0);
	const codes = indexed(release.codes['wilayah'] ?? []);
	const areas = data.map((datum): MapArea => {
		const { value } = datum.cell;
		const parent = codeOf(context, 'wilayah', datum.code)?.parent ?? '';
		return { ...datum, parent, class: value === null ? null : classOf(value, breaks) };
	});
	const cities = citiesOf(
		context,
		areas.map((area) => area.code)
	);
	const outlines = outlinesIn(context, cities);
	const byCode = new Map(areas.map((area) => [area.code, area]));
	const panels = cities.map(({ city, areas: own }) => ({
		title: city && nameOf(context, 'wilayah', city),
		areas: own.flatMap((code) => byCode.get(code) ?? [])
	}));
	const several = panels.length > 1;
	const sites = areas.flatMap((area) => sitesOf(codes, area.code));
	const drawn = outlines ? outlines.areas : new Set(sites.map((site) => site.area));
	const left = areas.filter((area) => !drawn.has(area.code)).map((area) => nameOf(context, 'wilayah', area.code));
	const none = areas
		.filter(({ cell }) => cell.value === 0 && cell.status === 'tepat')
		.map((area) => nameOf(context, 'wilayah', area.code));
	const words = chartWords[language];
	return {
		areas: panels.flatMap((panel) => panel.areas),
		panels,
		classes: classTexts(breaks, Math.min(...values), style),
		sites,
		style,
		outlines: outlines && outlines.files,
		statement: topFinding(context, { data, style, when: spanOf(context), manner: 'area', axis: 'wilayah' }),
		notes: [
			outlines
				? words.outlines(release.site.boundaries?.source ?? null)
				: words[several ? 'schematicEach' : 'schematic'],
			...(outlines && several ? [words.ownScale] : []),
			...(left.length > 0 ? [words[outlines ? 'noOutline' : 'noCentre'](fewOf(left, language))] : []),
			...(none.length > 0 && none.length < areas.length
				? [
						none.length > NAMED
							? words.noneInMany(none.length, levelName(context))
							: words.noneIn(listOf(none, language))
					]
				: [])
		]
	};
}

export const map: Maker<MapView> = {
	parts: (context) => {
		const reason = unmappable(context);
		if (reason === null) return ofKind('map', mapParts(context));
		const listed = barsParts(context);
		return listed && { kind: 'ranking', ...listed, notes: [reason, ...listed.notes] };
	},
	grid: ({ areas }) => [areas],
	rows: byArea
};
