import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import { nameIn } from '../../../src/lib/contract/localized.ts';
import {
	FORMAT,
	type Note,
	type PublishedDataset,
	type PublishedTable,
	type Release
} from '../../../src/lib/contract/release.ts';
import type { Filled } from '../stage.ts';
import { linkedMembers } from '../aggregate/linked.ts';
import { roundedMeasures } from '../rounded-measures.ts';
import type { ProtectionReport } from '../protect/audit/report.ts';
import { name, rowsOf } from '../sql.ts';
import { publicTable, type ConformedSource, type PublishContext } from '../stage.ts';
import { areasOf, codesOf, homeOf, setCodes } from './codes.ts';
import { combinationsIn } from './combinations.ts';
import { proofOf } from './proof.ts';
import { readingCharts } from '../contract/readings.ts';
import { countedCodes, silentAreas } from './recap.ts';
import { rulesOf } from './rules.ts';
import { standingLists } from './standing.ts';

/** One dataset after aggregate and protect. */
export interface Counted {
	dataset: Dataset;
	sources: ConformedSource[];
	filled: Filled[];
	protection: ProtectionReport;
}

/** Latest as-of date of some sources. */
export const latest = (sources: ConformedSource[]) =>
	sources
		.map(({ asOf }) => asOf)
		.sort()
		.at(-1) ?? '';

/** Tables that this audience gets and that hold data. */
export const publishedOf = ({ filled }: Counted, ctx: PublishContext) =>
	filled.filter(({ table, coverage }) => table.audiences.includes(ctx.audience) && coverage.length > 0);

/** Everything of the manifest but the files, the answers and the id. */
export async function describe(ctx: PublishContext, counted: Counted[]): Promise<Release> {
	const areas = ctx.codes['wilayah'] ?? [];
	const coverage = counted.flatMap((each) => publishedOf(each, ctx).flatMap((filled) => filled.coverage));
	const sources = counted.flatMap((each) => each.sources);
	const datasets = counted.map(({ dataset }) => dataset);
	const sets = await publishedSets(ctx, counted);
	const covered = areasOf(areas, coverage);
	const sample = sources.some((source) => source.sample);
	const terms = {
		licenses: [{ name: ctx.site.licence.name, ...(ctx.site.licence.path ? { path: ctx.site.licence.path } : {}) }],
		sources: [...new Map(sources.map((source) => [nameIn(source.title, 'id'), packaged(source)])).values()]
	};
	return {
		profile: 'data-package',
		format: FORMAT,
		id: '',
		name: slug(`${ctx.site.name.id} ${ctx.audience}`),
		title: ctx.site.name.id,
		...terms,
		as_of: latest(sources),
		audience: ctx.audience,
		sample,
		site: ctx.site,
		home: homeOf(ctx.site.home, areas, coverage),
		datasets: counted.map((each) => publishedDataset(each, ctx.codes)),
		tables: await publishedTables(ctx, counted),
		codes: {
			...codesOf(ctx.codes, datasets, covered, sets),
			...standingLists(ctx.codes, datasets, covered, sample)
		},
		resources: [],
		boundaries: [],
		answers: {}
	};
}

const slug = (text: string) =>
	text
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');

const toldAreas = (sources: ConformedSource[]) => [
	...new Set(sources.flatMap(({ coverage }) => coverage.map(({ area }) => area)).sort())
];

/** Notes as published: one told by several sources stands once, about the areas of all of them. */
function notesOf(sources: ConformedSource[]): Note[] {
	const tellers = new Map<string, { note: Note; sources: ConformedSource[] }>();
	for (const source of sources)
		for (const note of source.notes) {
			const key = JSON.stringify(note);
			const noted = tellers.get(key) ?? { note, sources: [] };
			tellers.set(key, { note, sources: [...noted.sources, source] });
		}
	return [...tellers.values()].map(({ note, sources }) => ({ ...note, areas: toldAreas(sources) }));
}

const sourceOf = (source: ConformedSource) => {
	const { title, producer, path, licence, asOf, sample } = source;
	return {
		title,
		...(producer ? { producer } : {}),
		...(path ? { path } : {}),
		...(licence ? { licence } : {}),
		as_of: asOf,
		sample,
		areas: toldAreas([source])
	};
};

/** A source as Data Package has it: its title is one text. */
const packaged = (source: ConformedSource) => ({ ...sourceOf(source), title: nameIn(source.title, 'id') });

