import * as v from 'valibot';
import { Localized } from './localized.ts';

/** data/situs.yaml: everything that a city changes about the site itself. */
export const Site = v.strictObject({
	name: Localized,
	tagline: Localized,
	/** File in static/, or absent for the word mark. */
	logo: v.optional(v.string()),
	/** Area of the default view. */
	home: v.string(),
	/** Areas covered, at kota level. */
	areas: v.pipe(v.array(v.string()), v.minLength(1)),
	/** Who receives reports of wrong figures; while a city has not named anyone, readers are sent to the agencies themselves. */
	contact: v.optional(
		v.strictObject({ name: v.string(), email: v.optional(v.string()), phone: v.optional(v.string()) })
	),
	help_lines: v.array(v.strictObject({ name: v.string(), number: v.string(), note: v.optional(Localized) })),
	/** Where the outlines in data/boundaries come from; told under each map that is drawn from them. */
	boundaries: v.optional(v.strictObject({ source: v.string() })),
	licence: v.strictObject({ name: v.string(), path: v.optional(v.string()) })
});
export type Site = v.InferOutput<typeof Site>;
