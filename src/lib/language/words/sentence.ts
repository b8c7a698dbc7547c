import type { Language } from '../../contract/localized.ts';
import type { EmptyReason, Noise, Sign } from '../finding.ts';

const id = {
	/** After one comparison of a headline number. */
	noise: (noise: Noise): string => (noise === 'chance' ? '; selisih sekecil ini bisa kebetulan' : ''),
	/** One comparison of a headline number; `against` is the name of a period. */
	delta: (sign: Sign, by: string, against: string) =>
		sign === 'same' ? `sama dengan ${against}` : `${sign === 'up' ? 'naik' : 'turun'} ${by} dari ${against}`,
	sameWithinRounding: (against: string) => `belum dapat dibedakan dari ${against} (dalam kisaran pembulatan)`,
	notComparable: (against: string, why = '') => `tidak dapat dibandingkan dengan ${against}${why && ` (${why})`}`,
	brokenSeries: 'seri terputus',
	hadLonger: 'laporan terdahulu punya waktu lebih lama',
	points: 'poin persen',
	twoOrMore: 'dua program atau lebih',
	emptyAdvice: {
		'tidak-ada-data': 'Pilih wilayah atau periode lain, atau lihat Data & Status untuk data yang tersedia.',
		'belum-masuk': 'Lihat Data & Status untuk tenggat produsen datanya, atau pilih periode sebelumnya.',
		'tidak-ditampilkan': 'Pilih wilayah yang lebih luas atau periode yang lebih panjang.',
		'tidak-relevan': 'Pilih wilayah atau program lain.'
	} satisfies Record<EmptyReason, string>,
	needs: (dataset: string) => `Grafik ini memerlukan data ${dataset}.`
};

const en: typeof id = {
	noise: (noise) => (noise === 'chance' ? '; a difference this small can be chance' : ''),
	delta: (sign, by, against) =>
		sign === 'same' ? `same as ${against}` : `${sign === 'up' ? 'up' : 'down'} ${by} from ${against}`,
	sameWithinRounding: (against) => `not distinguishable from ${against} (within rounding)`,
	notComparable: (against, why = '') => `not comparable with ${against}${why && ` (${why})`}`,
	brokenSeries: 'break in series',
	hadLonger: 'earlier reports have had more time',
	points: 'percentage points',
	twoOrMore: 'two programmes or more',
	emptyAdvice: {
		'tidak-ada-data': 'Choose another area or period, or see Data & status for the data at hand.',
		'belum-masuk': 'See Data & status for when its producer is due, or choose an earlier period.',
		'tidak-ditampilkan': 'Choose a wider area or a longer period.',
		'tidak-relevan': 'Choose another area or programme.'
	},
	needs: (dataset) => `This chart needs the data ${dataset}.`
};

/** Short words around a number: how it compares, and what to do where there is none. */
export const sentenceWords: Record<Language, typeof id> = { id, en };
