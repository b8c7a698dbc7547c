import type { PublishedTable, Release } from '../../../src/lib/contract/release.ts';
import { AREA_TOP, layAreas } from '../aggregate/areas.ts';
import { monthsIn } from '../aggregate/months.ts';
import { sumsOf } from '../aggregate/roll-up.ts';
import { name, rowsOf, textTable } from '../sql.ts';
import type { Complain } from './complain.ts';
import type { OpenRelease } from '../release/open.ts';

const TOLD = 'dari_dasar';

/** Checks that each roll-up holds the sums of the cells below it, and nothing else where these are published. */
export async function checkSums(
	release: Release,
	readable: PublishedTable[],
	{ db, load }: OpenRelease,
	complain: Complain
): Promise<void> {
	await layAreas(db, release.codes['wilayah'] ?? []);
	for (const table of readable) {
		const base = readable.find(({ id }) => id === table.rollup_of);
		const dataset = release.datasets.find(({ id }) => id === table.dataset);
		// The base may be one that only the other audience gets.
		if (!base || !dataset) continue;
		const sums = await sumsOf(db, dataset, base, table, table.coverage, await load(base.id));
		const keys = ['wilayah', 'periode', ...table.dimensions, 'ukuran'];
		const same = keys.map((key) => `p.${name(key)} = e.${name(key)}`).join(' AND ');
		await layTold(db, base, table);
		const [row] = await rowsOf(
			db,
			`WITH e AS (SELECT * FROM (${sums}))
			SELECT count(*)::INT AS n FROM ${await load(table.id)} p FULL JOIN e ON ${same}
			LEFT JOIN ${AREA_TOP} u ON u.kode = p.wilayah
			LEFT JOIN ${TOLD} t ON t.puncak = u.puncak AND t.periode = p.periode
			WHERE (e.nilai IS NOT NULL AND p.status IS DISTINCT FROM 'tidak-ditampilkan' AND abs(e.nilai - coalesce(p.nilai, 0)) > 1e-6)
				OR (e.nilai IS NULL AND p.nilai IS NOT NULL AND t.puncak IS NOT NULL)`
		);
		if (row?.['n'] !== 0)
			complain('ringkasan', `${table.id}.csv`, `${row?.['n']} angka tidak sama dengan jumlah selnya di ${base.id}.`);
	}
}

/** Where the base tells of a kota and period, so that the roll-up has no figures of its own there. */
async function layTold(db: OpenRelease['db'], base: PublishedTable, table: PublishedTable) {
	const rows = base.coverage.flatMap(({ area, periods }) => {
		const months = new Set(periods.flatMap(monthsIn));
		const own = table.coverage.find((each) => each.area === area)?.periods ?? [];
		return own.filter((key) => monthsIn(key).some((month) => months.has(month))).map((key) => [area, key]);
	});
	await textTable(db, TOLD, ['puncak', 'periode'], rows);
}
