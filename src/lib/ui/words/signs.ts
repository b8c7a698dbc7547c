import type { Missing } from '$lib/charts/frame/patterns.ts';
import type { Language } from '$lib/contract/localized.ts';

/** A mark at a figure or in a chart; `drawn` names what stands beside it as a picture. */
export interface Sign {
	mark: string;
	meaning: string;
	drawn?: Missing | 'sementara' | 'terputus' | 'rentang';
}

const id: Sign[] = [
	{ mark: '1.234', meaning: 'angka tepat' },
	{ mark: '≈37', meaning: 'dibulatkan untuk melindungi identitas; dalam kalimat “sekitar 37 (32–42)”' },
	{ mark: '0–2', meaning: 'nol, satu, atau dua; dibulatkan untuk melindungi identitas' },
	{ mark: '0', meaning: 'benar-benar nol' },
	{
		mark: 'tidak ditampilkan',
		meaning: 'angkanya ada, tetapi disimpan agar tidak seorang pun dikenali',
		drawn: 'tidak-ditampilkan'
	},
	{ mark: 'tidak ada data', meaning: 'tidak dikumpulkan atau tidak diserahkan', drawn: 'tidak-ada-data' },
	{ mark: 'belum masuk', meaning: 'tenggatnya sudah lewat, datanya belum diterima', drawn: 'belum-masuk' },
	{
		mark: 'tidak relevan',
		meaning: 'tidak mungkin ada, misalnya BLT Dana Desa di kota tanpa desa',
		drawn: 'tidak-relevan'
	},
	{
		mark: 'angka sementara',
		meaning: 'masih dapat berubah menurut lembaganya; garisnya putus-putus',
		drawn: 'sementara'
	},
	{
		mark: 'seri terputus',
		meaning: 'cara mendata berubah; sebelum dan sesudahnya tidak sebanding, jadi garis tidak disambung',
		drawn: 'terputus'
	},
	{
		mark: 'rentang',
		meaning: 'batas bawah dan atas yang wajar; rentang yang bertumpang tindih berarti bedanya bisa kebetulan',
		drawn: 'rentang'
	}
];

const en: Sign[] = [
	{ mark: '1,234', meaning: 'exact' },
	{ mark: '≈37', meaning: 'rounded to protect identities; in sentences “about 37 (32–42)”' },
	{ mark: '0–2', meaning: 'none, one or two; rounded to protect identities' },
	{ mark: '0', meaning: 'truly none' },
	{
		mark: 'not shown',
		meaning: 'there is a figure, but it is kept back so that nobody is recognised',
		drawn: 'tidak-ditampilkan'
	},
	{ mark: 'no data', meaning: 'not collected or not handed over', drawn: 'tidak-ada-data' },
	{ mark: 'not yet received', meaning: 'due, but the data have not arrived', drawn: 'belum-masuk' },
	{
		mark: 'not applicable',
		meaning: 'cannot exist, such as village-fund cash transfers in a city without rural villages',
		drawn: 'tidak-relevan'
	},
	{ mark: 'provisional figure', meaning: 'may still change, says its agency; its line is dashed', drawn: 'sementara' },
	{
		mark: 'break in series',
		meaning: 'the way of counting changed; before and after do not compare, so the line is not joined',
		drawn: 'terputus'
	},
	{
		mark: 'range',
		meaning: 'reasonable bounds below and above; where ranges overlap, a difference may be chance',
		drawn: 'rentang'
	}
];

/** What each mark on a figure means, in the order in which readers meet them. */
export const signs: Record<Language, Sign[]> = { id, en };
