import * as v from 'valibot';
import { Localized, Slug } from './localized.ts';

/** Numbers that a ratio may be told per: of a hundred, or so many in so many. */
export const PER = [100, 1000, 10000, 100000] as const;

/** A value to be compared with, drawn as a line: a goal of the city, never a verdict. */
export const Target = v.strictObject({
	value: v.number(),
	title: Localized,
	/** Ending of the period keys for which it is set ("TW1", "S2"); absent = at all times. */
	when: v.optional(v.pipe(v.string(), v.regex(/^(S[12]|TW[1-4]|0[1-9]|1[0-2])$/, 'harus S1–S2, TW1–TW4 atau 01–12')))
});
export type Target = v.InferOutput<typeof Target>;

/**
 * Makes a chart a ratio: its measure (the numerator) ÷ this denominator × `per`, told in `unit`.
 * Both are asked under the same filters, for the same areas and the same span of time. A denominator that is a stock (inhabitants,
 * a budget) takes its period that contains the numerator's, else its last inside, else its last before; the chart names it.
 * Areas, periods and every dimension that both have are shared: each row is divided by the denominator of its own code.
 * Dimensions of `numerator_only` narrow the numerator alone (families *in a programme* ÷ all families). A filter on any other dimension
 * concerns both; where one of the two cannot obey it, it affects neither and the chart says so.
 */
export const Against = v.strictObject({
	/** What the denominator counts, as readers are told: "keluarga sasaran", "penduduk perempuan". */
	title: Localized,
	/** What the numerator counts, where the measure alone does not tell it from the denominator: "keluarga penerima di desil sasaran". */
	counted: v.optional(Localized),
	/** Dataset of the denominator; absent = the chart's own. */
	dataset: v.optional(Slug),
	measure: Slug,
	/** Restriction of the denominator. Nothing of the chart's `where` carries over. */
	where: v.optional(v.record(Slug, v.array(v.string())), {}),
	per: v.optional(v.picklist(PER), 100),
	/** Id of the code list `satuan` whose attribute `per` is the same number; `persen` for 100. */
	unit: v.optional(Slug, 'persen'),
	decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)), 1),
	numerator_only: v.optional(v.array(Slug), []),
	/**
	 * Deciles that a programme aims at (code list `desil-sasaran`), of the row's programme or of all chosen ones together. `inside`: numerator
	 * and denominator count only families in them. `outside`: the numerator counts ranked families outside them, the denominator all.
	 */
	target_desil: v.optional(v.picklist(['inside', 'outside'])),
	/** A flow is added from the beginning of its year to each period: spending "s.d. Triwulan III" ÷ the budget of the year. */
	cumulative: v.optional(v.boolean(), false),
	targets: v.optional(v.array(Target), [])
});
export type Against = v.InferOutput<typeof Against>;

/** What a ratio's numerator counts: measure and restriction of its chart. */
interface Counted {
	dataset: string;
	measure: string;
	fixed?: Readonly<Record<string, readonly string[]>> | undefined;
}

/**
 * True where the numerator counts some of the very things that the denominator counts (families in a programme ÷ all of them), so that no
 * true share exceeds the whole. False where the two come from different registers: there 104 per cent is news.
 */
export function isShareOfWhole({ dataset, measure, fixed = {} }: Counted, against: Against): boolean {
	if ((against.dataset ?? dataset) !== dataset || against.measure !== measure || against.cumulative) return false;
	return Object.entries(against.where).every(([axis, whole]) => {
		const own = fixed[axis] ?? [];
		return own.length > 0 && own.every((code) => whole.includes(code));
	});
}

/** Fewer events than this make no rate, and fewer cases no percentage: chance would move it more than anything else. The counts are told instead. */
export const LEAST_CASES = 20;
