import { readSources } from './1-read.ts';
import { checkSources } from './2-check.ts';
import { conformSources } from './3-conform.ts';
import { Refused, type Finding } from './finding.ts';
import { loadLayouts } from './contract/load-layouts.ts';
import type { ConformedSource, PublishContext } from './stage.ts';

/**
 * Read, check and conform: from raw files to the tables `fact_<dataset>`. `files`: explicit raw files; default: those that
 * the layouts' patterns find in the input folders. All findings are reported; Refused is thrown at the end when one is an error.
 */
export async function prepare(ctx: PublishContext, files?: string[]): Promise<ConformedSource[]> {
	const errors: Finding[] = [];
	const listening: PublishContext = {
		...ctx,
		report(finding) {
			if (finding.level === 'error') errors.push(finding);
			ctx.report(finding);
		}
	};
	const layouts = await loadLayouts(ctx.root, ctx.datasets, ctx.codes);
	const read = await readSources(listening, layouts, files);
	const understood = await checkSources(listening, read);
	const conformed = await conformSources(listening, understood);
	if (errors.length > 0) throw new Refused(errors);
	return conformed;
}
