import type { DuckDBConnection } from '@duckdb/node-api';
import type { Code, CodeLists } from '../../../src/lib/contract/code.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from '../read/source.ts';
import { name, rowsOf } from '../sql.ts';
import { crossText } from './cross-text.ts';
import type { Understood } from './understand.ts';

type Report = (finding: Finding) => void;

/** Columns of `arti` that together name a row of a counted table: area, period, dimensions. */
export const keyColumns = (source: Understood) => [
	'wilayah',
	...(source.layout.period.file || hasPeriod(source) ? ['periode'] : []),
	...source.dimensions.map((id) => `d:${id}`)
];

const hasPeriod = (source: Understood) =>
	source.groups.some(({ outputs }) => outputs.some(({ column }) => column === 'periode'));

const labelOf = (areas: Map<string, Code>, id: string) => `${id} ${areas.get(id)?.title.id ?? ''}`.trim();
const bare = (column: string) => column.replace(/^\w:/, '');

/** Keys that occur more than once: in a counted table by all that it says, in records by what the layout calls unique. */
export async function reportDoubled(db: DuckDBConnection, source: Understood, codes: CodeLists, report: Report) {
	const { layout } = source;
	if (layout.kind === 'rekap') await reportDoubledCounts(db, source, codes, report);
	else if (layout.unique.length > 0) await reportDoubledRecords(db, source, report);
}

async function reportDoubledCounts(db: DuckDBConnection, source: Understood, codes: CodeLists, report: Report) {
	const areas = new Map((codes['wilayah'] ?? []).map((area) => [area.id, area]));
	const keys = keyColumns(source);
	const quoted = keys.map(name).join(', ');
	const values = source.layout.columns;
	const numbers = Object.keys(values).filter((id) => values[id]?.role === 'nilai');
	const differ = numbers.map((id) => `min(${name(`n:${id}`)}) IS DISTINCT FROM max(${name(`n:${id}`)})`).join(' OR ');
	const doubled = await rowsOf(
		db,
		`SELECT berkas, ${quoted}, array_to_string(list(baris ORDER BY baris), ',') AS baris, (${differ}) AS beda
		 FROM ${name(source.arti)} WHERE ${keys.map((key) => `${name(key)} IS NOT NULL`).join(' AND ')}
		 GROUP BY berkas, ${quoted} HAVING count(*) > 1 ORDER BY ALL`
	);
	for (const [where, found] of groupBy(doubled, (row) => `${row['berkas']}|${row['wilayah']}`)) {
		const [berkas, area = ''] = where.split('|');
		const part = source.parts[Number(berkas)];
		const rows = found.flatMap((row) => String(row['baris']).split(',').map(Number)).sort((a, b) => a - b);
		const others = keys.filter((key) => key !== 'wilayah');
		const cross = crossText(
			others.map(bare),
			found.map((row) => others.map((key) => String(row[key])))
		);
		const kind = found.some((row) => row['beda'] === true) ? 'dengan angka yang berbeda' : 'dengan angka yang sama';
		report({
			level: 'error',
			rule: 'kunci-ganda',
			file: part?.label ?? '',
			rows,
			subject: labelOf(areas, area),
			message: `${placeOf(part, rows)}: ${found.length} kombinasi muncul lebih dari sekali ${kind} untuk ${labelOf(areas, area)} (${cross}). Mungkin baris wilayah lain salah diberi kode dan nama. Minta perbaikan kepada produsen data.`
		});
	}
}

