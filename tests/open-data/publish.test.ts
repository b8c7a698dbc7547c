import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { publish } from '../../scripts/publish/publish.ts';
import { projectCopy } from '../contract/project-copy.ts';
import { COLLECTIONS } from './collections.ts';
import { ROOT } from './try-files.ts';

/** Publishes real files with a copy of the project's contracts, codes and layouts, so that no release of the project is touched. */
async function publishReal(files: string[]) {
	const root = await projectCopy();
	await cp(join(ROOT, 'data/sources'), join(root, 'data/sources'), { recursive: true });
	const { release, folder } = await publish({ root, into: join(root, 'rilis'), files });
	const sum = async (table: string, measure: string) => {
		const rows = parse(await readFile(join(folder, `${table}.csv`), 'utf8'), { columns: true }) as Record<
			string,
			string
		>[];
		return rows.filter((row) => row['ukuran'] === measure).reduce((all, row) => all + Number(row['nilai']), 0);
	};
	return { release, sum };
}

describe.each(COLLECTIONS)('a release of Jawa Barat, $name', ({ folder, jabar }) => {
	it(`holds ${jabar.victims} victims and ${jabar.served} served, exact, and says that these are open figures`, async () => {
		const file = (name: string) => join(folder('kekerasan_jabar_2018_2021'), `${name}.csv`);
		const { release, sum } = await publishReal([file('BERDASARKAN_PENDIDIKAN'), file('KASUS_TERLAYANI')]);
		expect(await sum('jabar_pendidikan', 'korban')).toBe(jabar.victims);
		expect(await sum('jabar_terlayani', 'terlayani')).toBe(jabar.served);
		expect(release.sample).toBe(false);
		expect(release.datasets.map(({ id, protection }) => [id, protection.method])).toEqual([
			['kekerasan-jabar', 'none']
		]);
		expect(release.tables.map(({ id }) => id).sort()).toEqual(['jabar_pendidikan', 'jabar_terlayani']);
		expect(Object.keys(release.answers)).toContain('kekerasan-jabar/jabar-wilayah');
	});
});

describe.each(COLLECTIONS)('a release of Jakarta, $name', ({ folder, jakarta }) => {
	it('holds every sibling table as published, with the notes on where they differ and where the taxonomy breaks', async () => {
		const { release, sum } = await publishReal([folder('kekerasan_jakarta_p2tp2a_2020')]);
		expect([await sum('jakarta_korban', 'korban'), await sum('jakarta_usia', 'korban')]).toEqual([
			jakarta.victims,
			jakarta.byAge.all
		]);
		expect([await sum('jakarta_bentuk', 'bentuk_dialami'), await sum('jakarta_layanan', 'layanan_diberikan')]).toEqual([
			jakarta.forms.all,
			jakarta.services.all
		]);
		const notes = release.datasets[0]?.notes ?? [];
		expect(notes.map(({ kind, measure, dimension }) => [kind, measure ?? dimension]).sort()).toEqual([
			['rekonsiliasi', 'korban'],
			['rekonsiliasi', 'pelaku'],
			['terputus', 'layanan']
		]);
	});
});
