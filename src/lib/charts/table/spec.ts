import { always, type Spec } from '../spec.ts';

/** Areas in rows, codes of `by` in columns, no picture. */
export const table: Spec = {
	word: { id: 'Tabel', en: 'Table' },
	axes: always('wilayah'),
	needs: { by: 'dimensi yang kodenya menjadi kolom' },
	undrawn: true
};
