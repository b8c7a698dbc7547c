import { boundsOf } from '../../../../src/lib/contract/cell.ts';
import type { CodeLists } from '../../../../src/lib/contract/code.ts';
import type { Table } from '../../../../src/lib/contract/dataset.ts';
import type { Margin } from '../../../../src/lib/contract/protection.ts';
import { grains, levels } from '../../../../src/lib/core/order.ts';
import { withPlaces } from '../../contract/yaml-file.ts';
import type { Finding } from '../../finding.ts';
import type { PublishContext } from '../../stage.ts';
import { cubeOf } from './cube.ts';
import { roundedMeasures } from '../../rounded-measures.ts';
import type { Rounded } from './rounded.ts';
import { commonScope, scopeOf } from './scope.ts';

interface Place {
	dataset: Rounded;
	table: Table;
}

/** The problems of the policies of linked datasets, each with its line in the contract. */
export const policyProblems = ({ root, codes }: PublishContext, family: Rounded[]): Promise<Finding[]> =>
	withPlaces(root, familyProblems(family, codes));

/** What is wrong with the policies of linked datasets, as findings that name the contract and what to change. */
export function familyProblems(family: Rounded[], codes: CodeLists): Finding[] {
	const places = family.flatMap((dataset) => dataset.tables.map((table): Place => ({ dataset, table })));
	return [
		...numberProblems(family),
		...family.flatMap((dataset) => measureProblems(dataset)),
		...family.flatMap((dataset) => pinProblems(dataset)),
		...family.flatMap((dataset) => untoldPins(dataset)),
		...separatorProblems(family, places),
		...linkProblems(family, places),
		...partProblems(family, places),
		...sizeProblems(places, codes)
	];
}

const problem = ({ id }: { id: string }, path: string, sentence: string): Finding => ({
	level: 'error',
	rule: 'kebijakan-pelindungan',
	file: `data/contract/${id}.yaml`,
	path: `protection.${path}`,
	subject: path,
	message: `protection.${path}: ${sentence}`
});

/** A sensitive cell must keep the width even when nothing but its rounded value is known. */
function numberProblems(family: Rounded[]): Finding[] {
	const [first, ...others] = family;
	if (!first) return [];
	const { base, slack, threshold } = first.protection;
	const found = others
		.filter(({ protection: other }) => other.base !== base || other.slack !== slack || other.threshold !== threshold)
		.map((dataset) =>
			problem(
				dataset,
				'base',
				`base, slack, dan threshold harus sama dengan dataset ${first.id}, karena tabelnya dihubungkan.`
			)
		);
	for (let value = base; value < threshold + slack; value++) {
		const { low, high } = boundsOf(value, { base, slack });
		if (low >= threshold || high - low >= base - 1) continue;
		found.push(
			problem(
				first,
				'slack',
				`nilai ${value} menyatakan ${low}–${high}, terlalu sempit untuk jumlah di bawah threshold ${threshold}. Naikkan slack atau base.`
			)
		);
		break;
	}
	return found;
}

function measureProblems(dataset: Rounded): Finding[] {
	const { as_is, mentions, sums } = dataset.protection;
	const has = (id: string) => id in dataset.measures;
	const used = new Set(dataset.tables.flatMap(({ measures }) => measures));
	return [
		...[...used]
			.filter((id) => dataset.measures[id]?.kind === 'level' && !(id in as_is))
			.map((id) =>
				problem(
					dataset,
					`as_is.${id}`,
					`ukuran ${id} bukan cacah, jadi tidak dapat dibulatkan. Tulis alasan mengapa boleh terbit apa adanya, atau keluarkan dari dataset ini.`
				)
			),
		...Object.keys(as_is)
			.filter((id) => !has(id))
			.map((id) => problem(dataset, `as_is.${id}`, `ukuran ${id} tidak ada.`)),
		...Object.entries(mentions)
			.filter(([id, { of }]) => !has(id) || !has(of))
			.map(([id, { of }]) => problem(dataset, `mentions.${id}`, `ukuran ${has(id) ? of : id} tidak ada.`)),
		...sums.flatMap(({ whole, parts }, at) =>
			[whole, ...parts].filter((id) => !has(id)).map((id) => problem(dataset, `sums.${at}`, `ukuran ${id} tidak ada.`))
		)
	];
}

