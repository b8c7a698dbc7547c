import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { Understood } from '../check/understand.ts';
import { columnsOf, type Count, type Layout } from '../layout/schema.ts';
import { list, literal, name } from '../sql.ts';
import { factTable, type PublishContext } from '../stage.ts';
import { setOf } from './band-sql.ts';
import { flowsFrom } from './cumulative.ts';
import { periodOf } from './period-sql.ts';

/** Makes the empty fact table of a dataset (see stage.ts for its columns). */
export async function makeFacts({ db }: PublishContext, dataset: Dataset): Promise<void> {
	const dimensions = Object.keys(dataset.dimensions).map((id) => `${name(id)} VARCHAR`);
	await db.run(
		`CREATE OR REPLACE TABLE ${name(factTable(dataset.id))} (${['sumber VARCHAR', 'wilayah VARCHAR', 'periode VARCHAR', ...dimensions, 'ukuran VARCHAR', 'nilai DOUBLE', 'sementara BOOLEAN'].join(', ')})`
	);
}

/** Appends the facts that a source gives to a dataset: numbers of its columns, and counts of its rows. Equal keys are added. */
export async function addFacts(ctx: PublishContext, source: Understood, dimensions: string[], dataset: Dataset) {
	const { layout } = source;
	if (layout.dataset === dataset.id) await addNumbers(ctx, source, dimensions, dataset);
	for (const count of layout.counts)
		if ((count.dataset ?? layout.dataset) === dataset.id) await addCount(ctx, source, dimensions, dataset, count);
}

/** SQL for each dimension of the dataset, in its order; NULL where the source does not give it. */
function dimensionSql(
	layout: Layout,
	given: string[],
	dataset: Dataset,
	set: Record<string, string>,
	mention?: string
): string[] {
	return Object.keys(dataset.dimensions).map((id) => {
		const members = layout.sets[id];
		const isMany = columnsOf(layout, 'dimensi').some(([, column]) => column.dimension === id && column.separator);
		if (set[id] !== undefined) return literal(set[id]);
		if (members) return setOf(members);
		if (!given.includes(id)) return 'NULL';
		if (!isMany) return name(`d:${id}`);
		return id === mention ? `unnest(${name(`d:${id}`)})` : 'NULL';
	});
}

async function addCount(ctx: PublishContext, source: Understood, given: string[], dataset: Dataset, count: Count) {
	const dimensions = dimensionSql(source.layout, given, dataset, count.set, count.mention);
	const conditions = Object.entries(count.when).map(([id, wanted]) =>
		typeof wanted === 'boolean' ? `${name(`t:${id}`)} = ${wanted}` : `${name(`d:${id}`)} IN (${list(wanted)})`
	);
	const ids = Object.keys(dataset.dimensions);
	const columns = dimensions.map((sql, at) => `${sql} AS ${name(ids[at]!)}`);
	await ctx.db.run(`INSERT INTO ${name(factTable(dataset.id))}
		SELECT ${[literal(source.layout.id), 'wilayah', 'periode', ...ids.map(name), literal(count.measure), 'count(*)', 'bool_or(sementara)'].join(', ')}
		FROM (SELECT ${['wilayah', 'periode', 'sementara', ...columns].join(', ')} FROM ${name(source.arti)}
			WHERE ${['periode IS NOT NULL', 'wilayah IS NOT NULL', ...conditions].join(' AND ')}) GROUP BY ALL`);
}

async function addNumbers(ctx: PublishContext, source: Understood, given: string[], dataset: Dataset) {
	const { layout } = source;
	const numbers = columnsOf(layout, 'nilai').filter(([id]) => source.columns.includes(id));
	const ids = Object.keys(dataset.dimensions);
	const selects = numbers.map(([id, column]) => {
		const dimensions = dimensionSql(layout, given, dataset, column.set).map((sql, at) => `${sql} AS ${name(ids[at]!)}`);
		return `SELECT ${literal(layout.id)} AS sumber, wilayah, ${periodOf(column, layout.period.grain)} AS periode,
			${[...dimensions, ''].join(', ')}${literal(column.measure)} AS ukuran, ${name(`n:${id}`)} AS nilai, sementara,
			${literal(column.cumulative ?? null)} AS kumulatif, berkas, baris
			FROM ${name(source.arti)} WHERE ${name(`n:${id}`)} IS NOT NULL AND periode IS NOT NULL AND wilayah IS NOT NULL`;
	});
	if (selects.length === 0) return;
	await ctx.db.run(`CREATE OR REPLACE TEMP TABLE angka AS ${selects.join(' UNION ALL ')}`);
	if (numbers.some(([, column]) => column.cumulative)) await flowsFrom(ctx, source, dataset);
	await ctx.db.run(`INSERT INTO ${name(factTable(dataset.id))}
		SELECT ${['sumber', 'wilayah', 'periode', ...ids.map(name), 'ukuran', 'sum(nilai)', 'bool_or(sementara)'].join(', ')}
		FROM temp.angka GROUP BY ALL`);
	await ctx.db.run('DROP TABLE temp.angka');
}
