import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { contentKind } from '../../scripts/publish/text/content-kind.ts';
import { headerKind } from '../../scripts/publish/check/guard/header-kind.ts';
import { COLLECTIONS } from './collections.ts';

const HARD = [
	'nik',
	'nomor-16',
	'nik-tersamar',
	'nik-excel',
	'hash',
	'bpjs',
	'nisn',
	'npwp',
	'telepon',
	'surel',
	'koordinat'
];
const FOLDERS = [
	'kekerasan_jabar_2018_2021',
	'kekerasan_jakarta_p2tp2a_2020',
	'kemiskinan_bps_jateng_kabkota',
	'bansos_bps_kabkota'
];

describe.each(COLLECTIONS)('the guard on lawful tables, $name', (collection) => {
	it.each(FOLDERS)('finds no person in %s', async (name) => {
		const folder = collection.folder(name);
		for (const file of await readdir(folder)) {
			const [header = [], ...rows] = parse(await readFile(join(folder, file), 'utf8'), {
				bom: true,
				relax_column_count: true
			}) as string[][];
			expect(header.filter((each) => headerKind(each) !== null)).toEqual([]);
			const alarms = rows
				.flat()
				.map((cell) => contentKind(cell))
				.filter((kind) => kind !== null && HARD.includes(kind));
			expect(alarms).toEqual([]);
		}
	});
});
