import type { Language } from '../../contract/localized.ts';

const id = {
	target: 'Target',
	slope: 'Kemiringan Sen',
	yearly: 'Perubahan setahun',
	subject: (indicator: string, area: string) => `${indicator} ${area}`,
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
