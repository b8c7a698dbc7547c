import type { Language } from '../../contract/localized.ts';

const id = {
	quadrant: 'Kuadran',
	/** At the corners of the picture, first to fourth. */
	names: ['I · tinggi, banyak', 'II · tinggi, sedikit', 'III · rendah, sedikit', 'IV · rendah, banyak'],
	/** In words, first to fourth. */
	meanings: [
		'persentase dan jumlahnya di atas rata-rata',
		'persentasenya di atas rata-rata, jumlahnya tidak',
		'persentase dan jumlahnya tidak di atas rata-rata',
		'jumlahnya di atas rata-rata, persentasenya tidak'
	],
	roman: ['I', 'II', 'III', 'IV'],
	unsure: (roman: string) => `${roman} (belum pasti)`,
	spoken: (roman: string, meaning: string) => `kuadran ${roman}: ${meaning}`,
	spokenUnsure: (roman: string) => `kuadran ${roman}, tetapi kisaran pembulatannya melintasi garis rata-rata`,
	/** Below the axis across, on which distances shrink with the root. */
	count: (unit: string) => `Jumlah (${unit}), skala akar`,
	mean: (text: string) => `rata-rata ${text}`,
	lines: (rate: string, count: string, areas: number) =>
		`Garis putus-putus: ${rate} untuk semua wilayah bersama dan rata-rata ${count} per wilayah (${areas} wilayah). Kuadran membantu menyusun urutan pembahasan, bukan penilaian`,
	hollow: 'Titik kosong: kisaran pembulatannya melintasi garis rata-rata, jadi kuadrannya belum pasti',
	someNames: 'Nama ditulis sejauh ada tempat; semua wilayah ada di tabel',
	notDrawn: (names: string) => `Tidak digambar karena tidak ada angkanya: ${names}`,
	chooseOne: 'Pilih satu kota, atau kecamatan di satu kota.'
};

const en: typeof id = {
	quadrant: 'Quadrant',
	names: ['I · high, many', 'II · high, few', 'III · low, few', 'IV · low, many'],
	meanings: [
		'percentage and number above the mean',
		'percentage above the mean, number not',
		'neither percentage nor number above the mean',
		'number above the mean, percentage not'
	],
	roman: ['I', 'II', 'III', 'IV'],
	unsure: (roman) => `${roman} (not certain)`,
	spoken: (roman, meaning) => `quadrant ${roman}: ${meaning}`,
	spokenUnsure: (roman) => `quadrant ${roman}, but its rounding range reaches over a mean line`,
	count: (unit) => `Number (${unit}), root scale`,
	mean: (text) => `mean ${text}`,
	lines: (rate, count, areas) =>
		`Dashed lines: ${rate} for all areas together and a mean of ${count} per area (${areas} areas). Quadrants help to order the discussion; they are no verdict`,
	hollow: 'Hollow dots: the rounding range reaches over a mean line, so the quadrant is not certain',
	someNames: 'Names are written where there is room; the table has all areas',
	notDrawn: (names) => `Not drawn because there is no figure: ${names}`,
	chooseOne: 'Choose one city, or districts of one city.'
};

/** Words of the quadrant chart: neutral, since a quadrant is an order of talk and no judgement. */
export const quadrantWords: Record<Language, typeof id> = { id, en };
