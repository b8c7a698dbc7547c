import type { Language } from '$lib/contract/localized.ts';
import type { Note, PublishedDataset } from '$lib/contract/release.ts';

type Metadata = PublishedDataset['metadata'];

const id = {
	lede: (day: string, release: string) => `Keadaan data ${day}, rilis ${release}.`,
	statusTitle: 'Status data',
	statusCaption: 'Periode terakhir yang sudah masuk, menurut data dan wilayah',
	dataset: 'Data',
	producer: 'Produsen data',
	asOf: 'Keadaan data',
	areas: 'Wilayah',
	none: 'tidak ada data',
	due: (periods: string) => `belum masuk: ${periods}`,
	explain:
		'“Belum masuk” berarti tenggatnya sudah lewat tetapi datanya belum diterima. “Tidak ada data” berarti data itu memang tidak dikumpulkan atau tidak diserahkan untuk wilayah tersebut.',
	receivedOf: (count: number, all: number) => `${count} dari ${all} wilayah`,
	concept: 'Konsep',
	definition: 'Definisi',
	classification: 'Klasifikasi',
	measurement: 'Ukuran',
	units: 'Satuan',
	custodian: 'Walidata',
	rhythm: 'Irama',
	dateBasis: 'Dasar tanggal',
	protection: 'Pelindungan',
	differs: 'Mengapa angka ini bisa berbeda dari sumber lain',
	notes: 'Catatan mutu dan rekonsiliasi',
	sources: 'Sumber',
	downloads: 'Unduh data',
	table: 'Tabel',
	rows: 'Baris',
	files: 'Berkas',
	downloadFile: (format: string, size: string, table: string) => `Unduh ${table} sebagai ${format}, ${size}`,
	manifest: 'Keterangan lengkap rilis ini (datapackage.json)',
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
	kinds: { rekonsiliasi: 'Rekonsiliasi', mutu: 'Mutu', terputus: 'Seri terputus', cakupan: 'Cakupan' } satisfies Record<
		Note['kind'],
		string
	>
};

const en: typeof id = {
	lede: (day, release) => `Data as of ${day}, release ${release}.`,
	statusTitle: 'Data status',
	statusCaption: 'Last period received, by dataset and area',
	dataset: 'Dataset',
	producer: 'Producer',
	asOf: 'As of',
	areas: 'Areas',
	none: 'no data',
	due: (periods) => `not received yet: ${periods}`,
	explain:
		'“Not received yet” means that the data were due but have not arrived. “No data” means that they are not collected or not handed over for that area.',
	receivedOf: (count, all) => `${count} of ${all} areas`,
	concept: 'Concept',
	definition: 'Definition',
	classification: 'Classification',
	measurement: 'Measurement',
	units: 'Units',
	custodian: 'Data custodian',
	rhythm: 'Rhythm',
	dateBasis: 'Date basis',
	protection: 'Protection',
	differs: 'Why these figures may differ from other sources',
	notes: 'Notes on quality and reconciliation',
	sources: 'Sources',
	downloads: 'Download data',
	table: 'Table',
	rows: 'Rows',
	files: 'Files',
	downloadFile: (format, size, table) => `Download ${table} as ${format}, ${size}`,
	manifest: 'Full description of this release (datapackage.json)',
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
	kinds: { rekonsiliasi: 'Reconciliation', mutu: 'Quality', terputus: 'Break in series', cakupan: 'Coverage' }
};

/** Words of the page Data & Status. */
export const statusWords: Record<Language, typeof id> = { id, en };
