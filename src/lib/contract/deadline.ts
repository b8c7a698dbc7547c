import type { Metadata } from './dataset.ts';
import { GRAINS, coarsen, monthsOf, parsePeriod, type Grain } from './period.ts';

const GRAIN_OF = { bulanan: 'bulan', triwulan: 'triwulan', semester: 'semester', tahunan: 'tahun' } as const;

/** Grain of the periods in which a dataset is delivered; null for one that comes once. */
export const rhythmOf = ({ rhythm }: Pick<Metadata, 'rhythm'>): Grain | null =>
	rhythm === 'sekali' ? null : GRAIN_OF[rhythm];

/**
 * Last day (ISO) on which the data of a period are in time: `due_days` after the end of the delivery that holds it, so that a
 * month of a quarterly dataset is due with its quarter. Null where the contract declares no deadline.
 */
export function deadlineOf(key: string, metadata: Pick<Metadata, 'rhythm' | 'due_days'>): string | null {
	const [at, rhythm] = [parsePeriod(key), rhythmOf(metadata)];
	if (!at || !rhythm || metadata.due_days === undefined) return null;
	const end = GRAINS.indexOf(rhythm) < GRAINS.indexOf(at.grain) ? coarsen(at, rhythm) : at;
	const { last } = monthsOf(end);
	return new Date(Date.UTC(Math.floor(last / 12), (last % 12) + 1, metadata.due_days)).toISOString().slice(0, 10);
}
