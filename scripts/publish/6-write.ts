import { join } from 'node:path';
import type { Answer } from '../../src/lib/contract/answer.ts';
import type { Release } from '../../src/lib/contract/release.ts';
import { answerKey, askChart, askHistory, defaultCharts, defaultFilters, HISTORY } from '../../src/lib/query/index.ts';
import type { Outline } from './boundaries/read.ts';
import type { PublishContext } from './stage.ts';
import { changesSince, type Preceding } from './write/changes.ts';
import { writeBoundaries } from './write/boundaries.ts';
import { writeTable } from './write/files.ts';
import { DISK } from './disk.ts';
import { releaseId } from './release/hash.ts';
import { describe, publishedOf, type Counted } from './write/manifest.ts';
import { openRelease } from './release/open.ts';

/** What the release holds beside the tables of this run. */
interface Given {
	outlines: Outline[];
	/** The release in place. */
	before: Preceding | null;
}

/**
 * Stage 6: writes the tables of this audience from `public_<table>`, CSV and Arrow, the outlines of its areas, and datapackage.json into `folder`.
 * The default view of each chart, and the comparison of areas that opens, are asked of the written files with the same SQL as in the browser. Nothing of the clock
 * or the machine enters, so that equal input gives equal bytes; the release in place is input as well (see
 * write/changes.ts).
 */
export async function write(
	ctx: PublishContext,
	counted: Counted[],
	folder: string,
	{ outlines, before }: Given
): Promise<Release> {
	const release = await describe(ctx, counted);
	for (const each of counted)
		for (const { table } of publishedOf(each, ctx)) {
			const published = release.tables.find(({ id }) => id === table.id);
			if (!published) throw new RangeError(`${table.id} tidak ada di manifes.`);
			const resources = await writeTable(ctx, each.dataset, table, published, release.codes, folder);
			published.rows = resources.reduce((sum, { rows }) => sum + rows, 0);
			release.resources.push(...resources);
			ctx.say(`${table.id}: ${published.rows} baris dalam ${resources.length} berkas`);
		}
	release.boundaries = await writeBoundaries(outlines, release.codes['wilayah'] ?? [], folder);
	release.answers = await defaultAnswers(release, folder);
	const changes = await changesSince(before, { folder, release });
	if (changes) release.changes = changes;
	release.id = releaseId(release.as_of, release);
	DISK.write(join(folder, 'datapackage.json'), `${JSON.stringify(release)}\n`);
	return release;
}

async function defaultAnswers(release: Release, folder: string): Promise<Record<string, Answer>> {
	const engine = await openRelease(folder, release);
	try {
		const answers: Record<string, Answer> = {};
		for (const placed of defaultCharts(release)) {
			const key = answerKey(placed);
			const asked = { ...placed, release, filters: defaultFilters(placed) };
			answers[key] = await askChart(asked, engine.run);
			const history = await askHistory(asked, engine.run);
			if (history) answers[key + HISTORY] = history;
		}
		return answers;
	} finally {
		engine.close();
	}
}
