import type { Level } from '$lib/contract/code.ts';
import type { Measure } from '$lib/contract/dataset.ts';
import type { Language } from '$lib/contract/localized.ts';
import type { Grain } from '$lib/contract/period.ts';
import type { Note, PublishedDataset } from '$lib/contract/release.ts';

type Metadata = PublishedDataset['metadata'];

const id = {
	lede: (day: string, release: string) => `Rilis ${release} memuat data sampai ${day}.`,
	later: 'Data yang jatuh tempo sesudah hari itu belum ada di dalamnya.',
	overdueCount: (today: string, late: number, count: number) =>
		late === 0
			? `Hari ini, ${today}, tidak ada periode yang jatuh tempo dan belum masuk.`
			: `Hari ini, ${today}, periode yang sudah jatuh tempo belum masuk pada ${late} dari ${count} data.`,
	whole: {
		'datapackage.json': 'Keterangan lengkap rilis (manifes)',
		'audit.html': 'Laporan audit',
		'audit.json': 'Audit untuk mesin'
	},
	glossary: 'Arti istilah',
	statusTitle: 'Status data',
	about: 'Keterangan, mutu, dan unduhan tiap data',
	dataset: 'Data',
	agency: 'Lembaga dan wilayah',
	areaCount: (count: number) => `${count} wilayah`,
	last: 'Periode terakhir',
	asOf: 'Keadaan data',
	status: 'Status',
	received: 'sudah masuk',
	none: 'tidak ada data',
	due: (periods: string) => `belum masuk: ${periods}`,
	next: 'Tenggat berikutnya',
	nextShort: 'tenggat',
	following: 'berikutnya',
	nextDue: (day: string, period: string) => `${day}, untuk ${period}`,
	overdue: ', sudah lewat',
	noDeadline: 'tanpa tenggat',
	dueTerm: 'belum masuk',
	dueMeaning: (day: string) =>
		`tenggatnya sudah lewat pada ${day} dan datanya tidak ada di rilis ini; mungkin diserahkan sesudahnya. Tenggat dihitung dari irama data dan jumlah hari sesudah periode berakhir.`,
	noneMeaning: 'data itu memang tidak dikumpulkan atau tidak diserahkan untuk wilayah tersebut, jadi tidak ditunggu.',
	charts: 'Grafiknya di',
	producer: 'Produsen data',
	concept: 'Konsep',
	definition: 'Definisi',
	classification: 'Klasifikasi',
	measurement: 'Ukuran',
	units: 'Satuan',
	custodian: 'Walidata',
	rhythm: 'Irama',
	dateBasis: 'Dasar tanggal',
	protection: 'Pelindungan',
	notSet: 'belum ditetapkan',
	differs: 'Mengapa angka ini bisa berbeda dari SIMFONI, Kemensos, atau BPS',
	notes: 'Catatan mutu dan rekonsiliasi',
	noNotes: 'Tidak ada catatan untuk rilis ini.',
	measures: (count: number) => `Ukuran dan satuan (${count})`,
	measure: 'Ukuran',
	unit: 'Satuan',
	unitFrom: (dimension: string) => `menurut ${dimension.toLowerCase()}`,
	nature: 'Cara membacanya',
	natures: {
		stock: 'keadaan pada akhir periode; tidak dijumlahkan antarwaktu',
		flow: 'arus; boleh dijumlahkan antarwaktu',
		level: 'persentase atau indeks; tidak pernah dijumlahkan'
	} satisfies Record<Measure['kind'], string>,
	mentions: 'sebutan; satu orang dapat terhitung lebih dari sekali, tidak dibagi menjadi 100 %',
	partOf: (whole: string) => `bagian dari ${whole}`,
	classes: (count: number) => `Klasifikasi dan kodenya (${count})`,
	sourceCount: (count: number) => `Sumber (${count})`,
	asOfDay: (day: string) => `keadaan ${day}`,
	origin: 'berkas asal',
	gaps: 'Tidak semua wilayah menyerahkan semua bagian; grafik menyebut bagian yang tidak ada datanya.',
	downloads: 'Unduh data',
	downloadCount: (count: number, size: string) => `Unduh data (${count} tabel, CSV ${size})`,
	table: 'Tabel',
	level: 'Rincian',
	rows: 'Baris',
	downloadFile: (format: string, size: string, table: string) => `Unduh ${table} sebagai ${format}, ${size}`,
	rounded: 'angka kecil dibulatkan untuk melindungi identitas',
	open: 'diterbitkan apa adanya',
	rhythms: {
		bulanan: 'bulanan',
		triwulan: 'tiap triwulan',
		semester: 'tiap semester',
		tahunan: 'tahunan',
		sekali: 'sekali'
	} satisfies Record<Metadata['rhythm'], string>,
	dueWithin: (days: number) => `, paling lambat ${days} hari sesudah periode berakhir`,
	bases: {
		kejadian: 'tanggal kejadian',
		lapor: 'tanggal lapor',
		input: 'tanggal input',
		layanan: 'tanggal layanan'
	} satisfies Record<NonNullable<Metadata['date_basis']>, string>,
	levels: {
		negara: 'negara',
		provinsi: 'provinsi',
		kota: 'kota',
		kelompok: 'kelompok kecamatan',
		kecamatan: 'kecamatan',
		kelurahan: 'kelurahan'
	} satisfies Record<Level, string>,
	grains: { tahun: 'tahun', semester: 'semester', triwulan: 'triwulan', bulan: 'bulan' } satisfies Record<
		Grain,
		string
	>,
	kinds: { rekonsiliasi: 'Rekonsiliasi', mutu: 'Mutu', terputus: 'Seri terputus', cakupan: 'Cakupan' } satisfies Record<
		Note['kind'],
		string
	>
};

