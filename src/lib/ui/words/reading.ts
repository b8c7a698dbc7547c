import type { Language } from '$lib/contract/localized.ts';

const id = {
	indicators: 'Indikator',
	years: (count: number) => `${count} tahun`,
	noData: 'tidak ada data',
	lacking: 'Belum dapat dibaca dari rilis ini',
	lackingAll: (area: string) =>
		`Rilis ini belum memuat angka indikator ini untuk ${area}. Kelima pembacaan muncul sendiri begitu angkanya diterbitkan.`,
	lackingSome: (area: string) => `Pembacaan berikut memerlukan angka yang belum ada untuk ${area}:`,
	needs: (reading: string, what: string) => `${reading}: ${what}`,
	oneArea: (area: string) => `Halaman ini membaca satu wilayah: ${area}. Baca juga:`,
	compare: 'Bandingkan semuanya'
};

const en: typeof id = {
	indicators: 'Indicators',
	years: (count) => (count === 1 ? '1 year' : `${count} years`),
	noData: 'no data',
	lacking: 'Cannot be read from this release yet',
	lackingAll: (area) =>
		`This release holds no figure of this indicator for ${area}. The five readings appear as soon as there are figures.`,
	lackingSome: (area) => `These readings need figures that are not there for ${area}:`,
	needs: (reading, what) => `${reading}: ${what}`,
	oneArea: (area) => `This page reads one area: ${area}. Read also:`,
	compare: 'Compare them all'
};

/** Words of the page on indicators. */
export const indicatorWords: Record<Language, typeof id> = { id, en };
