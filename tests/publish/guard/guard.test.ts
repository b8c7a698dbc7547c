import { readdir } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import { recap, records, run, type Prepared } from '../read/bench.ts';

const NIK = '9999015501900001';
const RECORDS = records(`period: { grain: tahun }
columns:
  tahun: { role: periode, part: tahun }
  nik: { role: kunci }
  nama: { role: buang }
  kronologis: { role: buang }
  bentuk: { role: dimensi, dimension: bentuk }
counts: [{ measure: korban }]`);
const RECAP = recap(`numbers: polos
period: { grain: tahun }
columns:
  Kota: { role: wilayah, by: nama }
  tahun: { role: periode, part: tahun }
  jumlah: { role: nilai, measure: korban }
  lain: { role: buang, optional: true }
`);
const personal = ({ rules }: Prepared) => rules('error').filter((rule) => rule.startsWith('data-pribadi'));

describe('records', () => {
	it('may hold identifiers in columns that are dropped or only link', async () => {
		const { refused, facts } = await run([RECORDS], {
			'a.csv': `tahun,nik,nama,kronologis,bentuk\n2022,${NIK},Meranti,cerita,Fisik\n`
		});
		expect(refused).toEqual([]);
		expect(facts).toEqual(['99 2022 bentuk=fisik korban=1']);
	});

	it('are refused when a personal header is neither', async () => {
		const layout = RECORDS.replace('nama: { role: buang }', "nama: { role: tetap, values: ['x'] }");
		const { findings } = await run([layout], { 'a.csv': 'tahun,nik,nama,kronologis,bentuk\n2022,1,x,cerita,Fisik\n' });
		expect(findings.find(({ rule }) => rule === 'data-pribadi-nama')).toMatchObject({ level: 'error', column: 'nama' });
	});

	it('are refused when identifiers hide in a column for classes; the message gives file, row, column and kind', async () => {
		const rows = [`2022,1,x,y,Fisik`, `2022,2,x,y,${NIK}`, '2022,3,x,y,999901550190****'];
		const { findings, refused } = await run([RECORDS], {
			'a.csv': `tahun,nik,nama,kronologis,bentuk\n${rows.join('\n')}\n`
		});
		expect(findings.find(({ rule }) => rule === 'data-pribadi-nik')).toMatchObject({
			file: 'data/masukan/a.csv',
			rows: [3],
			column: 'bentuk'
		});
		expect(findings.find(({ rule }) => rule === 'data-pribadi-nik-tersamar')).toMatchObject({ rows: [4] });
		expect(refused.join()).not.toMatch(/9999/);
	});

	it('are refused when a column of classes holds something else in nearly every row', async () => {
		const rows = Array.from(
			{ length: 30 },
			(_, at) => `2022,${at},x,y,Meranti ${'abcdefghijklmnopqrstuvwxyzabcd'[at]}${at}`
		);
		const prepared = await run([RECORDS], { 'a.csv': `tahun,nik,nama,kronologis,bentuk\n${rows.join('\n')}\n` });
		expect(personal(prepared)).toEqual(['data-pribadi-per-baris']);
	});

	it('may hold exact dates only where these place the record in a period', async () => {
		const dated = records(`period: { grain: tahun }
columns:
  tanggal_lapor: { role: periode, part: tanggal }
  bentuk: { role: dimensi, dimension: bentuk }
counts: [{ measure: korban }]`);
		expect((await run([dated], { 'a.csv': 'tanggal_lapor,bentuk\n5/8/2025,Fisik\n' })).refused).toEqual([]);
		const prepared = await run([dated], { 'a.csv': 'tanggal_lapor,bentuk\n5/8/2025,17-08-1990\n' });
		expect(personal(prepared)).toEqual(['data-pribadi-tanggal']);
	});
});

