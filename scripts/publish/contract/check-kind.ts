import type { Code, CodeLists } from '../../../src/lib/contract/code.ts';
import type { Chart, Dataset } from '../../../src/lib/contract/dataset.ts';
import { canHave, kindsWith, specOf, type Field } from '../../../src/lib/contract/kinds.ts';
import { listOf } from '../../../src/lib/language/index.ts';

/** Fields that only some kinds have; `by` and `against` may stand beside any that can do without them. */
const FIELDS: readonly Field[] = ['opposite', 'panels', 'reading'];

/** Fields that a kind of chart needs and does not have, or has and cannot use: Indonesian sentences, each beginning with `path`. */
export function fieldProblems(chart: Chart, path: string): string[] {
	const { needs = {} } = specOf(chart.kind);
	const missing = (Object.keys(needs) as Field[]).filter((field) => !chart[field]);
	const idle = FIELDS.filter((field) => chart[field] !== undefined && !canHave(chart.kind, field));
	return [
		...missing.map((field) => `${path}.${field}: grafik ${chart.kind} memerlukan ${needs[field]}. Isi ${field}.`),
		...idle.map(
			(field) =>
				`${path}.${field}: hanya untuk grafik ${listOf(kindsWith(field), 'id')}. Hapus ${field}, atau ubah kind.`
		)
	];
}

/** What a kind of chart asks of its measure and dimensions and does not get: Indonesian sentences, each beginning with `path`. */
export function checkKind(dataset: Dataset, chart: Chart, codes: CodeLists, path: string): string[] {
	const list = dataset.dimensions[chart.by ?? '']?.codes ?? '';
	const known = codes[list] ?? [];
	return [
		...(chart.kind === 'path' ? pathProblems(dataset, chart, list, known, path) : []),
		...(chart.median ? medianProblems(dataset, chart, list, known, path) : []),
		...(chart.panels ? panelProblems(chart, path) : [])
	];
}

function pathProblems(dataset: Dataset, chart: Chart, list: string, stages: Code[], path: string): string[] {
	if (!chart.by) return [];
	const problems: string[] = [];
	const dimension = dataset.dimensions[chart.by];
	if (dimension?.never_add || dimension?.set_of)
		problems.push(`${path}.by: kode "${chart.by}" tidak boleh dijumlahkan, jadi tidak dapat menjadi tahap.`);
	if (dataset.measures[chart.measure]?.mentions)
		problems.push(`${path}.measure: "${chart.measure}" adalah sebutan; alur hanya untuk yang dihitung satu kali.`);
	const places = stages.map(({ attributes }) => attributes['urut'] ?? '');
	if (places.some((place) => !/^\d+$/.test(place)) || new Set(places).size < places.length)
		problems.push(
			`${path}.by: kolom urut di data/codes/${list}.csv harus bilangan bulat yang berbeda untuk tiap tahap.`
		);
	return problems;
}

function medianProblems(dataset: Dataset, chart: Chart, list: string, bands: Code[], path: string): string[] {
	const ranked = bands.filter(({ attributes }) => attributes['dari']);
	const starts = ranked.map(({ attributes }) => Number(attributes['dari']));
	const rising = starts.every((start, at) => Number.isFinite(start) && (at === 0 || start > (starts[at - 1] ?? 0)));
	if (!canHave(chart.kind, 'median') || dataset.measures[chart.measure]?.mentions)
		return [
			`${path}.median: median hanya untuk grafik ${kindsWith('median').join(', ')} dari ukuran yang bukan sebutan.`
		];
	if (ranked.length < 2 || !rising)
		return [`${path}.median: kolom dari di data/codes/${list}.csv harus bilangan yang naik menurut urutan golongan.`];
	return [];
}

function panelProblems({ by, panels }: Chart, path: string): string[] {
	return by === panels ? [`${path}.panels: harus dimensi lain daripada by.`] : [];
}
