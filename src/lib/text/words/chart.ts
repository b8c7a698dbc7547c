import type { Language } from '../../contract/localized.ts';

const id = {
	source: 'Sumber',
	asOf: (day: string) => `per ${day}`,
	release: (release: string) => `rilis ${release}`,
	moreSources: (count: number) => `dan ${count} sumber lain`,
	sample: 'Data contoh, bukan data sebenarnya',
	showTable: 'Lihat tabel',
	copyLink: 'Salin tautan',
	linkCopied: 'Tautan tersalin',
	linkInBar: 'Tautan ada di bilah alamat',
	openArea: (name: string) => `Buka profil ${name}`,
	chart: 'grafik',
	downloadCsv: 'Unduh CSV',
	orderByCode: 'Urut kode wilayah',
	orderByList: 'Urut daftar',
	orderByValue: 'Urut nilai',
	order: 'Urutan',
	keyboardHint: 'Gunakan tombol panah untuk menelusuri titik data, Esc untuk keluar.',
	busy: 'Memperbarui grafik',
	notes: 'Catatan',
	provenBounds: (low: string, high: string) => `batas pasti ${low}–${high}`,
	pointOf: (at: number, count: number) => `${at} dari ${count}`,
	total: 'JUMLAH',
	value: 'Nilai',
	range: 'Kisaran',
	status: 'Keterangan',
	unit: 'Satuan',
	period: 'Periode',
	area: 'Wilayah',
	areas: 'wilayah',
	ownUnits: 'satuan masing-masing',
	part: 'Bagian',
	share: 'Persentase',
	set: 'Gabungan program',
	noPart: 'tidak tercatat di satu pun',
	anyPart: 'sedikitnya satu',
	allParts: 'semuanya',
	otherSets: (count: number) => `${count} gabungan lain`,
	csv: {
		code: 'kode',
		value: 'nilai',
		unit: 'satuan',
		status: 'status',
		low: 'kisaran_bawah',
		high: 'kisaran_atas',
		provenLow: 'batas_pasti_bawah',
		provenHigh: 'batas_pasti_atas',
		provisional: 'angka_sementara',
		topic: 'grafik',
		source: 'sumber',
		yes: 'ya',
		no: 'tidak'
	},
	perMember: 'Menurut program',
	schematic: 'Peta skematis: letak relatif antarwilayah, bukan batas resmi',
	noCentre: (names: string) =>
		`Tidak tergambar di peta karena titik tengahnya belum diketahui: ${names}. Angkanya ada di tabel`,
	outlines: (source: string | null) =>
		source === null
			? 'Batas wilayah pada peta adalah gambaran, bukan acuan batas resmi'
			: `Batas wilayah pada peta menurut ${source}; gambaran, bukan acuan batas resmi`,
	noOutline: (names: string) =>
		`Tidak tergambar di peta karena batasnya belum tersedia: ${names}. Angkanya ada di tabel`,
	outlinesFailed: 'Batas wilayah tidak dapat dimuat, karena itu peta digambar secara skematis.',
	noMap: 'Titik tengah atau batas wilayah belum tersedia, karena itu peta diganti dengan daftar',
	notDrawn: (names: string) =>
		`Tidak digambar karena nol, mendekati nol, atau tidak relevan: ${names}. Angkanya ada di tabel`,
	notOneMap: (dimensions: string) =>
		`Peta hanya memuat satu angka per wilayah; karena dirinci menurut ${dimensions}, wilayah ditampilkan sebagai daftar`,
	breakHere: 'seri terputus',
	otherLines: 'Garis samar menunjukkan yang lain; angka lengkapnya ada di tabel',
	alt: {
		figure: 'Angka utama',
		trend: 'Grafik garis',
		ranking: 'Grafik batang menurut wilayah',
		comparison: 'Grafik batang perbandingan',
		composition: 'Grafik batang menurut bagian',
		overlap: 'Grafik irisan himpunan',
		map: 'Peta',
		empty: 'Grafik tanpa data'
	},
	altTable: 'Angka lengkap tersedia pada tabel di bawah grafik',
	levels: {
		provinsi: 'provinsi',
		kota: 'kota/kabupaten',
		kelompok: 'kelompok kecamatan',
		kecamatan: 'kecamatan',
		kelurahan: 'kelurahan/desa',
		negara: 'negara'
	},
	by: (dimension: string) => `menurut ${dimension}`
};

