import fc from 'fast-check';
import type { Cell } from '../../src/lib/contract/cell.ts';
import { exact, KECAMATAN, rounded, SETS, without, type Wish } from '../charts/sample.ts';

export const language = fc.constantFrom('id' as const, 'en' as const);
const count = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9000 }));
const cell: fc.Arbitrary<Cell> = fc.oneof(
	{ weight: 5, arbitrary: count.map((value) => exact(value)) },
	{ weight: 5, arbitrary: count.map((value) => rounded(value - (value % 3))) },
	{ weight: 1, arbitrary: fc.constantFrom(without('tidak-ditampilkan'), without('tidak-ada-data')) }
);
export const cells = (length: number) => fc.array(cell, { minLength: length, maxLength: length });
export const share = fc.integer({ min: 0, max: 1000 }).map((tenths) => exact(tenths / 10));

export const FORMS = ['fisik', 'psikis', 'seksual', 'eksploitasi', 'penelantaran', 'tppo', 'lainnya'];
export const GROUPS = ['perempuan-dewasa', 'anak-perempuan', 'anak-laki-laki'];
export const REGISTERS = ['uptd-ppa', 'unit-ppa'];
const STAGES = ['dilaporkan', 'diasesmen', 'dilayani', 'selesai'];
export const PROGRAMMES = ['pkh', 'sembako', 'pbi-jkn', 'rtlh', 'pip', 'air-minum', 'sanitasi', 'atensi'];
const UNITS = ['keluarga', 'keluarga', 'jiwa', 'rumah', 'siswa', 'sambungan', 'rumah-tangga', 'jiwa'];
export const SPANS = [
	['2024', '2025'],
	['2024-TW2', '2025-TW2'],
	['2024-TW3', '2025-TW2'],
	['2025-TW1', '2025-TW3']
] as const;

export type Rows = Wish['rows'];
type Made = (given: Cell[], opposite: Cell[], span: readonly [string, string]) => Wish;

/** A view of every kind from random cells, twenty of them. */
export const KINDS: Record<string, Made> = {
	ranking: (given, _, [, when]) => ({
		...{ kind: 'ranking', measure: 'korban', by: ['wilayah'], level: 'kecamatan', areas: KECAMATAN, periods: [when] },
		rows: KECAMATAN.map((wilayah, at) => [{ wilayah }, given[at]!])
	}),
	map: (given) => ({
		...{ kind: 'map', measure: 'keluarga', by: ['wilayah'], level: 'kecamatan', areas: KECAMATAN },
		rows: KECAMATAN.map((wilayah, at) => [{ wilayah }, given[at]!])
	}),
	mentions: (given, _, [, when]) => ({
		...{ kind: 'comparison', measure: 'sebutan', axis: 'bentuk', by: ['bentuk'], periods: [when] },
		rows: FORMS.map((bentuk, at) => [{ bentuk }, given[at]!])
	}),
	parts: (given) => ({
		...{ kind: 'composition', measure: 'korban', axis: 'kelompok', by: ['kelompok'] },
		rows: GROUPS.map((kelompok, at) => [{ kelompok }, given[at]!])
	}),
	money: (given) => ({
		...{ kind: 'comparison', measure: 'realisasi', axis: 'program', by: ['program'] },
		rows: PROGRAMMES.map((program, at) => {
			const { value, ...rest } = given[at]!;
			return [
				{ program },
				{ ...rest, value: value && value * 1e6, low: value && value * 1e6, high: value && value * 1e6 }
			];
		})
	}),
	units: (given) => ({
		...{ kind: 'comparison', measure: 'penerima', axis: 'program', by: ['program'] },
		rows: PROGRAMMES.map((program, at) => [{ program }, given[at]!, UNITS[at]!])
	}),
	registers: (given) => ({
		...{ kind: 'comparison', measure: 'korban', axis: 'bentuk', panels: 'register', by: ['register', 'bentuk'] },
		notes: [{ code: 'registers-not-added', detail: ['register'] }],
		rows: REGISTERS.flatMap((register, panel): Rows =>
			FORMS.map((bentuk, at) => [{ register, bentuk }, given[panel * FORMS.length + at]!])
		)
	}),
	listed: (given, _, [, when]) => ({
		...{ kind: 'comparison', measure: 'korban', axis: 'register', by: ['register'], periods: [when] },
		rows: REGISTERS.map((register, at) => [{ register }, given[at]!])
	}),
	line: (given, _, span) => ({
		...{ kind: 'trend', measure: 'korban', by: ['periode'], periods: [...span] },
		rows: span.map((periode, at) => [{ periode }, given[at]!])
	}),
	lines: (given, _, span) => ({
		...{
			kind: 'trend',
			measure: 'korban',
			axis: 'kelompok',
			panels: 'register',
			by: ['periode', 'register', 'kelompok']
		},
		periods: [...span],
		rows: REGISTERS.flatMap((register, panel) =>
			GROUPS.flatMap((kelompok, at) =>
				span.map((periode, when): Rows[number] => [{ periode, register, kelompok }, given[panel * 6 + at * 2 + when]!])
			)
		)
	}),
	figure: (given, _, span) => ({
		...{ kind: 'figure', measure: 'keluarga', by: ['periode'], periods: [...span] },
		rows: span.map((periode, at) => [{ periode }, given[at]!])
	}),
	path: (given) => ({
		...{ kind: 'path', measure: 'korban', axis: 'tahap', by: ['tahap'] },
		rows: STAGES.map((tahap, at) => [{ tahap }, given[at]!])
	}),
	paths: (given) => ({
		...{ kind: 'path', measure: 'korban', axis: 'tahap', panels: 'register', by: ['register', 'tahap'] },
		rows: REGISTERS.flatMap((register, panel): Rows =>
			STAGES.map((tahap, at) => [{ register, tahap }, given[panel * 4 + at]!])
		)
	}),
	median: (given) => ({
		...{ kind: 'composition', measure: 'korban', axis: 'hari', by: ['hari'], median: true },
		rows: ['0', '1-3', '4-7', 'belum'].map((hari, at) => [{ hari }, given[at]!])
	}),
	balance: (given, opposite) => ({
		...{ kind: 'balance', measure: 'masuk', axis: 'program', by: ['program'], opposite: ['keluar', opposite] },
		rows: PROGRAMMES.map((program, at) => [{ program }, given[at]!, UNITS[at]!])
	}),
	overlap: (given) => ({
		...{ kind: 'overlap', measure: 'keluarga', axis: 'himpunan', by: ['himpunan'] },
		rows: SETS.map((himpunan, at) => [{ himpunan }, given[at]!])
	}),
	overlaps: (given) => ({
		...{ kind: 'overlap', measure: 'keluarga', axis: 'himpunan', by: ['wilayah', 'himpunan'], level: 'kota' },
		areas: ['62.71', '16.74'],
		rows: ['62.71', '16.74'].flatMap((wilayah, panel): Rows =>
			SETS.map((himpunan, at) => [{ wilayah, himpunan }, given[panel * SETS.length + at]!])
		)
	}),
	table: (given) => ({
		...{ kind: 'table', measure: 'kapasitas', axis: 'kapasitas', by: ['wilayah', 'kapasitas'], level: 'kecamatan' },
		areas: KECAMATAN,
		rows: KECAMATAN.map((wilayah, at) => [{ wilayah, kapasitas: 'patbm' }, given[at]!, 'unit'])
	})
};
