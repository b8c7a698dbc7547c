import type { Language } from '../../contract/localized.ts';

const id = {
	/** In a cell, at a bar, in a tooltip. */
	short: {
		tepat: 'tepat',
		dibulatkan: 'dibulatkan',
		'tidak-ditampilkan': 'tidak ditampilkan',
		'tidak-ada-data': 'tidak ada data',
		'belum-masuk': 'belum masuk',
		'tidak-relevan': 'tidak relevan'
	},
	/** In legends and below tables, where there is room for the reason. */
	long: {
		tepat: 'tepat: angka sebagaimana dihitung',
		dibulatkan: '≈ dibulatkan untuk melindungi identitas',
		'tidak-ditampilkan': 'tidak ditampilkan (melindungi identitas)',
		'tidak-ada-data': 'tidak ada data: tidak pernah dihimpun atau tidak diberikan',
		'belum-masuk': 'belum masuk: data periode ini masih ditunggu dari produsennya',
		'tidak-relevan': 'tidak relevan: tidak mungkin ada di wilayah atau program ini'
	},
	provisional: 'angka sementara',
	/** Why a programme paid from village funds cannot exist in a place without desa. */
	noVillage: 'tidak ada desa',
	about: 'sekitar'
};

const en: typeof id = {
	short: {
		tepat: 'exact',
		dibulatkan: 'rounded',
		'tidak-ditampilkan': 'not shown',
		'tidak-ada-data': 'no data',
		'belum-masuk': 'not yet received',
		'tidak-relevan': 'not applicable'
	},
	long: {
		tepat: 'exact: the figure as counted',
		dibulatkan: '≈ rounded to protect identities',
		'tidak-ditampilkan': 'not shown (protects identities)',
		'tidak-ada-data': 'no data: never collected or not provided',
		'belum-masuk': 'not yet received: its producer still owes the data of this period',
		'tidak-relevan': 'not applicable: cannot exist in this area or programme'
	},
	provisional: 'provisional figure',
	noVillage: 'no rural village',
	about: 'about'
};

/** Words for what a number is, beside its value. */
export const statusWords: Record<Language, typeof id> = { id, en };
