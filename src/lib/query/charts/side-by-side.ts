import type { Level } from '../../contract/code.ts';
import type { Chart } from '../../contract/dataset.ts';
import type { Language, Localized } from '../../contract/localized.ts';
import type { PublishedDataset } from '../../contract/release.ts';
import type { Placed } from './placed.ts';

/** A dimension whose codes a chart sets apart, if it is not areas. */
const apart = ({ by, panels }: Chart): string | undefined => [panels, by].find((axis) => axis && axis !== 'wilayah');

/** How a chart is drawn on its own page, and what only concerns it there. */
const DRAWN = new Set(['watch', 'section', 'reading', 'target', 'panels', 'median', 'detail', 'layout']);

/** What a chart measures, without how its page draws it. */
const measured = (chart: Chart): Chart =>
	Object.fromEntries(Object.entries(chart).filter(([key]) => !DRAWN.has(key))) as Chart;

/** What a title says of places that are no longer drawn: "menurut Kelurahan". */
const PLACES = / (menurut|by) (wilayah|kota|kecamatan|kelurahan|area|city|district|village)\b.*$/i;

/** A title without what it says of time, for bars of a single period. */
const still: Record<Language, (title: string) => string> = {
	id: (title) => title.replace(/^Perkembangan (.)/, (_, first: string) => first.toUpperCase()),
	en: (title) => title.replace(/ over time$/i, '')
};

/** Sets of a family are no parts of all families: added up they would tell of every family, in a programme or not. */
const isOfSets = ({ dimensions }: PublishedDataset, axis: string): boolean =>
	Object.values(dimensions).some(({ set_of }) => set_of === axis);

/** True where the parts that a chart sets apart add up to a number of their own: agencies of a city, not registers or programmes of a family. */
function addsUp({ chart, dataset }: Placed): boolean {
	const axis = apart(chart);
	const measure = dataset.measures[chart.measure];
	if (!axis || !measure || measure.mentions || measure.kind === 'level' || isOfSets(dataset, axis)) return false;
	const { unit } = measure;
	return dataset.dimensions[axis]?.never_add !== true && (typeof unit === 'string' || unit.from !== axis);
}

/** A title for areas side by side; that of the measure where the parts which the chart is named after are added up. */
function titleOf(placed: Placed, kind: 'comparison' | 'trend', added: boolean): Localized {
	const { chart, dataset } = placed;
	const isWhole = added && !chart.against && Object.keys(chart.where).length === 0;
	const title = (isWhole && dataset.measures[chart.measure]?.title) || chart.title;
	const parts = dataset.dimensions[apart(chart) ?? '']?.title;
	const write = (language: Language) => {
		const own = title[language].replace(PLACES, '');
		const whole = added && parts ? own.replace(new RegExp(` (per|menurut|by) ${parts[language]}$`, 'i'), '') : own;
		return kind === 'trend' ? whole : still[language](whole);
	};
	return { id: write('id'), en: write('en') };
}

/** How areas are set side by side: a bar each for the last period, the same in a panel for each code that the chart sets apart, or a line each. */
const WAYS = {
	bars: { kind: 'comparison', ending: 'batang' },
	panels: { kind: 'comparison', ending: 'rincian' },
	lines: { kind: 'trend', ending: 'garis' }
} as const;

/** A declared chart with areas in place of what it shows of one area; without panels its parts are added up. */
function drawn(placed: Placed, level: Level, way: keyof typeof WAYS): Placed {
	const { chart, dataset } = placed;
	const { kind, ending } = WAYS[way];
	const panels = way === 'panels' ? apart(chart) : undefined;
	const own: Chart = {
		...measured(chart),
		id: `${chart.id}-${ending}`,
		kind,
		by: 'wilayah',
		apart: true,
		level,
		title: titleOf(placed, kind, apart(chart) !== undefined && panels === undefined),
		...(panels ? { panels } : {})
	};
	return { id: `${dataset.id}/${own.id}`, chart: own, dataset };
}

/** How a declared chart sets areas side by side: nothing for pictures of one area alone. */
export function sideBySide(placed: Placed, level: Level): Placed[] {
	const { chart, dataset } = placed;
	const axis = apart(chart);
	const by = (...ways: (keyof typeof WAYS)[]) => ways.map((way) => drawn(placed, level, way));
	switch (chart.kind) {
		case 'figure':
		case 'ranking':
		case 'map':
			return by(axis && !addsUp(placed) ? 'panels' : 'bars');
		case 'trend':
			if (!axis) return by('lines');
			if (!addsUp(placed)) return !chart.against && isOfSets(dataset, axis) ? by('panels') : by('panels', 'lines');
			// Where one part is hidden the whole is not known, and the parts are all there is to see.
			return chart.against ? by('bars', 'panels', 'lines') : by('lines');
		case 'reading':
			if (chart.reading === 'posisi') return by('bars');
			return chart.reading === 'perkembangan' ? by('lines') : [];
		default:
			return [];
	}
}
