import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { contentKind } from '../../../scripts/publish/text/content-kind.ts';
import { frameKind } from '../../../scripts/publish/check/guard/frame.ts';
import { Refused } from '../../../scripts/publish/finding.ts';
import { publishTown, town } from '../cli/town.ts';
import { recap, records, run } from '../read/bench.ts';

const NIK = '9999015501900001';
const RECAP = recap(`numbers: polos
period: { grain: tahun }
columns:
  Kota: { role: wilayah, by: nama }
  tahun: { role: periode, part: tahun }
  jumlah: { role: nilai, measure: korban }
  lain: { role: buang, optional: true }
  jenis: { role: rincian, codes: kelamin, optional: true }
`);

describe('a cell as long as a picture', () => {
	const huge = ['a', 'a@', '1', '1.1111 ', 'jl x ', '*', '9 ', 'ibu ', '0812 '].map((piece) =>
		piece.repeat(Math.ceil(2_000_000 / piece.length))
	);

	it.each(['lain', 'jenis'])('is refused with its row, and judged at once, in a column that is %s', async (column) => {
		const { findings } = await run([RECAP], {
			'a.csv': `Kota,tahun,jumlah,${column}\nContoh,2022,5,\nContoh,2023,5,${huge[0]}\n`
		});
		expect(findings.find(({ rule }) => rule === 'sel-terlalu-panjang')).toMatchObject({
			level: 'error',
			rows: [3],
			column
		});
		expect(JSON.stringify(findings).length).toBeLessThan(5000);
	});

	it('is refused above the table and below it as well', async () => {
		const { findings } = await run([RECAP], {
			'a.csv': `${huge[1]},,\nKota,tahun,jumlah\nContoh,2022,5\n`,
			'b.csv': `Kota,tahun,jumlah\nContoh,2022,5\n,,\n${huge[1]},,\n`
		});
		expect(findings.filter(({ rule }) => rule === 'sel-terlalu-panjang').map(({ rows }) => rows)).toEqual([[4]]);
		// A first line of two megabytes is no table at all.
		expect(findings.find(({ rule }) => rule === 'tata-letak-tidak-cocok')).toMatchObject({
			file: 'data/masukan/a.csv'
		});
	});

	it('takes no longer than its length, whatever it repeats', () => {
		for (const text of huge) {
			contentKind(text);
			frameKind(text);
		}
		// A pattern that grows with the square of the length would take minutes for each of these.
		expect(contentKind(`${huge[0]} ${NIK}`)).toBeNull();
		expect(contentKind(`${huge[0]!.slice(0, 30_000)} ${NIK}`)).toBe('nik');
	});
});

describe('what a city configures', () => {
	const layoutWith = (line: string) => RECAP.replace('producer: Dinas Uji', `producer: Dinas Uji\n${line}`);
	it.each([
		['a NIK in a title', 'NIK', RECAP.replace('title: Rekap uji', `title: Rekap ${NIK}`)],
		['a person as a header', 'nama orang', RECAP.replace('lain:', 'Siti Aminah:')],
		[
			'a person among the values',
			'nama orang',
			RECAP.replace('codes: kelamin', 'codes: kelamin, values: { "Ahmad Fauzi": laki-laki }')
		],
		['a person in a remark', 'nama orang', layoutWith('# contoh dari korban Siti Aminah')],
		['a telephone', 'nomor telepon', layoutWith("licence: '0812-3456-7890'")]
	])('is refused with file and line before anything of it is shown: %s', async (_, kind, layout) => {
		const { refused } = await run([layout], {});
		expect(refused.join()).toMatch(/data\/sources\/rekap-uji\.yaml baris \d+: tampak berisi/);
		expect(refused.join()).toContain(kind);
		expect(refused.join()).not.toMatch(/Siti|Ahmad|9999|3456/);
	});

	it('is refused in contracts and code lists too, while the site may name who answers for it', async () => {
		const { root } = await town();
		await writeFile(
			join(root, 'data/codes/jenis-kegiatan.csv'),
			`${await readFile(join(root, 'data/codes/jenis-kegiatan.csv'), 'utf8')}${NIK},x,,,,,,\n`
		);
		const contract = join(root, 'data/contract/kegiatan.yaml');
		await writeFile(contract, `${await readFile(contract, 'utf8')}# dari korban Siti Aminah\n`);
		const error = await publishTown(root).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(Refused);
		expect((error as Refused).findings.map(({ file, rule }) => [file, rule])).toEqual([
			['data/codes/jenis-kegiatan.csv', 'data-pribadi-nik'],
			['data/contract/kegiatan.yaml', 'data-pribadi-nama']
		]);
		const other = await town();
		const site = join(other.root, 'data/situs.yaml');
		await writeFile(
			site,
			(await readFile(site, 'utf8')).replace('{ name: Meja Data }', "{ name: Ahmad Fauzi, phone: '0812-3456-7890' }")
		);
		expect((await publishTown(other.root)).isNew).toBe(true);
	});
});

describe('names of raw files', () => {
	it('are in no file of a release, in the open audit least of all, nor in --json where they tell of a person', async () => {
		const { root, into } = await town();
		await mkdir(join(root, 'data/masukan'), { recursive: true });
		await writeFile(join(root, 'data/masukan', `korban_siti_aminah_${NIK}.csv`), 'a,b\n1,2\n');
		const cli = new URL('../../../scripts/data.ts', import.meta.url).pathname;
		const { stdout, stderr } = await promisify(execFile)('npx', ['tsx', cli, 'publish', '--root', root, '--json']);
		const said = stdout + stderr;
		expect(said).toContain('berkas-asing');
		expect(said).not.toMatch(/siti|aminah|9999015/i);
		const { release } = JSON.parse(stdout) as { release: string };
		const folder = join(into, release);
		for (const file of await readdir(folder)) {
			const text = await readFile(join(folder, file), 'latin1');
			expect(text, file).not.toMatch(/\bsiti\b|siti_|aminah|9999015|keluarga-tw1|data\/samples|data\/masukan/i);
		}
		const audit = await readFile(join(folder, 'audit.json'), 'utf8');
		expect(JSON.parse(audit)).toMatchObject({
			findings: expect.arrayContaining([
				expect.objectContaining({ rule: 'berkas-asing', about: 'berkas lain' })
			]) as unknown
		});
	});

	it('are masked where the file that is asked for is not there', async () => {
		const { root } = await town();
		const asked = publishTown(root, { files: [join(root, 'data/masukan', `siti_aminah_${NIK}.csv`)] });
		await expect(asked).rejects.toThrow(/Berkas data\/masukan\/•••_•••_•••\.csv tidak ada/);
	});

	it('of records are judged as well', async () => {
		const layout = records(
			`period: { grain: tahun }\ncolumns:\n  tahun: { role: periode, part: tahun }\ncounts: [{ measure: korban }]`
		);
		const { findings } = await run([layout], { 'korban_siti_aminah.csv': 'tahun\n2022\n' });
		expect(findings.find(({ rule }) => rule === 'data-pribadi-nama')).toMatchObject({
			level: 'error',
			source: 'rekaman-uji'
		});
		expect(JSON.stringify(findings)).not.toMatch(/siti|aminah/i);
	});
});
