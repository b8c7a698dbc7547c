import { columnsOf } from '../../layout/schema.ts';
import { areaReader } from './area.ts';
import { detailReader, dimensionReader } from './code.ts';
import { periodReader } from './period.ts';
import { dateReader, fixedReader, flagReader, numberReader, provisionalReader } from './plain.ts';
import type { Context, Reader } from './reader.ts';

/** How every kept column of a source is to be read. */
export function readersOf(context: Context): Reader[] {
	const { layout } = context;
	return [
		...periodReader(context),
		...areaReader(context),
		...columnsOf(layout, 'dimensi').map(([id, column]) => dimensionReader(context, id, column)),
		...Object.entries(layout.bands).flatMap(([dimension, band]) =>
			band.of === 'rincian' ? [detailReader(context, dimension, band)] : []
		),
		...columnsOf(layout, 'nilai').map(([id, column]) => numberReader(layout, id, column)),
		...columnsOf(layout, 'jumlah').map(([id, column]) => numberReader(layout, id, column)),
		...columnsOf(layout, 'tanda').map(([id, column]) => flagReader(id, column)),
		...columnsOf(layout, 'tanggal').map(([id]) => dateReader(id)),
		...columnsOf(layout, 'tetap').map(([id, column]) => fixedReader(id, column)),
		...columnsOf(layout, 'sementara').map(([id, column]) => provisionalReader(id, column))
	];
}
