import * as v from 'valibot';
import { Level } from './code.ts';
import { Slug } from './localized.ts';
import { Grain } from './period.ts';

/**
 * A margin of one table (or shared by several): area level, period grain and dimensions that are kept.
 * An absent area or period means that it is summed away.
 */
export const Margin = v.strictObject({
	area: v.optional(Level),
	period: v.optional(Grain),
	dimensions: v.optional(v.array(Slug), []),
	measure: v.optional(Slug)
});
export type Margin = v.InferOutput<typeof Margin>;

/** A total that is public elsewhere: of a measure, in an area and period, for the codes of some dimensions. */
export const Known = v.strictObject({
	measure: Slug,
	area: v.string(),
	period: v.string(),
	where: v.optional(v.record(Slug, v.string()), {}),
	value: v.pipe(v.number(), v.integer(), v.minValue(0)),
	source: v.pipe(v.string(), v.minLength(3))
});
export type Known = v.InferOutput<typeof Known>;

/** Additive small-count rounding with pinned totals; see the page Pelindungan Identitas for the reader's version. */
export const RoundPolicy = v.strictObject({
	method: v.literal('round'),
	base: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 3),
	slack: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
	/** k: a total is exact only when it is 0 by structure or at least this. */
	threshold: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 5),
	/** Atoms are rounded and attacked block by block: one block per area of this level and period of this grain. */
	blocks: v.optional(v.strictObject({ area: Level, period: Grain })),
	/** Totals meant to be exact, by table. */
	pins: v.optional(v.record(Slug, v.array(Margin)), {}),
	/** Common margins that tie two tables together; they must form a tree. */
	separators: v.optional(v.array(v.strictObject({ tables: v.tuple([Slug, Slug]), margin: Margin })), []),
	/** Crosses that no table may hold. */
	never_cross: v.optional(v.array(v.array(v.string())), []),
	/** Overrides of never_cross or floors: need a reason, which lands in the report. */
	overrides: v.optional(v.array(v.strictObject({ rule: v.string(), reason: v.pipe(v.string(), v.minLength(20)) })), []),
	/** Area groups below this number of inhabitants are joined into a kelompok_wilayah. */
	population_floor: v.optional(v.number(), 10000),
	/** Measures in rupiah that are shown only where this count is an exact pin. */
	money_with: v.optional(v.record(Slug, Slug), {}),
	/** Measures in a protected dataset that count no person (a budget, physical progress): published as they are, with the reason. Rupiah that money_with does not name need no entry. */
	as_is: v.optional(v.record(Slug, v.pipe(v.string(), v.minLength(20))), {}),
	/** Multi-response counts and the persons behind them: no mention exceeds the persons; `at_least_one`: every person has one. */
	mentions: v.optional(v.record(Slug, v.strictObject({ of: Slug, at_least_one: v.optional(v.boolean(), false) })), {}),
	/** Measures that add up to another in every cell, so that one of them follows from the rest. */
	sums: v.optional(v.array(v.strictObject({ whole: Slug, parts: v.pipe(v.array(Slug), v.minLength(2)) })), []),
	/**
	 * Counts of this dataset that add up to one of another which tells of the same people: families of a programme = paid out + failed.
	 * `parts`: a whole that another measure may be part of, and what is outside of it. Used where the records obey it and the unit of
	 * the programme is that of `whole`.
	 */
	identities: v.optional(
		v.array(
			v.strictObject({
				whole: v.strictObject({ dataset: Slug, measure: Slug }),
				parts: v.tuple([Slug, Slug])
			})
		),
		[]
	),
	/** Percentages of `as_is` that are a count over a known number (physical progress = drawn / quota): coarser where the count is not exact. */
	ratios: v.optional(v.record(Slug, v.strictObject({ of: Slug, by: Slug })), {}),
	/**
	 * Combinations that cannot occur (a girl aged 45), each as codes by dimension. They are public and nobody's secret; every other
	 * combination that has not occurred must stay as uncertain as one that has.
	 */
	structural_zeros: v.optional(v.array(v.record(Slug, v.pipe(v.array(v.string()), v.minLength(1)))), []),
	/**
	 * Dimensions that describe programmes, not people (which agency runs what from which funds): a combination of them that a kota
	 * does not have is no secret either.
	 */
	administrative: v.optional(v.array(Slug), []),
	/** Totals that are public already (annual report, SIMFONI, press); data/known.csv holds more of them. The attack knows them. */
	known: v.optional(v.array(Known), []),
	/**
	 * A period may be revised by every release until `lag_months` after its end; from then on only by the first release of a new
	 * year (or half-year). In between its cells stay as they were published.
	 */
	revision: v.optional(
		v.strictObject({
			schedule: v.picklist(['tahunan', 'semester', 'tidak']),
			lag_months: v.pipe(v.number(), v.minValue(0))
		}),
		{ schedule: 'tahunan', lag_months: 0 }
	)
});
export type RoundPolicy = v.InferOutput<typeof RoundPolicy>;

/** Figures that are already public, or that count no person: published as they are, with the reason. */
export const NoPolicy = v.strictObject({ method: v.literal('none'), reason: v.pipe(v.string(), v.minLength(20)) });

export const Protection = v.variant('method', [RoundPolicy, NoPolicy]);
export type Protection = v.InferOutput<typeof Protection>;