describe('counted tables', () => {
	it('may not hold an identifier, not even in a dropped column', async () => {
		const prepared = await run([RECAP], {
			'a.csv': `Kota,tahun,jumlah,lain\nContoh,2022,5,${NIK}\nKota Lubuk,2022,6,\n`
		});
		expect(prepared.findings.find(({ rule }) => rule === 'data-pribadi-nik')).toMatchObject({
			rows: [2],
			column: 'lain'
		});
	});

	it('may not hold a personal header, not even in a dropped column', async () => {
		const layout = RECAP.replace('lain:', 'no_kk:');
		const prepared = await run([layout], { 'a.csv': 'Kota,tahun,jumlah,no_kk\nContoh,2022,5,\n' });
		expect(personal(prepared)).toEqual(['data-pribadi-nik']);
	});

	it('are refused when every count is 1: one row a person', async () => {
		const rows = Array.from({ length: 24 }, (_, at) => `Contoh,${2000 + at},1`);
		const prepared = await run([RECAP], { 'a.csv': `Kota,tahun,jumlah\n${rows.join('\n')}\n` });
		expect(personal(prepared)).toEqual(['data-pribadi-bentuk']);
	});

	it('are refused when a dropped column numbers persons or cases', async () => {
		const rows = Array.from(
			{ length: 24 },
			(_, at) => `Contoh,${2000 + at},${at},REG-${String(at * 37).padStart(6, '0')}`
		);
		const prepared = await run([RECAP], { 'a.csv': `Kota,tahun,jumlah,lain\n${rows.join('\n')}\n` });
		expect(personal(prepared)).toEqual(['data-pribadi-per-baris']);
	});

	it('may number their rows and hold long decimals', async () => {
		const rows = Array.from({ length: 24 }, (_, at) => `Contoh,${2000 + at},${1.2041078305519894 + at},${at + 1}`);
		const prepared = await run([RECAP], { 'a.csv': `Kota,tahun,jumlah,lain\n${rows.join('\n')}\n` });
		expect(prepared.refused).toEqual([]);
	});

	it('are refused when a workbook holds a NIK as a number', async () => {
		const book = utils.book_new();
		utils.book_append_sheet(
			book,
			utils.aoa_to_sheet([
				['Kota', 'tahun', 'jumlah'],
				['Contoh', 2022, Number(NIK)]
			]),
			'Rekap'
		);
		const prepared = await run([RECAP], { 'a.xlsx': write(book, { type: 'buffer' }) as Buffer });
		expect(personal(prepared)).toEqual(['data-pribadi-nik']);
	});

	it('that fit no layout are looked through all the same', async () => {
		const { findings } = await run([RECAP], { 'a.csv': `no_keluarga,umur,ijazah\n${NIK},16,SMP\n` });
		const said = findings.filter(({ rule }) => rule.startsWith('data-pribadi'));
		expect(said[0]?.message).toMatch(/kolom ke-1: tampak berisi NIK/);
		expect(findings.map(({ message }) => message).join()).not.toContain(NIK);
	});
});

describe('a value that is dropped', () => {
	const CANARY = 'KENARI-8f3a-MERANTI';
	const KEY = '9999017101880042';
	const good = `tahun,nik,nama,kronologis,bentuk\n2022,${KEY},${CANARY},"${CANARY}, dan seterusnya",Fisik\n`;
	const broken = `${good}2022,${KEY},${CANARY},x,Entah\n2022,${KEY}\n`;

	it.each([
		['accepted', good],
		['refused', broken],
		['refused for a wrong class', `${good}2023,${KEY},${CANARY},x,Entah\n`],
		['read from Windows-1252', Buffer.from(good.replace('dan seterusnya', 'dan sétérusnya'), 'latin1')]
	])('is in no table, finding or note when the file is %s', async (_, content) => {
		const { ctx: shop, findings, refused, sources } = await run([RECORDS], { 'a.csv': content });
		const said = JSON.stringify([findings, refused, sources]);
		expect(said).not.toContain(CANARY);
		expect(said).not.toContain(KEY);
		const tables = await rowsOf(
			shop.db,
			'SELECT database_name AS d, schema_name AS s, table_name AS t FROM duckdb_tables()'
		);
		expect(tables.length).toBeGreaterThan(0);
		for (const { d, s, t } of tables) {
			const rows = await shop.db.runAndReadAll(`SELECT * FROM "${d}"."${s}"."${t}"`);
			const text = JSON.stringify(rows.getRowObjectsJson());
			expect(text).not.toContain(CANARY);
			expect(text).not.toContain(KEY);
		}
	});

	it('is in no table while reading, either: dropped columns are never selected', async () => {
		const { readSources } = await import('../../../scripts/publish/1-read.ts');
		const { loadLayouts } = await import('../../../scripts/publish/contract/load-layouts.ts');
		const { ctx: shop } = await run([RECORDS], { 'a.csv': good });
		const layouts = await loadLayouts(shop.root, shop.datasets, shop.codes);
		const [source] = await readSources(shop, layouts);
		expect(source?.columns).toEqual(['tahun', 'nik', 'bentuk']);
		const rows = await shop.db.runAndReadAll(`SELECT * FROM "${source?.bahan}"`);
		const text = JSON.stringify(rows.getRowObjectsJson());
		expect(text).toContain('Fisik');
		expect(text).not.toContain(CANARY);
		expect(text).not.toContain(KEY);
	});

	it('leaves no copy in the scratch folder, where odd encodings are decoded', async () => {
		const content = Buffer.from(good.replace('dan seterusnya', 'dan sétérusnya'), 'latin1');
		const { ctx: shop, facts } = await run([RECORDS], { 'a.csv': content });
		expect(facts).toHaveLength(1);
		expect(await readdir(shop.scratch)).toEqual([]);
	});
});
