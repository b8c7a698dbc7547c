import type { Code, CodeLists } from '../../../src/lib/contract/code.ts';
import type { Chart, Dataset } from '../../../src/lib/contract/dataset.ts';

/** What a kind of chart asks of its measure and dimensions and does not get: Indonesian sentences, each beginning with `path`. */
export function checkKind(dataset: Dataset, chart: Chart, codes: CodeLists, path: string): string[] {
	const list = dataset.dimensions[chart.by ?? '']?.codes ?? '';
	const known = codes[list] ?? [];
	return [
		...(chart.kind === 'path' ? pathProblems(dataset, chart, list, known, path) : []),
		...(chart.kind === 'table' && !chart.by
			? [`${path}.by: grafik "table" memerlukan dimensi yang kodenya menjadi kolom. Isi by.`]
			: []),
		...(chart.median ? medianProblems(dataset, chart, list, known, path) : []),
		...(chart.panels ? panelProblems(chart, path) : [])
	];
}

function pathProblems(dataset: Dataset, chart: Chart, list: string, stages: Code[], path: string): string[] {
	if (!chart.by) return [`${path}.by: grafik "path" memerlukan dimensi tahap. Isi by.`];
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
	if (chart.kind !== 'composition' || dataset.measures[chart.measure]?.mentions)
		return [`${path}.median: median hanya untuk grafik "composition" dari ukuran yang bukan sebutan.`];
	if (ranked.length < 2 || !rising)
		return [`${path}.median: kolom dari di data/codes/${list}.csv harus bilangan yang naik menurut urutan golongan.`];
	return [];
}

function panelProblems({ kind, by, panels }: Chart, path: string): string[] {
	if (!['trend', 'comparison', 'composition', 'path'].includes(kind))
		return [`${path}.panels: hanya untuk grafik trend, comparison, composition, dan path.`];
	return by === panels ? [`${path}.panels: harus dimensi lain daripada by.`] : [];
}
