import type { Against } from '../../../src/lib/contract/against.ts';
import { type CodeLists } from '../../../src/lib/contract/code.ts';
import type { Chart, Dataset, Measure } from '../../../src/lib/contract/dataset.ts';
import { levels } from '../../../src/lib/core/order.ts';
import { canHave, kindsWith } from '../../../src/lib/contract/kinds.ts';
import { axesOf } from '../dimensions-of.ts';

interface Problem {
	dataset: string;
	message: string;
}

/** A ratio of the contract with its two parts looked up. */
interface Ratio {
	chart: Chart;
	against: Against;
	/** Of the numerator. */
	own: Dataset;
	above: Measure;
	/** Of the denominator. */
	other: Dataset;
	below: Measure;
	codes: CodeLists;
}

/** Why a chart with `against` cannot be a ratio: Indonesian sentences that say what to change, with the dataset that declares it. */
export function checkAgainst(datasets: readonly Dataset[], codes: CodeLists): Problem[] {
	return datasets.flatMap((own) =>
		own.charts.flatMap((chart, at) => {
			const path = `charts.${at} (${chart.id}).against`;
			return problemsOf(own, chart, datasets, codes).map((problem) => ({
				dataset: own.id,
				message: `${path}${problem}`
			}));
		})
	);
}

function problemsOf(own: Dataset, chart: Chart, datasets: readonly Dataset[], codes: CodeLists): string[] {
	const { against } = chart;
	const above = own.measures[chart.measure];
	if (!against || !above) return [];
	// Numbers that stand for themselves can be rates; parts of a whole and sets cannot.
	if (!canHave(chart.kind, 'against'))
		return [
			`: grafik ${chart.kind} tidak dapat berupa rasio. Pakai ${kindsWith('against').join(', ')}, atau hapus against.`
		];
	const other = datasets.find(({ id }) => id === (against.dataset ?? own.id));
	if (!other) return [`.dataset: dataset "${against.dataset}" tidak ada di data/contract. Perbaiki namanya.`];
	const below = other.measures[against.measure];
	if (!below)
		return [`.measure: ukuran "${against.measure}" tidak ada di dataset ${other.id}. Sebut pembagi yang ada di sana.`];
	const ratio = { chart, against, own, above, other, below, codes };
	return [
		...unitProblems(ratio),
		...kindProblems(ratio),
		...whereProblems(ratio),
		...registerProblems(ratio),
		...targetProblems(ratio),
		...wholeProblems(ratio)
	];
}

const named = (unit: Measure['unit']): string => (typeof unit === 'string' ? `"${unit}"` : `menurut ${unit.from}`);

/** Different units are never divided into a percentage, and the unit of a rate says per how many it is. */
function unitProblems({ against, above, below, codes }: Ratio): string[] {
	const { per, unit } = against;
	const found = codes['satuan']?.find(({ id }) => id === unit);
	if (!found)
		return [`.unit: satuan "${unit}" tidak ada di data/codes/satuan.csv. Tambahkan barisnya dengan kolom per.`];
	if (found.attributes['per'] !== String(per))
		return [
			`.per: satuan "${unit}" berarti per ${found.attributes['per'] || '(kolom per kosong)'}, bukan per ${per}. Samakan per dengan kolom per di data/codes/satuan.csv.`
		];
	const same = JSON.stringify(above.unit) === JSON.stringify(below.unit);
	if (unit === 'persen' && !same)
		return [
			`: satuan ${named(above.unit)} tidak dapat dibagi satuan ${named(below.unit)} menjadi persen. Pilih pembagi dengan satuan yang sama, atau satuan rasio seperti per-100000-perempuan.`
		];
	const money = [above, below].filter((measure) => measure.unit === 'rupiah');
	if (money.length === 1) return [': rupiah hanya dapat dibagi rupiah. Pilih pembagi dalam rupiah.'];
	const { from } = typeof above.unit === 'object' ? above.unit : { from: undefined };
	if (from && against.numerator_only.includes(from))
		return [`.numerator_only: satuan bergantung pada ${from}, jadi ${from} harus sama di pembilang dan penyebut.`];
	return [];
}

/** What can be divided by what over time. */
function kindProblems({ against, above, below }: Ratio): string[] {
	if (above.kind === 'level' || below.kind === 'level')
		return [': persentase, indeks, dan tingkat (kind level) tidak dapat dibagi lagi. Pakai cacah atau rupiah asalnya.'];
	if (above.kind === 'stock' && below.kind === 'flow')
		return [
			': keadaan pada akhir periode (stock) tidak dapat dibagi jumlah sepanjang periode (flow). Tukar pembaginya.'
		];
	if (against.cumulative && (above.kind !== 'flow' || below.kind !== 'stock'))
		return ['.cumulative: hanya untuk flow yang dibagi stock, misalnya realisasi terhadap pagu. Hapus cumulative.'];
	return [];
}

