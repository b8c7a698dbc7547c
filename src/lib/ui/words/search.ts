import type { Level } from '$lib/contract/code.ts';
import type { Language } from '$lib/contract/localized.ts';
import { number } from '$lib/language/number.ts';

const id = {
	/** In the header. */
	search: 'Cari',
	label: 'Kata yang dicari',
	hint: 'Data, grafik, program, wilayah, kode, atau istilah. Salah ketik sedikit tidak apa-apa.',
	examples: 'Contoh:',
	found: (count: number, query: string) => `${number(count, 'id')} hasil untuk “${query}”`,
	most: (most: number, count: number) => `${most} yang paling cocok dari ${number(count, 'id')} hasil`,
	none: (query: string) => `Tidak ada yang cocok dengan “${query}”`,
	advice: 'Periksa ejaannya, coba sebagian kata atau nama lain, atau lihat daftar berikut:',
	via: (name: string) => `juga disebut ${name}`,
	all: 'Semua data dan grafik',
	keys: 'Panah bawah masuk ke hasil, panah atas kembali, Esc mengosongkan.',
	shortcut: 'Tombol / membuka pencarian dari halaman mana pun',
	filters: (page: string, filter: string) => `${page}, disaring menurut ${filter.toLowerCase()} ini`,
	codes: (code: string, bps: string | undefined) => (bps ? `kode ${code}, BPS ${bps}` : `kode ${code}`),
	some: (query: string) => `Tidak ada yang memuat semua kata “${query}”; ini yang memuat sebagian`,
	helpNames: ['Butuh bantuan', 'Lapor kekerasan', 'Pengaduan', 'Kontak darurat', 'Help line'],
	kinds: { bantuan: 'Bantuan', halaman: 'Halaman', data: 'Data', grafik: 'Grafik', istilah: 'Istilah' },
	levels: {
		negara: 'Negara',
		provinsi: 'Provinsi',
		kota: 'Kota/kabupaten',
		kelompok: 'Kelompok kecamatan',
		kecamatan: 'Kecamatan',
		kelurahan: 'Kelurahan/desa'
	} satisfies Record<Level, string>
};

const en: typeof id = {
	search: 'Search',
	label: 'What to look for',
	hint: 'A dataset, chart, programme, area, code or term. A small slip of the keys does no harm.',
	examples: 'For example:',
	found: (count, query) => `${number(count, 'en')} ${count === 1 ? 'result' : 'results'} for “${query}”`,
	most: (most, count) => `the best ${most} of ${number(count, 'en')} results`,
	none: (query) => `Nothing fits “${query}”`,
	advice: 'Check the spelling, try part of a word or another name, or look in these lists:',
	via: (name) => `also called ${name}`,
	all: 'All datasets and charts',
	keys: 'Arrow down goes to the results, arrow up back, Esc clears.',
	shortcut: 'The key / opens search from any page',
	filters: (page, filter) => `${page}, filtered by this ${filter.toLowerCase()}`,
	codes: (code, bps) => (bps ? `code ${code}, BPS ${bps}` : `code ${code}`),
	some: (query) => `Nothing holds all the words “${query}”; these hold some`,
	helpNames: ['Need help', 'Report violence', 'Complaint', 'Emergency contact', 'Lapor'],
	kinds: { bantuan: 'Help', halaman: 'Page', data: 'Dataset', grafik: 'Chart', istilah: 'Term' },
	levels: {
		negara: 'Country',
		provinsi: 'Province',
		kota: 'City/regency',
		kelompok: 'Group of districts',
		kecamatan: 'District',
		kelurahan: 'Kelurahan'
	}
};

/** Words of search. */
export const searchWords: Record<Language, typeof id> = { id, en };
