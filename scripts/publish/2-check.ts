import type { Layout } from './layout/schema.ts';
import { reportBrokenKeys, reportDoubled, reportMissing } from './check/keys.ts';
import { understand, type Understood } from './check/understand.ts';
import { name } from './sql.ts';
import type { Source } from './read/source.ts';
import type { Workshop } from './stage.ts';

export type { Layout };

/**
 * Stage 2: understands every text (periods, areas, codes, numbers) and checks keys, totals, ranges and personal data.
 * Everything found goes to `shop.report`; the raw tables are dropped, the tables of meanings stay.
 */
export async function checkSources(shop: Workshop, sources: Source[]): Promise<Understood[]> {
	const understood: Understood[] = [];
	for (const source of sources) {
		const each = await understand(shop.db, source, shop.datasets, shop.codes, shop.report);
		await reportBrokenKeys(shop.db, each, shop.report);
		await reportDoubled(shop.db, each, shop.codes, shop.report);
		await reportMissing(shop.db, each, shop.codes, shop.report);
		await shop.db.run(`DROP TABLE ${name(source.bahan)}`);
		understood.push(each);
	}
	return understood;
}
