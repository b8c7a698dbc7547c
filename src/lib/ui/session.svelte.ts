import type { Release } from '$lib/contract/release.ts';
import type { Run } from '$lib/contract/run.ts';
import { isLightDevice } from '$lib/engine/can-run.ts';
import type { Engine, EngineProgress } from '$lib/engine/index.ts';
import type { Outlines } from '$lib/charts/map/outlines.ts';
import type { View } from '$lib/charts/view.ts';
import { fetchResource, loadRelease, ReleaseError } from '$lib/release/index.ts';
import { engineBeside, loadDrawing, loadDuckDB, loadEngine } from './lazy.ts';
import { OutlineFiles } from './outline-files.ts';

/** The release in place and the engine over it: one of each per tab. */
export class Session {
	release = $state.raw<Release | null>(null);
	/** Bytes of the files that its manifest does not list, by path. */
	files = $state.raw<Record<string, number>>({});
	/** Why the release in place could not be opened; the prerendered pages stay. */
	failure = $state.raw<unknown>(null);
	/** Where the engine is on its way to be ready; null before it starts and when it is. */
	progress = $state.raw<EngineProgress | null>(null);
	#data: URL | null = null;
	#folder: URL | null = null;
	#opening: Promise<void> | undefined;
	#engine: Promise<Engine> | undefined;
	#outlines = new OutlineFiles((path) => this.#fetch(path));

	/** Fetches the release that `current.json` below `data` names; asked twice, fetches once. */
	open(data: URL): Promise<void> {
		this.#data = data;
		return (this.#opening ??= loadRelease(data, fetch).then(
			({ release, folder, files }) => {
				this.#folder = folder;
				this.failure = null;
				this.files = files;
				this.release = release;
			},
			(error: unknown) => {
				this.failure = error;
				this.#opening = undefined;
			}
		));
	}

	/** Tries again what failed. */
	retry(): void {
		if (this.#data) void this.open(this.#data);
	}

	/** The outlines that a view is drawn with; undefined where it needs none. Rejects as fetching a file of a release does. */
	async outlinesFor(view: View): Promise<Outlines | undefined> {
		return view.kind === 'map' && view.outlines ? this.#outlines.of(view.outlines) : undefined;
	}

	/** Runs the questions of a chart; whoever asks for the same chart later supersedes them. Starts the engine when that has not been done. */
	run(chart: string): Run {
		let own: Promise<Run> | undefined;
		return async (...question) => (await (own ??= this.engine().then((engine) => engine.runFor(chart))))(...question);
	}

	/** The engine, started at most once; a failed start is tried again by the next who asks. */
	engine(): Promise<Engine> {
		return (this.#engine ??= this.#start().catch((error: unknown) => {
			this.#engine = undefined;
			this.progress = null;
			throw error;
		}));
	}

	/**
	 * Starts the engine and loads tables when the page is idle, so that the first filter need not wait, unless the device
	 * or its reader would suffer. Returns what stops it.
	 */
	warm(tables: string[]): () => void {
		if (isLightDevice()) return () => {};
		// Nobody waits for it yet: whoever asks first tries again and is told.
		const start = () =>
			void Promise.all([this.engine().then((engine) => engine.load(tables)), loadDrawing()]).catch(() => undefined);
		if (!('requestIdleCallback' in window)) {
			const timer = setTimeout(start, 1500);
			return () => clearTimeout(timer);
		}
		const handle = requestIdleCallback(start, { timeout: 4000 });
		return () => cancelIdleCallback(handle);
	}

	async #fetch(path: string): Promise<string> {
		const file = this.release?.boundaries.find((boundary) => boundary.path === path);
		if (!file || !this.#folder) throw new ReleaseError('broken', { file: 'datapackage.json', detail: path });
		return new TextDecoder().decode(await fetchResource(this.#folder, file, fetch));
	}

	async #start(): Promise<Engine> {
		const { release } = this;
		if (!release || !this.#data || !this.#folder) throw new Error('The engine was asked before there was a release.');
		const [{ openEngine }] = await Promise.all([loadEngine(), loadDuckDB()]);
		return openEngine({
			release,
			folder: this.#folder,
			engine: engineBeside(this.#data),
			onProgress: (progress) => {
				if (progress.stage === 'ready') this.progress = null;
				else if (progress.stage !== 'table') this.progress = progress;
			}
		});
	}
}
