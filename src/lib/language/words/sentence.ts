import type { Language } from '../../contract/localized.ts';

export type Direction = 'up' | 'down' | 'same' | 'almost';
/** Why a difference must not be read as one: by chance (small counts) or by rounding; null = it may be read. */
export type Noise = 'chance' | 'rounding' | null;

/** Two values of one thing at two times; texts are ready to read. */
export interface Change {
	subject: string;
	direction: Direction;
	from: string;
	to: string;
	fromPeriod: string;
	toPeriod: string;
	noise: Noise;
}

const UNCHANGED = {
	id: { same: 'tetap', almost: 'hampir tetap', within: 'tetap di kisaran' },
	en: { same: 'unchanged at', almost: 'almost unchanged at', within: 'still within' }
};

/** How a number that did not change stands still; one that is only told as a range may have moved inside it. */
const still = (language: Language, direction: 'same' | 'almost', to: string) =>
	UNCHANGED[language][/^[\d.,]+%?–/.test(to) ? 'within' : direction];

/** A number with its period; one pair of brackets holds its range and the period. */
const dated = (text: string, period: string) =>
	text.endsWith(')') ? `${text.slice(0, -1)}; ${period})` : `${text} (${period})`;

/** Small words of a sentence that no change is sound: what may have made all differences. */
const REASONS = {
	id: { chance: 'kebetulan', rounding: 'pembulatan', both: 'kebetulan atau pembulatan' },
	en: { chance: 'chance', rounding: 'rounding', both: 'chance or rounding' }
};

