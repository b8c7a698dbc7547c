import * as v from 'valibot';
import { Localized, Slug } from './localized.ts';

/** Periods of one area that delivers for itself and what lies inside it. */
const Delivery = v.object({ area: v.string(), periods: v.array(v.string()) });

/** What happened to a dataset: it came, it went, or it stayed with new or revised periods. */
export const DatasetChange = v.object({
	dataset: Slug,
	title: Localized,
	change: v.picklist(['baru', 'hilang', 'tetap']),
	/** Periods that came in. */
	added: v.array(Delivery),
	/** Periods of both releases in which published cells differ. */
	revised: v.array(Delivery)
});
export type DatasetChange = v.InferOutput<typeof DatasetChange>;

/** What a release holds beyond the one before it, by what readers could see in both. */
export const Changes = v.object({
	/** Id of the release before; null for the first. */
	since: v.nullable(v.string()),
	datasets: v.array(DatasetChange),
	/** Code list → codes that it gained. */
	codes: v.record(v.string(), v.array(v.string()))
});
export type Changes = v.InferOutput<typeof Changes>;
