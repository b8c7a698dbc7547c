import type { Language } from '$lib/contract/localized.ts';

const id = {
	areas: 'Wilayah yang dibandingkan',
	add: 'Tambah wilayah',
	chosen: (count: number, most: number) => `${count} dari paling banyak ${most}`,
	remove: (area: string) => `Keluarkan ${area}`,
	full: (most: number) =>
		`Sudah ${most} wilayah, batas yang masih mudah dibaca. Keluarkan satu untuk memilih yang lain.`,
	oneLevel: (level: string) =>
		`Yang dibandingkan setingkat: ${level}. Memilih wilayah tingkat lain memulai pilihan baru.`,
	start: 'Pilih dua sampai enam wilayah setingkat',
	startText:
		'Wilayah yang dipilih ditampilkan berdampingan dalam satu grafik dengan skala yang sama, lengkap dengan tabelnya. Angka antarwilayah tidak dijumlahkan.',
	oneMore: 'Pilih sedikitnya satu wilayah lagi untuk dibandingkan.',
	tryThese: 'Mulai dari sini:',
	opening: 'Ini contoh pembuka. Tambah atau keluarkan wilayah di atas (dua sampai enam, setingkat).',
	orCompare: 'Atau bandingkan:',
	othersNeedScript: 'Perbandingan wilayah lain dihitung di peramban dan memerlukan JavaScript.',
	single: (area: string) => `Rilis ini hanya memuat satu wilayah, ${area}, jadi tidak ada yang dapat dibandingkan.`,
	seeProfile: 'Lihat profilnya',
	inside: (level: string, area: string) => `${level} di ${area}`,
	mixed: (levels: string) => `Wilayah yang dipilih tidak setingkat (${levels}), jadi tidak dibandingkan`,
	mixedText:
		'Angka sebuah kota memuat angka kecamatan dan kelurahan di dalamnya; menyandingkannya akan menyesatkan. Pilih satu tingkat:',
	only: (level: string, areas: string) => `Hanya ${level}: ${areas}`,
	tooMany: (most: number, left: string) => `Paling banyak ${most} wilayah dapat dibandingkan; tidak ikut: ${left}.`,
	sameScale:
		'Tiap grafik memakai satu skala untuk semua wilayah. Angka antarwilayah tidak dijumlahkan; jumlah juga bergantung pada besar kecilnya wilayah.',
	nothing: 'Tidak ada data yang dapat membandingkan wilayah-wilayah ini.',
	empty: (charts: string) => `Tanpa angka yang dapat dibandingkan: ${charts}.`,
	silent: (level: string, datasets: string) => `Tidak tersedia untuk perbandingan ${level}: ${datasets}.`,
	levels: {
		negara: 'negara',
		provinsi: 'provinsi',
		kota: 'kota/kabupaten',
		kelompok: 'kelompok kecamatan',
		kecamatan: 'kecamatan',
		kelurahan: 'kelurahan/desa'
	}
};

const en: typeof id = {
	areas: 'Areas compared',
	add: 'Add an area',
	chosen: (count, most) => `${count} of at most ${most}`,
	remove: (area) => `Leave out ${area}`,
	full: (most) => `There are ${most} areas already, as many as can be read with ease. Leave one out to choose another.`,
	oneLevel: (level) => `Areas of one level are compared: ${level}. Choosing one of another level starts a new choice.`,
	start: 'Choose two to six areas of one level',
	startText:
		'The chosen areas stand side by side in one chart on one scale, with its table. Figures of areas are not added up.',
	oneMore: 'Choose at least one more area to compare.',
	tryThese: 'Start here:',
	opening: 'This is an opening example. Add or leave out areas above (two to six, of one level).',
	orCompare: 'Or compare:',
	othersNeedScript: 'Comparing other areas is calculated in the browser and needs JavaScript.',
	single: (area) => `This release holds a single area, ${area}, so there is nothing to compare.`,
	seeProfile: 'See its profile',
	inside: (level, area) => `${level}s in ${area}`,
	mixed: (levels) => `The chosen areas are of different levels (${levels}) and are not compared`,
	mixedText:
		'Figures of a city include those of the districts and kelurahan inside it; side by side they would mislead. Choose one level:',
	only: (level, areas) => `Only ${level}: ${areas}`,
	tooMany: (most, left) => `At most ${most} areas can be compared; left out: ${left}.`,
	sameScale:
		'Each chart has one scale for all areas. Figures of areas are not added up; counts also depend on how large an area is.',
	nothing: 'No data can compare these areas.',
	empty: (charts) => `Without figures to compare: ${charts}.`,
	silent: (level, datasets) => `Not available for comparing at the level ${level}: ${datasets}.`,
	levels: {
		negara: 'country',
		provinsi: 'province',
		kota: 'city/regency',
		kelompok: 'group of districts',
		kecamatan: 'district',
		kelurahan: 'kelurahan/desa'
	}
};

/** Words of the page that compares areas. */
export const compareWords: Record<Language, typeof id> = { id, en };
