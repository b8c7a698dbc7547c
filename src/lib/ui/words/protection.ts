import type { Language } from '$lib/contract/localized.ts';
import type { ProseSection } from './prose.ts';

const id = {
	intro:
		'Situs ini memuat angka tentang bantuan sosial dan tentang korban kekerasan. Angka seperti itu hanya boleh terbit bila tidak seorang pun dapat dikenali darinya. Yang tidak ada di situs ini tidak dapat bocor.',
	never: {
		title: 'Yang tidak pernah masuk',
		items: [
			'Nama, NIK, nomor KK, nomor kartu, alamat, nomor telepon, tanggal lahir, dan nomor perkara.',
			'Catatan orang per orang. Penghitungan dilakukan di komputer lembaga yang memiliki datanya; yang keluar hanya tabel jumlah.',
			'Korban kekerasan menurut kelurahan. Profil kelurahan hanya memuat program dan jangkauan layanan.'
		]
	} satisfies ProseSection,
	how: 'Bagaimana angka kecil dilindungi',
	rules: (base: number, slack: number) => [
		`Angka ${base === 3 ? '1 dan 2' : `1 sampai ${base - 1}`} diganti menjadi 0 atau ${base}. Karena itu angka 0 yang dibulatkan ditulis 0–\u2060${base - 1}: bisa nol, bisa juga paling banyak ${base - 1}.`,
		`Angka ${base} atau lebih dapat bergeser paling banyak ${slack}, dan tidak pernah di bawah ${base}. Angka seperti itu diberi tanda ≈.`,
		'Jumlah beberapa angka yang dibulatkan ditulis dengan kisarannya, misalnya sekitar 37 (32–\u206042). Kisaran itu memuat angka sebenarnya pada 95 dari 100 jumlah.',
		'Angka 0 tanpa tanda berarti benar-benar nol. Jumlah yang cukup besar, seperti total kota, ditampilkan tepat bila tidak membuka angka kecil di dalamnya.',
		'Pembulatan setiap angka tetap sama pada setiap rilis, sehingga mengulang unduhan tidak membuka apa pun.'
	],
	concerns: (datasets: string) => `Berlaku untuk: ${datasets}.`,
	open: (datasets: string) => `Diterbitkan apa adanya karena sudah terbuka atau tidak memuat orang: ${datasets}.`,
	nothing:
		'Rilis ini hanya memuat angka yang sudah terbuka atau yang tidak menghitung orang, sehingga tidak ada yang dibulatkan.',
	attacked: 'Diserang sebelum terbit',
	attack:
		'Sebelum terbit, rilis ini diserang oleh pembuatnya sendiri: dari semua angka yang terbit untuk kedua audiens, semua rilis sebelumnya, dan aturan pembulatan yang terbuka ini, dicoba dihitung kembali angka kecil yang sebenarnya. Setiap angka yang peka harus tetap mungkin bernilai lain; bila satu saja tidak, rilis tidak ditulis.',
	outcome: (sensitive: string, exposed: string) =>
		`Pada rilis ini ${sensitive} angka peka diserang; ${exposed === '0' ? 'tidak satu pun terbuka' : `${exposed} terbuka`}.`,
	table: {
		caption: 'Hasil serangan terakhir',
		dataset: 'Data',
		sensitive: 'Angka peka',
		exposed: 'Terbuka',
		narrowest: 'Jarak tersempit',
		totals: 'Total tepat',
		of: 'dari'
	},
	reading:
		'“Jarak tersempit” adalah selisih terkecil antara nilai terendah dan tertinggi yang masih mungkin bagi satu angka peka. Setiap angka dibuktikan dengan salah satu dari tiga cara: batas pembulatannya sendiri, dua tabel berbeda yang sama-sama cocok dengan semua yang terbit, atau program linear.',
	overrides: 'Aturan yang dikesampingkan',
	rest: [
		{
			title: 'Yang tetap perlu diingat',
			items: [
				'Pembulatan menjaga satu orang tidak dikenali; pola untuk satu kota tetap dapat dibaca.',
				'Selisih satu atau dua antarperiode bisa berasal dari pembulatan. Jangan menarik kesimpulan darinya.',
				'Orang yang sudah mengetahui suatu kejadian dari sumber lain tidak akan tahu lebih banyak dari situs ini, tetapi pengetahuannya sendiri tidak dapat dihapus oleh situs ini.'
			]
		},
		{
			title: 'Pembaca situs',
			text: 'Situs ini tidak memakai akun, kuki, atau pelacak, dan tidak mengirim apa pun tentang Anda kepada pihak lain.'
		}
	] satisfies ProseSection[]
};