const en: typeof id = {
	source: 'Source',
	asOf: (day) => `as of ${day}`,
	release: (release) => `release ${release}`,
	moreSources: (count) => `and ${count} more`,
	sample: 'Sample data, not real data',
	showTable: 'Show table',
	copyLink: 'Copy link',
	linkCopied: 'Link copied',
	linkInBar: 'The link is in the address bar',
	openArea: (name) => `Open the profile of ${name}`,
	chart: 'chart',
	downloadCsv: 'Download CSV',
	orderByCode: 'By area code',
	orderByList: 'In list order',
	orderByValue: 'By value',
	order: 'Order',
	keyboardHint: 'Use the arrow keys to step through the data points, Esc to leave.',
	busy: 'Updating the chart',
	notes: 'Notes',
	provenBounds: (low, high) => `certain bounds ${low}–${high}`,
	pointOf: (at, count) => `${at} of ${count}`,
	total: 'TOTAL',
	value: 'Value',
	range: 'Range',
	status: 'Remark',
	unit: 'Unit',
	period: 'Period',
	area: 'Area',
	areas: 'areas',
	ownUnits: 'each in its own unit',
	part: 'Part',
	share: 'Percentage',
	set: 'Programme combination',
	noPart: 'recorded in none',
	anyPart: 'at least one',
	allParts: 'all of them',
	otherSets: (count) => `${count} other combinations`,
	csv: {
		code: 'code',
		value: 'value',
		unit: 'unit',
		status: 'status',
		low: 'range_low',
		high: 'range_high',
		provenLow: 'certain_low',
		provenHigh: 'certain_high',
		provisional: 'provisional',
		topic: 'chart',
		source: 'source',
		yes: 'yes',
		no: 'no'
	},
	perMember: 'By programme',
	schematic: 'Schematic map: relative position of the areas, not official boundaries',
	noCentre: (names) =>
		`Not drawn on the map because their centre is not known yet: ${names}. Their figures are in the table`,
	outlines: (source) =>
		source === null
			? 'Boundaries on the map are an illustration, not an official reference'
			: `Boundaries on the map by ${source}; an illustration, not an official reference`,
	noOutline: (names) =>
		`Not drawn on the map because their boundaries are not available yet: ${names}. Their figures are in the table`,
	outlinesFailed: 'The boundaries could not be loaded, so the map is drawn schematically.',
	noMap: 'Centres or boundaries of these areas are not available yet, so a list takes the place of the map',
	notDrawn: (names) =>
		`Not drawn because zero, close to zero, or not applicable: ${names}. Their figures are in the table`,
	notOneMap: (dimensions) =>
		`A map holds one figure per area; as these are split by ${dimensions}, the areas are listed instead`,
	breakHere: 'break in series',
	otherLines: 'Faint lines show the others; their figures are in the table',
	alt: {
		figure: 'Headline figure',
		trend: 'Line chart',
		ranking: 'Bar chart by area',
		comparison: 'Bar chart comparing items',
		composition: 'Bar chart of parts',
		overlap: 'Chart of overlapping sets',
		map: 'Map',
		empty: 'Chart without data'
	},
	altTable: 'All figures are in the table below the chart',
	levels: {
		provinsi: 'province',
		kota: 'city/regency',
		kelompok: 'group of districts',
		kecamatan: 'district',
		kelurahan: 'urban/rural village',
		negara: 'country'
	},
	by: (dimension) => `by ${dimension}`
};

/** Words on and around a chart. */
export const chartWords: Record<Language, typeof id> = { id, en };
