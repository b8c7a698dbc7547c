import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { Fetch } from '../release/index.ts';
import { EngineError } from './engine-error.ts';
import { fetchModule } from './fetch-module.ts';
import type { OnProgress } from './progress.ts';
import type { Watch } from './watch.ts';

/** No extension is ever fetched, and memory stays within what a phone can bear. */
const SETTINGS = [
	'SET autoinstall_known_extensions = false',
	'SET autoload_known_extensions = false',
	`SET memory_limit = '512MB'`
];

/**
 * Nothing but the registered files of the release can be read from here on, and no statement can change that.
 * The folder must be allowed before external access goes, else registered files could not be read either.
 */
const LOCK = [
	`SET allowed_directories = ['rilis/']`,
	'SET enable_external_access = false',
	'SET lock_configuration = true'
];

/** A worker of the same origin; a blocked one fails asynchronously, so its death is told to `watch` at any time. */
function startWorker(watch: Watch): Worker {
	let worker: Worker;
	try {
		worker = new Worker(workerUrl);
	} catch (cause) {
		throw new EngineError('worker-blocked', {}, { cause });
	}
	const died = (event: Event) => watch.fail(new EngineError('worker-blocked', {}, { cause: event }));
	worker.addEventListener('error', died);
	worker.addEventListener('messageerror', died);
	return worker;
}

/** DuckDB in a worker, configured and locked. Throws EngineError and ReleaseError; leaves no worker behind when it fails. */
export async function boot(base: URL, fetchFn: Fetch, watch: Watch, onProgress: OnProgress): Promise<AsyncDuckDB> {
	const duckdb = await import('@duckdb/duckdb-wasm');
	const { wasmExceptions } = await duckdb.getPlatformFeatures();
	if (!wasmExceptions) throw new EngineError('no-wasm');
	const module = await fetchModule(base, fetchFn, watch, onProgress);
	const worker = startWorker(watch);
	try {
		onProgress({ stage: 'engine-start' });
		watch.touch();
		const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
		await watch.race(database.instantiate(module));
		await watch.race(
			database.open({
				query: {
					castBigIntToDouble: true,
					castDecimalToDouble: true,
					castTimestampToDate: true,
					castDurationToTime64: true
				}
			})
		);
		const connection = await watch.race(database.connect());
		for (const statement of [...SETTINGS, ...LOCK]) await watch.race(connection.query(statement));
		await connection.close();
		return database;
	} catch (error) {
		worker.terminate();
		throw error;
	} finally {
		watch.rest();
		URL.revokeObjectURL(module);
	}
}