function pinProblems(dataset: Rounded): Finding[] {
	const { pins, blocks } = dataset.protection;
	return Object.entries(pins).flatMap(([id, margins]) => {
		const table = dataset.tables.find((each) => each.id === id);
		if (!table) return [];
		return margins.flatMap((margin, at): Finding[] => {
			const path = `pins.${id}.${at}`;
			const isCoarse =
				blocks !== undefined &&
				((margin.area !== undefined && levels.isCoarser(margin.area, blocks.area)) ||
					(margin.period !== undefined && grains.isCoarser(margin.period, blocks.period)));
			if (isCoarse)
				return [
					problem(
						dataset,
						path,
						`lebih kasar daripada blok ${blocks.area} × ${blocks.period}. Total di atas blok adalah jumlah blok; jangan dijadikan total tepat tersendiri.`
					)
				];
			const stock = roundedMeasures(dataset, table, dataset.protection).find(
				(measure) => (margin.measure ?? measure) === measure && dataset.measures[measure]?.kind === 'stock'
			);
			if (stock && margin.period !== undefined && grains.isCoarser(margin.period, table.period))
				return [
					problem(
						dataset,
						path,
						`ukuran ${stock} adalah stok dan tidak pernah dijumlahkan antarwaktu; pakai period: ${table.period}.`
					)
				];
			return [];
		});
	});
}

/** Exact totals that no table holds reach no reader, though the attack reckons with them. */
function untoldPins(dataset: Rounded): Finding[] {
	return Object.entries(dataset.protection.pins).flatMap(([id, margins]) =>
		margins.flatMap((margin, at): Finding[] => {
			const tells = dataset.tables.some(
				(table) =>
					(table.id === id || table.rollup_of === id) &&
					shapeOf(table) === shapeOf(margin) &&
					(!margin.measure || table.measures.includes(margin.measure))
			);
			if (tells) return [];
			const message = `protection.pins.${id}.${at}: total tepat ini (${shapeOf(margin)}) tidak sampai ke pembaca. Tambahkan tabel dengan rincian itu dan rollup_of: ${id}.`;
			return [{ ...problem(dataset, `pins.${id}.${at}`, ''), level: 'warning', rule: 'total-tanpa-tabel', message }];
		})
	);
}

/** Each separator must be all that its two tables have in common. */
function separatorProblems(family: Rounded[], places: Place[]): Finding[] {
	const find = (id: string) => places.find(({ table }) => table.id === id);
	return family.flatMap((dataset) =>
		dataset.protection.separators.flatMap(({ tables: [a, b], margin }, at): Finding[] => {
			const [left, right] = [find(a), find(b)];
			if (!left || !right)
				return [problem(dataset, `separators.${at}`, `tabel ${left ? b : a} tidak termasuk dataset yang dibulatkan.`)];
			if (dataset.protection.blocks)
				return [problem(dataset, `separators.${at}`, `blocks dan separators tidak dapat dipakai bersama.`)];
			const shared = shapeOf(commonScope(axesOf(left.table), axesOf(right.table)));
			if (shapeOf(margin) === shared) return [];
			return [
				problem(
					dataset,
					`separators.${at}`,
					`harus memuat semua yang sama-sama dimiliki ${a} dan ${b}: ${shared}. Yang tertulis: ${shapeOf(margin)}.`
				)
			];
		})
	);
}

const axesOf = ({ area, period, dimensions }: Table) => ({ area, grain: period, dimensions });
const shapeOf = ({ area, period, dimensions }: Margin) =>
	[area ?? '-', period ?? '-', ...[...dimensions].sort()].join(' × ');

