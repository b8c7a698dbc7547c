import type { Language } from '../../src/lib/contract/localized.ts';
import type { View } from '../../src/lib/charts/view.ts';
import { exact, KECAMATAN, KELURAHAN, kelurahanOf, QUARTERS, rounded, SETS, viewFor, without } from './sample.ts';

const CITIES = ['19.71', '62.71'];

const wave = (seed: number, base: number, swing: number) =>
	QUARTERS.map((_, at) => Math.max(0, Math.round(base + at * seed + swing * Math.sin(at * 1.7 + seed))));

/** One view of every kind and of every hard case: rounded, missing for each reason, broken, provisional, many, none. */
export function gallery(language: Language = 'id'): Record<string, View> {
	const trendRows = (values: number[], key: Record<string, string>, off = 0) =>
		values.map((value, at): [Record<string, string>, ReturnType<typeof exact>] => [
			{ periode: QUARTERS[at] ?? '', ...key },
			at === 4 + off ? without('tidak-ada-data') : rounded(value, at === QUARTERS.length - 1)
		]);
	return {
		tren: viewFor({
			language,
			kind: 'trend',
			measure: 'korban',
			title: 'Korban yang dilaporkan per triwulan',
			by: ['periode'],
			periods: QUARTERS,
			notes: [{ code: 'break', detail: ['2024-TW1'] }],
			rows: [...trendRows(wave(0.4, 11, 4), {}).slice(0, 11), [{ periode: QUARTERS[11] ?? '' }, without('belum-masuk')]]
		}),
		'tren-kelompok': viewFor({
			language,
			kind: 'trend',
			measure: 'korban',
			axis: 'kelompok',
			title: 'Korban menurut kelompok',
			by: ['periode', 'kelompok'],
			periods: QUARTERS,
			rows: [
				...trendRows(wave(0.5, 12, 3), { kelompok: 'perempuan-dewasa' }),
				...trendRows(wave(0.8, 9, 4), { kelompok: 'anak-perempuan' }, 20),
				...trendRows(wave(0.1, 4, 1), { kelompok: 'anak-laki-laki' }, 20)
			]
		}),
		'tren-satuan': viewFor({
			language,
			kind: 'trend',
			measure: 'penerima',
			axis: 'program',
			title: 'Penerima menurut program',
			by: ['periode', 'program'],
			periods: QUARTERS,
			notes: [{ code: 'units-not-added', detail: ['program'] }],
			rows: ['pkh', 'sembako', 'pbi-jkn'].flatMap((program, kind) =>
				wave(40 * (kind + 1), 4200 * (kind + 1), 300).map(
					(value, at): [Record<string, string>, ReturnType<typeof exact>, string] => [
						{ periode: QUARTERS[at] ?? '', program },
						exact(value * (kind === 2 ? 3 : 1)),
						program === 'pbi-jkn' ? 'jiwa' : 'keluarga'
					]
				)
			)
		}),
		'tren-uang': viewFor({
			language,
			kind: 'trend',
			measure: 'realisasi',
			title: 'Realisasi keuangan',
			by: ['periode'],
			periods: QUARTERS,
			rows: wave(3, 90, 30).map((value, at) => [{ periode: QUARTERS[at] ?? '' }, exact(value * 34_500_000)])
		}),
		'tren-ipm': viewFor({
			language,
			kind: 'trend',
			measure: 'ipm',
			title: 'Indeks Pembangunan Manusia',
			by: ['periode', 'wilayah'],
			periods: ['2019', '2020', '2021', '2022', '2023', '2024', '2025'],
			rows: ['62.71', '62', '00'].flatMap((wilayah, at) =>
				[0, 1, 2, 3, 4, 5, 6].map((year): [Record<string, string>, ReturnType<typeof exact>] => [
					{ periode: String(2019 + year), wilayah },
					exact(80.1 - at * 6.2 + year * 0.41, year === 6)
				])
			)
		}),
		'tren-banyak': viewFor({
			language,
			kind: 'trend',
			measure: 'keluarga',
			title: 'Keluarga penerima menurut kelurahan',
			by: ['periode', 'wilayah'],
			periods: QUARTERS,
			rows: KELURAHAN.slice(0, 14).flatMap((wilayah, area) =>
				wave(3, 120 + area * 31, 20).map((value, at): [Record<string, string>, ReturnType<typeof exact>] => [
					{ periode: QUARTERS[at] ?? '', wilayah },
					rounded(value)
				])
			)
		}),
		peringkat: viewFor({
			language,
			kind: 'ranking',
			measure: 'korban',
			title: 'Korban menurut kecamatan',
			by: ['wilayah'],
			level: 'kecamatan',
			areas: KECAMATAN,
			rows: KECAMATAN.map((wilayah, at) => [
				{ wilayah },
				[rounded(14), rounded(37), rounded(9), rounded(3), rounded(0)][at] ?? without('tidak-ditampilkan')
			])
		}),
		'peringkat-panjang': viewFor({
			language,
			kind: 'ranking',
			measure: 'keluarga',
			title: 'Keluarga penerima menurut kelurahan',
			by: ['wilayah'],
			level: 'kelurahan',
			areas: KELURAHAN,
			rows: KELURAHAN.map((wilayah, at) => [
				{ wilayah },
				at === 3
					? without('tidak-ditampilkan')
					: at === 7
						? without('tidak-ada-data')
						: at === 11
							? without('belum-masuk')
							: at === 15
								? without('tidak-relevan')
								: rounded((at * 37) % 211)
			])
		}),
		'peringkat-kota': viewFor({
			language,
			kind: 'ranking',
			measure: 'p0',
			title: 'Penduduk miskin antarkota',
			by: ['wilayah'],
			level: 'kota',
			areas: ['62.71', '16.74', '19.71'],
			periods: ['2025'],
			rows: [
				[{ wilayah: '16.74' }, exact(9.75)],
				[{ wilayah: '19.71' }, without('tidak-ada-data')],
				[{ wilayah: '62.71' }, exact(3.38)]
			]
		}),
		perbandingan: viewFor({
			language,
			kind: 'comparison',
			measure: 'penerima',
			axis: 'program',
			title: 'Penerima menurut program',
			by: ['program'],
			rows: [
				[{ program: 'pkh' }, exact(4212), 'keluarga'],
				[{ program: 'sembako' }, exact(6120), 'keluarga'],
				[{ program: 'pbi-jkn' }, exact(38_911), 'jiwa'],
				[{ program: 'rtlh' }, rounded(60), 'rumah'],
				[{ program: 'blt-dd' }, without('tidak-relevan'), 'keluarga']
			]
		}),
		bentuk: viewFor({
			language,
			kind: 'comparison',
			measure: 'sebutan',
			axis: 'bentuk',
			title: 'Bentuk kekerasan yang dialami',
			by: ['bentuk', 'register'],
			periods: ['2024'],
			notes: [
				{ code: 'mentions', detail: [] },
				{ code: 'registers-not-added', detail: ['register'] }
			],
			rows: ['uptd-ppa', 'unit-ppa'].flatMap((register, kind) =>
				['fisik', 'psikis', 'seksual', 'eksploitasi', 'tppo', 'penelantaran', 'lainnya'].map(
					(bentuk, at): [Record<string, string>, ReturnType<typeof exact>] => [
						{ bentuk, register },
						rounded([31, 24, 45, 3, 0, 9, 5][at]! - kind * 2 < 0 ? 0 : [31, 24, 45, 3, 0, 9, 5][at]!)
					]
				)
			)
		}),
		susunan: viewFor({
			language,
			kind: 'composition',
			measure: 'keluarga',
			axis: 'desil',
			title: 'Keluarga menurut desil',
			by: ['desil'],
			rows: ['1', '2', '3', '4', '5', '6-10', 'belum-peringkat'].map((desil, at) => [
				{ desil },
				rounded([812, 1033, 1190, 980, 610, 402, 77][at] ?? 0)
			])
		}),
		irisan: viewFor({
			language,
			kind: 'overlap',
			measure: 'keluarga',
			axis: 'himpunan',
			title: 'Irisan program',
			by: ['himpunan'],
			rows: SETS.map((himpunan, at) => [{ himpunan }, rounded([3121, 2210, 640, 1822, 910, 77, 402, 288][at] ?? 0)])
		}),
		peta: viewFor({
			language,
			kind: 'map',
			measure: 'keluarga',
			title: 'Sebaran keluarga penerima',
			by: ['wilayah'],
			level: 'kelurahan',
			areas: KELURAHAN,
			rows: KELURAHAN.map((wilayah, at) => [
				{ wilayah },
				at === 3
					? without('tidak-ditampilkan')
					: at === 7
						? without('tidak-ada-data')
						: at === 11
							? without('belum-masuk')
							: rounded((at * 37) % 211)
			])
		}),
		'peta-dua-kota': viewFor({
			language,
			kind: 'map',
			measure: 'keluarga',
			title: 'Sebaran keluarga penerima di dua kota',
			by: ['wilayah'],
			level: 'kelurahan',
			areas: CITIES.flatMap(kelurahanOf),
			filters: { wilayah: CITIES, dimensions: {} },
			rows: CITIES.flatMap(kelurahanOf).map((wilayah, at) => [
				{ wilayah },
				at === 5 ? without('tidak-ditampilkan') : rounded((at * 37) % 211)
			])
		}),
		'peta-kecamatan': viewFor({
			language,
			kind: 'map',
			measure: 'korban',
			title: 'Korban menurut kecamatan',
			by: ['wilayah'],
			level: 'kecamatan',
			areas: KECAMATAN,
			rows: KECAMATAN.map((wilayah, at) => [
				{ wilayah },
				[rounded(14), rounded(37), rounded(9), rounded(3)][at] ?? without('tidak-ditampilkan')
			])
		}),
		'dua-arah': viewFor({
			language,
			kind: 'balance',
			measure: 'masuk',
			axis: 'program',
			title: 'Penerima masuk dan keluar',
			by: ['program'],
			opposite: ['keluar', [rounded(120), exact(96), exact(2), without('tidak-relevan'), rounded(0)]],
			rows: [
				[{ program: 'pkh' }, rounded(311), 'keluarga'],
				[{ program: 'sembako' }, without('tidak-ditampilkan'), 'keluarga'],
				[{ program: 'rtlh' }, exact(12), 'rumah'],
				[{ program: 'blt-dd' }, without('tidak-relevan'), 'keluarga'],
				[{ program: 'pbi-jkn' }, exact(1840), 'jiwa']
			]
		}),
		angka: viewFor({
			language,
			kind: 'figure',
			measure: 'korban',
			title: 'Korban yang dilaporkan',
			by: ['periode'],
			periods: QUARTERS,
			rows: trendRows(wave(0.4, 11, 4), {})
		}),
		'angka-register': viewFor({
			language,
			kind: 'figure',
			measure: 'korban',
			title: 'Korban yang dilaporkan',
			by: ['periode', 'register'],
			periods: QUARTERS,
			notes: [{ code: 'registers-not-added', detail: ['register'] }],
			rows: ['uptd-ppa', 'unit-ppa'].flatMap((register, kind) => trendRows(wave(0.4 + kind, 11, 4), { register }, 20))
		}),
		kosong: viewFor({
			language,
			kind: 'ranking',
			measure: 'realisasi',
			title: 'Realisasi menurut kecamatan',
			by: ['wilayah'],
			level: 'kecamatan',
			areas: KECAMATAN,
			rows: KECAMATAN.map((wilayah) => [{ wilayah }, without('belum-masuk')])
		})
	};
}
