import type { Question } from '../contract/answer.ts';
import type { PublishedTable, Release } from '../contract/release.ts';
import { levels } from '../core/order.ts';
import { areasOf, nextLevel, type AreaTree } from './areas.ts';
import { CoverageIndex } from './coverage.ts';

/**
 * The areas that a question is about: what the reader chose, without areas inside other chosen ones. When nothing was
 * chosen it is the home area; but where the rows are no finer than home itself, a single row would compare nothing, and it
 * is every city of the release.
 */
export function chosenAreas(question: Question, release: Release, table: PublishedTable): string[] {
	const tree = areasOf(release);
	const known = [...new Set(question.filters.wilayah)].filter((area) => tree.level(area));
	const inside = (area: string) =>
		tree
			.chain(area)
			.slice(1)
			.some((wider) => known.includes(wider));
	// Home alone is the default view, whether it was chosen or not: one view, one address.
	if (known.some((area) => area !== release.home)) return known.filter((area) => !inside(area));
	const home = tree.level(release.home);
	if (!question.by.includes('wilayah') || !home) return [release.home];
	const wanted = question.level ?? nextLevel(home);
	const level = levels.isFiner(wanted, table.area) ? table.area : wanted;
	if (levels.isFiner(level, home)) return [release.home];
	const cities = new Set(release.site.areas.flatMap((area) => tree.at(area, level) ?? []));
	return cities.size > 0 ? [...cities] : [release.home];
}

/**
 * An area above kota is a sum of kota only where the release is about that area: it is home, or the table was received
 * for it as a whole. Else the kota of the list are merely those that happen to be in the release.
 */
function isWhole(area: string, release: Release, table: PublishedTable, tree: AreaTree): boolean {
	const chain = tree.chain(area);
	return chain.includes(release.home) || table.coverage.some((entry) => chain.includes(entry.area));
}

/** The areas by which a table can speak of a chosen one: itself, the wider one that holds it, or the kota inside. */
export function areasFor(area: string, release: Release, table: PublishedTable): string[] {
	const tree = areasOf(release);
	const level = tree.level(area);
	if (!level) return [];
	if (!levels.isFiner(table.area, level)) return [tree.at(area, table.area) ?? area];
	if (!levels.isFiner('kota', level) || isWhole(area, release, table, tree)) return [area];
	const coverage = new CoverageIndex(table, tree);
	const kota = tree.under(area, 'kota').filter((inside) => coverage.of(inside));
	return kota.length > 0 ? kota : [area];
}
