import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { PublishedTable, Release, Resource } from '../contract/release.ts';
import type { Within } from '../contract/run.ts';
import { quoteName, quoteText, tableName } from '../core/sql.ts';
import { fetchResource, ReleaseError, type Fetch } from '../release/index.ts';
import { CodeTypes, enumSql } from './code-types.ts';
import { checkHeader, checkRaw, explainCodes, explainRead } from './check-file.ts';
import type { OnProgress } from './progress.ts';

export interface LoaderParts {
	database: AsyncDuckDB;
	release: Release;
	folder: URL;
	fetchFn: Fetch;
	onProgress: OnProgress;
}

/** Table into which a file goes before its columns are turned into codes. */
const RAW = 'berkas_mentah';

/** True when a file of a partitioned table can hold rows of these areas and periods. Kemendagri codes of inner areas begin with that of their kota. */
function isNeeded({ partition }: Resource, within: Within | undefined): boolean {
	if (!partition || !within) return true;
	const { wilayah, tahun } = partition;
	const holds = (area: string) => area === wilayah || area.startsWith(`${wilayah}.`) || wilayah.startsWith(`${area}.`);
	return within.areas.some(holds) && within.periods.some((period) => period.startsWith(tahun));
}

/** Loads tables of a release when they are first asked for, each file once, also when two questions ask at the same time. */
export class TableLoader {
	readonly #parts: LoaderParts;
	readonly #types: CodeTypes;
	readonly #made = new Map<string, Promise<void>>();
	readonly #loaded = new Map<string, Promise<void>>();
	/** Files are inserted one after the other, since they pass through one raw table. */
	#turn: Promise<unknown> = Promise.resolve();

	constructor(parts: LoaderParts) {
		this.#parts = parts;
		this.#types = new CodeTypes(parts.release);
	}

	/** Makes sure that the files of these tables which hold the areas and periods are in the engine. */
	async ensure(tables: readonly string[], within?: Within): Promise<void> {
		await Promise.all(tables.map((id) => this.#table(id, within)));
	}

	async #table(id: string, within?: Within): Promise<void> {
		const { release } = this.#parts;
		const table = release.tables.find((one) => one.id === id);
		const files = release.resources.filter((resource) => resource.table === id);
		const [first] = files;
		if (!table || !first) throw new ReleaseError('broken', { file: 'datapackage.json', detail: `tables: ${id}` });
		await this.#once(this.#made, id, () => this.#create(table, first));
		const needed = files.filter((file) => isNeeded(file, within));
		await Promise.all(needed.map((file) => this.#once(this.#loaded, file.path, () => this.#load(table, file))));
	}

	/** A failure is forgotten, so that a later question tries again. */
	#once(kept: Map<string, Promise<void>>, key: string, work: () => Promise<void>): Promise<void> {
		const running = kept.get(key);
		if (running) return running;
		const started = work();
		kept.set(key, started);
		started.catch(() => kept.delete(key));
		return started;
	}

	/** One after the other, each on a connection of its own, which is closed before anyone reads the table. */
	#inTurn<T>(work: (connection: AsyncDuckDBConnection) => Promise<T>): Promise<T> {
		const turn = this.#turn.then(async () => {
			const connection = await this.#parts.database.connect();
			try {
				return await work(connection);
			} finally {
				await connection.close();
			}
		});
		this.#turn = turn.catch(() => {});
		return turn;
	}

	#create(table: PublishedTable, file: Resource): Promise<void> {
		const columns = this.#types.columns(table, file);
		return this.#inTurn(async (connection) => {
			for (const { type, codes } of columns)
				if (codes) await connection.query(`CREATE TYPE IF NOT EXISTS ${type} AS ${enumSql(codes)}`);
			const list = columns.map(({ name, type }) => `${quoteName(name)} ${type}`).join(', ');
			await connection.query(`CREATE TABLE ${tableName(table.id)} (${list})`);
		});
	}

	async #load(table: PublishedTable, file: Resource): Promise<void> {
		const { folder, fetchFn, onProgress } = this.#parts;
		const entry = file.arrow ?? file;
		const bytes = await fetchResource(folder, entry, fetchFn, {
			onProgress: (received) => onProgress({ stage: 'table', file: entry.path, received, total: entry.bytes })
		});
		const columns = this.#types.columns(table, file);
		await this.#inTurn(async (connection) => {
			try {
				// Of bytes that are no Arrow at all DuckDB makes no table, and says nothing.
				await this.#read(connection, file, bytes)
					.then(() => checkRaw(connection, RAW, file, entry.path))
					.catch((error: unknown) => {
						throw explainRead(error, file, entry.path);
					});
				const cast = columns.map(({ name, type }) => `${quoteName(name)}::${type}`).join(', ');
				await connection
					.query(`INSERT INTO ${tableName(table.id)} SELECT ${cast} FROM ${RAW}`)
					.catch(async (error: unknown) => {
						throw await explainCodes(error, connection, RAW, columns, entry.path);
					});
			} finally {
				await connection.query(`DROP TABLE IF EXISTS ${RAW}`);
			}
		});
	}

	#read(connection: AsyncDuckDBConnection, file: Resource, bytes: Uint8Array): Promise<void> {
		return file.arrow
			? connection.insertArrowFromIPCStream(bytes, { name: RAW, create: true })
			: this.#insertCsv(connection, file, bytes);
	}

	/** The open format, and the only one of a release written by hand. Columns and delimiter are declared, nothing is guessed. */
	async #insertCsv(connection: AsyncDuckDBConnection, file: Resource, bytes: Uint8Array): Promise<void> {
		const { database } = this.#parts;
		const delimiter = file.dialect?.delimiter ?? ',';
		checkHeader(bytes, file, delimiter);
		const name = `rilis/${file.path}`;
		await database.registerFileBuffer(name, bytes);
		const types = { string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN' };
		const columns = file.schema.fields.map((field) => `${quoteText(field.name)}: '${types[field.type]}'`).join(', ');
		try {
			await connection.query(
				`CREATE TABLE ${RAW} AS SELECT * FROM read_csv(${quoteText(name)}, header = true, auto_detect = false,
				delim = ${quoteText(delimiter)}, quote = '"', escape = '"', nullstr = '', columns = {${columns}})`
			);
		} finally {
			await database.dropFile(name);
		}
	}
}
