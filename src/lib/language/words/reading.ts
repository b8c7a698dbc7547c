import type { Language } from '../../contract/localized.ts';

/** How a number moved, or lies beside another. */
export type Sign = 'up' | 'down' | 'same';

const UP_TO_NINE = {
	id: ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'],
	en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
};
const count = (n: number, language: Language): string => UP_TO_NINE[language][n] ?? String(n);

const MOVED = { up: 'naik', down: 'turun', same: 'tetap' };
const MOVED_EN = { up: 'rose', down: 'fell', same: 'stayed the same' };
const LIES = { up: 'lebih tinggi daripada', down: 'lebih rendah daripada', same: 'sama dengan' };
const LIES_EN = { up: 'higher than', down: 'lower than', same: 'the same as' };

const every = (all: number) => (all === 1 ? 'satu-satunya perubahan tahunan' : `semua ${all} perubahan tahunan`);
const changesEn = (all: number) => `${all} yearly ${all === 1 ? 'change' : 'changes'}`;
const everyEn = (all: number) => (all === 1 ? 'its only yearly change' : `all ${changesEn(all)}`);

const id = {
	target: 'Target',
	slope: 'Kemiringan Sen',
	yearly: 'Perubahan setahun',
	subject: (indicator: string, area: string) => `${indicator} ${area}`,
	value: (subject: string, value: string, period: string) => `${subject} ${value} pada ${period}`,
	noValue: (subject: string, period: string) => `Tidak ada data ${subject} pada ${period}`,
	/** The value beside those of areas that hold it. */
	beside: (sign: Sign, other: string) => `${LIES[sign]} ${other}`,
	others: (parts: string) => `, ${parts}`,
	known: (parts: string) => `; yang ada: ${parts}`,
	among: (peers: number, lower: number, higher: number, same: number) =>
		lower === peers || higher === peers
			? `; semua ${peers} wilayah setingkat yang terdata ${lower ? 'lebih rendah' : 'lebih tinggi'}`
			: `; dari ${peers} wilayah setingkat yang terdata, ${lower} lebih rendah dan ${higher} lebih tinggi` +
				(same > 0 ? `, ${same} sama` : ''),
	range: (areas: number, low: string, high: string) => `; ${areas} wilayah lain berkisar dari ${low} sampai ${high}`,
	/** Steps from year to year. */
	steps: (ups: number, downs: number, all: number) =>
		ups === all || downs === all
			? `; ${ups ? 'naik' : 'turun'} pada ${every(all)}`
			: `; dari ${all} perubahan tahunan, ${ups} naik dan ${downs} turun` +
				(all > ups + downs ? `, ${all - ups - downs} tetap` : ''),
	againstTarget: (sign: Sign, by: string, target: string, period: string) =>
		sign === 'same'
			? `; sama dengan target ${period} (${target})`
			: `; ${by} ${sign === 'up' ? 'di atas' : 'di bawah'} target ${period} (${target})`,
	tooShort: (points: number) => `; ${count(points, 'id')} titik tidak cukup untuk menyimpulkan arah`,
	trend: (subject: string, sign: Sign, by: string, span: string, wanted: boolean | null) =>
		`${subject} cenderung ${MOVED[sign]} sekitar ${by} setahun (${span})` +
		(wanted === null ? '' : wanted ? ', searah dengan yang diinginkan' : ', berlawanan dengan yang diinginkan'),
	noTrend: (subject: string, span: string) => `${subject} tidak menunjukkan arah yang pasti (${span})`,
	stepsOf: (subject: string, downs: number, ups: number, all: number, span: string) =>
		ups === all || downs === all
			? `${subject} ${ups ? 'naik' : 'turun'} pada ${every(all)} (${span})`
			: `${subject} turun pada ${downs} dan naik pada ${ups} dari ${all} perubahan tahunan (${span})`,
	/** It is the indicator that moves, not the area. */
	moved: (name: string, sign: Sign, by: string) => `${MOVED[sign]}${sign === 'same' ? '' : ` ${by}`} di ${name}`,
	/** Moved the same way as the one told before it. */
	movedToo: (name: string, by: string) => `${by} di ${name}`,
	between: (indicator: string, from: string, to: string, parts: string) =>
		`${indicator} dari ${from} ke ${to} ${parts}`,
	together: (own: string, parts: string, all: number) =>
		`; ${own} searah dengan ${parts} dari ${all} perubahan tahunan`,
	togetherPart: (name: string, same: number) => `${name} pada ${same}`,
	links: (subject: string, parts: string) => `${subject}: ${parts}`,
	linkSteps: (name: string, same: number, all: number) =>
		`searah dengan ${name} pada ${same} dari ${all} perubahan tahunan`,
	linkFound: (name: string, same: boolean, tau: string) =>
		`perubahan tahunannya ${same ? 'searah' : 'berlawanan'} dengan ${name} (tau Kendall ${tau})`,
	linkNone: (name: string, tau: string) => `tidak tampak bergerak bersama ${name} (tau Kendall ${tau})`,
	linkShort: (years: number) => `; ${count(years, 'id')} tahun tidak cukup untuk mengukur keterkaitan`,
	notes: {
		sample: 'Angka survei memuat galat sampel; selisih kecil antarwilayah atau antartahun bisa berasal dari situ',
		noBar: (areas: number) => `${areas} wilayah setingkat tanpa angka tidak digambar; semuanya ada di tabel`,
		target: 'Garis putus-putus bertanda belah ketupat: target',
		noTarget: 'Target belum diisi untuk indikator ini',
		test: (years: number, p: string, isClear: boolean) =>
			`Uji Mann–Kendall atas ${years} tahun: kecenderungan sekuat ini ${isClear ? 'jarang' : 'mudah'} muncul secara kebetulan (p = ${p})`,
		slope: 'Garis titik-titik: kemiringan Sen, yaitu median perubahan antara semua pasangan tahun',
		notProof: 'Arah yang diinginkan bukan bukti bahwa suatu program penyebabnya',
		noDirection: 'Indikator ini tidak punya arah naik atau turun yang diinginkan',
		noCause: 'Bergerak bersama bukan bukti sebab-akibat'
	},
	/** What a reading cannot do without. */
	needs: {
		posisi: 'angka wilayah ini, provinsinya, atau wilayah setingkat',
		perkembangan: 'angka wilayah ini sedikitnya dua tahun',
		efektivitas: 'angka wilayah ini sedikitnya dua tahun berturut-turut',
		relevansi: 'angka wilayah ini dan provinsi atau nasional pada sedikitnya dua tahun berturut-turut yang sama',
		keterkaitan: 'angka wilayah ini dan indikator lain pada sedikitnya dua tahun berturut-turut yang sama'
	}
};

