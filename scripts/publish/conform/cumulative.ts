import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { Understood } from '../check/understand.ts';
import { placeOf } from '../read/source.ts';
import { literal, name, rowsOf } from '../sql.ts';
import type { PublishContext } from '../stage.ts';

/**
 * Turns "s.d." figures in the table `angka` into flows: each minus the one before it in the same year (`tahun`) or ever (`terus`).
 * A value below an earlier one is named. Rupiah then flow back (a correction); counts cannot, so the fall is worked off
 * against what follows. A period that is skipped leaves its share in the next one and is named too.
 */
export async function flowsFrom(ctx: PublishContext, source: Understood, dataset: Dataset): Promise<void> {
	const { db } = ctx;
	const dimensions = Object.keys(dataset.dimensions).map(name);
	const money = Object.keys(dataset.measures).filter((id) => dataset.measures[id]?.unit === 'rupiah');
	const part = ['wilayah', ...dimensions, 'ukuran', `CASE kumulatif WHEN 'tahun' THEN left(periode, 4) END`].join(', ');
	const isMoney = money.length > 0 ? `ukuran IN (${money.map((id) => literal(id)).join(', ')})` : 'false';
	await db.run(`CREATE OR REPLACE TEMP TABLE arus AS SELECT *,
			lag(nilai) OVER urutan AS sebelum,
			max(nilai) OVER (urutan ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS puncak
		FROM temp.angka WHERE kumulatif IS NOT NULL WINDOW urutan AS (PARTITION BY ${part} ORDER BY periode)`);
	await reportFalls(ctx, source);
	await db.run(`DELETE FROM temp.angka WHERE kumulatif IS NOT NULL`);
	await db.run(`INSERT INTO temp.angka SELECT * EXCLUDE (sebelum, puncak) REPLACE (
			CASE WHEN ${isMoney} THEN nilai - coalesce(sebelum, 0) ELSE greatest(nilai - coalesce(puncak, 0), 0) END AS nilai)
		FROM temp.arus`);
	await db.run('DROP TABLE temp.arus');
}

async function reportFalls({ db, report }: PublishContext, source: Understood) {
	const falls = await rowsOf(
		db,
		`SELECT berkas, ukuran, periode, array_to_string(list(baris ORDER BY baris), ',') AS baris FROM temp.arus
		 WHERE nilai < sebelum GROUP BY berkas, ukuran, periode ORDER BY ALL`
	);
	for (const row of falls) {
		const part = source.parts[Number(row['berkas'])];
		const rows = String(row['baris']).split(',').map(Number);
		report({
			level: 'warning',
			rule: 'kumulatif-turun',
			file: part?.label ?? '',
			rows,
			column: String(row['ukuran']),
			subject: String(row['periode']),
			message: `${placeOf(part, rows)}: ${row['ukuran']} sampai dengan ${row['periode']} lebih kecil daripada periode sebelumnya. Pastikan ini koreksi, bukan salah ketik.`
		});
	}
}
