import type { Answer, AnswerRow } from '../../../src/lib/contract/answer.ts';
import type { Chart } from '../../../src/lib/contract/dataset.ts';
import type { Language } from '../../../src/lib/contract/localized.ts';
import type { Reading } from '../../../src/lib/contract/reading.ts';
import type { PublishedDataset } from '../../../src/lib/contract/release.ts';
import { viewOf, type View } from '../../../src/lib/charts/view.ts';
import { dataset, exact, release, without } from '../sample.ts';

const level = (title: string) => ({
	title: { id: title, en: title },
	unit: { from: 'indikator' },
	kind: 'level' as const,
	mentions: false,
	decimals: 2
});
const indicators: PublishedDataset = {
	...dataset,
	measures: { nilai: level('Nilai'), target: level('Target') }
};
const UNITS: Record<string, string> = {
	ipm: 'indeks',
	'garis-kemiskinan': 'rupiah-kapita-bulan',
	rls: 'tahun'
};

/** A row an area, year and indicator; null is a year without a figure. */
export type Fact = [area: string, year: number, value: number | null, indicator?: string];

function rowsOf(facts: Fact[], by: string[], code: string): AnswerRow[] {
	return facts.map(([wilayah, year, value, indikator = code]) => {
		const all: Record<string, string> = { wilayah, periode: String(year), indikator };
		return {
			keys: Object.fromEntries(by.map((axis) => [axis, all[axis] ?? ''])),
			cell: value === null ? without('tidak-ada-data') : exact(value),
			unit: UNITS[indikator] ?? 'persen'
		};
	});
}

interface Told {
	reading: Reading;
	facts: Fact[];
	code?: string;
	beside?: string[];
	targets?: Fact[];
	areas?: string[];
	language?: Language;
}

const AXES: Record<Reading, string[]> = {
	posisi: ['wilayah'],
	perkembangan: ['periode'],
	efektivitas: ['periode'],
	relevansi: ['periode', 'wilayah'],
	keterkaitan: ['periode', 'indikator']
};

export function read({
	reading,
	facts,
	code = 'p0',
	beside = [],
	targets,
	areas = ['16.74'],
	language = 'id'
}: Told): View {
	const where = { indikator: [code, ...beside] };
	const chart: Chart = {
		id: `${reading}-${code}`,
		page: 'indikator',
		kind: 'reading',
		reading,
		title: { id: 'Judul', en: 'Title' },
		measure: 'nilai',
		by: 'indikator',
		where,
		...(targets ? { target: 'target' } : {}),
		order: 1
	};
	const answer = (measure: string, by: string[], given: Fact[]): Answer => ({
		question: { dataset: 'kekerasan', measure, by, filters: { wilayah: [], dimensions: {} }, fixed: where },
		table: 'tabel',
		periods: [...new Set(given.map(([, year]) => String(year)))],
		areas,
		rows: rowsOf(given, by, code),
		notes: []
	});
	return viewOf({
		chart,
		dataset: indicators,
		answer: answer('nilai', AXES[reading], facts),
		release,
		language,
		...(targets ? { history: answer('target', ['periode'], targets) } : {})
	});
}

export const series = (values: (number | null)[], from = 2016, area = '16.74', indicator?: string): Fact[] =>
	values.map((value, at): Fact => [area, from + at, value, ...(indicator ? [indicator] : [])] as Fact);

export const lines = (view: View) => (view.kind === 'trend' ? view.panels.flatMap((panel) => panel.series) : []);
