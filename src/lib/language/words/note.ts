import type { Language } from '../../contract/localized.ts';

const id = {
	filterIgnored: (title: string, values: string) =>
		values ? `${title}: ${values}, tidak memengaruhi grafik ini` : `Filter ${title} tidak memengaruhi grafik ini`,
	coarserPeriod: (what: string) =>
		`Data ini tersedia per ${what}; ditampilkan periode utuh di dalam rentang yang dipilih`,
	coarserPeriodShown: (periods: string) => `Data ini tersedia untuk periode yang lebih panjang; ditampilkan ${periods}`,
	noPeriodInside:
		'Tidak ada periode utuh di dalam rentang yang dipilih, jadi pilihan periode tidak memengaruhi grafik ini',
	coarserArea: (areas: string) =>
		areas
			? `Data ini tidak dirinci sampai wilayah yang dipilih; ditampilkan angka ${areas}`
			: 'Data ini tidak dirinci sampai wilayah yang dipilih; ditampilkan wilayah di atasnya',
	lastPeriodOfStock: (period: string) =>
		`Angka ini adalah keadaan pada akhir periode dan tidak dijumlahkan antarwaktu; ditampilkan keadaan ${period}`,
	/** Rates and indices stand for their own period, whenever in it they were measured. */
	lastPeriodOfLevel: (period: string) =>
		`Angka beberapa periode tidak dijumlahkan; ditampilkan yang terakhir, ${period}`,
	/** Who is spoken of where what was counted does not say it. */
	someone: 'orang atau keluarga',
	mentions: (who: string, thing: string) =>
		`Satu ${who} dapat tercatat pada lebih dari satu ${thing}, jadi angkanya tidak dijumlahkan dan tidak menjadi 100%`,
	notPersons: (unit: string, who: string) => `Yang dihitung ${unit}: satu ${who} dapat tercatat lebih dari sekali`,
	areasNotAdded: 'Angka beberapa wilayah tidak dijumlahkan; tiap wilayah ditampilkan sendiri',
	areasWithoutData: (areas: string) => `Tidak ada data untuk ${areas}`,
	unitsNotAdded: 'Satuannya berbeda-beda, jadi angkanya tidak dijumlahkan',
	partsNotRelevant: (parts: string) => `Tidak relevan untuk wilayah ini: ${parts}`,
	levelsNotAdded: 'Persentase, indeks, dan tingkat tidak dijumlahkan; masing-masing ditampilkan sendiri',
	periodsWithoutData: (periods: string) =>
		periods ? `Tidak ada data untuk ${periods}` : 'Tidak ada data untuk rentang yang dipilih',
	partsWithoutData: (parts: string) => `Belum mencakup ${parts} karena datanya tidak ada`,
	areaWithoutParts: (area: string, parts: string) => `${area} belum mencakup ${parts} karena datanya tidak ada`,
	registersNotAdded: (dimension: string, who: string) =>
		`Angka menurut ${dimension} tidak dijumlahkan karena ${who} yang sama dapat tercatat lebih dari satu kali`,
	breakAt: (periods: string) =>
		`Seri terputus pada ${periods} karena cara pendataan atau pengelompokannya berubah; garis tidak disambung`,
	breakUnnamed: 'Seri terputus karena cara pendataan atau pengelompokannya berubah; garis tidak disambung',
	partialTotal: 'JUMLAH tidak ditampilkan karena sebagian angka tidak tersedia',
	/** True of single numbers, whose range is certain, and of sums, whose range covers 95 % of sums of their size. */
	rounded: '≈ dibulatkan untuk melindungi identitas; kisaran yang ditulis memuat sedikitnya 95% angka sebenarnya',
	noLine: (names: string) => `Tanpa garis karena tidak ada angkanya: ${names}`,
	noLines: (count: number, things: string) => `${count} ${things} tanpa angka tidak digambar`,
	noFigures: (names: string) => `Tidak ada angka untuk ${names}`,
	dashed: 'Garis putus-putus: angka sementara',
	hollow: 'Titik kosong: angka kecil yang hanya diketahui kisarannya, misalnya 0–2; kisarannya ada di tabel',
	provisional: (periods: string) => (periods ? `Angka ${periods} masih sementara` : 'Sebagian angka masih sementara'),
	grain: { tahun: 'tahun', semester: 'semester', triwulan: 'triwulan', bulan: 'bulan' }
};

const en: typeof id = {
	filterIgnored: (title, values) =>
		values ? `${title}: ${values}, does not affect this chart` : `The ${title} filter does not affect this chart`,
	coarserPeriod: (what) => `These data come per ${what}; whole periods inside the chosen range are shown`,
	coarserPeriodShown: (periods) => `These data come for longer periods; shown: ${periods}`,
	noPeriodInside: 'No whole period lies inside the chosen range, so the period choice does not affect this chart',
	coarserArea: (areas) =>
		areas
			? `These data are not broken down to the chosen area; figures for ${areas} are shown`
			: 'These data are not broken down to the chosen area; the area above it is shown',
	lastPeriodOfStock: (period) => `This is a state at the end of a period and is not added over time; shown: ${period}`,
	lastPeriodOfLevel: (period) => `Figures of several periods are not added up; shown is the last, ${period}`,
	someone: 'person or family',
	mentions: (who, thing) =>
		`One ${who} can be recorded under more than one ${thing}, so figures are not added up and do not make 100%`,
	notPersons: (unit, who) => `Counted are ${unit}: one ${who} can be recorded more than once`,
	areasNotAdded: 'Figures of several areas are not added up; each area is shown on its own',
	areasWithoutData: (areas) => `No data for ${areas}`,
	unitsNotAdded: 'The units differ, so the figures are not added up',
	partsNotRelevant: (parts) => `Not applicable to this area: ${parts}`,
	levelsNotAdded: 'Percentages, indices and levels are not added up; each is shown on its own',
	periodsWithoutData: (periods) => (periods ? `No data for ${periods}` : 'No data for the chosen range'),
	partsWithoutData: (parts) => `Does not yet include ${parts}, for which there are no data`,
	areaWithoutParts: (area, parts) => `${area} does not yet include ${parts}, for which there are no data`,
	registersNotAdded: (dimension, who) =>
		`Figures by ${dimension} are not added up because the same ${who} can be recorded more than once`,
	breakAt: (periods) =>
		`Break in the series at ${periods}: the way of recording or grouping changed; the line is not joined`,
	breakUnnamed: 'Break in the series: the way of recording or grouping changed; the line is not joined',
	partialTotal: 'No TOTAL is shown because some figures are not available',
	rounded: '≈ rounded to protect identities; the ranges given hold at least 95% of the true figures',
	noLine: (names) => `Without a line because there are no figures: ${names}`,
	noLines: (count, things) => `${count} without figures are not drawn (by ${things})`,
	noFigures: (names) => `No figures for ${names}`,
	dashed: 'Dashed line: provisional figures',
	hollow: 'Hollow dots: small figures of which only the range is known, such as 0–2; the table has it',
	provisional: (periods) => (periods ? `Figures of ${periods} are provisional` : 'Some figures are provisional'),
	grain: { tahun: 'year', semester: 'half-year', triwulan: 'quarter', bulan: 'month' }
};

/** Sentences below a chart: how the filters were applied and what the reader must know. */
export const noteWords: Record<Language, typeof id> = { id, en };
