import type { Dataset } from '../../src/lib/contract/dataset.ts';
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
	const root = new Map<string, string>();
	const find = (id: string): string => {
		const up = root.get(id);
		return up === undefined || up === id ? id : find(up);
	};
	return datasets.flatMap(({ id: dataset, protection }) => {
		if (protection.method === 'none') return [];
		return protection.separators.flatMap(({ tables: [a, b], margin }, at) => {
			const path = `protection.separators.${at}`;
			const problems = [a, b].flatMap((id) => {
				const known = owner.get(id);
				return known ? misfits(known.dataset, known.table, margin, path) : [`${path}: tabel "${id}" tidak ada.`];
			});
			if (find(a) === find(b))
				problems.push(`${path}: "${a}" dan "${b}" sudah terhubung; penghubung tabel harus membentuk pohon.`);
			root.set(find(a), find(b));
			return problems.map((message) => ({ dataset, message }));
		});
	});
}
