import type { Level } from '../contract/code.ts';
import type { Question } from '../contract/answer.ts';
import type { PublishedTable, Release } from '../contract/release.ts';
import { levels } from '../core/order.ts';
import { areasOf, nextLevel, stepsDown } from './areas.ts';
import { areasFor, chosenAreas } from './chosen.ts';
import type { Group } from './group.ts';

/** Which areas of a table answer a question, and how they fall into rows. */
export interface Scope {
	areas: string[];
	/** One group with an empty key when areas are added. */
	groups: Group[];
	/** The areas stay apart although the question did not ask for rows by area. */
	apart: boolean;
	/** Wider areas that stand for chosen ones that the table does not know. */
	coarser: string[];
	/** Level of the rows by area; of mixed ones the widest. */
	level: Level;
	/** Steps of level by which the table misses what was asked. */
	misfit: number;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const coarsest = (some: Level[]): Level => levels.coarsest(some) ?? 'kota';

/** Areas and rows by area of a question on one table. `single`: the measure is never added, so that each area of the table is a row. */
export function scopeOf(question: Question, release: Release, table: PublishedTable, single: boolean): Scope {
	const tree = areasOf(release);
	const chosen = chosenAreas(question, release, table);
	const areas = [...new Set(chosen.flatMap((area) => areasFor(area, release, table)))].sort(byCode);
	const own = chosen.flatMap((area) => tree.level(area) ?? []);
	const finest = levels.finest(own) ?? 'kota';
	const byArea = question.by.includes('wilayah');
	const wanted = byArea ? (question.level ?? nextLevel(coarsest(own))) : finest;
	const level = single || levels.isFiner(wanted, table.area) ? table.area : wanted;

	const atoms = (area: string) => tree.under(area, table.area);
	const rows = (area: string): string[] => {
		const own = tree.level(area) ?? level;
		if (levels.isFiner(level, own)) return tree.under(area, level);
		return levels.isFiner(own, level) ? [tree.at(area, level) ?? area] : [area];
	};
	const kota = new Set(areas.map((area) => tree.at(area, 'kota') ?? area));
	const narrower = areas.some((area) => chosen.some((one) => one !== area && tree.chain(area).includes(one)));
	const apart = !byArea && (single ? areas.flatMap(atoms).length > 1 : narrower || (areas.length > 1 && kota.size > 1));
	const keys = byArea || (apart && single) ? [...new Set(areas.flatMap(rows))].sort(byCode) : areas;
	const holdsChosen = (area: string) => chosen.some((one) => one !== area && tree.chain(one).includes(area));
	return {
		areas,
		groups:
			byArea || apart
				? keys.map((key) => ({ key, codes: atoms(key) }))
				: [{ key: '', codes: [...new Set(areas.flatMap(atoms))] }],
		apart,
		coarser: keys.filter(holdsChosen),
		level: byArea || (apart && single) ? level : coarsest(areas.flatMap((area) => tree.level(area) ?? [])),
		misfit: stepsDown(table.area, wanted) + (single ? stepsDown(wanted, table.area) : 0)
	};
}