/**
 * Running intersection (Dobra & Fienberg 2000): what two tables with the same count share must be in every separator on the way
 * between them; then bounds from the linked tables are as sharp as from their join, and attacking them is attacking all.
 */
function linkProblems(family: Rounded[], places: Place[]): Finding[] {
	const found: Finding[] = [];
	const counted = places.filter(({ table }) => !table.rollup_of);
	counted.forEach((left, at) => {
		for (const right of counted.slice(at + 1)) {
			const isSame = roundedMeasures(left.dataset, left.table, left.dataset.protection).some((id) =>
				roundedMeasures(right.dataset, right.table, right.dataset.protection).includes(id)
			);
			const path = wayBetween(family, left.table.id, right.table.id);
			if (path === null) {
				if (isSame && left.dataset === right.dataset)
					found.push(
						problem(
							left.dataset,
							'separators',
							`tabel ${left.table.id} dan ${right.table.id} memuat ukuran yang sama tetapi tidak dihubungkan. Tambahkan penghubungnya.`
						)
					);
				continue;
			}
			if (!isSame) continue;
			const shared = commonScope(axesOf(left.table), axesOf(right.table));
			const broken = path.find((margin) => {
				const scope = scopeOf({
					area: margin.area ?? 'negara',
					grain: margin.period ?? 'tahun',
					dimensions: margin.dimensions
				});
				return !scope.covers(shared) || shared.dimensions.some((id) => !margin.dimensions.includes(id));
			});
			if (broken)
				found.push(
					problem(
						left.dataset,
						'separators',
						`tabel ${left.table.id} dan ${right.table.id} sama-sama memuat ${shapeOf(shared)}, tetapi penghubung ${shapeOf(broken)} di antaranya tidak. Hubungkan keduanya langsung atau kurangi dimensinya.`
					)
				);
		}
	});
	return found;
}

/** Margins of the separators between two tables; null when nothing links them. */
function wayBetween(family: Rounded[], from: string, to: string): Margin[] | null {
	const ties = family.flatMap(({ protection }) => protection.separators);
	const seen = new Map<string, Margin[]>([[from, []]]);
	const queue = [from];
	for (let at = queue.shift(); at !== undefined; at = queue.shift())
		for (const { tables, margin } of ties) {
			const next = tables[0] === at ? tables[1] : tables[1] === at ? tables[0] : undefined;
			if (next === undefined || seen.has(next)) continue;
			seen.set(next, [...seen.get(at)!, margin]);
			queue.push(next);
		}
	return seen.get(to) ?? null;
}

/**
 * Two parts of one whole in two linked tables: each part alone has a common refinement with the whole, both together need not have
 * one (both could need the same persons), so attacking table by table would miss what follows.
 */
function partProblems(family: Rounded[], places: Place[]): Finding[] {
	return places.flatMap((left, at) =>
		places.slice(at + 1).flatMap((right): Finding[] => {
			if (left.dataset !== right.dataset || !wayBetween(family, left.table.id, right.table.id)) return [];
			const shared = left.table.measures.filter((id) => right.table.measures.includes(id));
			const wholes = shared.map((id) => left.dataset.measures[id]?.part_of).filter((id) => id !== undefined);
			if (new Set(wholes).size === wholes.length) return [];
			return [
				problem(
					left.dataset,
					'separators',
					`tabel ${left.table.id} dan ${right.table.id} sama-sama memuat dua bagian dari ukuran yang sama. Sisakan paling banyak satu bagian di salah satunya.`
				)
			];
		})
	);
}

function sizeProblems(places: Place[], codes: CodeLists): Finding[] {
	return places.flatMap(({ dataset, table }): Finding[] => {
		try {
			cubeOf(dataset, table, dataset.protection, codes);
			return [];
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			return [problem(dataset, `tables.${table.id}`, error.message)];
		}
	});
}
