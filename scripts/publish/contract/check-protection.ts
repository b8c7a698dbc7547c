import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import type { Margin, RoundPolicy } from '../../../src/lib/contract/protection.ts';
import { grains, levels } from '../../../src/lib/core/order.ts';
import { dimensionsOf } from '../dimensions-of.ts';

/**
 * What a protection policy names and does not have, and the crosses that it forbids and that a table holds all the same.
 * An override has the rule text `never_cross: a × b`. Separators are checked in check-separators, since they may join datasets.
 */
export function checkProtection(dataset: Dataset): string[] {
	const { protection: policy } = dataset;
	if (policy.method === 'none') return [];
	return [...marginProblems(dataset, policy), ...crossProblems(dataset, policy), ...moneyProblems(dataset, policy)];
}

function marginProblems(dataset: Dataset, policy: RoundPolicy): string[] {
	return Object.entries(policy.pins).flatMap(([id, margins]) => {
		const table = dataset.tables.find((known) => known.id === id);
		return margins.flatMap((margin, at) => {
			const path = `protection.pins.${id}.${at}`;
			return table ? misfits(dataset, table, margin, path) : [`${path}: tabel "${id}" tidak ada di dataset ini.`];
		});
	});
}

/** What a margin asks of a table that the table does not have. */
export function misfits(dataset: Dataset, table: Table, margin: Margin, path: string): string[] {
	const problems: string[] = [];
	const available = dimensionsOf(dataset, table);
	for (const id of margin.dimensions)
		if (!available.has(id)) problems.push(`${path}.dimensions: "${id}" bukan dimensi tabel "${table.id}".`);
	if (margin.measure && !table.measures.includes(margin.measure))
		problems.push(`${path}.measure: ukuran "${margin.measure}" tidak ada di tabel "${table.id}".`);
	if (margin.area && levels.isFiner(margin.area, table.area))
		problems.push(`${path}.area: ${margin.area} lebih rinci daripada tabel "${table.id}" (${table.area}).`);
	if (margin.period && grains.isFiner(margin.period, table.period))
		problems.push(`${path}.period: ${margin.period} lebih rinci daripada tabel "${table.id}" (${table.period}).`);
	return problems;
}

function crossProblems(dataset: Dataset, policy: RoundPolicy): string[] {
	const overridden = new Set(policy.overrides.map(({ rule }) => rule));
	return policy.never_cross.flatMap((cross, at) => {
		const path = `protection.never_cross.${at}`;
		const unknown = cross.filter((axis) => !levels.has(axis) && !grains.has(axis) && !dataset.dimensions[axis]);
		if (unknown.length > 0)
			return [`${path}: "${unknown.join('", "')}" bukan tingkat wilayah, satuan waktu, atau dimensi dataset ini.`];
		const rule = `never_cross: ${cross.join(' × ')}`;
		if (overridden.has(rule)) return [];
		return dataset.tables
			.filter((table) => cross.every((axis) => holds(dataset, table, axis)))
			.map(
				(table) => `${path}: tabel "${table.id}" memuat persilangan terlarang ${cross.join(' × ')}. Kurangi rinciannya.`
			);
	});
}

/** A table by kelurahan also holds kecamatan, one by triwulan also holds tahun. */
function holds(dataset: Dataset, table: Table, axis: string): boolean {
	if (levels.has(axis)) return !levels.isCoarser(table.area, axis);
	if (grains.has(axis)) return !grains.isCoarser(table.period, axis);
	return dimensionsOf(dataset, table).has(axis);
}

function moneyProblems(dataset: Dataset, { money_with }: RoundPolicy): string[] {
	return Object.entries(money_with).flatMap(([money, count]) => {
		const path = `protection.money_with.${money}`;
		if (dataset.measures[money]?.unit !== 'rupiah')
			return [`${path}: harus nama ukuran bersatuan rupiah di dataset ini.`];
		return dataset.measures[count] ? [] : [`${path}: ukuran "${count}" tidak ada di dataset ini.`];
	});
}
