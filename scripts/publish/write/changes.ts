import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ShapeError, parseShape } from '../../../src/lib/contract/check.ts';
import type { Changes, DatasetChange } from '../../../src/lib/contract/changes.ts';
import { FORMAT, Release } from '../../../src/lib/contract/release.ts';
import { grainOf, grains } from '../../../src/lib/core/order.ts';
import { compare, type Delivered, type Edition, type TableDiff } from '../release/diff.ts';
import { checkBytes } from '../verify/bytes.ts';
import { currentRelease } from '../release/current.ts';

/** The release in place: its folder and its manifest as it was written. */
export interface Preceding {
	folder: string;
	manifest: Partial<Release>;
}

/** The release that readers get before a run; null where there is none, or none whose manifest can be read. */
export async function precedingRelease(into: string): Promise<Preceding | null> {
	const id = currentRelease(into);
	if (id === null) return null;
	const folder = join(into, id);
	try {
		return {
			folder,
			manifest: JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as Partial<Release>
		};
	} catch (error) {
		// A copy that is lost or broken cannot be compared with; `verify` is what reports it.
		if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null;
		throw error;
	}
}

/** A manifest without what depends on the release before it. */
function contentOf(manifest: Partial<Release>): unknown {
	return JSON.parse(JSON.stringify({ ...manifest, id: undefined, changes: undefined }));
}

/**
 * What a finished release holds beyond the one in place, from the published files of both and nothing else.
 *
 * The release before it is one of the inputs of a release: the same data after another release are another edition. So that
 * publishing the same data twice still gives the same bytes, a release whose content is that of the one in place takes over what
 * that one says of its own predecessor. Made-up data are not compared with real ones, nor one audience with the other: those start
 * anew. Undefined where the one in place is damaged.
 */
export async function changesSince(before: Preceding | null, now: Edition): Promise<Changes | undefined> {
	const first = { since: null, datasets: [], codes: {} };
	if (!before) return first;
	const { manifest } = before;
	if (isDeepStrictEqual(contentOf(manifest), contentOf(now.release))) return manifest.changes;
	if (manifest.sample !== now.release.sample || manifest.audience !== now.release.audience) return first;
	const old = await soundEdition(before);
	if (!old) return undefined;
	const tables = await compare(old, now);
	return {
		since: old.release.id,
		datasets: datasetChanges(tables, old.release, now.release),
		codes: newCodes(old.release, now.release)
	};
}

async function soundEdition({ folder, manifest }: Preceding): Promise<Edition | null> {
	if (manifest.format !== FORMAT) return null;
	try {
		const release = parseShape(Release, manifest, 'datapackage.json');
		const problems: string[] = [];
		await checkBytes(folder, release, (rule) => problems.push(rule));
		return problems.length === 0 ? { folder, release } : null;
	} catch (error) {
		if (error instanceof ShapeError) return null;
		throw error;
	}
}

function datasetChanges(tables: TableDiff[], old: Release, now: Release): DatasetChange[] {
	const ids = [...new Set([...now.datasets, ...old.datasets].map(({ id }) => id))];
	return ids.flatMap((dataset): DatasetChange[] => {
		const [was, is] = [old, now].map(({ datasets }) => datasets.find(({ id }) => id === dataset));
		const { title } = (is ?? was)!;
		if (!was || !is) return [{ dataset, title, change: is ? 'baru' : 'hilang', added: [], revised: [] }];
		const own = new Set(
			[...now.tables, ...old.tables]
				.filter((table) => table.dataset === dataset && !table.rollup_of)
				.map(({ id }) => id)
		);
		const published = tables.filter(({ table }) => own.has(table));
		const [added, revised] = [
			published.flatMap((table) => table.added),
			published.flatMap((table) => table.revised)
		].map(byArea);
		return added!.length + revised!.length > 0
			? [{ dataset, title, change: 'tetap', added: added!, revised: revised! }]
			: [];
	});
}

/** Periods by area, in the finest grain that the tables of a dataset have of it: a year is not new beside its quarters. */
function byArea(found: Delivered[]): DatasetChange['added'] {
	const areas = [...new Set(found.map(({ area }) => area))].sort();
	return areas.map((area) => {
		const periods = [...new Set(found.filter((one) => one.area === area).map(({ period }) => period))].sort();
		const finest = grains.finest(periods.map(grainOf));
		return { area, periods: periods.filter((key) => grainOf(key) === finest) };
	});
}

/** Codes that lists of both releases gained, of the dimensions in use: programmes, services, forms. */
function newCodes(old: Release, now: Release): Record<string, string[]> {
	const lists = new Set(
		now.datasets.flatMap(({ dimensions }) =>
			Object.values(dimensions)
				.filter(({ set_of }) => !set_of)
				.map(({ codes }) => codes)
		)
	);
	return Object.fromEntries(
		[...lists].sort().flatMap((list) => {
			const valid = new Set(old.codes[list]?.map(({ id }) => id));
			const added = (now.codes[list] ?? []).map(({ id }) => id).filter((id) => !valid.has(id));
			return valid.size > 0 && added.length > 0 ? [[list, added]] : [];
		})
	);
}
