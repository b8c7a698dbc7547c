import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { SqlRow } from '../contract/run.ts';
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

/** Questions that lie ready at the worker, so that it never waits for the page between two. */
const AHEAD = 6;

/**
 * Questions on small tables. Each is one message to the worker and one back, where one that can be stopped takes four and more: of
 * twenty questions of a page, answered in 1 to 5 ms each, that was the greater part. What lies at the worker is not stopped, only passed over.
 */
export class QuickQueue {
	readonly #connection: AsyncDuckDBConnection;
	#waiting: Question[] = [];
	#sent = new Set<Question>();

	constructor(connection: AsyncDuckDBConnection) {
		this.#connection = connection;
	}

	ask(sql: string, key?: string): Promise<SqlRow[]> {
		if (key !== undefined) this.cancel(key);
		return new Promise((resolve, reject) => {
			this.#waiting.push({ key, sql, resolve, reject });
			this.#fill();
		});
	}

	/** Drops the questions of one chart, or all; they reject as superseded. */
	cancel(key?: string): void {
		const isMeant = (question: Question) => key === undefined || question.key === key;
		for (const question of [...this.#waiting, ...this.#sent])
			if (isMeant(question)) question.reject(new EngineError('superseded'));
		this.#waiting = this.#waiting.filter((question) => !isMeant(question));
	}

	#fill(): void {
		while (this.#sent.size < AHEAD) {
			const question = this.#waiting.shift();
			if (!question) return;
			this.#sent.add(question);
			void this.#answer(question);
		}
	}

	async #answer(question: Question): Promise<void> {
		try {
			question.resolve(rowsOf(await this.#connection.query(question.sql)));
		} catch (error) {
			question.reject(queryError(error));
		} finally {
			this.#sent.delete(question);
			this.#fill();
		}
	}
}
