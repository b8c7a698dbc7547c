import type { Failure, ReleaseFailure } from '../contract/failure.ts';

/** A release, or a file of it, cannot be used. The message is for logs; readers get a sentence from text/errors.ts. */
export class ReleaseError extends Error implements Failure {
	override readonly name = 'ReleaseError';

	constructor(
		readonly code: ReleaseFailure,
		readonly params: Record<string, string | number>,
		options?: ErrorOptions
	) {
		super(`${code} ${JSON.stringify(params)}`, options);
	}
}
