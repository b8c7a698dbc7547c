import type { AnswerRow } from '../../../src/lib/contract/answer.ts';
import { emptyCell, type Cell } from '../../../src/lib/contract/cell.ts';
import { ratioCell } from '../../../src/lib/core/ratio.ts';
import type { Chart } from '../../../src/lib/contract/dataset.ts';
import type { Language } from '../../../src/lib/contract/localized.ts';
import { viewOf, type QuadrantView, type View } from '../../../src/lib/charts/view.ts';
import { dataset, KELURAHAN, release } from '../sample.ts';

const both = (text: string) => ({ id: text, en: text });
const chart: Chart = {
	id: 'kuadran',
	page: 'perlinsos',
	kind: 'quadrant',
	title: both('Belum tercatat'),
	measure: 'keluarga',
	where: {},
	against: {
		title: both('Keluarga sasaran'),
		measure: 'keluarga',
		where: {},
		per: 100,
		unit: 'persen',
		decimals: 1,
		numerator_only: [],
		cumulative: false,
		targets: []
	},
	order: 1
};

/** How many of how many, by kelurahan in code order; null where there is no figure. */
export type Pair = [Cell, Cell] | null;

/** The chart of some areas, whatever it turns out to be. */
export function viewOfPairs(
	pairs: readonly Pair[],
	language: Language = 'id',
	areas: readonly string[] = KELURAHAN
): View {
	const rows = pairs.map((pair, at): AnswerRow => {
		const keys = { wilayah: areas[at] ?? '' };
		if (!pair) return { keys, cell: emptyCell('tidak-ada-data'), unit: 'persen' };
		const [numerator, denominator] = pair.map((cell) => ({ cell, unit: 'keluarga' }));
		const cell = ratioCell(pair[0], pair[1], 100);
		return { keys, cell, unit: 'persen', parts: { numerator: numerator!, denominator: denominator! } };
	});
	return viewOf({
		chart,
		dataset,
		answer: {
			question: {
				dataset: dataset.id,
				measure: 'keluarga',
				by: ['wilayah'],
				level: 'kelurahan',
				filters: { wilayah: [], dimensions: {} }
			},
			table: 'tabel',
			periods: ['2025-TW2'],
			areas: rows.map(({ keys }) => keys['wilayah'] ?? ''),
			rows,
			notes: [],
			against: { dataset: dataset.id, table: 'tabel', periods: ['2025-TW2'], shared: ['wilayah'] }
		},
		release,
		language
	});
}

/** The quadrant chart of some kelurahan of one city. */
export function quadrantOf(pairs: readonly Pair[], language: Language = 'id'): QuadrantView {
	const view = viewOfPairs(pairs, language);
	if (view.kind !== 'quadrant') throw new Error(view.kind);
	return view;
}
