import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { Layout } from '../layout/schema.ts';
import { literal, name } from '../sql.ts';
import { factTable, type PublishContext } from '../stage.ts';

/** Marks the last periods of a source as provisional, as many as its layout says. */
export async function markProvisional({ db }: PublishContext, layout: Layout, dataset: Dataset): Promise<void> {
	if (layout.period.provisional === 0) return;
	const table = name(factTable(dataset.id));
	const own = `sumber = ${literal(layout.id)}`;
	await db.run(`UPDATE ${table} SET sementara = true WHERE ${own} AND periode IN
		(SELECT periode FROM ${table} WHERE ${own} GROUP BY periode ORDER BY periode DESC LIMIT ${layout.period.provisional})`);
}
