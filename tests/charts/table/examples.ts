import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { exact, KELURAHAN, viewFor, without } from '../sample.ts';

export const examples = (language: Language): Record<string, View> => ({
	tabel: viewFor({
		language,
		kind: 'table',
		measure: 'kapasitas',
		axis: 'kapasitas',
		title: 'Kapasitas layanan menurut kelurahan',
		by: ['wilayah', 'kapasitas'],
		level: 'kelurahan',
		areas: KELURAHAN.slice(0, 6),
		rows: KELURAHAN.slice(0, 6).flatMap((wilayah, at) =>
			['patbm', 'puspaga'].map((kapasitas, kind): [Record<string, string>, ReturnType<typeof exact>, string] => [
				{ wilayah, kapasitas },
				at === 4 ? without('tidak-ada-data') : exact((at * 3 + kind) % 5),
				'unit'
			])
		)
	})
});
