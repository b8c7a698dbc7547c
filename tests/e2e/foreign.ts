import { afterAll, beforeAll } from 'vitest';
import { serve, type Served } from '../../scripts/serve.ts';
import { openNative, type Native } from './native.ts';

/** The built site showing a release that it was not built with. */
export interface Foreign {
	/** Address of the site over that release, with a slash at its end. */
	readonly url: string;
	readonly native: Native;
}

/** A data folder (with current.json and its release), and how to clear it away where it was made for the test. */
export interface Made {
	data: string;
	clear?: () => Promise<void>;
}

/** Serves the built site over another release during the tests of a file or block, and opens that release in native DuckDB. */
export function foreignRelease(make: () => Promise<Made>): Foreign {
	let made: Made | undefined;
	let served: Served | undefined;
	let native: Native | undefined;
	beforeAll(async () => {
		made = await make();
		served = await serve({ dir: 'build', data: made.data });
		native = await openNative(made.data);
	});
	afterAll(async () => {
		native?.close();
		await served?.close();
		await made?.clear?.();
	});
	const there = <T>(part: T | undefined): T => {
		if (part === undefined) throw new Error('The release is there only while tests run.');
		return part;
	};
	return {
		get url() {
			return there(served).url;
		},
		get native() {
			return there(native);
		}
	};
}