/** Restrictions that the denominator's dataset does not know, and dimensions that no table of it holds together. */
function whereProblems({ chart, against, own, other, codes }: Ratio): string[] {
	const problems: string[] = [];
	for (const [id, wanted] of Object.entries(against.where)) {
		const dimension = other.dimensions[id];
		if (!dimension) problems.push(`.where: dimensi "${id}" tidak ada di dataset ${other.id}. Perbaiki namanya.`);
		const list = dimension && !dimension.set_of ? codes[dimension.codes] : undefined;
		for (const code of wanted)
			if (list && !list.some((known) => known.id === code))
				problems.push(`.where.${id}: kode "${code}" tidak ada di data/codes/${dimension?.codes}.csv.`);
	}
	for (const id of against.numerator_only)
		if (!own.dimensions[id]) problems.push(`.numerator_only: dimensi "${id}" tidak ada di dataset ${own.id}.`);
	if (problems.length > 0) return problems;
	const needed = [...Object.keys(against.where), ...(against.target_desil === 'inside' ? ['desil'] : [])];
	const answers = other.tables.some(
		(table) =>
			table.measures.includes(against.measure) &&
			needed.every((id) => axesOf(other, table).has(id)) &&
			(!chart.level || !levels.isFiner(chart.level, table.area))
	);
	return answers
		? []
		: [
				`: tidak ada tabel ${other.id} dengan ukuran "${against.measure}", dimensi where, dan tingkat wilayah grafik ini.`
			];
}

/** Registers are never added, in a denominator neither, and no register is divided by another. */
function registerProblems({ chart, against, own, other }: Ratio): string[] {
	return Object.entries(other.dimensions).flatMap(([id, { never_add }]) => {
		const held = other.tables.filter((table) => table.measures.includes(against.measure));
		if (!never_add || !held.every((table) => table.dimensions.includes(id))) return [];
		const wanted = against.where[id] ?? [];
		const compared = [chart.by, chart.panels].includes(id) && !against.numerator_only.includes(id);
		if (wanted.length !== 1 && !compared)
			return [`.where.${id}: ${id} tidak boleh dijumlahkan. Pilih satu kode, misalnya sama dengan where grafik ini.`];
		const mine = own.dimensions[id] ? (chart.where[id] ?? []) : wanted;
		if (!compared && JSON.stringify(mine) !== JSON.stringify(wanted))
			return [`.where.${id}: pembilang dan penyebut dari ${id} yang berbeda. Samakan dengan where grafik ini.`];
		return [];
	});
}

/** Target deciles need programmes, deciles, and a side on which the programme stands. */
function targetProblems({ chart, against, own, other, codes }: Ratio): string[] {
	if (!against.target_desil) return [];
	if (own !== other || !own.dimensions['program'] || !own.dimensions['desil'])
		return ['.target_desil: pembilang dan penyebut harus dari satu dataset yang punya dimensi program dan desil.'];
	if (!codes['desil-sasaran'])
		return ['.target_desil: daftar data/codes/desil-sasaran.csv tidak ada. Isi desil sasaran tiap program di sana.'];
	if (![chart.by, chart.panels].includes('program') && !chart.where['program'])
		return ['.target_desil: sebut programnya: by: program, atau where dengan kode program.'];
	const alone = against.numerator_only.includes('program');
	if (against.target_desil === 'inside' && !alone)
		return [
			'.numerator_only: pembagi cakupan adalah semua keluarga di desil sasaran, jadi tulis numerator_only: [program].'
		];
	if (against.target_desil === 'outside' && alone)
		return ['.numerator_only: pembaginya adalah penerima program itu sendiri; hapus program dari numerator_only.'];
	return [];
}

/** A number over itself. */
function wholeProblems({ chart, against, own, other }: Ratio): string[] {
	const same =
		own === other &&
		chart.measure === against.measure &&
		JSON.stringify(chart.where) === JSON.stringify(against.where) &&
		against.numerator_only.length === 0 &&
		!against.target_desil &&
		!chart.how;
	return same ? [': pembilang dan penyebutnya sama, hasilnya selalu 100%. Beri where atau numerator_only.'] : [];
}