async function reportDoubledRecords(db: DuckDBConnection, source: Understood, report: Report) {
	const { layout } = source;
	const keys = layout.unique.map((id) => (id === 'periode' ? id : `k:${id}`)).map(name);
	const doubled = await rowsOf(
		db,
		`WITH ganda AS (SELECT ${keys.join(', ')} FROM ${name(source.arti)}
			WHERE ${keys.map((key) => `${key} IS NOT NULL`).join(' AND ')} GROUP BY ALL HAVING count(*) > 1)
		 SELECT berkas, count(*) AS n, array_to_string(min(baris, 100), ',') AS baris
		 FROM ${name(source.arti)} JOIN ganda USING (${keys.join(', ')}) GROUP BY berkas ORDER BY berkas`
	);
	for (const row of doubled) {
		const part = source.parts[Number(row['berkas'])];
		const rows = String(row['baris']).split(',').map(Number);
		report({
			level: 'error',
			rule: 'kunci-ganda',
			file: part?.label ?? '',
			rows,
			column: layout.unique.join(', '),
			message: `${placeOf(part, rows)} (${row['n']} baris): ${layout.unique.join(' dan ')} yang sama muncul lebih dari sekali, sehingga orang atau keluarga terhitung dua kali. Hapus baris gandanya lalu ekspor ulang.`
		});
	}
}

/** Identifiers that cannot link: empty, or spoilt by a spreadsheet. */
export async function reportBrokenKeys(db: DuckDBConnection, source: Understood, report: Report) {
	const keys = Object.keys(source.layout.columns).filter((id) => source.layout.columns[id]?.role === 'kunci');
	for (const id of keys) {
		const key = name(`k:${id}`);
		const broken = await rowsOf(
			db,
			`SELECT berkas, ${key} IS NULL AS kosong, count(*) AS n, array_to_string(list_sort(min(baris, 100)), ',') AS baris
			 FROM ${name(source.arti)} WHERE ${key} IS NULL OR ${key} = 0 GROUP BY ALL ORDER BY ALL`
		);
		for (const row of broken) {
			const part = source.parts[Number(row['berkas'])];
			const rows = String(row['baris']).split(',').map(Number);
			const [rule, what] =
				row['kosong'] === true
					? ['kunci-kosong', 'nomor penghubung kosong, sehingga baris tidak dapat ditautkan. Isi nomornya']
					: [
							'kunci-rusak',
							'nomor penghubung telah dirusak Excel (menjadi bilangan seperti 6,27E+15) atau tertutup sebagian (****). Simpan kolom ini sebagai teks utuh'
						];
			const message = `${placeOf(part, rows)} (${row['n']} baris), kolom ${id}: ${what} lalu ekspor ulang.`;
			report({ level: 'error', rule, file: part?.label ?? '', rows, column: id, message });
		}
	}
}

/** Combinations that a counted table promises (`complete`) and does not have. */
export async function reportMissing(db: DuckDBConnection, source: Understood, codes: CodeLists, report: Report) {
	const { layout } = source;
	if (layout.complete.length === 0) return;
	const areas = new Map((codes['wilayah'] ?? []).map((area) => [area.id, area]));
	const keys = layout.complete.map((axis) => (axis === 'wilayah' || axis === 'periode' ? axis : `d:${axis}`));
	const axes = keys.map(
		(key) => `(SELECT DISTINCT ${name(key)} FROM ${name(source.arti)} WHERE ${name(key)} IS NOT NULL)`
	);
	const quoted = keys.map(name).join(', ');
	const missing = await rowsOf(
		db,
		`SELECT ${quoted} FROM ${axes.join(' CROSS JOIN ')} EXCEPT SELECT ${quoted} FROM ${name(source.arti)} ORDER BY ALL`
	);
	const file = source.parts.map(({ label }) => label).join(', ');
	for (const [area, found] of groupBy(missing, (row) => String(row['wilayah'] ?? ''))) {
		const others = keys.filter((key) => key !== 'wilayah');
		const cross = crossText(
			others.map(bare),
			found.map((row) => others.map((key) => String(row[key])))
		);
		report({
			level: 'error',
			rule: 'kunci-hilang',
			file,
			subject: labelOf(areas, area),
			message: `${file}: ${found.length} kombinasi tidak ada untuk ${labelOf(areas, area)} (${cross}). Tabel ini seharusnya lengkap; minta perbaikan kepada produsen data.`
		});
	}
}

function groupBy<T>(rows: T[], key: (row: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
	return groups;
}