const id = {
	noise: (noise: Noise): string =>
		noise === 'chance'
			? '; selisih sekecil ini bisa kebetulan'
			: noise === 'rounding'
				? '; selisihnya masih di dalam kisaran pembulatan'
				: '',
	change: ({ subject, direction, from, to, fromPeriod, toPeriod }: Change) =>
		direction === 'same' || direction === 'almost'
			? `${subject} ${still('id', direction, to)} ${to} (${fromPeriod} dan ${toPeriod})`
			: `${subject} ${direction === 'up' ? 'naik' : 'turun'} dari ${dated(from, fromPeriod)} menjadi ${dated(to, toPeriod)}`,
	/** One of several lines, after the periods have been named. */
	shortChange: ({ subject, direction, from, to, noise }: Change) =>
		(direction === 'same' || direction === 'almost'
			? `${subject} ${still('id', direction, to)} ${to}`
			: `${subject} ${direction === 'up' ? 'naik' : 'turun'} dari ${from} menjadi ${to}`) +
		(noise === 'chance' ? ' (bisa kebetulan)' : noise === 'rounding' ? ' (dalam kisaran pembulatan)' : ''),
	between: (fromPeriod: string, toPeriod: string, parts: string) => `Dari ${fromPeriod} ke ${toPeriod}: ${parts}`,
	/** No line moved by more than chance or rounding explain; `reason` null where nothing differs at all. */
	noneMoved: (
		fromPeriod: string,
		toPeriod: string,
		unit: string,
		reason: keyof typeof REASONS.id | null,
		where: string
	) =>
		`Dari ${fromPeriod} ke ${toPeriod} tidak ada perubahan${unit && ` jumlah ${unit}`}` +
		`${reason ? ` yang melebihi pengaruh ${REASONS.id[reason]}` : ''}${where && ` di ${where}`}`,
	noneMovedIn: (where: string) => `${where} tanpa perubahan yang pasti`,
	single: (subject: string, text: string, period: string) => `${subject}: ${text} pada ${period}`,
	/** One comparison of a headline number; `against` is the name of a period. */
	delta: (direction: Direction, by: string, against: string) =>
		direction === 'same' ? `sama dengan ${against}` : `${direction === 'up' ? 'naik' : 'turun'} ${by} dari ${against}`,
	sameWithinRounding: (against: string) => `belum dapat dibedakan dari ${against} (dalam kisaran pembulatan)`,
	notComparable: (against: string, why: string) => `tidak dapat dibandingkan dengan ${against} (${why})`,
	brokenSeries: 'seri terputus',
	hadLonger: 'laporan terdahulu punya waktu lebih lama',
	points: 'poin persen',
	/** Values side by side that must not be added or ranked. */
	listed: (parts: string, period: string) => `${parts} (${period})`,
	/** How far a group has come; `shares` are told by `reached`. */
	path: (all: string, shares: string) => `Dari ${all}, ${shares}`,
	reached: (share: string, stage: string, first: boolean) => `${share}${first ? ' sampai tahap' : ''} ${stage}`,
	median: (band: string, all: string, period: string) =>
		`Median ${band} pada ${period}: separuh dari ${all} berada di golongan itu atau lebih rendah`,
	medianBetween: (bands: string, all: string, period: string) =>
		`Median di antara ${bands} pada ${period}, dari ${all}; golongan tepatnya tidak dapat dipastikan karena angka dibulatkan`,
	medianOf: (name: string, bands: string, isOne: boolean) => `${name}: median ${isOne ? '' : 'di antara '}${bands}`,
	/** Areas without any of several things; `all` counts the areas asked about. */
	withoutAny: (count: number, all: number, places: string, names: string, period: string) =>
		all === 1
			? `${names} belum tercatat memiliki satu pun pada ${period}`
			: `${count} dari ${all} ${places} belum tercatat memiliki satu pun pada ${period}: ${names}`,
	/** Areas that have one thing or more; `name` is that of the first, which is told where it is the only one. */
	everyHasSome: (all: number, places: string, name: string, period: string) =>
		`${all === 1 ? name : `Semua ${all} ${places}`} tercatat memiliki sedikitnya satu pada ${period}`,
	unrecorded: (text: string, members: string, period: string) => `${text} tidak tercatat di ${members} pada ${period}`,
	recordedAny: (text: string, members: string, period: string) =>
		`${text} tercatat di sedikitnya satu dari ${members} pada ${period}`,
	overlapping: (some: string, all: string, members: string, period: string) =>
		`${some} dari ${all} penerima tercatat di ${members} pada ${period}`,
	twoOrMore: 'dua program atau lebih',
	bothOf: (members: string) => `${members} sekaligus`,
	inAnyOf: (members: string) => `tercatat di sedikitnya satu dari ${members}`,
	recordedAll: (text: string) => `, ${text} tercatat di semuanya`,
	empty: {
		'tidak-ada-data': 'Tidak ada data untuk pilihan ini',
		'belum-masuk': 'Data untuk pilihan ini belum masuk',
		'tidak-ditampilkan': 'Angka untuk pilihan ini tidak ditampilkan (melindungi identitas)',
		'tidak-relevan': 'Tidak relevan untuk pilihan ini'
	},
	emptyAdvice: {
		'tidak-ada-data': 'Pilih wilayah atau periode lain, atau lihat Data & Status untuk data yang tersedia.',
		'belum-masuk': 'Lihat Data & Status untuk tenggat produsen datanya, atau pilih periode sebelumnya.',
		'tidak-ditampilkan': 'Pilih wilayah yang lebih luas atau periode yang lebih panjang.',
		'tidak-relevan': 'Pilih wilayah atau program lain.'
	},
	needs: (dataset: string) => `Grafik ini memerlukan data ${dataset}.`
};

/** The verb after a number with its unit. */
const be = (text: string): string => (/^(about )?1 /.test(text) ? 'is' : 'are');

