import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { SqlRow } from '../contract/run.ts';
import { EngineError } from './engine-error.ts';
import { queryError } from './query-error.ts';
import { rowsOf } from './rows.ts';

interface Question {
	/** Chart that asks: a new question of the same one takes the place of the old. */
	key: string | undefined;
	resolve(rows: readonly SqlRow[]): void;
	reject(error: unknown): void;
}

/** Statements that lie ready at the worker, so that it never waits for the page between two. */
const AHEAD = 6;

/**
 * Questions on small tables. Each statement is one message to the worker and one back, where one that can be stopped takes four and more:
 * of twenty questions of a page, answered in 1 to 5 ms each, that was the greater part. Charts of a page often ask the same (a total, a
 * denominator): one statement answers all of them. What lies at the worker is not stopped, only passed over.
 */
export class QuickQueue {
	readonly #connection: AsyncDuckDBConnection;
	/** Who waits for each statement, in the order in which statements were asked. */
	readonly #waiting = new Map<string, Question[]>();
	readonly #sent = new Map<string, Question[]>();

	constructor(connection: AsyncDuckDBConnection) {
		this.#connection = connection;
	}

	ask(sql: string, key?: string): Promise<readonly SqlRow[]> {
		if (key !== undefined) this.cancel(key);
		return new Promise((resolve, reject) => {
			const question = { key, resolve, reject };
			const same = this.#sent.get(sql) ?? this.#waiting.get(sql);
			if (same) same.push(question);
			else this.#waiting.set(sql, [question]);
			this.#fill();
		});
	}

	/** Drops the questions of one chart, or all; they reject as superseded. */
	cancel(key?: string): void {
		for (const statements of [this.#waiting, this.#sent])
			for (const [sql, questions] of statements) {
				const kept = questions.filter((question) => key !== undefined && question.key !== key);
				for (const question of questions) if (!kept.includes(question)) question.reject(new EngineError('superseded'));
				if (kept.length > 0 || statements === this.#sent) statements.set(sql, kept);
				else statements.delete(sql);
			}
	}

	#fill(): void {
		for (const [sql, questions] of this.#waiting) {
			if (this.#sent.size >= AHEAD) return;
			this.#waiting.delete(sql);
			this.#sent.set(sql, questions);
			void this.#answer(sql);
		}
	}

	async #answer(sql: string): Promise<void> {
		try {
			const rows = rowsOf(await this.#connection.query(sql));
			for (const { resolve } of this.#sent.get(sql) ?? []) resolve(rows);
		} catch (error) {
			for (const { reject } of this.#sent.get(sql) ?? []) reject(queryError(error));
		} finally {
			this.#sent.delete(sql);
			this.#fill();
		}
	}
}
