import { HEADERS, ROMAN } from './headers.ts';
import { FIRST_YEAR, YEARS, type World } from './world.ts';
import { rowsOf, writeWorkbook, type Cell, type Sheet } from './write.ts';

const PROGRAMMES = ['PKH', 'Sembako', 'BLT-DD'] as const;
const COLUMNS = { PKH: 'pkh', Sembako: 'sembako', 'BLT-DD': 'blt' } as const;

/** A count as a clerk leaves it: every fifth is text with a thousands dot. */
const typedBy = (count: number, at: number): Cell => (at % 5 === 3 ? count.toLocaleString('id-ID') : count);

/** Families per programme, kelurahan and triwulan: titles, a header of two rows, a JUMLAH row after each kecamatan. */
export async function writeProgrammeRecaps({ db }: World, folder: string): Promise<void> {
	for (const year of YEARS) {
		const counts = PROGRAMMES.flatMap((name) =>
			ROMAN.map((_, at) => `count(*) FILTER (${COLUMNS[name]} AND q % 4 = ${at})::INT AS "${name}_${at}"`)
		);
		const found = await rowsOf(
			db,
			`SELECT k.kecamatan, k.nama_kecamatan, k.nama, k.desa::INT AS desa, ${counts.join(', ')}
			FROM kelurahan k LEFT JOIN keadaan s ON s.kode = k.kode AND q // 4 = ${year - FIRST_YEAR}
			GROUP BY k.kode, k.kecamatan, k.nama_kecamatan, k.nama, k.desa ORDER BY k.kode`
		);
		const cells = (row: (typeof found)[number]) =>
			PROGRAMMES.flatMap((name) => ROMAN.map((_, at) => Number(row[`${name}_${at}`])));
		const rows: Cell[][] = [];
		const sum = (part: typeof found) =>
			cells(part[0] ?? {}).map((_, at) => part.reduce((all, row) => all + (cells(row)[at] ?? 0), 0));
		const districts = [...new Set(found.map((row) => String(row['nama_kecamatan'])))];
		for (const district of districts) {
			const part = found.filter((row) => row['nama_kecamatan'] === district);
			for (const row of part) {
				const counted = cells(row).map((count, at) =>
					at >= 8 && row['desa'] === 0 ? '-' : typedBy(count, rows.length + at)
				);
				rows.push([
					rows.filter(([first]) => typeof first === 'number').length + 1,
					district,
					row['nama'] ?? null,
					...counted
				]);
			}
			rows.push([`JUMLAH ${district}`, null, null, ...sum(part)]);
		}
		rows.push(['JUMLAH', null, null, ...sum(found)]);
		const groups = PROGRAMMES.flatMap((name): Cell[] => [`${name} (KPM)`, null, null, null]);
		const sheet: Sheet = {
			name: `Rekap ${year}`,
			rows: [
				['REKAPITULASI PENERIMA PROGRAM PERLINDUNGAN SOSIAL'],
				[`KOTA PRABUMULIH TAHUN ${year}`],
				[],
				['No', 'Kecamatan', 'Kelurahan/Desa', ...groups],
				[null, null, null, ...PROGRAMMES.flatMap(() => [...ROMAN])],
				...rows,
				[],
				['Keterangan: data contoh, bukan data sebenarnya. KPM = keluarga penerima manfaat; "-" = tidak ada desa.']
			],
			merges: ['A1:O1', 'A2:O2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:G4', 'H4:K4', 'L4:O4']
		};
		await writeWorkbook(`${folder}/rekap_program_${year}.xlsx`, [sheet]);
	}
}

/** Families and persons per decile class: one sheet a triwulan. */
export async function writeDecileRecaps({ db }: World, folder: string): Promise<void> {
	const classes = ['desil = 1', 'desil = 2', 'desil = 3', 'desil = 4', 'desil = 5', 'desil >= 6', 'desil IS NULL'];
	for (const year of YEARS) {
		const sheets: Sheet[] = [];
		for (const [at, roman] of ROMAN.entries()) {
			const counted = ['s.id IS NOT NULL', ...classes.map((each) => `s.id IS NOT NULL AND ${each}`)].flatMap(
				(when, column) => [
					`count(*) FILTER (${when})::INT AS k${column}`,
					`coalesce(sum(jiwa) FILTER (${when}), 0)::INT AS j${column}`
				]
			);
			const found = await rowsOf(
				db,
				`SELECT k.nama_kecamatan, k.nama, ${counted.join(', ')}
				FROM kelurahan k LEFT JOIN keadaan s ON s.kode = k.kode AND q = ${(year - FIRST_YEAR) * 4 + at}
				GROUP BY k.kode, k.nama_kecamatan, k.nama ORDER BY k.kode`
			);
			sheets.push({ name: `TW ${roman}`, rows: [HEADERS.rekapDtsen, ...found.map((row) => Object.values(row))] });
		}
		await writeWorkbook(`${folder}/rekap_dtsen_${year}.xlsx`, sheets);
	}
}

/** Victims by register, group and triwulan of the whole city: all that this city has of the subject. */
export async function writeCaseRecaps({ db }: World, folder: string): Promise<void> {
	const groups = [
		['Perempuan Dewasa', 'perempuan AND umur >= 18'],
		['Anak Perempuan', 'perempuan AND umur < 18'],
		['Anak Laki-laki', 'NOT perempuan AND umur < 18']
	] as const;
	for (const year of YEARS) {
		const rows: Cell[][] = [];
		for (const { register } of (await rowsOf(db, 'SELECT DISTINCT register FROM kasus ORDER BY register DESC')) as {
			register: string;
		}[]) {
			const lines: number[][] = [];
			for (const [label, when] of groups) {
				const [found] = await rowsOf(
					db,
					`SELECT ${ROMAN.map((_, at) => `count(*) FILTER (q % 4 = ${at})::INT AS q${at}`).join(', ')}
					FROM kasus WHERE register = '${register}' AND ${when} AND q // 4 = ${year - FIRST_YEAR}`
				);
				const line = Object.values(found ?? {}).map(Number);
				lines.push(line);
				rows.push([register, label, ...line, line.reduce((a, b) => a + b, 0)]);
			}
			const sums = ROMAN.map((_, at) => lines.reduce((all, line) => all + (line[at] ?? 0), 0));
			rows.push([`JUMLAH ${register}`, null, ...sums, sums.reduce((a, b) => a + b, 0)]);
		}
		const titles: Cell[][] = [
			['REKAPITULASI KORBAN KEKERASAN TERHADAP PEREMPUAN DAN ANAK'],
			[`KOTA PRABUMULIH TAHUN ${year}`],
			[]
		];
		const header = ['Register', 'Kelompok Korban', ...ROMAN.map((roman) => `TW ${roman}`), 'Jumlah'];
		const note: Cell[][] = [[], ['Keterangan: data contoh, bukan data sebenarnya; menurut tanggal lapor.']];
		await writeWorkbook(`${folder}/rekap_kekerasan_${year}.xlsx`, [
			{ name: `Rekap ${year}`, rows: [...titles, header, ...rows, ...note], merges: ['A1:G1', 'A2:G2'] }
		]);
	}
}
