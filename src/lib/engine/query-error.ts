import { EngineError } from './engine-error.ts';

/** Why DuckDB did not answer a question. */
export function queryError(error: unknown): EngineError {
	const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
	const code = /out of memory/i.test(detail) ? 'out-of-memory' : 'query-failed';
	return new EngineError(code, { detail }, { cause: error });
}
