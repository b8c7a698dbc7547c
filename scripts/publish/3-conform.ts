import type { Dataset } from '../../src/lib/contract/dataset.ts';
import { bandOf, workingDays } from './conform/band-sql.ts';
import { lastDay } from '../../src/lib/core/deadline.ts';
import { coverageOf } from './conform/coverage.ts';
import { addFacts, makeFacts } from './conform/facts.ts';
import { hasItsLinks, linkLists, type Linked } from './conform/link.ts';
import { membersIn } from './conform/members.ts';
import { markProvisional } from './conform/provisional.ts';
import { reconcile } from './conform/reconcile.ts';
import { declaredBreaks, taxonomyBreaks } from './conform/breaks.ts';
import type { Understood } from './check/understand.ts';
import { datasetsOf, listOf } from './layout/schema.ts';
import { literal, name, rowsOf } from './sql.ts';
import { factTable, reportingOf, type ConformedSource, type PublishContext } from './stage.ts';

/**
 * Stage 3: links lists to each other, turns cumulative figures into flows and writes `fact_<dataset>` for every dataset
 * (empty where no source feeds it). Returns one entry for each source and dataset that it feeds.
 */
export async function conformSources(ctx: PublishContext, all: Understood[]): Promise<ConformedSource[]> {
	const sources = all.filter((source) => hasItsLinks(ctx, source, all));
	const linked = new Map<Understood, Linked>();
	// Lists that inherit come last: what they inherit may itself be linked or banded.
	const inherits = ({ layout }: Understood) => Number(layout.links.some(({ inherit }) => inherit.length > 0));
	for (const source of sources.toSorted((a, b) => inherits(a) - inherits(b))) {
		linked.set(source, await linkLists(ctx, source, all));
		await addBands(ctx, source);
	}
	for (const dataset of ctx.datasets) await makeFacts(ctx, dataset);
	const conformed: ConformedSource[] = [];
	for (const source of sources) {
		ctx.say(`Menyusun ${source.layout.id}`);
		const { dimensions, notes } = linked.get(source)!;
		const given = [...source.dimensions, ...dimensions, ...Object.keys(source.layout.bands)];
		for (const dataset of datasetsOf(source.layout, ctx.datasets)) {
			await addFacts(reportingOf(ctx, source.layout), source, given, dataset);
			await markProvisional(ctx, source.layout, dataset);
			const entry = await describe(ctx, source, dataset);
			if (entry)
				conformed.push({
					...entry,
					notes: [...notes, ...declaredBreaks(source), ...(await taxonomyBreaks(ctx, source, dataset))]
				});
		}
	}
	for (const source of all) await ctx.db.run(`DROP TABLE ${name(source.arti)}`);
	await reconcile(ctx, sources, conformed);
	return conformed;
}

/** Dimensions banded from working days and counts, which exist only once lists are linked. */
async function addBands({ db, datasets, codes }: PublishContext, { layout, arti }: Understood): Promise<void> {
	for (const [dimension, band] of Object.entries(layout.bands)) {
		if (band.of === 'rincian') continue;
		const list = codes[listOf(dimension, datasets) ?? ''] ?? [];
		const number =
			band.of === 'jumlah'
				? name(`j:${band.number}`)
				: `greatest(${workingDays(name(`h:${band.from}`), name(`h:${band.to}`))}, 0)`;
		const known = band.of === 'jumlah' ? number : `CASE WHEN ${name(`h:${band.to}`)} IS NOT NULL THEN ${number} END`;
		await db.run(`ALTER TABLE ${name(arti)} ADD COLUMN ${name(`d:${dimension}`)} VARCHAR`);
		await db.run(`UPDATE ${name(arti)} SET ${name(`d:${dimension}`)} = ${bandOf(`(${known})`, list, band.blank)}`);
	}
}

async function describe(ctx: PublishContext, source: Understood, dataset: Dataset): Promise<ConformedSource | null> {
	const { layout } = source;
	const facts = `FROM ${name(factTable(dataset.id))} WHERE sumber = ${literal(layout.id)}`;
	const seen = await rowsOf(ctx.db, `SELECT wilayah, periode ${facts} GROUP BY ALL ORDER BY ALL`);
	if (seen.length === 0) return null;
	const ids = Object.keys(dataset.dimensions);
	const counted = ids.map((id) => `count(${name(id)}) > 0 AS ${name(id)}`);
	// A dataset without dimensions asks for nothing, which is no SQL.
	const [given] = ids.length > 0 ? await rowsOf(ctx.db, `SELECT ${counted.join(', ')} ${facts}`) : [];
	const measures = await rowsOf(ctx.db, `SELECT DISTINCT ukuran ${facts} ORDER BY ukuran`);
	const areas = new Map((ctx.codes['wilayah'] ?? []).map((area) => [area.id, area]));
	const periods = seen.map((row) => String(row['periode'])).sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1));
	const members = await membersIn(ctx, source, dataset, areas);
	return {
		id: layout.id,
		dataset: dataset.id,
		title: layout.title,
		producer: layout.producer,
		path: layout.url,
		licence: layout.licence,
		asOf: layout.as_of ?? lastDay(periods.at(-1)!),
		sample: layout.sample,
		...(Object.keys(members).length > 0 ? { members } : {}),
		records: layout.kind === 'rekaman',
		dimensions: ids.filter((id) => given?.[id] === true),
		measures: measures.map((row) => String(row['ukuran'])),
		coverage: coverageOf(
			layout,
			dataset,
			seen.map((row) => ({ area: String(row['wilayah']), period: String(row['periode']) })),
			areas
		),
		notes: [],
		fingerprint: source.fingerprint
	};
}
