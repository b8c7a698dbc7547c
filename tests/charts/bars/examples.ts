import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { exact, KECAMATAN, KELURAHAN, rounded, viewFor, without } from '../sample.ts';

export const examples = (language: Language): Record<string, View> => ({
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
	})
});
