import { guardKept } from './check/guard/kept.ts';
import { Known } from './check/guard/known.ts';
import { reportBrokenKeys, reportDoubled, reportMissing } from './check/keys.ts';
import { reportShape } from './check/shape.ts';
import { reportUntidy } from './check/tidy.ts';
import { reportRowTotals, reportTotals } from './check/totals.ts';
import { reportValidity } from './check/validity.ts';
import { understand, type Understood } from './check/understand.ts';
import { name } from './sql.ts';
import type { Source } from './read/source.ts';
import { reportingOf, type Workshop } from './stage.ts';

/**
 * Stage 2: understands every text (periods, areas, codes, numbers) and checks keys, totals, ranges and personal data.
 * Everything found goes to `shop.report`; the raw tables are dropped, the tables of meanings stay.
 */
export async function checkSources(shop: Workshop, sources: Source[]): Promise<Understood[]> {
	const understood: Understood[] = [];
	const known = new Known(shop.codes);
	for (const source of sources) {
		const { report, ...rest } = reportingOf(shop, source.layout);
		const personal = await guardKept(shop.db, source, { ...rest, known, report });
		const each = await understand(shop.db, source, { ...rest, personal, report });
		await reportBrokenKeys(shop.db, each, report);
		await reportDoubled(shop.db, each, shop.codes, report);
		await reportMissing(shop.db, each, shop.codes, report);
		const dataset = shop.datasets.find(({ id }) => id === each.layout.dataset)!;
		const levels = Object.keys(dataset.measures).filter((id) => dataset.measures[id]?.kind === 'level');
		await reportTotals(shop.db, each, new Set(levels), report);
		await reportRowTotals(shop.db, each, report);
		await reportShape(shop.db, each, dataset, report);
		await reportValidity(shop.db, each, shop.datasets, shop.codes, report);
		reportUntidy(each, report);
		await shop.db.run(`DROP TABLE ${name(source.bahan)}`);
		understood.push(each);
	}
	return understood;
}
