import { appendFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadProject, type Project } from '../../scripts/publish/contract/load-project.ts';
import { standingLists } from '../../scripts/publish/write/standing.ts';
import { change, complaints, projectCopy } from './project-copy.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EVENTS = 'data/codes/peristiwa.csv';
const HEADER = 'kode,nama_id,nama_en,induk,berlaku_dari,berlaku_sampai,alias,sumber,jenis,dataset,wilayah,contoh\n';

/** What is said of a project whose only event is this row. */
async function saidOf(row: string): Promise<string[]> {
	const root = await projectCopy();
	await writeFile(join(root, EVENTS), `${HEADER}${row}\n`);
	return complaints(root);
}

describe('an event that a data officer writes down', () => {
	it('is accepted with a day, a month or a period, a source and a kind', async () => {
		for (const date of ['2025-02-05', '2025-02', '2025-TW1', '2025'])
			expect(await saidOf(`a,Banjir,Flood,,${date},,,Berita daerah,bencana,kepesertaan,62.71.01,`)).toEqual([]);
	});

	it.each([
		['no date', 'a,Banjir,Flood,,,,,Berita,bencana,,,', 'berlaku_dari'],
		['a day that does not exist', 'a,Banjir,Flood,,2025-02-30,,,Berita,bencana,,,', 'berlaku_dari'],
		['no source', 'a,Banjir,Flood,,2025,,,,bencana,,,', 'sumber'],
		['an unknown kind', 'a,Banjir,Flood,,2025,,,Berita,cuaca,,,', 'jenis'],
		['an unknown dataset', 'a,Banjir,Flood,,2025,,,Berita,bencana,korban,,', '"korban"'],
		['an unknown area', 'a,Banjir,Flood,,2025,,,Berita,bencana,,62.99,', '62.99'],
		['a text too long for one line', `a,${'Banjir '.repeat(20)},Flood,,2025,,,Berita,bencana,,,`, 'paling panjang 120'],
		['a mark for samples of its own', 'a,Banjir,Flood,,2025,,,Berita,bencana,,,benar', 'contoh'],
		['a number of a person', 'a,Kasus 9999014501019999,Case,,2025,,,Berita,data,,,', 'NIK']
	])('is refused with %s, naming row and column', async (_, row, named) => {
		const [first, ...more] = await saidOf(row);
		expect(first?.replace(`${EVENTS}: `, `${EVENTS} `)).toContain(`${EVENTS} baris 2: `);
		expect(first).toContain(named);
		expect(more).toEqual([]);
	});

	it('never names a place finer than the data beside it, so that no victim is pointed at', async () => {
		const [first] = await saidOf('a,Banjir,Flood,,2025,,,Berita,bencana,kekerasan,62.71.01.1001,');
		expect(first).toContain('lebih rinci daripada data kekerasan');
		expect(await saidOf('a,Banjir,Flood,,2025,,,Berita,bencana,kepesertaan,62.71.01.1001,')).toEqual([]);
		expect((await saidOf('a,Banjir,Flood,,2025,,,Berita,bencana,,62.71.01.1001,')).join()).toContain('data kekerasan');
	});
});

describe('a term of the glossary', () => {
	it('needs a definition in both languages and only points to terms that exist', async () => {
		const root = await projectCopy();
		await appendFile(join(root, 'data/codes/istilah.csv'), 'baru,Baru,New,,,,,Contoh,data,Arti,,tidak-dikenal,\n');
		const said = await complaints(root);
		expect(said).toHaveLength(2);
		expect(said[0]).toContain('kolom arti_en kosong');
		expect(said[1]).toContain('"tidak-dikenal"');
	});

	it('is refused when its definition is an article', async () => {
		const root = await projectCopy();
		await change(root, 'data/codes/istilah.csv', 'Satu orang.', 'Satu orang. '.repeat(60));
		expect((await complaints(root)).join()).toContain('paling panjang 600');
	});
});

describe('a release', () => {
	let project: Project;
	beforeAll(async () => {
		project = await loadProject(ROOT);
	});
	const events = (datasets: string[], areas: string[], sample: boolean) => {
		const chosen = project.datasets.filter(({ id }) => datasets.includes(id));
		const known = project.codes['wilayah']!.filter(({ id }) => areas.includes(id));
		return standingLists(project.codes, chosen, known, sample);
	};

	it('carries the glossary and the events of its own datasets and areas', () => {
		const { istilah, peristiwa = [] } = events(['penyaluran'], ['62.71'], true);
		expect(istilah?.length).toBe(project.codes['istilah']!.length);
		expect(peristiwa.map(({ id }) => id)).toEqual(['inpres-4-2025', 'contoh-banjir']);
		expect(events(['penyaluran'], ['16.74'], true)['peristiwa']!.map(({ id }) => id)).toEqual(['inpres-4-2025']);
		expect(events(['penduduk'], ['62.71'], true)['peristiwa']).toBeUndefined();
	});

	it('of real data carries no sample event', () => {
		const all = events(['kepesertaan', 'penyaluran', 'kekerasan', 'layanan'], ['62.71', '19.71'], false);
		expect(all['peristiwa']!.map(({ id }) => id)).toEqual(['perpres-55-2024', 'inpres-4-2025']);
	});
});
