import { LEVELS } from '../../../../src/lib/contract/code.ts';
import { GRAINS } from '../../../../src/lib/contract/period.ts';
import type { Margin } from '../../../../src/lib/contract/protection.ts';
import type { Cube } from './cube.ts';

/** What two tables tell in common: the coarser area and period of the two, and the dimensions that both have. */
export function commonScope(
	a: Pick<Cube, 'area' | 'grain' | 'dimensions'>,
	b: Pick<Cube, 'area' | 'grain' | 'dimensions'>
): Margin {
	return {
		area: LEVELS[Math.min(LEVELS.indexOf(a.area), LEVELS.indexOf(b.area))],
		period: GRAINS[Math.min(GRAINS.indexOf(a.grain), GRAINS.indexOf(b.grain))],
		dimensions: a.dimensions.filter((id) => b.dimensions.includes(id))
	};
}

/** A table as a set of variables, a level of area or time standing for itself and all that are coarser. */
export function scopeOf({ area, grain, dimensions }: Pick<Cube, 'area' | 'grain' | 'dimensions'>) {
	return {
		/** True when the margin asks for nothing finer than the table has. */
		covers: (margin: Margin) =>
			(margin.area === undefined || LEVELS.indexOf(margin.area) <= LEVELS.indexOf(area)) &&
			(margin.period === undefined || GRAINS.indexOf(margin.period) <= GRAINS.indexOf(grain)),
		variables: new Set([
			...LEVELS.slice(0, LEVELS.indexOf(area) + 1).map((level) => `wilayah:${level}`),
			...GRAINS.slice(0, GRAINS.indexOf(grain) + 1).map((each) => `periode:${each}`),
			...dimensions
		])
	};
}
