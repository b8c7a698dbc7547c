/**
 * Something that a data officer must know about a raw file or about the configuration. It names file, row, column and what to do;
 * it never quotes the offending value of a raw file, since that value may be personal.
 */
export interface Finding {
	level: 'error' | 'warning' | 'note';
	/** Stable id of the rule, for tests and `--json`. */
	rule: string;
	file: string;
	/** Id of the layout whose file it is: what is made public names this, never the file. */
	source?: string;
	/** 1-based row in the raw file, header included; several when one rule hits many. */
	rows?: number[];
	column?: string;
	/** Path inside a YAML file of the configuration: `charts.3 (korban).against`. */
	path?: string;
	/** Line and column of that path in the file, counted from 1. */
	at?: { line: number; column: number };
	/** In a configuration: what stands there, what was expected, and what would do. */
	found?: string;
	expected?: string;
	example?: string;
	/** Code or area concerned, where it is not personal. */
	subject?: string;
	/** Full Indonesian sentence(s): what is wrong, what was expected, what to do. */
	message: string;
}

/** Publishing cannot go on: exit code 1, nothing published is touched. */
export class Refused extends Error {
	constructor(readonly findings: Finding[]) {
		super(findings.map((finding) => finding.message).join('\n'));
	}
}

/** The command was called wrongly: exit code 2. */
export class WrongCall extends Error {}
