import type { Margin } from '../../../../src/lib/contract/protection.ts';
import { grains, levels } from '../../../../src/lib/core/order.ts';
import type { Cube } from './cube.ts';

/** What two tables tell in common: the coarser area and period of the two, and the dimensions that both have. */
export function commonScope(
	a: Pick<Cube, 'area' | 'grain' | 'dimensions'>,
	b: Pick<Cube, 'area' | 'grain' | 'dimensions'>
): Margin {
	return {
		area: levels.coarsest([a.area, b.area]),
		period: grains.coarsest([a.grain, b.grain]),
		dimensions: a.dimensions.filter((id) => b.dimensions.includes(id))
	};
}

/** A table as a set of variables, a level of area or time standing for itself and all that are coarser. */
export function scopeOf({ area, grain, dimensions }: Pick<Cube, 'area' | 'grain' | 'dimensions'>) {
	return {
		/** True when the margin asks for nothing finer than the table has. */
		covers: (margin: Margin) =>
			(margin.area === undefined || !levels.isFiner(margin.area, area)) &&
			(margin.period === undefined || !grains.isFiner(margin.period, grain)),
		variables: new Set([
			...levels.upTo(area).map((level) => `wilayah:${level}`),
			...grains.upTo(grain).map((each) => `periode:${each}`),
			...dimensions
		])
	};
}
