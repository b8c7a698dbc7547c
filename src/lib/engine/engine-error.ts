import type { EngineFailure, Failure } from '../contract/failure.ts';

/** The engine cannot start or answer. The message is for logs; readers get a sentence from text/errors.ts. */
export class EngineError extends Error implements Failure {
	override readonly name = 'EngineError';

	constructor(
		readonly code: EngineFailure,
		readonly params: Record<string, string | number> = {},
		options?: ErrorOptions
	) {
		super(`${code} ${JSON.stringify(params)}`, options);
	}
}
