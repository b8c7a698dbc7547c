import type { CodeLists } from '../../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../../src/lib/contract/dataset.ts';
import type { Layout } from '../../layout/schema.ts';
import type { Meaning, Output } from '../dictionary.ts';

/** Columns understood together, and how: texts of one distinct combination → meaning. */
export interface Reader {
	inputs: string[];
	outputs: Output[];
	read(texts: (string | null)[]): Omit<Meaning, 'texts'>;
}

/** What a reader may need to know besides its columns. */
export interface Context {
	layout: Layout;
	/** Datasets that the layout feeds. */
	datasets: Dataset[];
	codes: CodeLists;
	/** Columns that the source has, `@part` included. */
	columns: string[];
}

/** A text without meaning: no results, and a sentence without full stop that says what to do. */
export const fail = (rule: string, message: string, outputs = 1) => ({
	results: Array<null>(outputs).fill(null),
	problem: { rule, message }
});
