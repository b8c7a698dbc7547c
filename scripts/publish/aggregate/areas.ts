import { levelOf, type Code, type Level } from '../../../src/lib/contract/code.ts';
import { levels } from '../../../src/lib/core/order.ts';
import type { DuckDBConnection } from '@duckdb/node-api';
import { textTable } from '../sql.ts';

/** kode, tingkat, atas: for each area and each level not finer than its own, the area of that level that holds it. */
export const AREA_ABOVE = 'wilayah_atas';
/** kode, tingkat, puncak: the kota of an area; areas wider than a kota are their own. */
export const AREA_TOP = 'wilayah_puncak';

/**
 * Areas that hold `area`, by level, itself included. A kecamatan that belongs to no group of small ones stands for
 * itself at level kelompok.
 */
export function holders(area: Code, byId: Map<string, Code>): Map<Level, string> {
	const found = new Map<Level, string>();
	for (let at: Code | undefined = area; at; at = at.parent ? byId.get(at.parent) : undefined) {
		const level = levelOf(at);
		found.set(level, at.id);
		if (level === 'kecamatan') found.set('kelompok', at.attributes['kelompok'] ?? at.id);
	}
	return found;
}

/** The area by which coverage is told: the kota, or the area itself where it is wider. */
export const topOf = (area: Code, byId: Map<string, Code>) => holders(area, byId).get('kota') ?? area.id;

/** Lays out the hierarchy of areas as two tables, so that folding is a join. */
export async function layAreas(db: DuckDBConnection, areas: Code[]): Promise<void> {
	const byId = new Map(areas.map((area) => [area.id, area]));
	const above = areas.flatMap((area) =>
		[...holders(area, byId)]
			.filter(([level]) => !levels.isFiner(level, levelOf(area)))
			.map(([level, id]) => [area.id, level, id])
	);
	await textTable(db, AREA_ABOVE, ['kode', 'tingkat', 'atas'], above);
	const tops = areas.map((area) => [area.id, levelOf(area), topOf(area, byId)]);
	await textTable(db, AREA_TOP, ['kode', 'tingkat', 'puncak'], tops);
}
