import * as v from 'valibot';

/**
 * static/engine/engine.json: the calculating engine beside the site, written by scripts/pack-engine.ts. The file may be
 * gzip bytes or plain; `bytes` and `hash` are those of the inflated module.
 */
export const EnginePack = v.object({
	path: v.string(),
	bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
	hash: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
	/** Bytes as served, for the progress bar. */
	packed: v.pipe(v.number(), v.integer(), v.minValue(1)),
	version: v.string()
});
export type EnginePack = v.InferOutput<typeof EnginePack>;
