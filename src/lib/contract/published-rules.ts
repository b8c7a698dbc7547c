import * as v from 'valibot';
import { Level } from './code.ts';
import { Slug } from './localized.ts';
import { Grain } from './period.ts';
import { Margin } from './protection.ts';

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A relation that everybody knows: what these measures count adds up to another count, perhaps one of another dataset and of the sets
 * that hold a code (families of a programme = paid + failed). `by` is the dimension whose codes are members of the sets of the whole.
 */
export const PublishedIdentity = v.object({
	whole: v.object({ dataset: v.optional(Slug), measure: Slug, by: v.optional(Slug) }),
	parts: v.pipe(v.array(Slug), v.minLength(1))
});
export type PublishedIdentity = v.InferOutput<typeof PublishedIdentity>;

/** A percentage that is published as it is: 100 × `of` ÷ `by`, so that it tells `of` to whoever knows `by`. */
export const PublishedRatio = v.object({ of: Slug, by: Slug });

/**
 * The rules by which a dataset was protected, as a release states them. The method is public, only its chance is secret: with these
 * rules and the files of a release anybody can attack it. Rules that an older release does not state are taken as their defaults or as none.
 */
export const PublishedRules = v.object({
	base: Whole,
	slack: Whole,
	/** k: counts 1..k-1 are sensitive, and a total is exact only from k. */
	threshold: Whole,
	/** Range of possible true counts, upper minus lower, that must remain of every sensitive one. */
	min_width: Whole,
	/** One block per area of this level and period of this grain, where no equation joins several. */
	blocks: v.optional(v.object({ area: Level, period: Grain })),
	/** Tables that count the same people: their common margins are equal. */
	separators: v.optional(v.array(v.object({ tables: v.tuple([Slug, Slug]), margin: Margin })), []),
	mentions: v.optional(v.record(Slug, v.object({ of: Slug, at_least_one: v.optional(v.boolean(), false) })), {}),
	sums: v.optional(v.array(v.object({ whole: Slug, parts: v.array(Slug) })), []),
	identities: v.optional(v.array(PublishedIdentity), []),
	ratios: v.optional(v.record(Slug, PublishedRatio), {}),
	structural_zeros: v.optional(v.array(v.record(Slug, v.array(v.string()))), []),
	administrative: v.optional(v.array(Slug), []),
	revision: v.optional(v.object({ schedule: v.string(), lag_months: v.number() }))
});
export type PublishedRules = v.InferOutput<typeof PublishedRules>;
