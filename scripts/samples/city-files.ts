import { makeCases, writeCases } from './cases.ts';
import { disbursementOf } from './disbursement.ts';
import { writeFlaggedList, writeSeparateLists } from './families.ts';
import { HEADERS } from './headers.ts';
import type { Lot } from './lot.ts';
import { writeCapacity, writeEvents, writePopulation } from './prevention.ts';
import { writeCaseRecaps, writeDecileRecaps, writeProgrammeRecaps } from './recaps.ts';
import { writeChildren, writeServices } from './services.ts';
import { YEARS, type World } from './world.ts';
import { writeCsv, writeTextCsv, writeWindowsCsv, writeWorkbook, type Cell } from './write.ts';

/** Writes all files of one city into `folder`, in the shapes that its agencies export. */
export async function writeCity(world: World, lot: Lot, folder: string): Promise<void> {
	const { city } = world;
	const write = city.folder === 'pangkalpinang' ? writeWindowsCsv : writeCsv;
	await makeCases(world);
	if (city.folder === 'prabumulih') {
		await writeProgrammeRecaps(world, folder);
		await writeDecileRecaps(world, folder);
		await writeCaseRecaps(world, folder);
	} else {
		await (city.folder === 'pangkalpinang' ? writeSeparateLists : writeFlaggedList)(world, folder);
		await writeCases(world, folder, write);
		await writeServices(world, folder, write);
		await writeChildren(world, folder, write);
	}
	await writeEvents(world, folder, write);
	await writeCapacity(world, folder, write);
	await writePopulation(world, folder, write);
	for (const year of YEARS) {
		const rows = await disbursementOf(world, lot, year);
		if (city.folder === 'pangkalpinang') await writeTextCsv(`${folder}/realisasi_${year}.csv`, HEADERS.realisasi, rows);
		else
			await writeWorkbook(`${folder}/realisasi_${year}.xlsx`, [
				{ name: 'Realisasi', rows: titled(city.folder, year, rows) }
			]);
	}
}

const titled = (city: string, year: number, rows: Cell[][]): Cell[][] => [
	[`REALISASI PROGRAM PERLINDUNGAN SOSIAL TAHUN ${year}`],
	[`Kota ${city.replaceAll('-', ' ')}; data contoh, bukan data sebenarnya`],
	[],
	HEADERS.realisasi,
	...rows
];
