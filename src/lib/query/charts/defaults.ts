import type { Filters } from '../../contract/filters.ts';
import type { Release } from '../../contract/release.ts';
import { comparisonOf } from './compare.ts';
import { allCharts, type Placed } from './placed.ts';
import { openingAreas } from './suggestions.ts';

/** What pages show before a reader asks: the charts that datasets declare, of home, and the comparison that opens. */
export const defaultCharts = (release: Release): Placed[] => [
	...allCharts(release),
	...comparisonOf(release, openingAreas(release))
];

/** The filters that the default answer of a chart obeys. */
export const defaultFilters = ({ areas = [] }: Placed): Filters => ({ wilayah: [...areas], dimensions: {} });
