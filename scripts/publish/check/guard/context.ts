import type { Dataset } from '../../../../src/lib/contract/dataset.ts';
import type { Layout } from '../../layout/schema.ts';
import { columnsOf, datasetsOf } from '../../layout/schema.ts';
import type { Column } from './column-kind.ts';
import type { Holds } from '../../text/content-kind.ts';
import { isMoneyHeader } from './header-kind.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How the guard is to look at a column of a layout; null for identifiers that records may lawfully hold and nobody reads further. */
export function contextOf(
	layout: Layout,
	id: string,
	header: string,
	datasets: Dataset[],
	vocabulary: Vocabulary
): Column | null {
	const column = layout.columns[id];
	if (layout.kind === 'rekaman' && (column?.role === 'buang' || column?.role === 'kunci')) return null;
	const isDated = column?.role === 'tanggal' || (column?.role === 'periode' && column.part === 'tanggal');
	return {
		header: column?.role === 'wilayah' ? `wilayah ${header}` : header === '' ? id : header,
		isMeant: isDated || column?.role === 'wilayah',
		isClosed: column?.role === 'dimensi',
		holds: holdsOf(layout, id, header, datasets),
		isDropped: column?.role === 'buang',
		isKnown: vocabulary.with(layout),
		speaks: vocabulary.speaks
	};
}

function holdsOf(layout: Layout, id: string, header: string, datasets: Dataset[]): Holds {
	const column = layout.columns[id];
	const own = datasetsOf(layout, datasets);
	const isMoney = (measure: string) =>
		own.some(({ measures }) =>
			/rupiah/.test(typeof measures[measure]?.unit === 'string' ? measures[measure].unit : '')
		);
	if (column?.role === 'nilai') return isMoney(column.measure) ? 'uang' : 'cacah';
	if (column?.role !== 'jumlah') return isMoneyHeader(header) ? 'uang' : 'teks';
	const parts = columnsOf(layout, 'nilai').filter(([part]) => column.of?.includes(part) ?? true);
	return parts.some(([, { measure }]) => isMoney(measure)) ? 'uang' : 'cacah';
}
