import { guardKept } from './check/guard/kept.ts';
import { Vocabulary } from './check/guard/vocabulary.ts';
import { reportBrokenKeys, reportDoubled, reportMissing } from './check/keys.ts';
import { reportShape } from './check/shape.ts';
import { reportUntidy } from './check/tidy.ts';
import { reportRowTotals, reportTotals } from './check/totals.ts';
import { reportValidity } from './check/validity.ts';
import { understand, type Understood } from './check/understand.ts';
import { name } from './sql.ts';
import type { Source } from './read/source.ts';
import { reportingOf, type PublishContext } from './stage.ts';

/**
 * Stage 2: understands every text (periods, areas, codes, numbers) and checks keys, totals, ranges and personal data.
 * Everything found goes to `shop.report`; the raw tables are dropped, the tables of meanings stay.
 */
export async function checkSources(ctx: PublishContext, sources: Source[]): Promise<Understood[]> {
	const understood: Understood[] = [];
	const vocabulary = new Vocabulary(ctx.codes);
	for (const source of sources) {
		const { report, ...rest } = reportingOf(ctx, source.layout);
		const personal = await guardKept(ctx.db, source, { ...rest, vocabulary, report });
		const each = await understand(ctx.db, source, { ...rest, personal, report });
		await reportBrokenKeys(ctx.db, each, report);
		await reportDoubled(ctx.db, each, ctx.codes, report);
		await reportMissing(ctx.db, each, ctx.codes, report);
		const dataset = ctx.datasets.find(({ id }) => id === each.layout.dataset)!;
		const levels = Object.keys(dataset.measures).filter((id) => dataset.measures[id]?.kind === 'level');
		await reportTotals(ctx.db, each, new Set(levels), report);
		await reportRowTotals(ctx.db, each, report);
		await reportShape(ctx.db, each, dataset, report);
		await reportValidity(ctx.db, each, ctx.datasets, ctx.codes, report);
		reportUntidy(each, report);
		await ctx.db.run(`DROP TABLE ${name(source.bahan)}`);
		understood.push(each);
	}
	return understood;
}
