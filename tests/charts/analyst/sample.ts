import type { Cell } from '../../../src/lib/contract/cell.ts';
import type { Chart } from '../../../src/lib/contract/dataset.ts';
import type { Language } from '../../../src/lib/contract/localized.ts';
import { analystParts } from '../../../src/lib/charts/analyst/index.ts';
import { viewOf, type View } from '../../../src/lib/charts/view.ts';
import { answerOf, dataset, exact, KELURAHAN, QUARTERS, release, type Wish } from '../sample.ts';

const against = {
	title: { id: 'keluarga sasaran', en: 'target families' },
	measure: 'korban',
	where: {},
	per: 100 as const,
	unit: 'persen',
	decimals: 1,
	numerator_only: [],
	cumulative: false,
	targets: []
};

/** The view of a chart for analysts. */
export function analyst(wish: Wish, more: Partial<Chart> = {}, language: Language = 'id'): View {
	const chart = {
		id: wish.kind,
		page: 'perlinsos',
		kind: wish.kind,
		title: { id: 'Diagram kendali contoh', en: 'Control chart of a sample' },
		measure: wish.measure,
		where: {},
		order: 1,
		...more
	} as Chart;
	return viewOf({ chart, dataset, answer: answerOf(wish), release, language, more: analystParts });
}

/** One series over the quarters of the sample. */
export const overTime = (kind: Chart['kind'], cells: Cell[], notes: Wish['notes'] = []): Wish => ({
	kind,
	measure: 'korban',
	by: ['periode'],
	periods: QUARTERS,
	notes,
	rows: cells.map((cell, at) => [{ periode: QUARTERS[at] ?? '' }, cell])
});

/** Shares of areas: numerator, denominator. */
export function shares(
	kind: Chart['kind'],
	pairs: [number, number][],
	cell: (value: number) => Cell = exact,
	language: Language = 'id',
	whole: (value: number) => Cell = exact
): View {
	const areas = KELURAHAN.slice(0, pairs.length);
	const wish: Wish = {
		kind,
		measure: 'korban',
		by: ['wilayah'],
		rows: areas.map((area, at) => [{ wilayah: String(area) }, exact((100 * pairs[at]![0]) / pairs[at]![1]), 'persen'])
	};
	const answer = answerOf(wish);
	const rows = answer.rows.map((row, at) => {
		const [above, below] = pairs[at]!;
		const part = cell(above);
		const scale = 100 / below;
		return {
			...row,
			cell: { ...part, value: above * scale, low: (part.low ?? 0) * scale, high: (part.high ?? 0) * scale },
			parts: { numerator: { cell: part, unit: 'keluarga' }, denominator: { cell: whole(below), unit: 'keluarga' } }
		};
	});
	const chart = {
		id: kind,
		page: 'perlinsos',
		kind,
		title: { id: 'Cakupan', en: 'Coverage' },
		measure: 'korban',
		where: {},
		order: 1,
		against
	} as Chart;
	return viewOf({ chart, dataset, answer: { ...answer, rows }, release, language, more: analystParts });
}

/** Views of a kind, or a failure that says what came instead. */
export function only<Kind extends View['kind']>(view: View, kind: Kind): Extract<View, { kind: Kind }> {
	if (view.kind !== kind) throw new Error(`${view.kind}: ${view.sentence}`);
	return view as Extract<View, { kind: Kind }>;
}

/** Shares that chance can explain; one far from the others. */
export const EVEN: [number, number][] = [
	[60, 100],
	[121, 200],
	[178, 300],
	[242, 400],
	[30, 50],
	[47, 80]
];
export const FAR: [number, number][] = [...EVEN.slice(0, 5), [20, 400]];
export const CALM = [50, 49, 52, 47, 55, 53, 48, 51, 50, 54, 49, 51];

/** Events among inhabitants over the quarters of the sample, as rates per 100,000. */
export function rates(
	events: number[],
	population: number,
	more: Partial<Chart> = {},
	language: Language = 'id'
): View {
	const answer = answerOf(
		overTime(
			'control',
			events.map((count) => exact((1e5 * count) / population))
		)
	);
	const rows = answer.rows.map((row, at) => ({
		...row,
		unit: 'per-100000-penduduk',
		parts: {
			numerator: { cell: exact(events[at] ?? 0), unit: 'korban' },
			denominator: { cell: exact(population), unit: 'keluarga' }
		}
	}));
	const chart = {
		id: 'angka',
		page: 'perempuan-anak',
		kind: 'control',
		title: { id: 'Korban per 100.000', en: 'Victims per 100,000' },
		measure: 'korban',
		where: {},
		order: 1,
		against: { ...against, measure: 'keluarga', per: 100_000, unit: 'per-100000-penduduk' },
		...more
	} as Chart;
	return viewOf({ chart, dataset, answer: { ...answer, rows }, release, language, more: analystParts });
}
