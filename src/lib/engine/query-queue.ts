import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { SqlRow } from '../contract/run.ts';
import { quoteName } from '../core/sql.ts';
import { EngineError } from './engine-error.ts';
import { queryError } from './query-error.ts';
import { rowsOf } from './rows.ts';

interface Question {
	/** Chart that asks: a new question of the same one takes the place of the old. */
	key: string | undefined;
	sql: string;
	resolve(rows: SqlRow[]): void;
	reject(error: unknown): void;
}

/** Questions on large tables: one at a time on one connection, stopped when nobody waits for it; of each chart only the latest counts. */
export class QueryQueue {
	readonly #connection: AsyncDuckDBConnection;
	#waiting: Question[] = [];
	#running: Question | undefined;
	#isDropped = false;

	constructor(connection: AsyncDuckDBConnection) {
		this.#connection = connection;
	}

	ask(sql: string, key?: string): Promise<SqlRow[]> {
		if (key !== undefined) this.cancel(key);
		return new Promise((resolve, reject) => {
			this.#waiting.push({ key, sql, resolve, reject });
			if (!this.#running) void this.#next();
		});
	}

	/** Drops the questions of one chart, or all; a running one is stopped. They reject as superseded. */
	cancel(key?: string): void {
		const isMeant = (question: Question) => key === undefined || question.key === key;
		for (const question of this.#waiting.filter(isMeant)) question.reject(new EngineError('superseded'));
		this.#waiting = this.#waiting.filter((question) => !isMeant(question));
		if (this.#running && isMeant(this.#running) && !this.#isDropped) {
			this.#isDropped = true;
			this.#running.reject(new EngineError('superseded'));
			void this.#connection.cancelSent();
		}
	}

	async #next(): Promise<void> {
		const question = this.#waiting.shift();
		if (!question) return;
		this.#running = question;
		this.#isDropped = false;
		try {
			question.resolve(await this.#send(question.sql));
		} catch (error) {
			question.reject(queryError(error));
		} finally {
			this.#running = undefined;
			void this.#next();
		}
	}

	/**
	 * A sent result comes without its dictionaries, so that codes held as ENUM would all read as null; such columns are asked
	 * again as text. https://github.com/duckdb/duckdb-wasm/issues/1548
	 */
	async #send(sql: string): Promise<SqlRow[]> {
		const reader = await (await this.#connection.send(sql)).open();
		const coded = reader.schema.fields.filter(({ type }) => String(type).startsWith('Dictionary'));
		const rows: SqlRow[] = [];
		for await (const batch of reader) if (coded.length === 0) rows.push(...rowsOf(batch));
		if (coded.length === 0) return rows;
		const texts = coded.map(({ name }) => `${quoteName(name)}::varchar AS ${quoteName(name)}`);
		return this.#send(`SELECT * REPLACE (${texts.join(', ')}) FROM (${sql})`);
	}
}
