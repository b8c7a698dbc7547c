import type { Release } from '../contract/release.ts';
import type { Run } from '../contract/run.ts';
import { tableName } from '../core/sql.ts';
import type { Fetch } from '../release/index.ts';
import { Answers } from './answers.ts';
import { boot } from './boot.ts';
import { checkBrowser } from './can-run.ts';
import { CODE_TABLE, makeCodeTable } from './code-table.ts';
import { EngineError } from './engine-error.ts';
import type { OnProgress } from './progress.ts';
import { QueryQueue } from './query-queue.ts';
import { QuickQueue } from './quick-queue.ts';
import { readOnly, type ReadOptions, type SqlAnswer } from './read-only.ts';
import { asksForTables } from './sql-text.ts';
import { tableListSql } from './table-list.ts';
import { TableLoader } from './table-loader.ts';
import { Watch } from './watch.ts';

export interface EngineOptions {
	release: Release;
	/** Folder of the release, with a slash at its end. */
	folder: URL;
	/** Folder of engine.json, with a slash at its end. */
	engine: URL;
	fetchFn?: Fetch;
	onProgress?: OnProgress;
}

export interface Engine {
	/** Loads the tables that a SELECT reads, then answers it. Rejects with EngineError or ReleaseError. */
	run: Run;
	/** As `run`, for one chart: a new question makes an unanswered one reject as `superseded`. */
	runFor(key: string): Run;
	/**
	 * Answers one statement that a reader wrote and that only reads. Published tables that it names are loaded first, whole, as is
	 * the table `kode` of names; one that asks what tables there are is answered from the release. Rejects with SqlError, EngineError or ReleaseError.
	 */
	read(sql: string, options: ReadOptions): Promise<SqlAnswer>;
	/** Loads tables without asking, for instance while a page is idle. */
	load(tables: string[]): Promise<void>;
	/** Drops the questions of a chart, or all. */
	cancel(key?: string): void;
	/** Ends the worker and frees its memory, which nothing else does. */
	close(): void;
}

/** Rows from which on an answer may take so long that it must be possible to stop it. */
const LARGE = 100_000;

/**
 * Starts DuckDB in a worker and gives a runner on the tables of a release, which are loaded when first asked for.
 * Marks `engine-ready` for performance measurements. Rejects with EngineError (no-wasm, worker-blocked, timeout) or
 * ReleaseError (the engine's own files).
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
	const { release, folder, engine, fetchFn = fetch, onProgress = () => {} } = options;
	performance.mark('engine-start');
	checkBrowser();
	const watch = new Watch();
	const database = await boot(engine, fetchFn, watch, onProgress);
	const queue = new QueryQueue(await watch.race(database.connect()));
	const quick = new QuickQueue(await watch.race(database.connect()));
	const rowsIn = (ids: readonly string[]): number =>
		release.tables.reduce((sum, { id, rows }) => (ids.includes(id) ? sum + rows : sum), 0);
	const drop = (key?: string) => {
		queue.cancel(key);
		quick.cancel(key);
	};
	const loader = new TableLoader({ database, release, folder, fetchFn, onProgress });
	/** Latest asker of each chart, so that one that waits for its table, or has a second question to ask, can be passed over too. */
	const latest = new Map<string, symbol>();
	const answers = new Answers();
	let isClosed = false;
	let codes: Promise<void> | undefined;
	const ensureCodes = () =>
		(codes ??= makeCodeTable(database, release).catch((error: unknown) => {
			codes = undefined;
			throw error;
		}));

	const read = async (sql: string, options: ReadOptions): Promise<SqlAnswer> => {
		if (isClosed) throw new EngineError('closed');
		const named = new Set(sql.toLowerCase().match(/\w+/g));
		const tables = release.tables.filter(({ id }) => named.has(tableName(id).slice(1, -1).toLowerCase()));
		if (named.has(CODE_TABLE)) await watch.race(ensureCodes());
		await watch.race(loader.ensure(tables.map(({ id }) => id)));
		return watch.race(readOnly(database, asksForTables(sql) ? tableListSql(release) : sql, options));
	};

	const runFor = (key?: string): Run => {
		const own = Symbol(key);
		if (key !== undefined) {
			latest.set(key, own);
			drop(key);
		}
		const stillWanted = () => {
			if (key !== undefined && latest.get(key) !== own) throw new EngineError('superseded');
		};
		return async (sql, tables, within) => {
			if (isClosed) throw new EngineError('closed');
			// A ratio asks for its denominators after its numerators: one that was passed over between must not stop those who came after.
			stillWanted();
			const existing = answers.get(sql);
			if (existing) return existing;
			await watch.race(loader.ensure(tables, within));
			stillWanted();
			return answers.keep(sql, await watch.race((rowsIn(tables) < LARGE ? quick : queue).ask(sql, key)));
		};
	};
	performance.measure('engine-ready', 'engine-start');
	onProgress({ stage: 'ready' });
	return {
		run: runFor(),
		runFor: (key) => runFor(key),
		read,
		load: (tables) => watch.race(loader.ensure(tables)),
		cancel: (key) => {
			if (key === undefined) latest.clear();
			else latest.delete(key);
			drop(key);
		},
		close: () => {
			isClosed = true;
			drop();
			watch.fail(new EngineError('closed'));
			void database.terminate();
		}
	};
}
