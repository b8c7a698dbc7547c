import type { Language } from '../../contract/localized.ts';
import { controlWords } from './analyst-control.ts';

const id = {
	control: controlWords.id,
	tendency: {
		verdicts: {
			up: 'cenderung naik',
			down: 'cenderung turun',
			none: 'belum dapat disimpulkan',
			rounding: 'bergantung pada pembulatan',
			short: 'titik belum cukup'
		},
		per: { tahun: 'per tahun', semester: 'per semester', triwulan: 'per triwulan', bulan: 'per bulan' },
		slope: (by: string, per: string) => `${by} ${per}`,
		p: (text: string) => `p ${text}`,
		method:
			'Uji Mann-Kendall dua sisi dengan koreksi nilai kembar; kemiringan menurut Sen (median perubahan antarperiode). Uji ini menganggap periode saling bebas',
		many: (count: number, expected: string) =>
			`Diuji ${count} deret: sekitar ${expected} dapat tampak jelas hanya karena kebetulan (p di bawah 0,05)`,
		sinceBreak: (period: string) => `Hanya titik sejak seri terputus pada ${period} yang diuji`,
		columns: {
			series: 'Deret',
			points: 'Titik',
			first: 'Awal',
			last: 'Akhir',
			slope: 'Kemiringan Sen',
			p: 'p',
			verdict: 'Kesimpulan'
		}
	},
	lorenz: {
		gini: (value: string) => `Gini ${value}`,
		giniRange: (value: string, low: string, high: string) => `Gini ${value} (${low}–${high} karena pembulatan)`,
		method:
			'Wilayah diurutkan dari yang paling sedikit per satuan pembagi; garis lurus berarti terbagi rata. Gini 0 = terbagi rata, mendekati 1 = terpusat di sedikit wilayah',
		noVerdict: 'Pembagian yang tidak rata dapat memang sesuai kebutuhan; kurva ini tidak menilai',
		left: (names: string) => `Tidak ikut dihitung karena angkanya tidak lengkap: ${names}`,
		upTo: (units: string, held: string) => `sampai di sini ${units} pembagi, ${held} yang terlayani`,
		even: 'terbagi rata',
		columns: {
			amount: 'Terlayani',
			weight: 'Pembagi',
			rate: 'Rasio',
			units: 'Kumulatif pembagi',
			held: 'Kumulatif terlayani'
		}
	},
	funnel: {
		places: {
			inside: 'di dalam batas',
			above: 'di atas batas 95%',
			below: 'di bawah batas 95%',
			'far-above': 'di atas batas 99,8%',
			'far-below': 'di bawah batas 99,8%'
		},
		unsure: 'letaknya bergantung pada pembulatan',
		marks: {
			dot: 'Titik: wilayah',
			square: 'kotak: di luar batas 99,8%',
			hollow: 'berongga: letaknya bergantung pada pembulatan',
			bar: 'garis tegak: kisaran angka yang dibulatkan'
		},
		target: (text: string) => `keseluruhan ${text}`,
		limits: (level: string) => `batas ${level}`,
		method:
			'Corong: batas 95% dan 99,8% di sekitar angka keseluruhan menurut besarnya pembagi; wilayah kecil wajar lebih berserak',
		spread: (phi: string) =>
			`Perbedaan antarwilayah lebih besar dari kebetulan (φ ${phi}); batas dilebarkan dengan ragam antarwilayah`,
		expected: (count: number, expected: string) =>
			`Dari ${count} wilayah, sekitar ${expected} di luar batas 95% wajar terjadi karena kebetulan; tidak ada peringkat di dalam corong`,
		few: (names: string) => `Tidak digambar karena terlalu sedikit kejadian untuk sebuah angka: ${names}`,
		bayes:
			'Angka terbobot (empirical Bayes, Marshall) menarik wilayah berpenduduk kecil ke angka keseluruhan, sehingga lebih stabil daripada angka mentah',
		bayesShare:
			'Angka terbobot (empirical Bayes untuk persentase, Martuzzi dan Elliott) menarik wilayah kecil ke angka keseluruhan, sehingga lebih stabil daripada angka mentah',
		columns: { count: 'Jumlah', size: 'Pembagi', raw: 'Angka mentah', bayes: 'Angka terbobot', place: 'Letak' }
	}
};

const en: typeof id = {
	control: controlWords.en,
	tendency: {
		verdicts: {
			up: 'tends to rise',
			down: 'tends to fall',
			none: 'cannot be told yet',
			rounding: 'depends on rounding',
			short: 'too few points'
		},
		per: { tahun: 'a year', semester: 'a half-year', triwulan: 'a quarter', bulan: 'a month' },
		slope: (by, per) => `${by} ${per}`,
		p: (text) => `p ${text}`,
		method:
			'Two-sided Mann-Kendall test with correction for ties; slope by Sen (median change between periods). The test takes periods as independent',
		many: (count, expected) =>
			`${count} series were tested: about ${expected} can look clear by chance alone (p below 0.05)`,
		sinceBreak: (period) => `Only points since the break in the series at ${period} are tested`,
		columns: {
			series: 'Series',
			points: 'Points',
			first: 'First',
			last: 'Last',
			slope: 'Sen slope',
			p: 'p',
			verdict: 'Conclusion'
		}
	},
	lorenz: {
		gini: (value) => `Gini ${value}`,
		giniRange: (value, low, high) => `Gini ${value} (${low}–${high} because of rounding)`,
		method:
			'Areas are ordered from the least per unit of the denominator; the straight line is an even share. Gini 0 = even, near 1 = all in few areas',
		noVerdict: 'An uneven share can be what needs call for; the curve does not judge',
		left: (names) => `Left out for incomplete figures: ${names}`,
		upTo: (units, held) => `up to here ${units} of the denominator, ${held} of those served`,
		even: 'even share',
		columns: {
			amount: 'Served',
			weight: 'Denominator',
			rate: 'Ratio',
			units: 'Denominator, cumulative',
			held: 'Served, cumulative'
		}
	},
	funnel: {
		places: {
			inside: 'within the limits',
			above: 'above the 95% limit',
			below: 'below the 95% limit',
			'far-above': 'above the 99.8% limit',
			'far-below': 'below the 99.8% limit'
		},
		unsure: 'its place depends on rounding',
		marks: {
			dot: 'Dots: areas',
			square: 'squares: outside the 99.8% limits',
			hollow: 'hollow: place depends on rounding',
			bar: 'upright lines: ranges of rounded figures'
		},
		target: (text) => `all ${text}`,
		limits: (level) => `${level} limits`,
		method:
			'Funnel: 95% and 99.8% limits around the overall figure by size of the denominator; small areas naturally scatter more',
		spread: (phi) =>
			`Areas differ more than by chance (φ ${phi}); the limits are widened by the variance between areas`,
		expected: (count, expected) =>
			`Of ${count} areas about ${expected} outside the 95% limits are to be expected by chance; there is no rank inside the funnel`,
		few: (names) => `Not drawn, for too few events to make a figure: ${names}`,
		bayes:
			'Weighted figures (empirical Bayes, Marshall) draw areas with few people towards the overall figure, which makes them steadier than raw ones',
		bayesShare:
			'Weighted figures (empirical Bayes for percentages, Martuzzi and Elliott) draw small areas towards the overall figure, which makes them steadier than raw ones',
		columns: { count: 'Count', size: 'Denominator', raw: 'Raw figure', bayes: 'Weighted figure', place: 'Place' }
	}
};

/** Words of charts for analysts; loaded with them. */
export const analystChartWords: Record<Language, typeof id> = { id, en };
