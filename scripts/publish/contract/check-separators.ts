import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { Partition } from '../../../src/lib/core/sets.ts';
import { misfits } from './check-protection.ts';

interface Problem {
	dataset: string;
	message: string;
}

/**
 * Separators tie tables together, also tables of two datasets that count the same people. Each must name tables
 * that have its margin, and all together they must form trees (running intersection, docs/protection.md).
 */
export function checkSeparators(datasets: Dataset[]): Problem[] {
	const owner = new Map(datasets.flatMap((dataset) => dataset.tables.map((table) => [table.id, { dataset, table }])));
	const linked = new Partition<string>();
	return datasets.flatMap(({ id: dataset, protection }) => {
		if (protection.method === 'none') return [];
		return protection.separators.flatMap(({ tables: [a, b], margin }, at) => {
			const path = `protection.separators.${at}`;
			const problems = [a, b].flatMap((id) => {
				const existing = owner.get(id);
				return existing
					? misfits(existing.dataset, existing.table, margin, path)
					: [`${path}: tabel "${id}" tidak ada.`];
			});
			if (!linked.join(a, b))
				problems.push(`${path}: "${a}" dan "${b}" sudah terhubung; penghubung tabel harus membentuk pohon.`);
			return problems.map((message) => ({ dataset, message }));
		});
	});
}
