import { outlinesIn, type Outlines } from '$lib/charts/map/outlines.ts';

/** Files of outlines, each fetched when it is first drawn from; a failure is forgotten. */
export class OutlineFiles {
	#fetched = new Map<string, Promise<Outlines>>();
	#fetch: (path: string) => Promise<string>;

	/** `fetch` gives the text of a file of the release. */
	constructor(fetch: (path: string) => Promise<string>) {
		this.#fetch = fetch;
	}

	/** The outlines of all areas in some files. */
	async of(paths: readonly string[]): Promise<Outlines> {
		const parts = await Promise.all(paths.map((path) => this.#file(path)));
		return new Map(parts.flatMap((part) => [...part]));
	}

	#file(path: string): Promise<Outlines> {
		const existing = this.#fetched.get(path);
		if (existing) return existing;
		const started = this.#fetch(path).then(outlinesIn);
		this.#fetched.set(path, started);
		started.catch(() => this.#fetched.delete(path));
		return started;
	}
}
