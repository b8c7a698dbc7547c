import type { Question } from '../contract/answer.ts';
import type { PublishedTable, Release } from '../contract/release.ts';
import { areasOf } from './areas.ts';
import type { Scope } from './scope.ts';

/**
 * Areas and rows of a question about one area as a thing of its own. A figure of a province is that of its own row, never made
 * from its kota. An area finer than the table is told by the one that holds it; one without peers that have figures, by those inside it.
 */
export function scopeAbout(question: Question, release: Release, table: PublishedTable): Scope {
	const tree = areasOf(release);
	const told = new Set(table.coverage.filter((entry) => entry.periods.length > 0).map((entry) => entry.area));
	const wished = question.filters.wilayah.find((area) => tree.level(area)) ?? release.home;
	const own = tree.at(wished, table.area) ?? wished;
	const wider = tree.chain(own).filter((area) => area !== own && told.has(area));
	const inside = (parent: string | undefined) =>
		(release.codes['wilayah'] ?? []).filter((area) => area.parent === parent && told.has(area.id)).map(({ id }) => id);
	const siblings = inside(tree.code(own)?.parent).filter((area) => area !== own);
	const beside = told.has(own) || siblings.length > 0 ? siblings : inside(own);
	const areas = { self: [own], wider: [own, ...wider], peers: [own, ...wider, ...beside] }[question.about ?? 'self'];
	return {
		areas,
		groups: question.by.includes('wilayah')
			? areas.map((area) => ({ key: area, codes: [area] }))
			: [{ key: '', codes: [own] }],
		apart: false,
		coarser: own === wished ? [] : [own],
		level: tree.level((question.about === 'peers' && beside[0]) || own) ?? table.area,
		misfit: 0
	};
}
