import type { Language } from '../../contract/localized.ts';

const id = {
	ofRounding: 'dapat semata-mata akibat pembulatan',
	short: (subject: string, least: number) =>
		`${subject} belum dapat diberi batas kendali karena kurang dari ${least} titik sejak awal seri atau sejak seri terputus`,
	few: (subject: string, count: number, all: number, least: number, unit: string) =>
		`${subject} tidak dapat diberi batas kendali: ${count} dari ${all} titik kurang dari ${least} kasus, terlalu sedikit untuk angka ${unit}`,
	absent: (subject: string, count: number, all: number, why: string) =>
		`${subject} tidak dapat diberi batas kendali: ${count} dari ${all} titik tanpa angka: ${why}`,
	advice: {
		short: 'Angka yang ada tertulis di tabel. Pilih periode yang lebih panjang, atau wilayah yang datanya lebih lama.',
		few: 'Jumlah kasusnya ada di tabel. Pilih wilayah yang lebih luas.',
		absent: 'Angka yang ada tertulis di tabel. Pilih wilayah atau rincian lain.'
	},
	tooFew: (names: string, least: number) => `Tanpa batas kendali karena kurang dari ${least} titik: ${names}`,
	xmr: 'Batas kendali: garis tengah ± 2,66 × rata-rata rentang bergerak (diagram XmR)',
	u: 'Batas kendali: garis tengah ± 3 simpangan baku, mengikuti besarnya pembagi tiap periode (diagram u)',
	twoCharts:
		'Dapat berbeda dari diagram XmR tentang jumlahnya: batas di sini dihitung dari kebetulan pada jumlah kejadian (Poisson), batas XmR dari naik turun antarperiode',
	marks: {
		square: 'Kotak: titik yang membentuk sinyal',
		hollow: 'kotak berongga: sinyal yang dapat semata-mata akibat pembulatan',
		bar: 'garis tegak: kisaran angka yang dibulatkan'
	},
	noCause: 'Sinyal menandai perubahan yang tidak biasa, bukan penyebabnya dan bukan baik buruknya',
	skipped: 'Periode tanpa angka dilewati dalam perhitungan',
	brokenUp: 'Batas dihitung sendiri sebelum dan sesudah seri terputus',
	limits: (low: string, high: string) => `batas kendali ${low}–${high}`,
	calm: (low: string, high: string, centre: string) => `Batas kendali ${low}–${high}, garis tengah ${centre}`,
	columns: { centre: 'Garis tengah', low: 'Batas bawah', high: 'Batas atas', signal: 'Sinyal' },
	names: {
		outside: 'di luar batas',
		'one-side': 'tujuh di satu sisi',
		trend: 'enam berturut-turut naik atau turun',
		'two-of-three': 'dua dari tiga dekat batas'
	},
	legend: { centre: 'garis tengah', limit: 'batas kendali' }
};

const en: typeof id = {
	ofRounding: 'can be rounding alone',
	short: (subject, least) =>
		`${subject} cannot be given control limits yet: fewer than ${least} points since the start or a break of the series`,
	few: (subject, count, all, least, unit) =>
		`${subject} cannot be given control limits: ${count} of ${all} points have fewer than ${least} cases, too few for a figure ${unit}`,
	absent: (subject, count, all, why) =>
		`${subject} cannot be given control limits: ${count} of ${all} points have no figure: ${why}`,
	advice: {
		short: 'The figures at hand are in the table. Choose a longer period, or an area with a longer record.',
		few: 'The numbers of cases are in the table. Choose a wider area.',
		absent: 'The figures at hand are in the table. Choose another area or breakdown.'
	},
	tooFew: (names, least) => `Without control limits, for fewer than ${least} points: ${names}`,
	xmr: 'Control limits: centre ± 2.66 × mean moving range (XmR chart)',
	u: 'Control limits: centre ± 3 standard errors, following the denominator of each period (u chart)',
	twoCharts:
		'Can differ from the XmR chart of the counts: limits here follow from chance in the number of events (Poisson), those of XmR from the ups and downs between periods',
	marks: {
		square: 'Squares: points that make a signal',
		hollow: 'hollow squares: signals that can be rounding alone',
		bar: 'upright lines: ranges of rounded figures'
	},
	noCause: 'A signal marks an unusual change, neither its cause nor whether it is good or bad',
	skipped: 'Periods without a figure are passed over in the calculation',
	brokenUp: 'Limits are calculated apart before and after the break in the series',
	limits: (low, high) => `control limits ${low}–${high}`,
	calm: (low, high, centre) => `Control limits ${low}–${high}, centre ${centre}`,
	columns: { centre: 'Centre', low: 'Lower limit', high: 'Upper limit', signal: 'Signal' },
	names: {
		outside: 'outside the limits',
		'one-side': 'seven on one side',
		trend: 'six in a row rising or falling',
		'two-of-three': 'two of three near a limit'
	},
	legend: { centre: 'centre', limit: 'control limit' }
};

/** Words of control charts. */
export const controlWords: Record<Language, typeof id> = { id, en };
