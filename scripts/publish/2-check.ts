import { reportBrokenKeys, reportDoubled, reportMissing } from './check/keys.ts';
import { reportShape } from './check/shape.ts';
import { reportUntidy } from './check/tidy.ts';
import { reportRowTotals, reportTotals } from './check/totals.ts';
import { reportValidity } from './check/validity.ts';
import { understand, type Understood } from './check/understand.ts';
import { name } from './sql.ts';
import type { Source } from './read/source.ts';
import type { Workshop } from './stage.ts';

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
		const dataset = shop.datasets.find(({ id }) => id === each.layout.dataset)!;
		const levels = Object.keys(dataset.measures).filter((id) => dataset.measures[id]?.kind === 'level');
		await reportTotals(shop.db, each, new Set(levels), shop.report);
		await reportRowTotals(shop.db, each, shop.report);
		await reportShape(shop.db, each, dataset, shop.report);
		await reportValidity(shop.db, each, shop.datasets, shop.codes, shop.report);
		reportUntidy(each, shop.report);
		await shop.db.run(`DROP TABLE ${name(source.bahan)}`);
		understood.push(each);
	}
	return understood;
}
