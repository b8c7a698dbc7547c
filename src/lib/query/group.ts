import type { Quantifier } from '../contract/dataset.ts';

/** One row of an axis (or the only sum, with an empty key, where there is no axis): the codes of the table that fall into it. */
export interface Group {
	key: string;
	codes: string[];
}

/** What one column of a table contributes to a question. */
export interface ColumnPlan {
	column: string;
	/** Codes that may be counted. */
	allowed: string[];
	/** True when `allowed` leaves out codes that the table may hold, so that SQL must say so. */
	restricted: boolean;
}

/** Rows by one axis of the question, read from one column of the table. */
export interface AxisPlan {
	axis: string;
	column: string;
	groups: Group[];
}

/** Members by which a question narrows or marks sets, and how. */
export interface AskedMembers {
	column: string;
	codes: string[];
	how: Quantifier;
}
