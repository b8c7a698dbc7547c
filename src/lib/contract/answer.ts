import type { Cell } from './cell.ts';
import type { Filters } from './filters.ts';
import type { Level } from './code.ts';
import type { Quantifier } from './dataset.ts';
import type { Grain } from './period.ts';

/** `wilayah`, `periode` or the id of a dimension. */
export type Axis = string;

/** A question to a release: one measure of one dataset, grouped by axes, under filters. */
export interface Question {
	dataset: string;
	measure: string;
	by: Axis[];
	filters: Filters;
	/** Restriction that belongs to the chart, not to the reader; it stands where the two exclude each other. */
	fixed?: Record<string, string[]>;
	/**
	 * About one area (the first that was chosen, else home) as a thing of its own, not as the sum or list of those inside it: itself
	 * alone, with the areas that hold it, or also with those beside it that have figures. Rows and `areas` of the answer begin with it.
	 */
	about?: 'self' | 'wider' | 'peers';
	/** A second measure, answered beside the first in every row. */
	opposite?: string;
	/** Ungrouped by time, a flow without `from` is its last period alone. */
	latest?: boolean;
	/** How codes of a dimension narrow sets; any of them where left out. */
	how?: Record<string, Quantifier>;
	/** Dimensions whose chosen codes are pointed out in the picture instead of narrowing it. */
	marks?: string[];
	/** Area level when grouped by wilayah; default: one finer than the chosen areas. */
	level?: Level;
	/** Period grain when grouped by periode; default: the finest that the picked table has. Not grouped, a flow without `from` is its year to date. */
	grain?: Grain;
}

/** Numerator or denominator of a ratio, as answered. */
export interface Part {
	cell: Cell;
	unit: string;
}

/** One row: a code per axis of the question, and a cell. */
export interface AnswerRow {
	keys: Record<Axis, string>;
	cell: Cell;
	/** Unit id; the same in all rows unless the measure takes its unit from a dimension. */
	unit: string;
	/** Cell of the opposite measure, in the same unit. */
	opposite?: Cell;
	/** Set in a ratio, whose cell follows from them. */
	parts?: { numerator: Part; denominator: Part };
	/** Set where there are too few cases for a ratio: the cell has no number, the parts stand for it. */
	few?: boolean;
}

/** What the denominators of a ratio were answered with. */
export interface AnsweredAgainst {
	dataset: string;
	/** Null when no published table could. */
	table: string | null;
	/** Periods of the denominators, in order. */
	periods: string[];
	/** Axes of the rows by whose codes the denominators differ. */
	shared: Axis[];
	/** Deciles that were aimed at, by programmes joined by "+"; only where the ratio is about targets. */
	targets?: Record<string, string[]>;
	/** Years over which a rate is a yearly mean; absent where it is of no more than one. */
	years?: number;
}

/**
 * Something a reader must be told about how the filters were applied. `detail` holds codes or period keys, never prose:
 * ids of filters or dimensions for filter-ignored, mentions, units-, registers- and levels-not-added; area codes for areas-* and
 * coarser-area; period keys for periods and break; codes that the sum lacks for parts-without-data, after the
 * area that lacks them for area-without-parts, because they cannot occur there for parts-not-relevant; programmes for no-target.
 */
export interface AnswerNote {
	code:
		| 'filter-ignored'
		| 'coarser-period'
		| 'no-period-inside'
		| 'coarser-area'
		| 'last-period-of-stock'
		| 'mentions'
		| 'areas-not-added'
		| 'areas-without-data'
		| 'periods-without-data'
		| 'parts-without-data'
		| 'area-without-parts'
		| 'parts-not-relevant'
		| 'levels-not-added'
		| 'units-not-added'
		| 'registers-not-added'
		| 'no-target'
		| 'break';
	detail: string[];
}

export interface Answer {
	/** As answered: axes that must be kept apart (several kota, registers, units) have joined `by`; `level` and `grain` are those of the rows. */
	question: Question;
	/** Table of the release that answered; null when none could. */
	table: string | null;
	/** Periods whose data are in the answer, in order. */
	periods: string[];
	/** Area codes that the answer covers, after filters. */
	areas: string[];
	rows: AnswerRow[];
	notes: AnswerNote[];
	/**
	 * Members that sets can hold, one entry for areas and periods that link the same: only in an answer about sets, where some member is not
	 * linked somewhere. "In none" means in none of these.
	 */
	linked?: { areas: string[]; periods: string[]; codes: string[] }[];
	/** Set in a ratio; table and periods above are then those of the numerators. */
	against?: AnsweredAgainst;
}
