import { loadDrawing as fetchDrawing } from '$lib/charts/drawing.ts';
import { ReleaseError } from '$lib/release/index.ts';

/** A part of the site that is fetched when it is first needed. A browser tells a failed fetch of code as a bare TypeError. */
export async function fetched<Part>(part: Promise<Part>, file: string): Promise<Part> {
	try {
		return await part;
	} catch (cause) {
		throw cause instanceof TypeError ? new ReleaseError('offline', { file }, { cause }) : cause;
	}
}

export const loadEngine = () => fetched(import('$lib/engine/index.ts'), 'engine.js');
export const loadDuckDB = () => fetched(import('@duckdb/duckdb-wasm'), 'duckdb.js');

/** What draws charts; a page needs it as soon as it shows something else than at build. */
export const loadDrawing = () => fetched(fetchDrawing(), 'charts.js');

/** Where the engine lies: beside the folder of the data. */
export const engineBeside = (data: URL): URL => new URL('../engine/', data);
