import type { Code } from '../contract/code.ts';
import { amount, chartWords, listOf, type Style } from '../text/index.ts';
import { breaksOf, classOf } from './classes.ts';
import { codeOf, nameOf, orderOf, otherAxes, styleOf, keyOf, type Context } from './context.ts';
import { datumOf } from './datum.ts';
import { topSentence } from './top.ts';
import type { MapArea, MapClass, MapSite, MapView } from './types.ts';
import { whenOf } from './when.ts';

function centreOf(code: Code | undefined): [number, number] | null {
	const [lon, lat] = [code?.attributes['lon'], code?.attributes['lat']].map((text) => (text ? Number(text) : NaN));
	return lon !== undefined && lat !== undefined && Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
}

/** Places that stand for an area on the schematic map: its own centre, else those of the finest areas inside it. */
function sitesOf(codes: readonly Code[], area: string): MapSite[] {
	const own = centreOf(codes.find((code) => code.id === area));
	if (own) return [{ area, lon: own[0], lat: own[1] }];
	const inside = codes.filter((code) => code.parent === area || code.attributes['kelompok'] === area);
	return inside.flatMap((code) => sitesOf(codes, code.id)).map((site) => ({ ...site, area }));
}

/** Printed breaks: "3–12 keluarga", each class beginning just above the one below it. */
function classTexts(breaks: readonly number[], least: number, style: Style): MapClass[] {
	const write = (value: number) => amount(value, style.unit, style.language, style.decimals);
	const step = 10 ** -style.decimals;
	return breaks.map((upTo, at) => {
		const from = at === 0 ? least : (breaks[at - 1] as number) + step;
		return { upTo, text: from >= upTo ? write(upTo) : `${write(from)}–${write(upTo)}` };
	});
}

type Parts = Pick<MapView, 'areas' | 'classes' | 'sites' | 'style' | 'sentence' | 'boundaries'> & { notes: string[] };

/** Areas in five classes. Null when no row has a number; `sites` is empty where neither centres nor boundaries are known. */
export function mapParts(context: Context): Parts | null {
	const { answer, boundaries, language, release } = context;
	const axes = otherAxes(context, ['wilayah', 'periode']);
	const [row] = answer.rows;
	if (!row) return null;
	// One map shows one measure of one kind; further kinds (registers) are in the table.
	const rows = answer.rows.filter((one) => keyOf(one, axes) === keyOf(row, axes));
	const style = styleOf(context, row);
	const compare = orderOf(context, 'wilayah');
	const data = rows.map((one) => datumOf(context, one, 'wilayah', axes)).sort((a, b) => compare(a.code, b.code));
	const values = data.flatMap((datum) => datum.cell.value ?? []);
	if (values.length === 0) return null;
	const breaks = breaksOf(values, style.decimals === 0);
	const codes = release.codes['wilayah'] ?? [];
	const areas = data.map((datum): MapArea => {
		const code = codeOf(context, 'wilayah', datum.code);
		const { value } = datum.cell;
		return {
			...datum,
			parent: code?.parent ?? '',
			centre: centreOf(code),
			class: value === null ? null : classOf(value, breaks)
		};
	});
	const drawnBy = new Set((boundaries?.features ?? []).map((feature) => String(feature.properties?.['kode'] ?? '')));
	const real = boundaries && areas.some((area) => drawnBy.has(area.code)) ? boundaries : null;
	const sites = areas.flatMap((area) => sitesOf(codes, area.code));
	const drawn = real ? drawnBy : new Set(sites.map((site) => site.area));
	const left = areas.filter((area) => !drawn.has(area.code)).map((area) => nameOf(context, 'wilayah', area.code));
	const words = chartWords[language];
	const partly = left.length > 0 && left.length < areas.length;
	return {
		areas,
		classes: classTexts(breaks, Math.min(...values), style),
		sites,
		style,
		boundaries: real,
		sentence: topSentence(context, data, style, whenOf(context), 'areas'),
		notes: [
			...(real ? [] : sites.length > 0 ? [words.schematic] : [words.noMap]),
			...(partly ? [words.noCentre(listOf(left, language))] : [])
		]
	};
}
