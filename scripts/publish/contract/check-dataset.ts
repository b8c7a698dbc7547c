import { isForAnalysts } from '../../../src/lib/contract/analyst.ts';
import { type CodeLists } from '../../../src/lib/contract/code.ts';
import type { Chart, Dataset, Page, Table } from '../../../src/lib/contract/dataset.ts';
import { grains, levels } from '../../../src/lib/core/order.ts';
import { canHave, specOf } from '../../../src/lib/contract/kinds.ts';
import { checkKind, fieldProblems } from './check-kind.ts';
import { checkProtection } from './check-protection.ts';
import { axesOf, dimensionsOf } from '../dimensions-of.ts';
import { readingCharts } from './readings.ts';

/** True when `level` is as wide as, or wider than, `than` (kota is coarser than kelurahan). */
const isAreaWithin = (table: Table, level: Table['area']) => !levels.isFiner(level, table.area);

/** What a contract names and does not have: Indonesian sentences, each beginning with the path inside the file. */
export function checkDataset(dataset: Dataset, codes: CodeLists): string[] {
	return [
		...dimensionProblems(dataset, codes),
		...measureProblems(dataset, codes),
		...dataset.tables.flatMap((table, at) => tableProblems(dataset, table, `tables.${at}`)),
		...dataset.charts.flatMap((chart, at) => chartProblems(dataset, chart, codes, `charts.${at} (${chart.id})`)),
		...readingProblems(dataset, codes),
		...repeated(dataset.tables, 'tables'),
		...repeated([...dataset.charts, ...readingCharts(dataset, codes)], 'charts'),
		...checkProtection(dataset)
	];
}

function repeated(list: { id: string }[], path: string): string[] {
	const ids = list.map(({ id }) => id);
	const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
	return [...twice].map((id) => `${path}: id "${id}" dipakai lebih dari sekali. Beri nama lain.`);
}

function dimensionProblems(dataset: Dataset, codes: CodeLists): string[] {
	return Object.entries(dataset.dimensions).flatMap(([id, { codes: list, set_of }]) => {
		const needed = set_of ?? list;
		if (!codes[needed])
			return [
				`dimensions.${id}: daftar kode "${needed}" tidak ada. Buat data/codes/${needed}.csv atau perbaiki namanya.`
			];
		return attributeProblems(dataset, id, codes);
	});
}

/** A code without the attribute would fall out of every group, and sums by group would lack it in silence. */
function attributeProblems(dataset: Dataset, id: string, codes: CodeLists): string[] {
	const { attribute_of, codes: list } = dataset.dimensions[id]!;
	if (!attribute_of) return [];
	const path = `dimensions.${id}.attribute_of`;
	const of = dataset.dimensions[attribute_of];
	if (!of) return [`${path}: dimensi "${attribute_of}" tidak ada di dataset ini.`];
	if (of.attribute_of || of.set_of)
		return [`${path}: dimensi "${attribute_of}" bukan dimensi biasa. Tunjuk dimensi yang punya kolom sendiri.`];
	const valid = new Set(codes[list]?.map((code) => code.id));
	return (codes[of.codes] ?? [])
		.filter((code) => !valid.has(code.attributes[id] ?? ''))
		.map(
			(code) =>
				`${path}: kolom "${id}" pada kode "${code.id}" di data/codes/${of.codes}.csv kosong atau tidak ada di data/codes/${list}.csv. Isi dengan salah satu kodenya.`
		);
}

function measureProblems(dataset: Dataset, codes: CodeLists): string[] {
	const units = new Set((codes['satuan'] ?? []).map(({ id }) => id));
	return Object.entries(dataset.measures).flatMap(([id, { unit, part_of }]) => {
		const problems: string[] = [];
		const path = `measures.${id}`;
		if (typeof unit === 'string') {
			if (!units.has(unit)) problems.push(`${path}.unit: satuan "${unit}" tidak ada di data/codes/satuan.csv.`);
		} else {
			const list = dataset.dimensions[unit.from]?.codes;
			if (!list) problems.push(`${path}.unit.from: dimensi "${unit.from}" tidak ada di dataset ini.`);
			for (const code of (list && codes[list]) || [])
				if (!units.has(code.attributes['satuan'] ?? ''))
					problems.push(
						`${path}.unit.from: kode "${code.id}" di data/codes/${list}.csv tidak punya satuan yang dikenal. Isi kolom satuan.`
					);
		}
		if (part_of && !dataset.measures[part_of])
			problems.push(`${path}.part_of: ukuran "${part_of}" tidak ada di dataset ini.`);
		return problems;
	});
}

function tableProblems(dataset: Dataset, table: Table, path: string): string[] {
	const where = `${path} (${table.id})`;
	const problems: string[] = [];
	for (const id of table.dimensions)
		if (dataset.dimensions[id]?.attribute_of)
			problems.push(
				`${where}.dimensions: "${id}" mengikuti dimensi "${dataset.dimensions[id].attribute_of}" dan tidak punya kolom sendiri. Hapus dari tabel.`
			);
		else if (!dataset.dimensions[id]) problems.push(`${where}.dimensions: dimensi "${id}" tidak ada di dataset ini.`);
	for (const id of table.measures)
		if (!dataset.measures[id]) problems.push(`${where}.measures: ukuran "${id}" tidak ada di dataset ini.`);
	if (!table.rollup_of) return problems;
	const base = dataset.tables.find(({ id }) => id === table.rollup_of);
	if (!base || base.id === table.id)
		return [...problems, `${where}.rollup_of: tabel "${table.rollup_of}" tidak ada di dataset ini.`];
	if (!isAreaWithin(base, table.area) || grains.isFiner(table.period, base.period))
		problems.push(
			`${where}.rollup_of: lebih rinci daripada tabel "${base.id}"; ringkasan harus sama atau lebih kasar.`
		);
	const available = dimensionsOf(dataset, base);
	for (const id of table.dimensions)
		if (!available.has(id))
			problems.push(`${where}.dimensions: "${id}" tidak dapat diturunkan dari tabel "${base.id}".`);
	for (const id of table.measures)
		if (!base.measures.includes(id)) problems.push(`${where}.measures: "${id}" tidak ada di tabel "${base.id}".`);
	return problems;
}

