import { join } from 'node:path';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { PublishedTable, Resource } from '../../../src/lib/contract/release.ts';
import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Table } from '../../../src/lib/contract/dataset.ts';
import { DISK } from '../disk.ts';
import type { PublishContext } from '../stage.ts';
import { toArrow } from './arrow.ts';
import { dictionariesOf, isWhole, partsOf, readCells, type Part } from './cells.ts';
import { toCsv } from './csv.ts';
import { fileHash } from '../release/hash.ts';

/** Writes the files of one table, CSV and Arrow stream, and says what they hold. */
export async function writeTable(
	ctx: PublishContext,
	dataset: Dataset,
	table: Table,
	published: PublishedTable,
	codes: CodeLists,
	folder: string
): Promise<Resource[]> {
	const whole = await isWhole(ctx.db, table);
	const dictionaries = dictionariesOf(dataset, table, published.coverage, codes);
	const resources: Resource[] = [];
	for (const part of await partsOf(ctx.db, table)) {
		const cells = await readCells(ctx.db, table, part, dictionaries);
		const stem = [table.id, ...(part.wilayah ? [part.wilayah, part.tahun ?? ''] : [])].join('.');
		const csv = Buffer.from(toCsv(cells), 'utf8');
		const arrow = toArrow(cells, whole);
		DISK.write(join(folder, `${stem}.csv`), csv);
		DISK.write(join(folder, `${stem}.arrow`), arrow);
		resources.push({
			...descriptor(dataset, table, part, stem, whole),
			bytes: csv.length,
			hash: fileHash(csv),
			rows: cells.rows,
			arrow: { path: `${stem}.arrow`, bytes: arrow.length, hash: fileHash(arrow) }
		});
	}
	return resources;
}

/** What a reader of Data Package needs to open the CSV without us. */
function descriptor(dataset: Dataset, table: Table, part: Part, stem: string, whole: boolean) {
	const keys = ['wilayah', 'periode', ...table.dimensions, 'ukuran'];
	const units = table.measures.map((id) => {
		const unit = dataset.measures[id]?.unit;
		return `${id}: ${typeof unit === 'string' ? unit : `menurut ${unit?.from}`}`;
	});
	const titles: Record<string, string> = {
		wilayah: 'Kode wilayah Kemendagri',
		periode: 'Periode',
		ukuran: 'Ukuran',
		...Object.fromEntries(table.dimensions.map((id) => [id, dataset.dimensions[id]?.title.id ?? id]))
	};
	return {
		name: stem,
		title: table.title.id,
		table: table.id,
		path: `${stem}.csv`,
		format: 'csv' as const,
		mediatype: 'text/csv',
		encoding: 'utf-8',
		profile: 'tabular-data-resource',
		...(part.wilayah ? { partition: { wilayah: part.wilayah, tahun: part.tahun ?? '' } } : {}),
		schema: {
			fields: [
				...keys.map((name) => ({ name, type: 'string' as const, title: titles[name] ?? name })),
				{
					name: 'nilai',
					type: whole ? ('integer' as const) : ('number' as const),
					title: 'Nilai',
					description: `Satuan ${units.join('; ')}. Kosong bila statusnya tanpa angka.`
				},
				{ name: 'status', type: 'string' as const, title: 'Status angka' },
				{ name: 'sementara', type: 'boolean' as const, title: 'Angka sementara' }
			],
			missingValues: [''],
			primaryKey: keys
		}
	};
}
