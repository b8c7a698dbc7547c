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
		`Angka ${base === 3 ? '1 dan 2' : `1 sampai ${base - 1}`} menjadi 0 atau ${base} lewat undian rahasia; makin besar angkanya, makin besar peluangnya menjadi ${base}. Angka 0 yang dibulatkan ditulis 0–\u2060${base - 1}.`,
		`Angka ${base} atau lebih bergeser paling banyak ${slack} lewat undian yang sama, dan tidak pernah di bawah ${base}. Tandanya ≈.`,
		'Aturan undian itu terbuka; yang rahasia hanya hasilnya. Rata-rata semua undian adalah angka sebenarnya.',
		'Angka yang mengikuti angka lain, misalnya penerima yang disalurkan, dapat bergeser lebih jauh; kisarannya ikut ditulis.',
		'Jumlah beberapa angka yang dibulatkan ditulis dengan kisarannya, misalnya sekitar 37 (32–\u206042). Kisaran itu memuat angka sebenarnya pada 95 dari 100 jumlah.',
		'Angka 0 tanpa tanda berarti benar-benar nol. Jumlah yang cukup besar, seperti total kota, ditampilkan tepat bila tidak membuka angka kecil di dalamnya.',
		'Di antara dua jadwal revisi, yang sudah terbit tidak berubah. Laporan terlambat menunggu revisi, dan tidak satu daftar pun menyebut tempatnya.'
	],
	concerns: (datasets: string) => `Berlaku untuk: ${datasets}.`,
	open: (datasets: string) => `Diterbitkan apa adanya karena sudah terbuka atau tidak memuat orang: ${datasets}.`,
	nothing:
		'Rilis ini hanya memuat angka yang sudah terbuka atau yang tidak menghitung orang, sehingga tidak ada yang dibulatkan.',
	attacked: 'Diserang sebelum terbit',
	attack:
		'Sebelum terbit, rilis ini diserang oleh pembuatnya sendiri: dari semua angka yang terbit untuk kedua audiens, semua rilis sebelumnya, dan aturan yang terbuka ini, dicoba dihitung dan ditebak angka kecil yang sebenarnya. Bila satu saja terungkap, rilis tidak ditulis.',
	outcome: (sensitive: string, exposed: string) =>
		`Pada rilis ini ${sensitive} angka peka diserang; ${exposed === '0' ? 'tidak satu pun terbuka' : `${exposed} terbuka`}.`,
	guesses: (counts: string, certain: string, belief: string) =>
		`Di antaranya ${counts} jumlah 1 sampai 4. Penyerang yang tahu aturan, semua rilis, dan kelaziman tiap angka menebak ${certain} dengan yakin dan benar; rata-rata keyakinannya ${belief}.`,
	proven: {
		title: 'Yang dibuktikan',
		items: [
			'Untuk rilis ini: setiap angka peka tetap mungkin bernilai lain, sekurang-kurangnya dua langkah jauhnya.',
			'Terhadap pembaca kode: hasil undian tidak dapat dihitung ulang tanpa benih rahasia, dan tidak satu angka pun pasti karena cara membulatkannya.',
			'Antarrilis: dalam seratus riwayat acak tidak satu laporan terlambat pun dapat dibuktikan besarnya.',
			'Siapa pun dapat mengulangnya dari berkas yang terbit saja, dengan perkakas serangan di kode sumber situs ini.'
		]
	} satisfies ProseSection,
	open_title: 'Yang tidak dapat dicegah',
	last: (last: string, counts: string) =>
		`Orang yang mengenal semua orang di balik suatu angka kecil kecuali satu dapat memastikan yang terakhir pada ${last} dari ${counts} angka.`,
	notPrevented: [
		'Bahwa sesuatu berubah antara dua rilis sering dapat diduga, dan kadang dibuktikan. Besarnya tidak pernah tertebak dengan yakin pada 669 perubahan yang dicoba.',
		'Angka yang sudah beredar di tempat lain dan tidak didaftarkan tidak ikut diperhitungkan.',
		'Tebakan di bawah batas yakin tetap mungkin benar.'
	],
	table: {
		caption: 'Hasil serangan terakhir',
		dataset: 'Data',
		sensitive: 'Angka peka',
		exposed: 'Terbuka',
		narrowest: 'Jarak tersempit',
		totals: 'Total tepat',
		certain: 'Tebakan pasti',
		belief: 'Rata-rata keyakinan',
		last: 'Yang terakhir dapat dipastikan',
		of: 'dari'
	},
	reading:
		'“Jarak tersempit” adalah selisih terkecil antara nilai terendah dan tertinggi yang masih mungkin bagi satu angka peka. Setiap angka dibuktikan dengan salah satu dari tiga cara: batas pembulatannya sendiri, dua tabel berbeda yang sama-sama cocok dengan semua yang terbit, atau program linear. “Tebakan pasti” adalah tebakan benar dengan keyakinan di atas 0,9.',
	overrides: 'Aturan yang dikesampingkan',
	rest: [
		{
			title: 'Yang tetap perlu diingat',
			items: [
				'Pembulatan menjaga satu orang tidak dikenali; pola untuk satu kota tetap dapat dibaca.',
				'Selisih satu atau dua antarperiode bisa berasal dari pembulatan. Jangan menarik kesimpulan darinya.',
				'Apa yang sudah diketahui orang dari sumber lain tidak dapat dihapus oleh situs ini.'
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
		`Counts of ${base === 3 ? '1 and 2' : `1 to ${base - 1}`} become 0 or ${base} by a secret draw; the larger the count, the likelier ${base}. A rounded 0 is written 0–\u2060${base - 1}.`,
		`Counts of ${base} or more move by at most ${slack} by the same draw, and never below ${base}. They carry the mark ≈.`,
		'The rules of the draw are open; only its outcome is secret. On average over all draws the figure is the true one.',
		'Figures that follow from others, such as recipients paid out, may be further off; their range is written beside them.',
		'Sums of rounded counts are written with their range, such as about 37 (32–\u206042). The range holds the true figure for 95 sums in 100.',
		'A 0 without a mark is truly zero. Sums that are large enough, such as city totals, are shown exactly where that gives away no small count inside them.',
		'Between two scheduled revisions what is published does not change. Late reports wait for the revision, and no list names where they are.'
	],
	concerns: (datasets) => `This concerns: ${datasets}.`,
	open: (datasets) => `Published as they are, because already public or not counting persons: ${datasets}.`,
	nothing: 'This release holds only figures that are already public or count no persons, so nothing in it is rounded.',
	attacked: 'Attacked before it is published',
	attack:
		'Before publication this release was attacked by those who made it: from all that is published for both audiences, all earlier releases and these open rules, they tried to work out and to guess the true small counts. If a single one is revealed, the release is not written.',
	outcome: (sensitive, exposed) =>
		`In this release ${sensitive} sensitive counts were attacked; ${exposed === '0' ? 'none was exposed' : `${exposed} were exposed`}.`,
	guesses: (counts, certain, belief) =>
		`Among them ${counts} are counts of 1 to 4. An attacker who knows the rules, all releases and how common each count is guesses ${certain} of them right with certainty; the mean confidence is ${belief}.`,
	proven: {
		title: 'What is proven',
		items: [
			'For this release: every sensitive count can still be something else, at least two steps away.',
			'Against readers of the code: the draw cannot be repeated without the secret seed, and no figure is certain because of the way it is rounded.',
			'Across releases: in a hundred random histories the size of no late report could be proven.',
			'Anybody can repeat this from the published files alone, with the attack tool in the source code of this site.'
		]
	},
	open_title: 'What cannot be prevented',
	last: (last, counts) =>
		`Somebody who knows all but one of the people behind a small count can confirm the last one in ${last} of ${counts} counts.`,
	notPrevented: [
		'That something changed between two releases can often be guessed, and sometimes proven. By how much was never guessed with certainty in the 669 changes that were tried.',
		'Figures that circulate elsewhere and were not declared are not reckoned with.',
		'Guesses below the limit of certainty may still be right.'
	],
	table: {
		caption: 'Outcome of the last attack',
		dataset: 'Data',
		sensitive: 'Sensitive counts',
		exposed: 'Exposed',
		narrowest: 'Narrowest gap',
		totals: 'Exact totals',
		certain: 'Certain guesses',
		belief: 'Mean confidence',
		last: 'Last one can be confirmed',
		of: 'of'
	},
	reading:
		'“Narrowest gap” is the least difference between the lowest and the highest value that one sensitive count can still have. Each count is proven in one of three ways: by the bounds of its own rounding, by two different tables that both agree with all that is published, or by linear programming. “Certain guesses” are right guesses with a confidence above 0.9.',
	overrides: 'Rules set aside',
	rest: [
		{
			title: 'What to keep in mind',
			items: [
				'Rounding keeps a single person from being recognised; the pattern of a city can still be read.',
				'A difference of one or two between periods may come from rounding. Draw no conclusion from it.',
				'What people already know from elsewhere this site cannot erase.'
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
