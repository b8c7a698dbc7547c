import type { Language } from '$lib/contract/localized.ts';
import type { Place } from '../links.ts';

interface ShellWords {
	skip: string;
	menu: string;
	places: Record<Place, string>;
	/** Heading of a page where it differs from its entry in the menu. */
	titles: Partial<Record<Place, string>>;
	otherLanguage: string;
	sample: string;
	restricted: string;
	restrictedLong: string;
	source: string;
	asOf: string;
	edition: string;
	contact: string;
	noContact: string;
	help: string;
	briefs: string;
	helpCall: (name: string, number: string) => string;
	licence: string;
	notFound: { title: string; text: string; home: string };
	broken: { title: string; text: string };
	editionFailed: (edition: string) => string;
	retry: string;
}

/** Words of the frame around every page. */
export const shellWords: Record<Language, ShellWords> = {
	id: {
		skip: 'Langsung ke isi',
		menu: 'Menu',
		places: {
			ringkasan: 'Ringkasan',
			perlinsos: 'Perlinsos',
			'perempuan-anak': 'Perempuan & Anak',
			layanan: 'Layanan Korban',
			indikator: 'Indikator',
			wilayah: 'Wilayah',
			bandingkan: 'Bandingkan Wilayah',
			data: 'Data & Status',
			panduan: 'Panduan',
			'pelindungan-identitas': 'Pelindungan Identitas',
			aksesibilitas: 'Aksesibilitas',
			sosial: 'Untuk Dinas Sosial',
			ppa: 'Untuk Perempuan & Anak',
			istilah: 'Istilah',
			cari: 'Cari'
		},
		titles: {
			perlinsos: 'Perlindungan Sosial',
			'perempuan-anak': 'Kekerasan terhadap Perempuan dan Anak',
			indikator: 'Analisis Indikator Kemiskinan',
			wilayah: 'Profil Wilayah',
			sosial: 'Ringkasan Dinas Sosial',
			ppa: 'Ringkasan Perempuan dan Anak'
		},
		otherLanguage: 'English',
		sample: 'Data contoh, bukan data sebenarnya',
		restricted: 'Terbatas – bahan rapat',
		restrictedLong: 'Terbatas – bahan rapat. Tidak untuk disebarluaskan di luar peserta rapat.',
		source: 'Sumber',
		asOf: 'Keadaan data',
		edition: 'Rilis',
		contact: 'Ada angka yang keliru? Hubungi',
		noContact:
			'Ada angka yang keliru? Sampaikan kepada lembaga yang tertulis sebagai sumbernya. Narahubung situs belum ditetapkan.',
		help: 'Butuh bantuan?',
		briefs: 'Ringkasan satu layar untuk ponsel',
		helpCall: (name, number) => `Hubungi ${name.includes(number) ? name : `${name} ${number}`}`,
		licence: 'Lisensi data',
		notFound: {
			title: 'Halaman tidak ditemukan',
			text: 'Alamat ini tidak ada di situs ini. Mungkin tautannya terpotong saat disalin. Periksa kembali tautannya.',
			home: 'Mulai dari Ringkasan'
		},
		broken: {
			title: 'Halaman ini tidak dapat ditampilkan',
			text: 'Ada kesalahan pada situs, bukan pada perangkat Anda. Muat ulang halaman; bila tetap terjadi, beri tahu pengelola.'
		},
		editionFailed: (edition) => `Data terbaru tidak dapat dibuka; yang ditampilkan adalah rilis ${edition}`,
		retry: 'Coba lagi'
	},
	en: {
		skip: 'Skip to content',
		menu: 'Menu',
		places: {
			ringkasan: 'Overview',
			perlinsos: 'Social protection',
			'perempuan-anak': 'Women & children',
			layanan: 'Victim services',
			indikator: 'Indicators',
			wilayah: 'Areas',
			bandingkan: 'Compare areas',
			data: 'Data & status',
			panduan: 'Guide',
			'pelindungan-identitas': 'Identity protection',
			aksesibilitas: 'Accessibility',
			sosial: 'For the social agency',
			ppa: 'For women & children',
			istilah: 'Glossary',
			cari: 'Search'
		},
		titles: {
			'perempuan-anak': 'Violence against women and children',
			indikator: 'Analysis of poverty indicators',
			wilayah: 'Area profile',
			sosial: 'Summary for the social agency',
			ppa: 'Summary for women and children'
		},
		otherLanguage: 'Bahasa Indonesia',
		sample: 'Sample data, not real figures',
		restricted: 'Restricted – meeting material',
		restrictedLong: 'Restricted – meeting material. Not to be passed on beyond the participants of the meeting.',
		source: 'Source',
		asOf: 'Data as of',
		edition: 'Release',
		contact: 'Is a figure wrong? Contact',
		noContact:
			'Is a figure wrong? Tell the agency that is named as its source. The site itself has not named a contact yet.',
		help: 'Need help?',
		briefs: 'Summaries for a phone',
		helpCall: (name, number) => `Call ${name.includes(number) ? name : `${name} ${number}`}`,
		licence: 'Data licence',
		notFound: {
			title: 'Page not found',
			text: 'This address does not exist on this site. The link may have been cut when it was copied. Check the link.',
			home: 'Start from the overview'
		},
		broken: {
			title: 'This page cannot be shown',
			text: 'Something is wrong with the site, not with your device. Reload the page; if it happens again, tell the people who run it.'
		},
		editionFailed: (edition) => `The latest data could not be opened; what is shown is release ${edition}`,
		retry: 'Try again'
	}
};

/** Heading of a page. */
export const titleOf = (place: Place, language: Language): string =>
	shellWords[language].titles[place] ?? shellWords[language].places[place];