const en: typeof id = {
	lede: (day, release) => `Release ${release} holds data up to ${day}.`,
	later: 'What has become due since then is not in it.',
	overdueCount: (today, late, count) =>
		late === 0
			? `Today, ${today}, nothing is overdue.`
			: `Today, ${today}, ${late} of ${count} datasets lack periods that were due.`,
	whole: {
		'datapackage.json': 'Full description of the release (manifest)',
		'audit.html': 'Audit report (in Indonesian)',
		'audit.json': 'Audit for machines'
	},
	glossary: 'What terms mean',
	statusTitle: 'Data status',
	about: 'What each dataset means, its quality and its files',
	dataset: 'Dataset',
	agency: 'Agency and area',
	areaCount: (count) => `${count} areas`,
	last: 'Last period',
	asOf: 'As of',
	status: 'Status',
	received: 'received',
	none: 'no data',
	due: (periods) => `not yet received: ${periods}`,
	next: 'Next due',
	nextShort: 'due',
	following: 'next',
	nextDue: (day, period) => `${day}, for ${period}`,
	overdue: ', overdue',
	noDeadline: 'no deadline',
	dueTerm: 'not yet received',
	dueMeaning: (day) =>
		`due before ${day} and not in this release; it may have been handed over since. The due date follows from the rhythm of the data and the days allowed after a period ends.`,
	noneMeaning: 'not collected, or not handed over for that area, and so not awaited.',
	charts: 'Its charts are under',
	producer: 'Producer',
	concept: 'Concept',
	definition: 'Definition',
	classification: 'Classification',
	measurement: 'Measurement',
	units: 'Units',
	custodian: 'Data custodian',
	rhythm: 'Rhythm',
	dateBasis: 'Date basis',
	protection: 'Protection',
	notSet: 'not set yet',
	differs: 'Why these figures may differ from SIMFONI, Kemensos or BPS',
	notes: 'Notes on quality and reconciliation',
	noNotes: 'There are no notes for this release.',
	measures: (count) => `Measures and units (${count})`,
	measure: 'Measure',
	unit: 'Unit',
	unitFrom: (dimension) => `by ${dimension.toLowerCase()}`,
	nature: 'How to read it',
	natures: {
		stock: 'state at the end of a period; never added over time',
		flow: 'flow; may be added over time',
		level: 'percentage or index; never added'
	},
	mentions: 'mentions; one person may count more than once, not shared out to 100%',
	partOf: (whole) => `part of ${whole}`,
	classes: (count) => `Classifications and their codes (${count})`,
	sourceCount: (count) => `Sources (${count})`,
	asOfDay: (day) => `as of ${day}`,
	origin: 'original file',
	gaps: 'Not every area hands over every part; charts say which parts have no data.',
	downloads: 'Download data',
	downloadCount: (count, size) => `Download data (${count} ${count === 1 ? 'table' : 'tables'}, CSV ${size})`,
	table: 'Table',
	level: 'Detail',
	rows: 'Rows',
	downloadFile: (format, size, table) => `Download ${table} as ${format}, ${size}`,
	rounded: 'small counts are rounded to protect identities',
	open: 'published as they are',
	rhythms: {
		bulanan: 'monthly',
		triwulan: 'every quarter',
		semester: 'every half-year',
		tahunan: 'yearly',
		sekali: 'once'
	},
	dueWithin: (days) => `, within ${days} days of the end of a period`,
	bases: {
		kejadian: 'date of incident',
		lapor: 'date of report',
		input: 'date of entry',
		layanan: 'date of service'
	},
	levels: {
		negara: 'country',
		provinsi: 'province',
		kota: 'city',
		kelompok: 'group of districts',
		kecamatan: 'district',
		kelurahan: 'kelurahan'
	},
	grains: { tahun: 'year', semester: 'half-year', triwulan: 'quarter', bulan: 'month' },
	kinds: { rekonsiliasi: 'Reconciliation', mutu: 'Quality', terputus: 'Break in series', cakupan: 'Coverage' }
};

/** Words of the page Data & Status. */
export const statusWords: Record<Language, typeof id> = { id, en };
