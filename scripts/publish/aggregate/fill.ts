import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import { levels } from '../../../src/lib/core/order.ts';
import { list, name, rowsOf, textTable } from '../sql.ts';
import { countTable, type PublishContext } from '../stage.ts';
import { AREA_ABOVE } from './areas.ts';
import type { Pick } from './choose.ts';
import { condensedTable, splitsOf } from './condense.ts';

const PICKS = 'pilihan';

/** Makes `count_<table>` from the facts picked for it, and reports facts of these sources that have no place in it. */
export async function fillTable(ctx: PublishContext, dataset: Dataset, table: Table, picks: Pick[]): Promise<void> {
	const { db } = ctx;
	const axes = splitsOf(dataset).filter((id) => table.dimensions.includes(id));
	await textTable(
		db,
		PICKS,
		['sumber', 'potongan', 'puncak', 'ukuran', 'periode', 'ke', ...axes.map((axis) => `pisah_${axis}`)],
		picks.map((pick) => [
			pick.source,
			pick.cut,
			pick.top,
			pick.measure,
			pick.from,
			pick.to,
			...axes.map((axis) => pick.split[axis] ?? null)
		])
	);
	const ofLevel = table.measures.filter((id) => dataset.measures[id]?.kind === 'level');
	const isLevel = `coalesce(f.ukuran IN (${list(ofLevel)}), false)`;
	const joined = `${name(condensedTable(dataset.id))} f JOIN ${PICKS} p ON p.sumber = f.sumber AND p.potongan = f.potongan AND p.puncak = f.puncak
		AND p.ukuran = f.ukuran AND p.periode = f.periode
		${axes.map((axis) => `AND p.${name(`pisah_${axis}`)} IS NOT DISTINCT FROM f.${name(axis)}`).join(' ')}
		LEFT JOIN ${AREA_ABOVE} a ON a.kode = f.wilayah AND a.tingkat = CASE WHEN ${isLevel} THEN f.tingkat ELSE '${table.area}' END`;
	const dimensions = table.dimensions.map((id) => `f.${name(id)}`);
	const wide = levels.upTo(table.area);
	const placed = [
		'a.atas IS NOT NULL',
		`(NOT ${isLevel} OR f.tingkat IN (${list(wide)}))`,
		...dimensions.map((column) => `${column} IS NOT NULL`)
	].join(' AND ');
	// A rate is there once for each key; condense has refused the rest.
	const value = `CASE WHEN ${isLevel} THEN min(f.nilai) ELSE sum(f.nilai::DECIMAL(38, 6))::DOUBLE END`;
	await db.run(`
		CREATE OR REPLACE TABLE ${name(countTable(table.id))} AS
		SELECT a.atas AS wilayah, p.ke AS periode, ${dimensions.map((column) => `${column}, `).join('')}
			f.ukuran, ${value} AS nilai, bool_or(f.sementara) AS sementara
		FROM ${joined}
		WHERE ${placed}
		GROUP BY a.atas, p.ke, ${dimensions.map((column) => `${column}, `).join('')} f.ukuran`);

	const counts = ['wilayah', ...table.dimensions].map(
		(_, i) => `sum(f.baris) FILTER (${i === 0 ? 'a.atas' : dimensions[i - 1]} IS NULL)::DOUBLE AS hilang_${i}`
	);
	const lost = await rowsOf(
		db,
		`SELECT f.sumber, ${counts.join(', ')} FROM ${joined}
		WHERE NOT (${placed}) AND NOT ${isLevel} GROUP BY f.sumber ORDER BY f.sumber`
	);
	for (const row of lost)
		['wilayah', ...table.dimensions].forEach((column, i) => {
			const rows = row[`hilang_${i}`];
			if (rows === null) return;
			const source = String(row['sumber']);
			ctx.report(
				column === 'wilayah'
					? {
							level: 'warning',
							rule: 'wilayah-terlalu-kasar',
							file: source,
							subject: table.id,
							message: `${source}: ${rows} baris hanya diketahui sampai tingkat di atas ${table.area}, jadi tidak masuk tabel ${table.id}. Lengkapi wilayahnya di berkas sumber; angka tingkat di atasnya tetap memuatnya.`
						}
					: {
							level: 'error',
							rule: 'dimensi-kosong',
							file: source,
							column,
							subject: table.id,
							message: `${source}: ${rows} baris tidak punya isi untuk ${column}, jadi tidak dapat masuk tabel ${table.id}. Petakan isi yang kosong ke kode "tidak diketahui" di tata letak sumber.`
						}
			);
		});
}
