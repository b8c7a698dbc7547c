import * as v from 'valibot';

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages of the site; Indonesian is the one that counts. */
export const Localized = v.strictObject({
	id: v.pipe(v.string(), v.nonEmpty()),
	en: v.pipe(v.string(), v.nonEmpty())
});
export type Localized = v.InferOutput<typeof Localized>;

/** A name that its writer may have given in Indonesian alone. */
export const Named = v.union([v.pipe(v.string(), v.nonEmpty()), Localized], 'harus teks, atau { id, en }');
export type Named = v.InferOutput<typeof Named>;

export const nameIn = (name: Named, language: Language): string => (typeof name === 'string' ? name : name[language]);

/** Identifier used in file names, SQL and URLs: lower case, digits, hyphen or underscore. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/, 'harus huruf kecil, angka, "-" atau "_"'));
