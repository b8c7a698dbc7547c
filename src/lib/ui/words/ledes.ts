import type { Language } from '$lib/contract/localized.ts';
import type { Place } from '../links.ts';

/** One sentence under the heading of each page: what a reader finds there. */
export const ledes: Record<Language, Record<Place, string>> = {
	id: {
		ringkasan: 'Angka utama perlindungan sosial serta perlindungan perempuan dan anak untuk wilayah yang dipilih.',
		perlinsos: 'Keluarga dan penerima menurut program, penyaluran, dan irisan antarprogram sampai kelurahan.',
		'perempuan-anak':
			'Korban yang dilaporkan ke tiap register: kelompok, bentuk kekerasan, pelaku/terlapor, tempat kejadian, dan usia.',
		layanan:
			'Dari laporan sampai selesai: layanan yang diterima korban, lembaga yang melayani, dan jangkauan pencegahan di kelurahan.',
		indikator: 'Posisi relatif, perkembangan antarwaktu, efektivitas, relevansi, dan keterkaitan antarindikator.',
		wilayah: 'Semua angka yang tersedia untuk satu kota, kecamatan, atau kelurahan.',
		bandingkan: 'Dua sampai enam wilayah setingkat berdampingan, dengan skala yang sama.',
		data: 'Data apa yang ada, sampai kapan, dari siapa, dan cara mengunduhnya.',
		panduan: 'Dari mana memulai, arti setiap tanda, dan cara menyaring, membagikan, mencetak, dan mengunduh.',
		'pelindungan-identitas': 'Bagaimana situs ini menjaga agar tidak seorang pun dapat dikenali dari angka.',
		aksesibilitas: 'Bagaimana situs ini dapat dipakai oleh semua orang.',
		sosial: 'Yang perlu diketahui kepala Dinas Sosial dalam lima menit.',
		ppa: 'Yang perlu diketahui kepala perangkat daerah perempuan dan anak dalam lima menit.',
		istilah: 'Arti kata dan singkatan di situs ini, dari program dan kekerasan sampai cara membaca angka.',
		cari: 'Temukan data, grafik, wilayah, program, kode, dan istilah.'
	},
	en: {
		ringkasan: 'Headline figures of social protection and of the protection of women and children for the chosen area.',
		perlinsos: 'Families and recipients by programme, disbursement and overlap of programmes down to the kelurahan.',
		'perempuan-anak':
			'Victims reported to each register: group, form of violence, offender, place of incident and age.',
		layanan:
			'From report to closure: services that victims receive, institutions that serve them, and the reach of prevention.',
		indikator: 'Relative position, change over time, effectiveness, relevance and links between indicators.',
		wilayah: 'Every figure that is available for one city, district or kelurahan.',
		bandingkan: 'Two to six areas of one level side by side, on the same scale.',
		data: 'Which data there are, up to when, from whom, and how to download them.',
		panduan: 'Where to start, what each mark means, and how to filter, share, print and download.',
		'pelindungan-identitas': 'How this site keeps anyone from being recognised in its figures.',
		aksesibilitas: 'How this site can be used by everyone.',
		sosial: 'What the head of the social agency needs to know in five minutes.',
		ppa: 'What the head of the women and children agency needs to know in five minutes.',
		istilah: 'What words and abbreviations on this site mean, from programmes and violence to reading figures.',
		cari: 'Find datasets, charts, areas, programmes, codes and terms.'
	}
};
