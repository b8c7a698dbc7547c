/**
 * What a reader has chosen. `wilayah` and each dimension hold codes (empty or absent = no restriction; for wilayah: the home area);
 * `from` and `to` are period keys. `dimensions.program` on a dataset of sets means "any of these programmes".
 */
export interface Filters {
	wilayah: string[];
	from?: string;
	to?: string;
	dimensions: Record<string, string[]>;
}

export const NO_FILTERS: Filters = { wilayah: [], dimensions: {} };
