import type { Page } from '$lib/contract/dataset.ts';
import type { Language } from '$lib/contract/localized.ts';

const id = {
	figures: 'Angka utama',
	pictures: 'Perkembangan',
	waiting: 'Angka sedang disiapkan…',
	analyst: {
		title: 'Untuk analis',
		sql: 'SQL',
		needsScript: 'Bagian ini dihitung di peramban dan memerlukan JavaScript.',
		failed: 'Bagian untuk analis belum dapat dibuka',
		retry: 'Coba lagi'
	},
	none: 'Rilis ini belum memuat data untuk halaman ini',
	needs: {
		ringkasan: 'Halaman ini memerlukan sedikitnya satu data kepesertaan, penyaluran, kekerasan, atau indikator.',
		perlinsos: 'Halaman ini memerlukan data kepesertaan keluarga dalam program atau rekap penyaluran per program.',
		'perempuan-anak':
			'Halaman ini memerlukan register korban dari UPTD PPA atau Unit PPA kepolisian, atau rekap menurut kelompok dan bentuk.',
		layanan: 'Halaman ini memerlukan register layanan UPTD PPA atau catatan kegiatan pencegahan per kelurahan.',
		indikator: 'Halaman ini memerlukan indikator kemiskinan dari BPS.',
		wilayah: 'Halaman ini memerlukan data yang dirinci menurut wilayah.',
		sosial: 'Halaman ini memerlukan data kepesertaan keluarga dalam program atau rekap penyaluran per program.',
		ppa: 'Halaman ini memerlukan register korban dan layanan UPTD PPA, atau rekap menurut kelompok.'
	} satisfies Record<Page, string>,
	lacking: (dataset: string) => `Belum ada data untuk pilihan ini: ${dataset}`,
	lackingPart: (dataset: string) => `Belum semua rincian ada untuk pilihan ini: ${dataset}`,
	waitingCharts: (topics: string) => `Grafik yang menunggu: ${topics}.`,
	needed: (what: string) => `Diperlukan: ${what.replace(/\.$/, '')}.`,
	neededFrom: (producer: string) => `Produsen data: ${producer}.`,
	howToRead: 'Cara membaca angka di halaman ini',
	onThisPage: 'Di halaman ini',
	seeStatus: 'Lihat data apa saja yang ada di Data & Status',
	profile: (area: string) => `Profil ${area}`,
	partOf: 'Bagian dari',
	allCharts: 'Semua grafik',
	compareWith: 'Bandingkan',
	inside: 'Wilayah di dalamnya',
	glance: 'Gambaran umum',
	othersIn: (area: string) => `Lainnya di ${area}`,
	otherAreas: 'Pilih wilayah lain',
	nothingHere: (area: string) => `Belum ada data yang dirinci sampai ${area}. Lihat wilayah di atasnya.`,
	unknownArea: (code: string) =>
		`Kode wilayah “${code}” tidak dikenal di rilis ini, jadi yang ditampilkan adalah wilayah awal. Pilih wilayah dari daftar.`
};

const en: typeof id = {
	figures: 'Headline figures',
	pictures: 'Over time',
	waiting: 'Figures are being prepared…',
	analyst: {
		title: 'For analysts',
		sql: 'SQL',
		needsScript: 'This part is calculated in the browser and needs JavaScript.',
		failed: 'The part for analysts could not be opened',
		retry: 'Try again'
	},
	none: 'This release has no data for this page yet',
	needs: {
		ringkasan: 'This page needs at least one dataset on participation, disbursement, violence or indicators.',
		perlinsos: 'This page needs data on families in programmes or recaps of disbursement by programme.',
		'perempuan-anak':
			'This page needs the victim register of the UPTD PPA or the police unit, or recaps by group and form.',
		layanan: 'This page needs the service register of the UPTD PPA or records of prevention events by kelurahan.',
		indikator: 'This page needs poverty indicators of BPS (Statistics Indonesia).',
		wilayah: 'This page needs data by area.',
		sosial: 'This page needs data on families in programmes or recaps of disbursement by programme.',
		ppa: 'This page needs the victim and service registers of the UPTD PPA, or recaps by group.'
	},
	lacking: (dataset) => `No data yet for this choice: ${dataset}`,
	lackingPart: (dataset) => `Not every breakdown is there for this choice: ${dataset}`,
	waitingCharts: (topics) => `Charts that wait: ${topics}.`,
	needed: (what) => `Needed: ${what.replace(/\.$/, '')}.`,
	neededFrom: (producer) => `Producer: ${producer}.`,
	howToRead: 'How to read the figures on this page',
	onThisPage: 'On this page',
	seeStatus: 'See which data there are under Data & status',
	profile: (area) => `Profile of ${area}`,
	partOf: 'Part of',
	allCharts: 'All charts',
	compareWith: 'Compare',
	inside: 'Areas inside it',
	glance: 'At a glance',
	othersIn: (area) => `Others in ${area}`,
	otherAreas: 'Choose another area',
	nothingHere: (area) => `There are no data down to ${area} yet. See the area above it.`,
	unknownArea: (code) =>
		`Area code “${code}” is not known in this release, so the home area is shown. Choose an area from the list.`
};

/** Words of pages made of charts. */
export const boardWords: Record<Language, typeof id> = { id, en };