const en: typeof id = {
	target: 'Target',
	slope: 'Sen slope',
	yearly: 'Change in a year',
	subject: (indicator, area) => `${indicator} of ${area}`,
	value: (subject, value, period) => `${subject}: ${value} in ${period}`,
	noValue: (subject, period) => `No data on ${subject} in ${period}`,
	beside: (sign, other) => `${LIES_EN[sign]} ${other}`,
	others: (parts) => `, ${parts}`,
	known: (parts) => `; at hand: ${parts}`,
	among: (peers, lower, higher, same) =>
		lower === peers || higher === peers
			? `; all ${peers} areas of its level with figures are ${lower ? 'lower' : 'higher'}`
			: `; of ${peers} areas of its level with figures, ${lower} lower and ${higher} higher` +
				(same > 0 ? `, ${same} the same` : ''),
	range: (areas, low, high) => `; ${areas} other areas range from ${low} to ${high}`,
	steps: (ups, downs, all) =>
		ups === all || downs === all
			? `; ${ups ? 'up' : 'down'} in ${everyEn(all)}`
			: `; of ${all} yearly changes ${ups} went up and ${downs} down` +
				(all > ups + downs ? `, ${all - ups - downs} stayed the same` : ''),
	againstTarget: (sign, by, target, period) =>
		sign === 'same'
			? `; the same as the target of ${period} (${target})`
			: `; ${by} ${sign === 'up' ? 'above' : 'below'} the target of ${period} (${target})`,
	tooShort: (points) => `; ${count(points, 'en')} points are not enough to tell a direction`,
	trend: (subject, sign, by, span, wanted) =>
		`${subject} tends to ${sign === 'up' ? 'rise' : 'fall'} by about ${by} a year (${span})` +
		(wanted === null ? '' : wanted ? ', the wanted direction' : ', against the wanted direction'),
	noTrend: (subject, span) => `${subject} shows no certain direction (${span})`,
	stepsOf: (subject, downs, ups, all, span) =>
		ups === all || downs === all
			? `${subject} ${ups ? 'rose' : 'fell'} in ${everyEn(all)} (${span})`
			: `${subject} fell in ${downs} and rose in ${ups} of ${all} yearly changes (${span})`,
	moved: (name, sign, by) => `${MOVED_EN[sign]}${sign === 'same' ? '' : ` by ${by}`} in ${name}`,
	movedToo: (name, by) => `by ${by} in ${name}`,
	between: (indicator, from, to, parts) => `${indicator} ${parts} (${from} to ${to})`,
	together: (own, parts, all) => `; ${own} went the same way as ${parts} of ${changesEn(all)}`,
	togetherPart: (name, same) => `${name} in ${same}`,
	links: (subject, parts) => `${subject}: ${parts}`,
	linkSteps: (name, same, all) => `the same way as ${name} in ${same} of ${changesEn(all)}`,
	linkFound: (name, same, tau) =>
		`its yearly changes go ${same ? 'with' : 'against'} those of ${name} (Kendall's tau ${tau})`,
	linkNone: (name, tau) => `no sign of moving together with ${name} (Kendall's tau ${tau})`,
	linkShort: (years) => `; ${count(years, 'en')} years are not enough to measure a link`,
	notes: {
		sample: 'Survey figures carry sampling error; small differences between areas or years can come from it',
		noBar: (areas) =>
			areas === 1
				? '1 area of the same level without a figure is not drawn; it is in the table'
				: `${areas} areas of the same level without a figure are not drawn; all are in the table`,
		target: 'Dashed line with diamonds: target',
		noTarget: 'No target has been entered for this indicator',
		test: (years, p, isClear) =>
			`Mann–Kendall test over ${years} years: a tendency this strong ${isClear ? 'is rarely' : 'can easily be'} chance (p = ${p})`,
		slope: 'Dotted line: Sen slope, the median change between all pairs of years',
		notProof: 'The wanted direction is no proof that a programme caused it',
		noDirection: 'Neither up nor down is wanted of this indicator',
		noCause: 'Moving together is no proof of cause and effect'
	},
	needs: {
		posisi: 'a figure of this area, its province, or areas of the same level',
		perkembangan: 'figures of this area for at least two years',
		efektivitas: 'figures of this area for at least two years in a row',
		relevansi: 'figures of this area and of province or nation for the same two or more years in a row',
		keterkaitan: 'figures of this area and of another indicator for the same two or more years in a row'
	}
};

/** Words of the five readings of an indicator: what is observed, and how far it can be trusted. */
export const readingWords: Record<Language, typeof id> = { id, en };
