import type { Language } from '$lib/contract/localized.ts';

const id = {
	filters: 'Saringan',
	filter: 'Saring',
	area: 'Wilayah',
	period: 'Periode',
	from: 'Dari',
	to: 'Sampai',
	earliest: 'awal data',
	latest: 'data terbaru',
	allPeriods: 'semua periode',
	all: 'semua',
	since: (period: string) => `sejak ${period}`,
	until: (period: string) => `s.d. ${period}`,
	chosen: (count: number) => `${count} dipilih`,
	search: (what: string) => `Cari ${what.toLowerCase()}`,
	nothingFound: 'Tidak ada yang cocok. Coba nama lain atau kode Kemendagri.',
	defaultArea: (name: string) => `Tanpa pilihan, halaman menampilkan ${name}.`,
	clear: 'Kosongkan',
	done: 'Tampilkan',
	reset: 'Atur ulang',
	copy: 'Salin tautan',
	copied: 'Tautan disalin',
	copyYourself: 'Salin tautan ini:',
	shown: 'Ditampilkan:',
	remove: (what: string) => `Hapus saringan ${what}`,
	open: (name: string) => `Buka isi ${name}`,
	close: (name: string) => `Tutup isi ${name}`,
	more: 'Saringan lain',
	notHere: (title: string, values: string) => `${title}: ${values}, tidak memengaruhi halaman ini`,
	unknown: (values: string) =>
		`Tautan ini memuat pilihan yang tidak dikenal dan diabaikan: ${values}. Periksa tautannya atau pilih lagi lewat saringan.`,
	busy: 'Menghitung ulang…',
	preparing: (percent: number) => `Menyiapkan mesin hitung… ${percent}%`
};

const en: typeof id = {
	filters: 'Filters',
	filter: 'Filter',
	area: 'Area',
	period: 'Period',
	from: 'From',
	to: 'To',
	earliest: 'earliest data',
	latest: 'latest data',
	allPeriods: 'all periods',
	all: 'all',
	since: (period) => `since ${period}`,
	until: (period) => `to ${period}`,
	chosen: (count) => `${count} chosen`,
	search: (what) => `Search ${what.toLowerCase()}`,
	nothingFound: 'Nothing matches. Try another name or a Kemendagri code.',
	defaultArea: (name) => `With nothing chosen, the page shows ${name}.`,
	clear: 'Clear',
	done: 'Show',
	reset: 'Reset',
	copy: 'Copy link',
	copied: 'Link copied',
	copyYourself: 'Copy this link:',
	shown: 'Shown:',
	remove: (what) => `Remove filter ${what}`,
	open: (name) => `Open ${name}`,
	close: (name) => `Close ${name}`,
	more: 'More filters',
	notHere: (title, values) => `${title}: ${values}, does not affect this page`,
	unknown: (values) =>
		`This link holds choices that are not known and were ignored: ${values}. Check the link or choose again with the filters.`,
	busy: 'Recalculating…',
	preparing: (percent) => `Preparing the query engine… ${percent}%`
};

/** Words of the filter bar. */
export const filterWords: Record<Language, typeof id> = { id, en };
