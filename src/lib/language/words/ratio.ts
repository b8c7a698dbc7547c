import type { Language } from '../../contract/localized.ts';

const id = {
	/** "312 dari 1.240 keluarga". */
	outOf: (part: string, whole: string) => `${part} dari ${whole}`,
	/** "87 korban di antara 149.400 jiwa". */
	among: (part: string, whole: string) => `${part} di antara ${whole}`,
	interval: (low: string, high: string) => `selang kepercayaan 95% ${low}–${high}`,
	/** In place of a ratio. */
	fewCases: (counts: string, unit: string) => `${counts}, terlalu sedikit untuk dihitung dalam ${unit}`,
	/** In the column of the ratio of a table. */
	fewShort: 'terlalu sedikit',
	/** What a percentage is of, for subtitles. */
	percentOf: (whole: string) => `Persen dari ${whole}`,
	/** Notes. */
	denominator: (title: string, source: string, periods: string) =>
		periods ? `Pembagi: ${title} (${source}, ${periods})` : `Pembagi: ${title} (${source})`,
	/** The unit of a rate over several years. */
	aYear: (unit: string) => `${unit} per tahun`,
	yearlyMean: 'Rata-rata setahun: kasus selama lebih dari setahun dibagi pembaginya dan banyaknya tahun',
	overHundred:
		'Lebih dari 100% berarti pembilang melebihi pembaginya, misalnya bila daftar penerima lebih lama daripada peringkat desil; angkanya ditampilkan apa adanya',
	fewNote: (least: number, unit: string) =>
		`Di bawah ${least} kasus yang ditampilkan adalah jumlahnya, bukan ${unit}: angka sekecil itu lebih banyak berubah karena kebetulan`,
	/** The same where only a table tells the counts. */
	fewInTable: (least: number, unit: string) =>
		`Di bawah ${least} kasus hanya jumlahnya yang ada, di tabel, tanpa angka ${unit}: angka sekecil itu lebih banyak berubah karena kebetulan`,
	/** How an interval is drawn: a band along a line, a thin line on a bar. */
	intervalNote: (isBand: boolean, method: string) =>
		`${isBand ? 'Pita' : 'Garis tipis'}: selang kepercayaan 95% (${method}); sejauh itu angka dapat berbeda karena kebetulan`,
	rate: 'Byar, di bawah 10 kejadian Poisson eksak',
	share: 'Wilson',
	targetDesil: (rules: string) => `Desil sasaran: ${rules}`,
	noTarget: (programmes: string) =>
		`Tidak dihitung untuk ${programmes}: desil sasarannya tidak ada dalam daftar untuk periode ini`,
	unranked: 'Keluarga yang belum diperingkat tidak dihitung sebagai di luar sasaran',
	tooFewAdvice: 'Jumlahnya ada di tabel. Pilih wilayah yang lebih luas atau periode yang lebih panjang.'
};

const en: typeof id = {
	outOf: (part, whole) => `${part} of ${whole}`,
	among: (part, whole) => `${part} among ${whole}`,
	interval: (low, high) => `95% confidence interval ${low}–${high}`,
	fewCases: (counts, unit) => `${counts}, too few to be told in ${unit}`,
	fewShort: 'too few',
	percentOf: (whole) => `Per cent of ${whole}`,
	denominator: (title, source, periods) =>
		periods ? `Denominator: ${title} (${source}, ${periods})` : `Denominator: ${title} (${source})`,
	aYear: (unit) => `${unit} a year`,
	yearlyMean: 'Mean of a year: the cases of more than one year divided by the denominator and by the number of years',
	overHundred:
		'More than 100% means that the numerator exceeds its denominator, for instance where the list of recipients is older than the ranking by decile; it is shown as it is',
	fewNote: (least, unit) =>
		`Below ${least} cases the counts are shown, not ${unit}: numbers that small move mostly by chance`,
	fewInTable: (least, unit) =>
		`Below ${least} cases only the counts are told, in the table, without a figure ${unit}: numbers that small move mostly by chance`,
	intervalNote: (isBand, method) =>
		`${isBand ? 'Bands' : 'Thin lines'}: 95% confidence intervals (${method}); a figure can differ that far by chance alone`,
	rate: 'Byar, below 10 events exact Poisson',
	share: 'Wilson',
	targetDesil: (rules) => `Target deciles: ${rules}`,
	noTarget: (programmes) => `Not calculated for ${programmes}: no target deciles are listed for this period`,
	unranked: 'Families that are not ranked yet do not count as outside the target',
	tooFewAdvice: 'The counts are in the table. Choose a wider area or a longer period.'
};

/** Words about ratios: their parts, intervals, targets and what they are divided by. */
export const ratioWords: Record<Language, typeof id> = { id, en };