/** Readings need levels of named codes in a table by year or finer; their charts are checked like declared ones. */
function readingProblems(dataset: Dataset, codes: CodeLists): string[] {
	const { readings, measures } = dataset;
	if (!readings) return [];
	const level = (id: string) => measures[id]?.kind === 'level';
	const wrong = [readings.measure, ...(readings.target ? [readings.target] : [])].filter((id) => !level(id));
	if (wrong.length > 0)
		return wrong.map(
			(id) => `readings: ukuran "${id}" bukan ukuran dataset ini dengan kind level. Pembacaan hanya untuk indikator.`
		);
	const charts = readingCharts(dataset, codes);
	return [...new Set(charts.flatMap((chart) => chartProblems(dataset, chart, codes, 'readings')))];
}

/** Two sides of one picture are two measures of one unit. */
function oppositeProblems({ measures }: Dataset, { kind, measure, opposite }: Chart, path: string): string[] {
	if (!opposite || !canHave(kind, 'opposite')) return [];
	const [own, other] = [measures[measure], measures[opposite]];
	if (!other) return [`${path}.opposite: ukuran "${opposite}" tidak ada di dataset ini.`];
	if (JSON.stringify(own?.unit) !== JSON.stringify(other.unit) || own?.kind !== other.kind)
		return [`${path}.opposite: satuan atau jenis ukuran "${opposite}" tidak sama dengan "${measure}".`];
	return [];
}

/** Filters that a chart sets aside are those of its own dimensions. */
const ignoredProblems = ({ dimensions }: Dataset, { ignores = [] }: Chart, path: string): string[] =>
	ignores.filter((id) => !dimensions[id]).map((id) => `${path}.ignores: "${id}" bukan dimensi dataset ini.`);

/** A title can only say a restriction that its chart has. */
const saysProblems = ({ says = [], where }: Chart, path: string): string[] =>
	says.filter((id) => !where[id]).map((id) => `${path}.says: "${id}" bukan pembatasan grafik ini (where). Hapus.`);

/** Any, all and none are asked of the members of sets. */
function howProblems({ dimensions }: Dataset, { how = {} }: Chart, path: string): string[] {
	return Object.keys(how).flatMap((id) => {
		const list = dimensions[id]?.codes ?? id;
		const isMember = Object.values(dimensions).some(({ set_of }) => set_of === list);
		return isMember ? [] : [`${path}.how.${id}: bukan anggota himpunan di dataset ini.`];
	});
}

/** Pages whose charts stand in sections with folds. */
const FOLDING: readonly Page[] = ['perlinsos', 'perempuan-anak', 'layanan', 'indikator', 'wilayah'];

/** What a reader must open first cannot be a headline, be watched for what needs attention, or stand where nothing folds. */
function detailProblems({ detail, kind, page, watch }: Chart, path: string): string[] {
	if (!detail) return [];
	if (specOf(kind).headline) return [`${path}.detail: angka utama tidak dapat dilipat. Hapus detail.`];
	if (isForAnalysts({ kind })) return [`${path}.detail: grafik ${kind} sudah dilipat di "Untuk analis". Hapus detail.`];
	if (watch) return [`${path}.detail: grafik dengan watch harus selalu dihitung. Hapus detail atau watch.`];
	if (!FOLDING.includes(page)) return [`${path}.detail: halaman ${page} tidak punya lipatan. Hapus detail.`];
	return [];
}

function chartProblems(dataset: Dataset, chart: Chart, codes: CodeLists, path: string): string[] {
	const problems: string[] = [];
	if (!dataset.measures[chart.measure]) return [`${path}.measure: ukuran "${chart.measure}" tidak ada di dataset ini.`];
	const axes = [chart.by, chart.panels, ...Object.keys(chart.where)].filter((axis) => axis !== undefined);
	const dimensions = axes.filter((axis) => axis !== 'wilayah' && axis !== 'periode');
	for (const id of dimensions)
		if (!dataset.dimensions[id]) problems.push(`${path}: dimensi "${id}" tidak ada di dataset ini.`);
	problems.push(
		...fieldProblems(chart, path),
		...oppositeProblems(dataset, chart, path),
		...howProblems(dataset, chart, path),
		...ignoredProblems(dataset, chart, path),
		...saysProblems(chart, path),
		...detailProblems(chart, path)
	);
	for (const [id, wanted] of Object.entries(chart.where)) {
		const dimension = dataset.dimensions[id];
		const list = codes[dimension?.codes ?? ''];
		if (!list || dimension?.set_of) continue;
		for (const code of wanted)
			if (!list.some((known) => known.id === code))
				problems.push(`${path}.where.${id}: kode "${code}" tidak ada di data/codes/${dimension?.codes}.csv.`);
	}
	if (problems.length === 0) problems.push(...checkKind(dataset, chart, codes, path));
	const answers = (table: Table) =>
		table.measures.includes(chart.measure) &&
		dimensions.every((id) => axesOf(dataset, table).has(id)) &&
		(!chart.level || isAreaWithin(table, chart.level));
	if (problems.length === 0 && !dataset.tables.some(answers))
		problems.push(`${path}: tidak ada tabel dengan ukuran, dimensi dan tingkat wilayah yang diminta grafik ini.`);
	return problems;
}
