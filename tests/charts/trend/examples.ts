import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { overQuarters, wave } from '../quarters.ts';
import { exact, KELURAHAN, QUARTERS, rounded, viewFor, without } from '../sample.ts';

export const examples = (language: Language): Record<string, View> => ({
	tren: viewFor({
		language,
		kind: 'trend',
		measure: 'korban',
		title: 'Korban yang dilaporkan per triwulan',
		by: ['periode'],
		periods: QUARTERS,
		notes: [{ code: 'break', detail: ['2024-TW1'] }],
		rows: [
			...overQuarters(wave(0.4, 11, 4), {}).slice(0, 11),
			[{ periode: QUARTERS[11] ?? '' }, without('belum-masuk')]
		]
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
			...overQuarters(wave(0.5, 12, 3), { kelompok: 'perempuan-dewasa' }),
			...overQuarters(wave(0.8, 9, 4), { kelompok: 'anak-perempuan' }, 20),
			...overQuarters(wave(0.1, 4, 1), { kelompok: 'anak-laki-laki' }, 20)
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
	})
});
