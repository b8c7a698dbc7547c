import { chances, writeCsv, type Row } from './write.ts';

/** BPS codes and names as Open Data Jabar writes them: a kabupaten without its kind, so that BANDUNG is not KOTA BANDUNG. */
const AREAS = (
	'3201 BOGOR;3202 SUKABUMI;3203 CIANJUR;3204 BANDUNG;3205 GARUT;3206 TASIKMALAYA;3207 CIAMIS;3208 KUNINGAN;3209 CIREBON;' +
	'3210 MAJALENGKA;3211 SUMEDANG;3212 INDRAMAYU;3213 SUBANG;3214 PURWAKARTA;3215 KARAWANG;3216 BEKASI;3217 BANDUNG BARAT;' +
	'3218 PANGANDARAN;3271 KOTA BOGOR;3272 KOTA SUKABUMI;3273 KOTA BANDUNG;3274 KOTA CIREBON;3275 KOTA BEKASI;' +
	'3276 KOTA DEPOK;3277 KOTA CIMAHI;3278 KOTA TASIKMALAYA;3279 KOTA BANJAR'
)
	.split(';')
	.map((area) => ({ code: area.slice(0, 4), name: area.slice(5) }));
type Area = (typeof AREAS)[number];

const YEARS = [2018, 2019, 2020, 2021];
const SEXES = ['LAKI-LAKI', 'PEREMPUAN'];
const EDUCATION = ['TIDAK DIKETAHUI', 'TIDAK SEKOLAH', 'SD', 'SLTP', 'SLTA', 'PERGURUAN TINGGI', 'TK', 'PAUD'];
const AGES = ['0-5 TAHUN', '6-12 TAHUN', '13-17 TAHUN', '18-24 TAHUN', '25-44 TAHUN', '45-59 TAHUN', '60+ TAHUN'];
const WORK = [
	'BEKERJA',
	'IBU RUMAH TANGGA',
	'TIDAK DIKETAHUI',
	'PELAJAR',
	'TIDAK BEKERJA',
	'PNS/TNI/POLRI',
	'SWASTA/BURUH',
	'PEDAGANG/TANI/NELAYAN'
];

/** A large city among small ones; most cells are 0 to 4, as violence that was reported is. */
const weightOf = ({ code }: Area) => ({ '3273': 18, '3276': 8, '3201': 9 })[code] ?? 4;

interface Cell {
	area: Area;
	year: number;
	sex: string;
	of: string;
	count: number;
}

function cellsOf(classes: string[], seed: number): Cell[] {
	const chance = chances(seed);
	return YEARS.flatMap((year) =>
		AREAS.flatMap((area) =>
			SEXES.flatMap((sex) =>
				classes.map((of) => ({ area, year, sex, of, count: Math.floor(chance() * chance() * weightOf(area)) }))
			)
		)
	);
}

/** Men of 2019 to 2021 under the name of another area: their keys occur twice, and those of their own area not at all. */
function mislabelled(cells: Cell[], labels: Record<string, string>): Cell[] {
	return cells.map((cell) => {
		const label = cell.sex === 'LAKI-LAKI' && cell.year > 2018 ? labels[cell.area.code] : undefined;
		return label ? { ...cell, area: AREAS.find(({ code }) => code === label)! } : cell;
	});
}

function table(header: string, cells: Cell[], unit: string): Row[] {
	const rows = cells.map(({ area, year, sex, of, count }, at) => {
		const classes = of === '' ? [] : [of];
		return [at + 1, 32, 'JAWA BARAT', area.code, area.name, sex, ...classes, count, unit, year];
	});
	return [header.split(','), ...rows];
}

/** More served than victims in some places, as happens where cases of the year before are served. */
function servedOf(victims: Cell[]): Cell[] {
	const sums = new Map<string, Cell>();
	for (const cell of victims) {
		const key = [cell.area.code, cell.year, cell.sex].join();
		const sum = sums.get(key) ?? { ...cell, of: '', count: 0 };
		sums.set(key, { ...sum, count: sum.count + cell.count });
	}
	return [...sums.values()].map((sum, at) => ({
		...sum,
		count: at % OVER === OVER_FROM ? sum.count + 2 : Math.floor(sum.count / 3)
	}));
}
const [OVER, OVER_FROM] = [31, 5];
const totalOf = (cells: Cell[]) => cells.reduce((sum, { count }) => sum + count, 0);
const EDUCATED = cellsOf(EDUCATION, 71);
const SERVED = servedOf(EDUCATED);

/** What a reader of the made-up tables of Jawa Barat must find. */
export const JABAR = {
	victims: totalOf(EDUCATED),
	served: totalOf(SERVED),
	servedBeyondVictims: SERVED.filter((_, at) => at % OVER === OVER_FROM).length
};

/** Tables like those of Open Data Jabar: sibling tables with other column names, and labels that are wrong inside two of them. */
export function writeJabar(folder: string): void {
	const areas = 'kode_kabupaten_kota,nama_kabupaten_kota,jenis_kelamin';
	const education = `id,kode_provinsi,nama_provinsi,${areas},kategori_pendidikan,jumlah,satuan,tahun`;
	writeCsv(folder, 'BERDASARKAN_PENDIDIKAN.csv', table(education, EDUCATED, 'KORBAN'));
	const served = `id,kode_provinsi,nama_provinsi,${areas},jumlah_korban,satuan,tahun`;
	writeCsv(folder, 'KASUS_TERLAYANI.csv', table(served, SERVED, 'ORANG'));
	const ages = mislabelled(cellsOf(AGES, 72), { '3214': '3215', '3273': '3218' });
	const age = `id,kode_provinsi,nama_provinsi,${areas},kategori_usia,jumlah_korban,satuan,tahun`;
	writeCsv(folder, 'BERDASARKAN_USIA.csv', table(age, ages, 'ORANG'));
	const works = mislabelled(cellsOf(WORK, 73), { '3218': '3210' });
	const work = `id,kode_provinsi,provinsi,${areas},kategori_pekerjaan,jumlah_korban,satuan,tahun`;
	writeCsv(folder, 'BERDASARKAN_PEKERJAAN.csv', table(work, works, 'ORANG'));
}