const en: typeof id = {
	intro:
		'This site holds figures on social assistance and on victims of violence. Such figures may be published only if nobody can be recognised in them. What is not on this site cannot leak from it.',
	never: {
		title: 'What never comes in',
		items: [
			'Names, identity, family-card and other card numbers, addresses, telephone numbers, dates of birth, case numbers.',
			'Records of single persons. Counting is done on a computer of the agency that owns the data; only tables of counts leave it.',
			'Victims of violence by kelurahan. The profile of a kelurahan holds programmes and the reach of services only.'
		]
	},
	how: 'How small counts are protected',
	rules: (base, slack) => [
		`Counts of ${base === 3 ? '1 and 2' : `1 to ${base - 1}`} become 0 or ${base}. A rounded 0 is therefore written 0–\u2060${base - 1}: none, or at most ${base - 1}.`,
		`Counts of ${base} or more may move by at most ${slack}, and never below ${base}. They carry the mark ≈.`,
		'Sums of rounded counts are written with their range, such as about 37 (32–\u206042). The range holds the true figure for 95 sums in 100.',
		'A 0 without a mark is truly zero. Sums that are large enough, such as city totals, are shown exactly where that gives away no small count inside them.',
		'The rounding of each figure stays the same in every release, so that downloading again reveals nothing.'
	],
	concerns: (datasets) => `This concerns: ${datasets}.`,
	open: (datasets) => `Published as they are, because already public or not counting persons: ${datasets}.`,
	nothing: 'This release holds only figures that are already public or count no persons, so nothing in it is rounded.',
	attacked: 'Attacked before it is published',
	attack:
		'Before publication this release was attacked by those who made it: from all that is published for both audiences, all earlier releases and these open rules of rounding, they tried to work out the true small counts again. Every sensitive count must still be able to be something else; if a single one cannot, the release is not written.',
	outcome: (sensitive, exposed) =>
		`In this release ${sensitive} sensitive counts were attacked; ${exposed === '0' ? 'none was exposed' : `${exposed} were exposed`}.`,
	table: {
		caption: 'Outcome of the last attack',
		dataset: 'Data',
		sensitive: 'Sensitive counts',
		exposed: 'Exposed',
		narrowest: 'Narrowest gap',
		totals: 'Exact totals',
		of: 'of'
	},
	reading:
		'“Narrowest gap” is the least difference between the lowest and the highest value that one sensitive count can still have. Each count is proven in one of three ways: by the bounds of its own rounding, by two different tables that both agree with all that is published, or by linear programming.',
	overrides: 'Rules set aside',
	rest: [
		{
			title: 'What to keep in mind',
			items: [
				'Rounding keeps a single person from being recognised; the pattern of a city can still be read.',
				'A difference of one or two between periods may come from rounding. Draw no conclusion from it.',
				'Someone who already knows of an event from elsewhere will not learn more here, but this site cannot erase what they know.'
			]
		},
		{
			title: 'Readers of this site',
			text: 'This site uses no accounts, cookies or trackers and sends nothing about you to anyone.'
		}
	]
};

/** Words of the page on identity protection. */
export const protectionWords: Record<Language, typeof id> = { id, en };
