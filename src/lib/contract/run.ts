/** A row as an engine returns it: plain strings, numbers, booleans and nulls; integers arrive as numbers. */
export type SqlRow = Record<string, string | number | boolean | null>;

/** Areas and periods to which a SELECT is limited, so that only the parts of a table that hold them need be loaded. */
export interface Within {
	areas: string[];
	periods: string[];
}

/**
 * Runs one SELECT. `tables` are the ids of the published tables that the text reads, so that a browser can load them first.
 * Native DuckDB in publishing and tests, DuckDB-Wasm in the browser: the same text must work in both.
 */
export type Run = (sql: string, tables: string[], within?: Within) => Promise<readonly SqlRow[]>;
