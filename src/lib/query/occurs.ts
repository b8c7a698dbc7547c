import type { Code } from '../contract/code.ts';
import type { AreaTree } from './areas.ts';

/** A programme that exists only where there is Dana Desa. */
const isOnlyForDesa = (code: Code): boolean => code.attributes['hanya_desa'] === 'ya';

/** Areas outside which a code cannot occur (attribute `hanya_wilayah`, joined by ";"); empty where it can everywhere. */
const homesOf = (code: Code): string[] => (code.attributes['hanya_wilayah'] ?? '').split(';').filter(Boolean);

/** What decides of an area which codes can occur in it; equal for areas that are alike. */
export interface Ground {
	desa: boolean;
	/** The area's kota, or the area itself where it is wider. */
	kota: string;
}

export const groundOf = (area: string, tree: AreaTree): Ground => ({
	desa: tree.mayHaveDesa(area),
	kota: tree.at(area, 'kota') ?? area
});

/** False for a village-fund programme without villages and for a programme of another city. */
export function occursOn(code: Code, { desa, kota }: Ground): boolean {
	const homes = homesOf(code);
	return (desa || !isOnlyForDesa(code)) && (homes.length === 0 || homes.includes(kota));
}
