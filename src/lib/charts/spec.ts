import type { Localized } from '../contract/localized.ts';
import type { Reading } from '../contract/reading.ts';

/** What a chart names of its question. */
export interface Named {
	by?: string | undefined;
	panels?: string | undefined;
	reading?: Reading | undefined;
	target?: string | undefined;
}

/** Fields of a chart that only some kinds have. */
export type Field = 'against' | 'by' | 'median' | 'opposite' | 'panels' | 'reading';

/**
 * What the contract, the question and the page must know of a kind of chart: plain data, so that they need not know how its view is made
 * or drawn.
 */
export interface Spec {
	/** What alternative texts call it. */
	word: Localized;
	/** Axes of its question; `sets` is the dimension of sets of its dataset, where it has one. */
	axes: (chart: Named, sets: readonly string[]) => string[];
	/** Fields without which there is nothing to show, each with the reason. */
	needs?: { [F in Field]?: string };
	/** Fields that it can do without. */
	takes?: readonly Field[];
	/** Stands under "Untuk analis", asked, made and loaded when a reader opens that fold; what the fold says that it holds. */
	forAnalysts?: Localized;
	/** Room on a desktop where the contract asks for none; one of two columns where left out. */
	layout?: 'wide' | 'with-table';
	/** Counts members of sets; what belongs to none of them is asked for as well. */
	ofSets?: true;
	/** Whom the area is read beside: then it is one area, however many the reader chose. */
	about?: (chart: Named) => 'self' | 'peers' | 'wider' | undefined;
	/** The second question, asked by period: the same, or that of another measure. */
	history?: (chart: Named) => 'same' | { measure: string } | null;
	/** A number in large type at the head of its section, which cannot be folded away. */
	headline?: true;
	/** Tells the parts of one whole, which readers seldom ask for one by one. */
	ofWhole?: true;
	/** Lines over time: left and right lead along a line, up and down to another one. */
	lines?: true;
	/** Words or a table in the place of a picture. */
	undrawn?: true;
}

/** Dimensions that a chart names, panels first. */
export const named = ({ panels, by }: Named): string[] => [panels, by].flatMap((axis) => axis ?? []);

/** An axis that every chart of a kind has, then what it names. */
export const always =
	(axis: 'periode' | 'wilayah'): Spec['axes'] =>
	(chart) => [axis, ...named(chart)];

/** What a chart names, areas where it names nothing. */
export const areasUnlessNamed: Spec['axes'] = (chart) => (named(chart).length > 0 ? named(chart) : ['wilayah']);
