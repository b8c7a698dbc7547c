import type * as v from 'valibot';
import { parseShape, ShapeError } from '../contract/check.ts';
import { nameOf, request, type Fetch } from './read-body.ts';
import { ReleaseError } from './release-error.ts';

/** A small file that names others: asked anew each time, so that nobody sees yesterday's. Throws ReleaseError. */
export async function readJson(url: URL, fetchFn: Fetch): Promise<unknown> {
	const response = await request(url, fetchFn, { cache: 'no-cache' });
	const text = await response.text().catch((cause: unknown) => {
		throw new ReleaseError('offline', { file: nameOf(url) }, { cause });
	});
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new ReleaseError('broken', { file: nameOf(url), detail: 'JSON' }, { cause });
	}
}

/** The value by its schema; ReleaseError `broken` with the first place that does not fit. */
export function parse<T extends v.GenericSchema>(schema: T, value: unknown, url: URL): v.InferOutput<T> {
	try {
		return parseShape(schema, value, nameOf(url));
	} catch (cause) {
		if (!(cause instanceof ShapeError)) throw cause;
		throw new ReleaseError('broken', { file: nameOf(url), detail: cause.problems[0] ?? '' }, { cause });
	}
}
