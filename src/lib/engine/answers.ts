import type { SqlRow } from '../contract/run.ts';

/** Size kept in all: rows, and one for each answer, which may have none. An answer of a chart has tens of rows. */
const SIZE = 50_000;
const sizeOf = (rows: readonly SqlRow[]): number => rows.length + 1;

/**
 * Answers to statements that were asked before, the ones used last. A release never changes, so a filter taken back is answered without
 * the engine.
 */
export class Answers {
	readonly #known = new Map<string, readonly SqlRow[]>();
	#size = 0;

	get(sql: string): readonly SqlRow[] | undefined {
		const rows = this.#known.get(sql);
		if (!rows) return undefined;
		this.#known.delete(sql);
		this.#known.set(sql, rows);
		return rows;
	}

	keep(sql: string, rows: readonly SqlRow[]): readonly SqlRow[] {
		if (this.#known.has(sql) || sizeOf(rows) > SIZE) return rows;
		this.#known.set(sql, rows);
		this.#size += sizeOf(rows);
		for (const [oldest, dropped] of this.#known) {
			if (this.#size <= SIZE) break;
			this.#known.delete(oldest);
			this.#size -= sizeOf(dropped);
		}
		return rows;
	}
}
