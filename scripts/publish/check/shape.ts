import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { Finding } from '../finding.ts';
import { columnsOf } from '../layout/schema.ts';
import { placeOf } from '../read/source.ts';
import { name, rowsOf } from '../sql.ts';
import type { Understood } from './understand.ts';

/** Fewer rows than this prove nothing about the shape of a table. */
const ENOUGH = 20;

/**
 * Shape of a counted table: counts that are all 1 are persons, not counts; a number that never changes is rarely a measurement;
 * a rate far from its neighbours or from the year before has often lost digits.
 */
export async function reportShape(
	db: DuckDBConnection,
	source: Understood,
	dataset: Dataset,
	report: (finding: Finding) => void
): Promise<void> {
	if (source.layout.kind !== 'rekap') return;
	const numbers = columnsOf(source.layout, 'nilai');
	const { parts, layout } = source;
	const file = parts.length === 1 ? (parts[0]?.label ?? '') : `${layout.id} (${parts.length} berkas)`;
	const all = numbers.map(([id]) => `SELECT ${name(`n:${id}`)} AS nilai FROM ${name(source.arti)}`).join(' UNION ALL ');
	const [ones] = await rowsOf(db, `SELECT count(nilai) AS n, count(*) FILTER (nilai = 1) AS satu FROM (${all})`);
	if (Number(ones?.['n']) >= ENOUGH && ones?.['n'] === ones?.['satu'])
		report({
			level: 'error',
			rule: 'data-pribadi-bentuk',
			file,
			message: `${file}: semua ${ones?.['n']} angkanya 1, jadi ini daftar satu baris satu orang atau keluarga, bukan rekap. Nyatakan kind: rekaman di data/sources/${source.layout.id}.yaml, dengan pengenalnya sebagai buang atau kunci.`
		});
	for (const [id, column] of numbers) {
		const [seen] = await rowsOf(
			db,
			`SELECT count(${name(`n:${id}`)}) AS n, count(DISTINCT ${name(`n:${id}`)}) AS beda, max(${name(`n:${id}`)}) AS nilai FROM ${name(source.arti)}`
		);
		if (Number(seen?.['n']) >= 10 && seen?.['beda'] === 1 && Number(seen?.['nilai']) > 1)
			report({
				level: 'warning',
				rule: 'kolom-tetap',
				file,
				column: id,
				message: `${file}, kolom ${id}: nilainya sama di semua ${seen?.['n']} baris. Periksa apakah kolom ini benar ukurannya (mungkin persentase atau target).`
			});
		if (dataset.measures[column.measure]?.kind === 'level') await reportOutliers(db, source, id, report);
	}
}

/** Rates that differ from the middle of their kind and period by more than this factor are named. */
const FAR = 20;

async function reportOutliers(
	db: DuckDBConnection,
	source: Understood,
	id: string,
	report: (finding: Finding) => void
) {
	const value = name(`n:${id}`);
	const same = ['periode', ...source.dimensions.map((dimension) => `d:${dimension}`)].map(name).join(', ');
	const far = await rowsOf(
		db,
		`SELECT berkas, baris FROM (
			SELECT *, median(${value}) OVER (PARTITION BY ${same}) AS tengah, count(${value}) OVER (PARTITION BY ${same}) AS banyak,
				lag(${value}) OVER (PARTITION BY wilayah${source.dimensions.map((dimension) => `, ${name(`d:${dimension}`)}`).join('')} ORDER BY periode) AS lalu
			FROM ${name(source.arti)})
		 WHERE ${value} > 0 AND ((banyak >= 3 AND tengah > 0 AND (${value} > tengah * ${FAR} OR ${value} < tengah / ${FAR}))
			OR (lalu > 0 AND (${value} > lalu * ${FAR} OR ${value} < lalu / ${FAR})))
		 ORDER BY ALL`
	);
	for (const part of source.parts) {
		const rows = far.filter((row) => row['berkas'] === part.id).map((row) => Number(row['baris']));
		if (rows.length > 0)
			report({
				level: 'warning',
				rule: 'jauh-dari-tetangga',
				file: part.label,
				rows,
				column: id,
				message: `${placeOf(part, rows)}, kolom ${id}: nilainya lebih dari ${FAR} kali berbeda dari wilayah lain atau periode sebelumnya. Periksa angka yang terpotong atau titik ribuan.`
			});
	}
}
