import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../../scripts/publish/verify/verify.ts';
import type { Answer } from '../../../src/lib/contract/answer.ts';
import type { Release } from '../../../src/lib/contract/release.ts';
import { office, publishTown } from './town.ts';

const YEAR = ['TW I', 'TW II', 'TW III', 'TW IV'];

/** The project's own codes and contracts, and on top only what an office would type: rows of CSV, and YAML. */
async function officeOfKenanga(): Promise<string> {
	const root = await office();
	await mkdir(join(root, 'data/sources'));
	await mkdir(join(root, 'data/masukan/kenanga'), { recursive: true });
	const row = async (list: string, cells: Record<string, string>) => {
		const file = join(root, 'data/codes', `${list}.csv`);
		const text = await readFile(file, 'utf8');
		const header = text.split('\n')[0]?.trim().split(',') ?? [];
		await appendFile(
			file,
			`${text.endsWith('\n') ? '' : '\n'}${header.map((column) => cells[column] ?? '').join(',')}\n`
		);
	};

	await row('program', {
		kode: 'dapur-sehat',
		nama_id: 'Dapur Sehat',
		satuan: 'keluarga',
		strategi: 'mengurangi-beban',
		dimensi: 'pangan',
		sumber: 'Karangan'
	});

	for (const [kode, nama_id, induk, tingkat] of [
		['99', 'Provinsi Kembang', '00', 'provinsi'],
		['99.71', 'Kota Kenanga', '99', 'kota'],
		['99.71.01', 'Kenanga Hilir', '99.71', 'kecamatan'],
		['99.71.01.1001', 'Wangi', '99.71.01', 'kelurahan']
	])
		await row('wilayah', { kode: kode!, nama_id: nama_id!, induk: induk!, tingkat: tingkat!, sumber: 'Karangan' });
	const site = join(root, 'data/situs.yaml');
	await writeFile(
		site,
		(await readFile(site, 'utf8')).replace(/^home: .*$/m, "home: '99.71'").replace(/^areas: \[/m, "areas: ['99.71', ")
	);
	await writeFile(
		join(root, 'data/sources/kenanga-realisasi.yaml'),
		`id: kenanga-realisasi
dataset: penyaluran
title: Realisasi program, Kota Kenanga
producer: Bappeda Kota Kenanga
sample: true
kind: rekap
files: ['**/kenanga/realisasi_*.csv']
area: '99.71'
numbers: polos
period: { grain: triwulan, file: 'realisasi_(?<tahun>\\d{4})' }
columns:
  Program: { role: dimensi, dimension: program }
  OPD: { role: dimensi, dimension: lembaga }
  Sumber Dana: { role: dimensi, dimension: sumber_dana }
${YEAR.map((tw) => `  Disalurkan ${tw}: { role: nilai, measure: disalurkan, period: { triwulan: ${tw.slice(3)} } }`).join('\n')}
`
	);
	await writeFile(
		join(root, 'data/masukan/kenanga/realisasi_2025.csv'),
		`Program,OPD,Sumber Dana,${YEAR.map((tw) => `Disalurkan ${tw}`).join(',')}
PKH,Dinas Sosial,APBN,410,420,430,440
Dapur Sehat,Dinas Sosial,APBD kota,110,120,130,140
`
	);

	await writeFile(
		join(root, 'data/contract/taman.yaml'),
		`id: taman
order: 90
title: { id: Taman bermain, en: Playgrounds }
metadata:
  concept: { id: Taman bermain, en: Playgrounds }
  definition: { id: Taman bermain yang terawat, en: Playgrounds in good repair }
  producer: Dinas Pekerjaan Umum
  rhythm: tahunan
dimensions:
  keadaan: { title: { id: Keadaan, en: State }, codes: keadaan-taman }
measures:
  taman: { title: { id: Taman, en: Playgrounds }, unit: lokasi-taman, kind: stock }
tables:
  - id: taman
    title: { id: Taman per kelurahan, en: Playgrounds by kelurahan }
    area: kelurahan
    period: tahun
    dimensions: [keadaan]
    measures: [taman]
protection: { method: none, reason: 'Menghitung tempat, bukan orang.' }
charts:
  - id: keadaan
    page: ringkasan
    kind: comparison
    title: { id: Taman menurut keadaan, en: Playgrounds by state }
    measure: taman
    by: keadaan
`
	);
	await writeFile(
		join(root, 'data/codes/keadaan-taman.csv'),
		'kode,nama_id,nama_en,induk,berlaku_dari,berlaku_sampai,alias,sumber\nterawat,Terawat,,,,,,Karangan\nrusak,Rusak,,,,,,Karangan\n'
	);
	await row('satuan', { kode: 'lokasi-taman', nama_id: 'taman', nama_en: 'playgrounds', sumber: 'Karangan' });
	await writeFile(
		join(root, 'data/sources/kenanga-taman.yaml'),
		`id: kenanga-taman
dataset: taman
title: Daftar taman, Kota Kenanga
producer: Dinas Pekerjaan Umum
sample: true
kind: rekap
files: ['**/kenanga/taman.csv']
area: '99.71'
numbers: polos
period: { grain: tahun }
columns:
  Kelurahan: { role: wilayah, by: nama, level: kelurahan }
  Tahun: { role: periode, part: tahun }
  Keadaan: { role: dimensi, dimension: keadaan }
  Jumlah: { role: nilai, measure: taman }
`
	);
	await writeFile(
		join(root, 'data/masukan/kenanga/taman.csv'),
		'Kelurahan,Tahun,Keadaan,Jumlah\nWangi,2025,Terawat,3\nWangi,2025,Rusak,1\n'
	);
	return root;
}

describe('adding by editing CSV and YAML alone', () => {
	let root: string;
	let release: Release;
	beforeAll(async () => {
		root = await officeOfKenanga();
		({ release } = await publishTown(root));
	});
	const answer = (id: string) => release.answers[id] as Answer;

	it('a programme appears in the chart of programmes, in its own unit', () => {
		const rows = answer('penyaluran/disalurkan-program').rows;
		const added = rows.find(({ keys }) => keys['program'] === 'dapur-sehat');
		expect(added?.unit).toBe('keluarga');
		expect(added?.cell.value).toBeGreaterThanOrEqual(139);
		expect(added?.cell.value).toBeLessThanOrEqual(141);
	});

	it('a city becomes the home of the site, with its areas and its data', () => {
		expect(release.home).toBe('99.71');
		expect(answer('penyaluran/disalurkan-program').areas).toEqual(['99.71']);
		const areas = release.codes['wilayah']?.map(({ id }) => id);
		expect(areas).toEqual(expect.arrayContaining(['99', '99.71', '99.71.01', '99.71.01.1001']));
		expect(areas).not.toContain('62.71');
	});

	it('a dataset brings its own table, codes and chart', () => {
		expect(release.datasets.map(({ id }) => id)).toEqual(['penyaluran', 'taman']);
		expect(
			answer('taman/keadaan').rows.map(({ keys, cell, unit }) => [keys['keadaan'], cell.value, cell.status, unit])
		).toEqual([
			['terawat', 3, 'tepat', 'lokasi-taman'],
			['rusak', 1, 'tepat', 'lokasi-taman']
		]);
	});

	it('gives a release that is sound', async () => {
		expect((await verify(join(root, 'static/data'), release.id)).findings).toEqual([]);
	});
});
