import type { Localized } from '../../contract/localized.ts';

/** What alternative texts call a chart that turned out to have nothing to show. */
export const EMPTY: Localized = { id: 'Grafik tanpa data', en: 'Chart without data' };