function publishedDataset({ dataset, sources, protection }: Counted, codes: CodeLists): PublishedDataset {
	const { id, title, order, metadata, differs, note, note_of, dimensions, measures, charts } = dataset;
	return {
		id,
		title,
		order,
		metadata,
		...(differs ? { differs } : {}),
		...(note ? { note } : {}),
		...(note_of ? { note_of } : {}),
		dimensions,
		measures,
		charts: [...charts, ...readingCharts(dataset, codes)],
		protection: {
			method: protection.method,
			...(protection.reason ? { reason: protection.reason } : {}),
			...proofOf(protection),
			...(protection.overrides.length > 0 ? { overrides: protection.overrides } : {}),
			...rulesOf(dataset.protection)
		},
		sources: [...sources].sort((a, b) => (a.id < b.id ? -1 : 1)).map(sourceOf),
		as_of: latest(sources),
		notes: notesOf(sources)
	};
}

function publishedTable({ dataset, protection }: Counted, { table, coverage, codes }: Filled): PublishedTable {
	const { id, title, area, period, dimensions, measures, rollup_of, audiences } = table;
	// A roll-up holds sums of its base; those that came from a recap of their own are the exception.
	const errors = [rollup_of, id].map((each) => protection.tables.find((report) => report.table === each)?.errors ?? []);
	const bands = errors.find((each) => each.length > 0) ?? [];
	const { rounding } = protection;
	return {
		id,
		dataset: dataset.id,
		title,
		area,
		period,
		dimensions,
		measures,
		...(rollup_of ? { rollup_of } : {}),
		codes,
		...(rounding ? { rounding: { base: rounding.base, slack: rounding.slack, ...widerOf(protection, id) } } : {}),
		absent: absentOf(dataset, table, protection),
		exact: exactMeasures(dataset, table),
		audiences,
		typical_error: bands.map(({ upTo, p95 }) => ({ up_to: upTo, error: p95 })),
		coverage,
		rows: 0
	};
}

const widerOf = ({ wider }: ProtectionReport, table: string) => (wider[table] ? { wider: wider[table] } : {});

/** A count that nobody lists did not happen; a rate that nobody gives is not known. */
function absentOf(dataset: Dataset, table: Table, { method }: ProtectionReport) {
	if (method === 'round') return 'nol-dibulatkan';
	return table.measures.every((id) => dataset.measures[id]?.kind !== 'level') ? 'nol' : 'tidak-ada-data';
}

/** Measures that protection neither rounds nor holds back. */
function exactMeasures(dataset: Dataset, table: Table): string[] {
	const { protection } = dataset;
	if (protection.method !== 'round') return [];
	const rounded = roundedMeasures(dataset, table, protection);
	return table.measures.filter((id) => !rounded.includes(id) && !(id in protection.money_with));
}

async function publishedTables(ctx: PublishContext, counted: Counted[]): Promise<PublishedTable[]> {
	const tables: PublishedTable[] = [];
	for (const each of counted)
		for (const filled of publishedOf(each, ctx)) {
			const published = publishedTable(each, filled);
			tables.push(published);
			const combinations = await combinationsIn(ctx.db, each.dataset, filled.table);
			if (combinations.length > 0) published.combinations = combinations;
			if (each.protection.method === 'round' || filled.records) continue;
			const { table, codes, coverage } = filled;
			published.codes = { ...(await countedCodes(ctx.db, each.dataset, table, ctx.codes)), ...codes };
			published.coverage = [...coverage, ...(await silentAreas(ctx.db, table, coverage))];
		}
	return tables;
}

/** Code lists of set dimensions, from what is published: a set that was rounded away everywhere leaves no trace. */
async function publishedSets(ctx: PublishContext, counted: Counted[]): Promise<CodeLists> {
	const found = new Map<string, { members: string; ids: string[] }>();
	for (const each of counted)
		for (const { table } of publishedOf(each, ctx))
			for (const id of table.dimensions) {
				const dimension = each.dataset.dimensions[id];
				if (!dimension?.set_of) continue;
				const rows = await rowsOf(
					ctx.db,
					`SELECT DISTINCT ${name(id)} AS kode FROM ${name(publicTable(table.id))} WHERE nilai > 0 ORDER BY 1`
				);
				const set = found.get(dimension.codes) ?? { members: dimension.set_of, ids: [] };
				set.ids.push(...rows.map((row) => String(row['kode'])));
				found.set(dimension.codes, set);
			}
	return Object.fromEntries(
		[...found].map(([list, { members, ids }]) => [
			list,
			setCodes(ids, ctx.codes[members] ?? [], linkedMembers(ctx.codes, members))
		])
	);
}
