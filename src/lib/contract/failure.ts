/** Ways in which a release cannot be read. */
export const RELEASE_FAILURES = [
	/** No answer from the server at all. */
	'offline',
	/** The server has no such file. */
	'missing',
	/** The server answered with an error (`status`). */
	'refused',
	/** The transfer ended early: `got` of `expected` bytes. */
	'truncated',
	/** The bytes are not those that the manifest names. */
	'wrong-hash',
	/** Not the kind of file that was expected; `detail` names the place. */
	'broken',
	/** The manifest has `format`, this page reads up to `expected`. */
	'newer-format',
	/** `column` is missing, unknown or of another type. */
	'wrong-columns',
	/** `got` rows in place of `expected`. */
	'wrong-rows',
	/** `column` holds a code that the manifest does not list. */
	'unknown-code'
] as const;
export type ReleaseFailure = (typeof RELEASE_FAILURES)[number];

/** Ways in which the calculating engine cannot work. */
export const ENGINE_FAILURES = [
	/** The browser has no WebAssembly, or forbids it. */
	'no-wasm',
	/** The worker could not be started or died. */
	'worker-blocked',
	/** No sign of life after `seconds`. */
	'timeout',
	/** The engine ran out of memory. */
	'out-of-memory',
	/** DuckDB refused a statement; `detail` is its message. */
	'query-failed',
	/** A later question took the place of this one: nothing to tell a reader. */
	'superseded',
	/** The engine was closed. */
	'closed'
] as const;
export type EngineFailure = (typeof ENGINE_FAILURES)[number];

/** What went wrong, without words; `src/lib/language/errors.ts` makes the sentence. */
export interface Failure {
	code: ReleaseFailure | EngineFailure;
	params: Record<string, string | number>;
}
