import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { SqlRow } from '../contract/run.ts';
import { quoteName } from '../core/sql.ts';
import { EngineError } from './engine-error.ts';
import { rowsOf } from './rows.ts';
import { SqlError } from './sql-error.ts';
import { firstWord, hasPivot, withoutEnd } from './sql-text.ts';

/** What a reader's statement gave. Values are texts, numbers, booleans or null, in the order of the columns. */
export interface SqlAnswer {
	columns: { name: string; numeric: boolean }[];
	rows: SqlRow[string][][];
	/** True where there are more rows than were asked for. */
	cut: boolean;
}

export interface ReadOptions {
	/** Most rows that are given back. */
	rows: number;
	/** Seconds after which it is stopped. */
	seconds: number;
	/** Stops it at once. */
	signal: AbortSignal;
}

/** Words with which a statement that only reads begins. */
const READING = ['select', 'with', 'from', 'values', 'describe', 'summarize', 'show', 'pivot', 'unpivot', 'table'];

/**
 * A reader's statement as the source of one SELECT: nothing but a query can stand there, whatever its first word says. It
 * ends with a line of its own, since its last line may be a comment.
 */
const source = (sql: string): string => `FROM (\n${withoutEnd(sql)}\n)`;

/** Single numbers: a list of them ends with brackets. */
const NUMERIC = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|FLOAT|DECIMAL\([\d, ]+\))$/;

/** Numbers as DOUBLE, since a HUGEINT cannot be read in a browser; codes held as ENUM, lists and all else as text. */
function cast(column: string, type: string): string {
	if (NUMERIC.test(type)) return `${column}::DOUBLE`;
	return type === 'BOOLEAN' ? column : `${column}::VARCHAR`;
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

function refusal(cause: unknown, sql: string): Error {
	const detail = messageOf(cause);
	if (/out of memory/i.test(detail)) return new EngineError('out-of-memory', {}, { cause });
	if (/cannot prepare multiple statements|at or near ";"/i.test(detail))
		return new SqlError(hasPivot(sql) ? 'open-pivot' : 'several-statements', {}, { cause });
	return new SqlError('refused', { detail }, { cause });
}

/** What DuckDB says about a statement that is not well-formed by itself, since in brackets it would blame the bracket that we put after it. */
async function ownMistake(connection: AsyncDuckDBConnection, sql: string): Promise<unknown> {
	return connection.prepare(withoutEnd(sql)).then(
		(prepared) => prepared.close(),
		(error: unknown) => error
	);
}

/** Prepares without running, which DuckDB does for one statement only: what follows a semicolon never runs. */
async function checkSingle(connection: AsyncDuckDBConnection, sql: string): Promise<void> {
	try {
		await (await connection.prepare(`SELECT * ${source(sql)}`)).close();
	} catch (error) {
		const own = /syntax error|unterminated/i.test(messageOf(error)) ? await ownMistake(connection, sql) : null;
		throw own ?? error;
	}
}

async function select(connection: AsyncDuckDBConnection, sql: string, rows: number): Promise<SqlAnswer> {
	await checkSingle(connection, sql);
	const described = rowsOf(await connection.query(`DESCRIBE SELECT * ${source(sql)}`));
	const columns = described.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
	// Columns are asked for by their place: names may stand twice.
	const names = columns.map((_, at) => quoteName(`k${at}`));
	const casts = names.map((name, at) => `${cast(name, columns[at]?.type ?? '')} AS ${name}`);
	const reader = await (
		await connection.send(`SELECT ${casts.join(', ')} ${source(sql)} AS jawaban(${names.join(', ')}) LIMIT ${rows + 1}`)
	).open();
	const found: SqlRow[] = [];
	for await (const batch of reader) found.push(...rowsOf(batch));
	return {
		columns: columns.map(({ name, type }) => ({ name, numeric: NUMERIC.test(type) })),
		rows: found.slice(0, rows).map((row) => columns.map((_, at) => row[`k${at}`] ?? null)),
		cut: found.length > rows
	};
}

/**
 * Answers one statement that a reader wrote, on a connection of its own, inside a transaction that cannot write. The engine is
 * locked already (boot.ts): no file, no network, no setting. Rejects with SqlError, or EngineError where memory ends.
 */
export async function readOnly(database: AsyncDuckDB, sql: string, options: ReadOptions): Promise<SqlAnswer> {
	const { rows, seconds, signal } = options;
	const word = firstWord(sql);
	if (!READING.includes(word)) throw new SqlError('not-reading', { word });
	const connection = await database.connect();
	let stopped: SqlError | undefined;
	const stop = (error: SqlError) => {
		stopped ??= error;
		void connection.cancelSent();
	};
	const onAbort = () => stop(new SqlError('stopped'));
	const timer = setTimeout(() => stop(new SqlError('too-slow', { seconds })), seconds * 1000);
	signal.addEventListener('abort', onAbort);
	try {
		if (signal.aborted) throw new SqlError('stopped');
		await connection.query('BEGIN TRANSACTION READ ONLY');
		const answer = await select(connection, sql, rows);
		if (stopped) throw stopped;
		return answer;
	} catch (error) {
		throw stopped ?? (error instanceof SqlError ? error : refusal(error, sql));
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', onAbort);
		// Closing ends the transaction, and with it whatever was left of it.
		await connection.close();
	}
}