const en: typeof id = {
	noise: (noise) =>
		noise === 'chance'
			? '; a difference this small can be chance'
			: noise === 'rounding'
				? '; the difference is within the rounding range'
				: '',
	change: ({ subject, direction, from, to, fromPeriod, toPeriod }) =>
		direction === 'same' || direction === 'almost'
			? `${subject} ${still('en', direction, to)} ${to} (${fromPeriod} and ${toPeriod})`
			: `${subject} ${direction === 'up' ? 'rose' : 'fell'} from ${dated(from, fromPeriod)} to ${dated(to, toPeriod)}`,
	shortChange: ({ subject, direction, from, to, noise }) =>
		(direction === 'same' || direction === 'almost'
			? `${subject} ${still('en', direction, to)} ${to}`
			: `${subject} ${direction === 'up' ? 'rose' : 'fell'} from ${from} to ${to}`) +
		(noise === 'chance' ? ' (can be chance)' : noise === 'rounding' ? ' (within rounding)' : ''),
	between: (fromPeriod, toPeriod, parts) => `From ${fromPeriod} to ${toPeriod}: ${parts}`,
	noneMoved: (fromPeriod, toPeriod, unit, reason, where) =>
		`From ${fromPeriod} to ${toPeriod}: no change${unit && ` in the number of ${unit}`}${reason ? ` beyond ${REASONS.en[reason]}` : ''}${where && ` in ${where}`}`,
	noneMovedIn: (where) => `no sure change in ${where}`,
	single: (subject, text, period) => `${subject}: ${text} in ${period}`,
	delta: (direction, by, against) =>
		direction === 'same' ? `same as ${against}` : `${direction === 'up' ? 'up' : 'down'} ${by} from ${against}`,
	sameWithinRounding: (against) => `not distinguishable from ${against} (within rounding)`,
	notComparable: (against, why) => `not comparable with ${against} (${why})`,
	brokenSeries: 'break in series',
	hadLonger: 'earlier reports have had more time',
	points: 'percentage points',
	listed: (parts, period) => `${parts} (${period})`,
	path: (all, shares) => `Of ${all}, ${shares}`,
	reached: (share, stage, first) => `${share}${first ? ' reached the stage' : ''} ${stage}`,
	median: (band, all, period) => `Median ${band} in ${period}: half of ${all} lie in that band or a lower one`,
	medianBetween: (bands, all, period) =>
		`Median between ${bands} in ${period}, of ${all}; rounding leaves the exact band open`,
	medianOf: (name, bands, isOne) => `${name}: median ${isOne ? '' : 'between '}${bands}`,
	withoutAny: (count, all, _, names, period) =>
		all === 1
			? `${names} has none on record in ${period}`
			: `${count} of ${all} areas ${count === 1 ? 'has' : 'have'} none on record in ${period}: ${names}`,
	everyHasSome: (all, _, name, period) =>
		`${all === 1 ? `${name} has` : `All ${all} areas have`} at least one on record in ${period}`,
	unrecorded: (text, members, period) => `${text} ${be(text)} not recorded in ${members} in ${period}`,
	recordedAny: (text, members, period) => `${text} ${be(text)} recorded in at least one of ${members} in ${period}`,
	overlapping: (some, all, members, period) =>
		`${some} of ${all} in a programme ${be(some)} recorded in ${members} in ${period}`,
	twoOrMore: 'two programmes or more',
	bothOf: (members) => `${members} at once`,
	inAnyOf: (members) => `recorded in at least one of ${members}`,
	recordedAll: (text) => `, ${text} in all of them`,
	empty: {
		'tidak-ada-data': 'No data for this choice',
		'belum-masuk': 'Data for this choice have not been received yet',
		'tidak-ditampilkan': 'Figures for this choice are not shown (protects identities)',
		'tidak-relevan': 'Not applicable to this choice'
	},
	emptyAdvice: {
		'tidak-ada-data': 'Choose another area or period, or see Data & status for the data at hand.',
		'belum-masuk': 'See Data & status for when its producer is due, or choose an earlier period.',
		'tidak-ditampilkan': 'Choose a wider area or a longer period.',
		'tidak-relevan': 'Choose another area or programme.'
	},
	needs: (dataset) => `This chart needs the data ${dataset}.`
};

/** The one generator of sentences about data: no cause, no verdict, unit and period always named by the caller's texts. */
export const sentenceWords: Record<Language, typeof id> = { id, en };
