/** Ways in which a statement that a reader wrote is not answered. */
export type SqlFailure =
	/** It does something else than read; `word` is how it begins. */
	| 'not-reading'
	/** More than one statement. */
	| 'several-statements'
	/** A PIVOT that does not list its values, which DuckDB turns into several statements. */
	| 'open-pivot'
	/** The reader stopped it. */
	| 'stopped'
	/** It took longer than `seconds`. */
	| 'too-slow'
	/** DuckDB refused it; `detail` is its message. */
	| 'refused';

/** A statement of a reader was not answered. The message is for logs; readers get a sentence from the panel's words. */
export class SqlError extends Error {
	override readonly name = 'SqlError';

	constructor(
		readonly code: SqlFailure,
		readonly params: Record<string, string | number> = {},
		options?: ErrorOptions
	) {
		super(`${code} ${JSON.stringify(params)}`, options);
	}
}
