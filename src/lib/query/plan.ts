import type { AnswerNote, Question } from '../contract/answer.ts';
import type { Measure } from '../contract/dataset.ts';
import type { PublishedDataset, PublishedTable, Release } from '../contract/release.ts';
import type { Account } from './account.ts';
import type { CoverageIndex } from './coverage.ts';
import type { AskedMembers, AxisPlan, ColumnPlan } from './group.ts';
import type { Timing } from './periods.ts';
import type { Scope } from './scope.ts';

/** How one table answers a question: everything that the SQL and the rows are made of. */
export interface Plan {
	question: Question;
	release: Release;
	dataset: PublishedDataset;
	measure: Measure;
	table: PublishedTable;
	account: Account;
	coverage: CoverageIndex;
	scope: Scope;
	timing: Timing;
	columns: ColumnPlan[];
	/** Axes of the rows, those that had to be added last. */
	axes: AxisPlan[];
	/** Members of sets that the question names without giving each a row. */
	members: AskedMembers[];
	notes: AnswerNote[];
	/** Compared from the first number on; the smallest wins. */
	cost: number[];
}
