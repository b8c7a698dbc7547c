import type { Language } from '../../contract/localized.ts';

type Side = 'up' | 'down';

const id = {
	control: {
		rules: {
			outside: (when: string, side: Side) => `${when} di ${side === 'up' ? 'atas' : 'bawah'} batas kendali`,
			'one-side': (when: string, side: Side, count: number) =>
				`${count} titik berturut-turut di ${side === 'up' ? 'atas' : 'bawah'} garis tengah (${when})`,
			trend: (when: string, side: Side, count: number) =>
				`${count} titik berturut-turut ${side === 'up' ? 'naik' : 'turun'} (${when})`,
			'two-of-three': (when: string, side: Side, count: number, of: number) =>
				`${count} dari ${of} titik di dekat batas ${side === 'up' ? 'atas' : 'bawah'} atau di luarnya (${when})`
		},
		ofRounding: 'dapat semata-mata akibat pembulatan',
		found: (subject: string, signals: string) => `${subject}: ${signals}`,
		foundAll: (subject: string, count: number, signals: string) => `${subject}, ${count} sinyal: ${signals}`,
		foundAmong: (subject: string, count: number, signals: string) =>
			`${subject}, ${count} sinyal, di antaranya ${signals}`,
		foundSpan: (subject: string, count: number, when: string) => `${subject}: ${count} sinyal perubahan, ${when}`,
		quiet: (subject: string, low: string, high: string, centre: string) =>
			`${subject} naik turun dalam variasi biasa: batas kendali ${low}–${high}, garis tengah ${centre}`,
		short: (subject: string, least: number) =>
			`${subject} belum dapat diberi batas kendali karena kurang dari ${least} titik sejak awal seri atau sejak seri terputus`,
		severalFound: (names: string) => `Ada sinyal perubahan pada ${names}`,
		severalUnsure: (names: string) => `Hanya ada sinyal yang dapat semata-mata akibat pembulatan, pada ${names}`,
		severalQuiet: (count: number) => `Tidak ada sinyal perubahan pada ${count} deret ini`,
		severalShort: (least: number) => `Belum ada deret dengan sekurang-kurangnya ${least} titik untuk batas kendali`,
		severalLacking: 'Belum ada deret yang dapat diberi batas kendali',
		few: (subject: string, count: number, all: number, least: number, unit: string) =>
			`${subject} tidak dapat diberi batas kendali: ${count} dari ${all} titik kurang dari ${least} kasus, terlalu sedikit untuk angka ${unit}`,
		absent: (subject: string, count: number, all: number, why: string) =>
			`${subject} tidak dapat diberi batas kendali: ${count} dari ${all} titik tanpa angka: ${why}`,
		advice: {
			short:
				'Angka yang ada tertulis di tabel. Pilih periode yang lebih panjang, atau wilayah yang datanya lebih lama.',
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
		columns: { centre: 'Garis tengah', low: 'Batas bawah', high: 'Batas atas', signal: 'Sinyal' },
		names: {
			outside: 'di luar batas',
			'one-side': 'tujuh di satu sisi',
			trend: 'enam berturut-turut naik atau turun',
			'two-of-three': 'dua dari tiga dekat batas'
		},
		legend: { centre: 'garis tengah', limit: 'batas kendali' }
	},
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
		one: (subject: string, verdict: string, slope: string, p: string) => `${subject} ${verdict}: ${slope} (${p})`,
		oneNone: (subject: string, p: string) =>
			`${subject} belum menunjukkan kecenderungan yang dapat dibedakan dari kebetulan (${p})`,
		oneRounding: (subject: string) => `Kecenderungan ${subject} belum dapat dibedakan dari akibat pembulatan`,
		oneShort: (subject: string, least: number) =>
			`${subject} belum dapat diuji: perlu sekurang-kurangnya ${least} titik`,
		several: (up: string, down: string) =>
			[up && `cenderung naik: ${up}`, down && `cenderung turun: ${down}`].filter(Boolean).join('; '),
		onlyNone: (name: string, p: string) =>
			`Hanya ${name} yang dapat diuji; belum tampak kecenderungan yang dapat dibedakan dari kebetulan (${p})`,
		severalNone: (count: number) =>
			`Dari ${count} deret, tidak satu pun menunjukkan kecenderungan yang dapat dibedakan dari kebetulan`,
		severalShort: (least: number) =>
			`Belum ada deret yang dapat diuji: perlu sekurang-kurangnya ${least} titik tanpa terputus`,
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
		sentence: (units: string, share: string, held: string, gini: string) =>
			`Separuh ${units} di wilayah yang paling sedikit terlayani mencakup ${share} ${held}; ${gini}`,
		several: (parts: string) => `Gini antarwilayah (kisaran karena pembulatan): ${parts}`,
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
		outside: (parts: string) => `Berbeda dari keseluruhan lebih dari yang wajar karena kebetulan: ${parts}`,
		outsideAbove: (names: string) => `${names} di atas batas 99,8%`,
		outsideBelow: (names: string) => `${names} di bawah batas 99,8%`,
		/** Of an area outside that rounding alone can have put there. */
		doubtful: (text: string) => `${text} (bergantung pada pembulatan)`,
		onlyDoubtful: (parts: string) => `Hanya ${parts}; wilayah lain di dalam batas`,
		none: (count: number, target: string, widened: boolean) =>
			`Semua ${count} wilayah masih di dalam batas 99,8% di sekitar ${target}` +
			(widened ? ', yang memperhitungkan bahwa wilayah memang berbeda' : ': perbedaannya dapat karena kebetulan'),
		open: (count: number) => ` (letak ${count} di antaranya bergantung pada pembulatan)`,
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
	control: {
		rules: {
			outside: (when, side) => `${when} ${side === 'up' ? 'above' : 'below'} the control limit`,
			'one-side': (when, side, count) =>
				`${count} points in a row ${side === 'up' ? 'above' : 'below'} the centre (${when})`,
			trend: (when, side, count) => `${count} points in a row ${side === 'up' ? 'rising' : 'falling'} (${when})`,
			'two-of-three': (when, side, count, of) =>
				`${count} of ${of} points near or beyond the ${side === 'up' ? 'upper' : 'lower'} limit (${when})`
		},
		ofRounding: 'can be rounding alone',
		found: (subject, signals) => `${subject}: ${signals}`,
		foundAll: (subject, count, signals) => `${subject}, ${count} signals: ${signals}`,
		foundAmong: (subject, count, signals) => `${subject}, ${count} signals, among them ${signals}`,
		foundSpan: (subject, count, when) => `${subject}: ${count} signals of change, ${when}`,
		quiet: (subject, low, high, centre) =>
			`${subject} moves within ordinary variation: control limits ${low}–${high}, centre ${centre}`,
		short: (subject, least) =>
			`${subject} cannot be given control limits yet: fewer than ${least} points since the start or a break of the series`,
		severalFound: (names) => `There are signals of change in ${names}`,
		severalUnsure: (names) => `The only signals, in ${names}, can be rounding alone`,
		severalQuiet: (count) => `No signals of change in these ${count} series`,
		severalShort: (least) => `No series has the ${least} points that control limits need yet`,
		severalLacking: 'No series can be given control limits yet',
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
		columns: { centre: 'Centre', low: 'Lower limit', high: 'Upper limit', signal: 'Signal' },
		names: {
			outside: 'outside the limits',
			'one-side': 'seven on one side',
			trend: 'six in a row rising or falling',
			'two-of-three': 'two of three near a limit'
		},
		legend: { centre: 'centre', limit: 'control limit' }
	},
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
		one: (subject, verdict, slope, p) => `${subject} ${verdict}: ${slope} (${p})`,
		oneNone: (subject, p) => `${subject} shows no tendency that can be told from chance (${p})`,
		oneRounding: (subject) => `The tendency of ${subject} cannot be told from an effect of rounding`,
		oneShort: (subject, least) => `${subject} cannot be tested yet: it takes at least ${least} points`,
		several: (up, down) => [up && `tends to rise: ${up}`, down && `tends to fall: ${down}`].filter(Boolean).join('; '),
		onlyNone: (name, p) => `Only ${name} can be tested; it shows no tendency that can be told from chance (${p})`,
		severalNone: (count) => `None of ${count} series shows a tendency that can be told from chance`,
		severalShort: (least) => `No series can be tested yet: it takes at least ${least} points without a break`,
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
		sentence: (units, share, held, gini) =>
			`The half of ${units} in the areas least served accounts for ${share} of ${held}; ${gini}`,
		several: (parts) => `Gini between areas (ranges because of rounding): ${parts}`,
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
		outside: (parts) => `Further from the whole than chance would put them: ${parts}`,
		outsideAbove: (names) => `${names} above the 99.8% limit`,
		outsideBelow: (names) => `${names} below the 99.8% limit`,
		doubtful: (text) => `${text} (depends on rounding)`,
		onlyDoubtful: (parts) => `Only ${parts}; all other areas lie within the limits`,
		none: (count, target, widened) =>
			`All ${count} areas lie within the 99.8% limits around ${target}` +
			(widened ? ', which allow for real differences between areas' : ': their differences can be chance'),
		open: (count) => ` (the place of ${count} of them depends on rounding)`,
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
