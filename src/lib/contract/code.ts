import * as v from 'valibot';
import { Localized } from './localized.ts';

/** Levels of area, from widest to finest. `kelompok` is a group of kecamatan too small to stand alone. */
export const LEVELS = ['negara', 'provinsi', 'kota', 'kelompok', 'kecamatan', 'kelurahan'] as const;
export const Level = v.picklist(LEVELS);
export type Level = v.InferOutput<typeof Level>;

/**
 * One entry of a code list (wilayah, program, bentuk …). Codes are text end to end: `62.10` is not 62.1.
 * Columns of the CSV that are not named here arrive in `attributes` (for wilayah: tingkat, bps, lon, lat, luas_km2, kelompok;
 * for program: satuan, lembaga, irama, sumber_dana, strategi, dimensi, tertaut …).
 */
export const Code = v.object({
	id: v.pipe(v.string(), v.nonEmpty()),
	title: Localized,
	parent: v.optional(v.string()),
	/** First and last period or date of validity, as text; absent = open. */
	from: v.optional(v.string()),
	to: v.optional(v.string()),
	aliases: v.optional(v.array(v.string()), []),
	source: v.optional(v.string()),
	attributes: v.optional(v.record(v.string(), v.string()), {})
});
export type Code = v.InferOutput<typeof Code>;

/** Code lists by name: `wilayah`, `program`, `bentuk` … in the order in which readers expect them. */
export const CodeLists = v.record(v.string(), v.array(Code));
export type CodeLists = v.InferOutput<typeof CodeLists>;

/** Level of an area code; throws where the list does not say. */
export function levelOf(area: Code): Level {
	return v.parse(Level, area.attributes['tingkat']);
}
