import { describe, expect, test } from 'vitest';
import { examplesOf } from '../../src/lib/query/examples.ts';
import { asking } from './asking.ts';

const at = asking();

describe('examples of SQL', () => {
	test('run on a release written by hand, and keep apart what must not be added', async () => {
		const { codes, datasets } = at.release();
		const rows = Object.entries(codes).flatMap(([list, all]) =>
			all.map(({ id, title }) => `('${list}', '${id}', '${title.id.replaceAll("'", "''")}')`)
		);
		await at.run(`create table kode as from (values ${rows.join(', ')}) as t(daftar, kode, nama)`);
		const pages = [...new Set(datasets.flatMap(({ charts }) => charts.map(({ page }) => page)))];
		let run = 0;
		for (const page of pages)
			for (const { sql, table } of examplesOf(at.release(), page)) {
				const found = await at.run(sql);
				expect(found.length, sql).toBeGreaterThan(0);
				const dataset = datasets.find(({ id }) => id === table.dataset)!;
				const apart = table.dimensions.filter(
					(id) => dataset.dimensions[id]?.never_add || dataset.dimensions[id]?.set_of
				);
				if (/sum\(/.test(sql)) for (const column of apart) expect(Object.keys(found[0]!), sql).toContain(column);
				run++;
			}
		expect(run).toBeGreaterThan(8);
	});

	test('bounds hold the sum, and are the sum where all is exact', async () => {
		const bounds = examplesOf(at.release(), 'perlinsos').find(({ kind }) => kind === 'bounds')!;
		for (const row of await at.run(bounds.sql)) {
			expect(Number(row['paling_sedikit'])).toBeLessThanOrEqual(Number(row['jumlah']));
			expect(Number(row['paling_banyak'])).toBeGreaterThanOrEqual(Number(row['jumlah']));
		}
	});
});
