import { EngineError } from './engine-error.ts';

/** Seconds without a sign of life after which the engine is given up. */
export const PATIENCE = 60;

/** Rejects a wait when nothing has happened for too long, or as soon as `fail` is called. */
export class Watch {
	readonly #seconds: number;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#reject: (error: EngineError) => void = () => {};
	readonly #failure: Promise<never>;

	constructor(seconds = PATIENCE) {
		this.#seconds = seconds;
		this.#failure = new Promise<never>((_, reject) => (this.#reject = reject));
		// Nobody may be waiting when it fails; whoever waits later still gets the rejection.
		this.#failure.catch(() => {});
	}

	/** A sign of life: the clock starts anew. */
	touch(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(
			() => this.fail(new EngineError('timeout', { seconds: this.#seconds })),
			this.#seconds * 1000
		);
	}

	/** Nothing is expected any more. */
	rest(): void {
		clearTimeout(this.#timer);
	}

	fail(error: EngineError): void {
		this.rest();
		this.#reject(error);
	}

	/** Waits for work, or for the failure. */
	race<T>(work: Promise<T>): Promise<T> {
		return Promise.race([work, this.#failure]);
	}
}
