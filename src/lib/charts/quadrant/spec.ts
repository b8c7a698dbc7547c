import { always, type Spec } from '../spec.ts';

/** Areas by how many (the numerator of a ratio) and at which rate, split at the mean and the rate of all. */
export const quadrant: Spec = {
	word: { id: 'Grafik kuadran', en: 'Quadrant chart' },
	axes: always('wilayah'),
	needs: { against: 'penyebut, karena sumbu tegaknya persentase' },
	layout: 'with-table'
};
