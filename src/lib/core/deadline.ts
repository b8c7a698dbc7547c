import type { Metadata } from '../contract/dataset.ts';
import { coarsen, monthsOf, parsePeriod, periodKey, type Grain, type Period } from '../contract/period.ts';
import { grains } from './order.ts';

const GRAIN_OF = { bulanan: 'bulan', triwulan: 'triwulan', semester: 'semester', tahunan: 'tahun' } as const;

/** Grain of the periods in which a dataset is delivered; null for one that comes once. */
export const rhythmOf = ({ rhythm }: Pick<Metadata, 'rhythm'>): Grain | null =>
	rhythm === 'sekali' ? null : GRAIN_OF[rhythm];

function periodOf(key: string): Period {
	const period = parsePeriod(key);
	if (!period) throw new RangeError(`Kunci periode tidak dikenal.`);
	return period;
}

/** Last day of a period, ISO. */
export function lastDay(key: string): string {
	const next = monthsOf(periodOf(key)).last + 1;
	return new Date(Date.UTC(Math.floor(next / 12), next % 12, 0)).toISOString().slice(0, 10);
}

/** The first period of a rhythm that ends after `key` does: after 2025-TW4 comes 2026-TW1, after 2025-TW2 the year 2025. */
export function nextPeriod(key: string, rhythm: Grain): string {
	const month = monthsOf(periodOf(key)).last + 1;
	return periodKey(coarsen({ grain: 'bulan', year: Math.floor(month / 12), index: (month % 12) + 1 }, rhythm));
}

/**
 * Last day (ISO) on which the data of a period are in time: `due_days` after the end of the delivery that holds it, so that a
 * month of a quarterly dataset is due with its quarter. Null where the contract declares no deadline.
 */
export function deadlineOf(key: string, metadata: Pick<Metadata, 'rhythm' | 'due_days'>): string | null {
	const [at, rhythm] = [parsePeriod(key), rhythmOf(metadata)];
	if (!at || !rhythm || metadata.due_days === undefined) return null;
	const end = grains.isCoarser(rhythm, at.grain) ? coarsen(at, rhythm) : at;
	const { last } = monthsOf(end);
	return new Date(Date.UTC(Math.floor(last / 12), (last % 12) + 1, metadata.due_days)).toISOString().slice(0, 10);
}
