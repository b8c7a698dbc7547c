import type { Filters } from '../../../../src/lib/contract/filters.ts';
import type { Answer, Question } from '../../../../src/lib/contract/answer.ts';
import type { Release } from '../../../../src/lib/contract/release.ts';
import type { SqlRow } from '../../../../src/lib/contract/run.ts';
import {
	openEngine,
	SqlError,
	type Engine,
	type EngineProgress,
	type SqlAnswer
} from '../../../../src/lib/engine/index.ts';
import { questionOf } from '../../../../src/lib/query/index.ts';
import { ask } from '../../../../src/lib/query/ask.ts';
import { loadRelease } from '../../../../src/lib/release/index.ts';
import { type LoadedRelease } from '../../../../src/lib/release/load-release.ts';
import { failureSentence, isFailure } from '../../../../src/lib/language/errors.ts';

/** What a test can do in the page: the parts of the site that lie between a release on a server and an answer. */
const harness = {
	loaded: undefined as LoadedRelease | undefined,
	engine: undefined as Engine | undefined,
	progress: [] as EngineProgress[],

	async open(): Promise<void> {
		harness.loaded = await loadRelease(new URL('data/', document.baseURI), fetch);
		harness.engine = await openEngine({
			...harness.loaded,
			engine: new URL('engine/', document.baseURI),
			onProgress: (progress) => harness.progress.push(progress)
		});
	},

	/** Answers of all charts, by `dataset/chart`. */
	async answers(filters: Filters): Promise<Record<string, Answer>> {
		const { release } = harness.loaded!;
		const answers: Record<string, Answer> = {};
		for (const dataset of release.datasets)
			for (const chart of dataset.charts)
				answers[`${dataset.id}/${chart.id}`] = await ask(
					questionOf(chart, dataset, release, filters),
					release,
					harness.engine!.runFor(chart.id)
				);
		return answers;
	},

	/** What a reader is told, or null where all went well. */
	async told(work: () => Promise<unknown>): Promise<{ code: string; sentence: string } | null> {
		try {
			await work();
			return null;
		} catch (error) {
			if (!isFailure(error)) throw error;
			return { code: error.code, sentence: failureSentence(error, 'id') };
		}
	},

	ask: (question: Question, release: Release): Promise<Answer> => ask(question, release, harness.engine!.run),
	tell: () => harness.told(() => harness.open()),
	run: (sql: string, tables: string[] = []): Promise<readonly SqlRow[]> => harness.engine!.run(sql, tables),
	/** A reader's statement, stopped after `stopAfter` milliseconds where given: its answer, or why there is none. */
	async read(
		sql: string,
		{ rows = 100, seconds = 20, stopAfter }: { rows?: number; seconds?: number; stopAfter?: number } = {}
	): Promise<{ answer?: SqlAnswer; code?: string; detail?: string }> {
		const stop = new AbortController();
		if (stopAfter !== undefined) setTimeout(() => stop.abort(), stopAfter);
		try {
			return { answer: await harness.engine!.read(sql, { rows, seconds, signal: stop.signal }) };
		} catch (error) {
			if (error instanceof SqlError) return { code: error.code, detail: String(error.params['detail'] ?? '') };
			if (isFailure(error)) return { code: error.code, detail: error.message };
			throw error;
		}
	},
	tellRun: (sql: string, tables: string[] = []) => harness.told(() => harness.engine!.run(sql, tables))
};

declare global {
	interface Window {
		harness: typeof harness;
	}
}
window.harness = harness;
document.body.dataset['ready'] = 'true';
