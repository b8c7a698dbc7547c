import type { Level } from '../../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../../src/lib/contract/dataset.ts';
import { levels } from '../../../../src/lib/core/order.ts';
import type { Finding } from '../../finding.ts';
import { list, name, rowsOf } from '../../sql.ts';
import { countTable, type PublishContext } from '../../stage.ts';
import { areaAbove, areaTree } from './areas.ts';
import { existingTables } from './facts.ts';
import type { Rounded } from './rounded.ts';

/**
 * Areas below the population floor in tables that show counts of cases below the level of a kota: they must be joined into a
 * kelompok. Tables by blocks are left out: their floor is the block. Inhabitants come from the published
 * dataset with the measure `penduduk`; where it says nothing, a note asks to look.
 */
export async function floorProblems(ctx: PublishContext, family: Rounded[], datasets: Dataset[]): Promise<Finding[]> {
	const found: Finding[] = [];
	const unknown = new Map<string, Set<string>>();
	const tree = areaTree(ctx.codes['wilayah'] ?? []);
	for (const dataset of family) {
		const { blocks, population_floor: floor, overrides } = dataset.protection;
		if (blocks || floor === 0) continue;
		const there = await existingTables(
			ctx.db,
			dataset.tables.map(({ id }) => id)
		);
		for (const table of dataset.tables) {
			if (!levels.isFiner(table.area, 'kota') || !there.has(table.id)) continue;
			const people = await inhabitants(ctx, datasets, tree, table.area);
			for (const row of await rowsOf(ctx.db, `SELECT DISTINCT wilayah FROM ${name(countTable(table.id))} ORDER BY 1`)) {
				const area = String(row['wilayah']);
				const count = people.get(area);
				const rule = `population_floor: ${area}`;
				if (count !== undefined && count >= floor) continue;
				if (overrides.some((each) => each.rule === rule)) continue;
				if (count !== undefined) found.push(tooSmall(dataset, table.id, area, floor));
				else unknown.set(dataset.id, (unknown.get(dataset.id) ?? new Set()).add(area));
			}
		}
	}
	return [...found, ...[...unknown].map(([dataset, areas]) => unknownPeople(dataset, areas))];
}

const tooSmall = ({ id }: Dataset, table: string, area: string, floor: number): Finding => ({
	level: 'error',
	rule: 'batas-penduduk',
	file: 'data/codes/wilayah.csv',
	subject: area,
	message: `Tabel ${table}: penduduk wilayah ${area} di bawah batas ${floor}. Gabungkan dengan wilayah lain melalui kolom kelompok, atau tulis pengecualian "population_floor: ${area}" beserta alasannya di data/contract/${id}.yaml.`
});

const unknownPeople = (dataset: string, areas: Set<string>): Finding => ({
	level: 'note',
	rule: 'batas-penduduk',
	file: `data/contract/${dataset}.yaml`,
	subject: [...areas].sort().join(', '),
	message: `Dataset ${dataset}: jumlah penduduk ${areas.size} wilayah tidak diketahui, jadi batas penduduk tidak dapat diperiksa. Sertakan data penduduk.`
});

/** Inhabitants by area of a level, from the finest table with `penduduk`, in the last period of each. */
async function inhabitants(ctx: PublishContext, datasets: Dataset[], tree: ReturnType<typeof areaTree>, level: Level) {
	const people = new Map<string, number>();
	const tables = datasets.flatMap(({ tables: all }) =>
		all.filter(({ measures, rollup_of }) => measures.includes('penduduk') && !rollup_of)
	);
	const there = await existingTables(
		ctx.db,
		tables.map(({ id }) => id)
	);
	for (const { id, area } of tables) {
		if (!there.has(id) || levels.isCoarser(area, level)) continue;
		const rows = await rowsOf(
			ctx.db,
			`SELECT wilayah, sum(nilai)::DOUBLE AS jumlah FROM ${name(countTable(id))} t
			WHERE ukuran IN (${list(['penduduk'])}) AND periode = (SELECT max(periode) FROM ${name(countTable(id))} o WHERE o.wilayah = t.wilayah)
			GROUP BY wilayah`
		);
		for (const row of rows) {
			const above = areaAbove(tree, String(row['wilayah']), level);
			people.set(above, (people.get(above) ?? 0) + Number(row['jumlah']));
		}
	}
	return people;
}
