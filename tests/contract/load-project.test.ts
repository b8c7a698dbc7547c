import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../scripts/publish/contract/load-project.ts';
import { change, complaints, CONTRACT, projectCopy } from './project-copy.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the project as it is', () => {
	it('loads: the eight datasets of the three cities, in the order in which readers meet them', async () => {
		const { site, datasets } = await loadProject(ROOT);
		expect(site.areas).toContain(site.home);
		const ids = datasets.map(({ id }) => id);
		expect(ids.filter((id) => !id.startsWith('kekerasan-'))).toEqual([
			...['kepesertaan', 'penyaluran', 'kekerasan', 'layanan', 'abh', 'jangkauan', 'indikator', 'penduduk']
		]);
	});

	it('publishes violence and services never below the group of kecamatan, TPPO and ABH only by city and year', async () => {
		const { datasets } = await loadProject(ROOT);
		const tables = datasets.flatMap((dataset) =>
			['kekerasan', 'layanan', 'abh'].includes(dataset.id) ? dataset.tables : []
		);
		expect(tables.filter(({ area }) => area === 'kecamatan' || area === 'kelurahan')).toEqual([]);
		for (const { area, period } of tables.filter(({ id, measures }) => id === 'abh' || measures.includes('tppo')))
			expect([area, period]).toEqual(['kota', 'tahun']);
		const open = tables.filter(
			({ audiences, area, period }) => area === 'kelompok' && period === 'triwulan' && audiences.includes('umum')
		);
		expect(open).toEqual([]);
	});

	it('keeps mentions apart from persons in every table', async () => {
		const { datasets } = await loadProject(ROOT);
		for (const { tables, measures } of datasets)
			for (const table of tables)
				expect(new Set(table.measures.map((id) => measures[id]?.mentions ?? false)).size).toBe(1);
	});
});

describe('what a city adds without code', () => {
	it('a programme is one more row', async () => {
		const root = await projectCopy();
		await appendFile(
			join(root, 'data/codes/program.csv'),
			'makan-bergizi,Makan bergizi,Nutritious meals,,,,,Contoh,siswa,disdik,bulanan,apbn,mengurangi-beban,pangan,tidak,tidak,\n'
		);
		const { codes } = await loadProject(root);
		expect(codes['program']?.at(-1)).toMatchObject({ id: 'makan-bergizi', attributes: { satuan: 'siswa' } });
	});

	it('a city is rows of areas and one entry in situs.yaml', async () => {
		const root = await projectCopy();
		await change(root, 'data/situs.yaml', "'16.74'", "'16.74', '32.73'");
		expect((await loadProject(root)).site.areas).toContain('32.73');
	});

	it('a dataset is one more file', async () => {
		const root = await projectCopy();
		await writeFile(join(root, 'data/contract/stunting.yaml'), CONTRACT);
		expect((await loadProject(root)).datasets.map(({ id }) => id)).toContain('stunting');
	});
});

describe('a broken configuration is refused with a sentence that names file, place and what to do', () => {
	const contract = 'data/contract/kekerasan.yaml';
	it.each([
		[
			'unknown code list',
			contract,
			'codes: bentuk',
			'codes: bentuk-lama',
			'dimensions.bentuk: daftar kode "bentuk-lama" tidak ada'
		],
		[
			'attribute of an unknown dimension',
			'data/contract/penyaluran.yaml',
			'attribute_of: program',
			'attribute_of: programnya',
			'dimensions.dimensi.attribute_of: dimensi "programnya" tidak ada'
		],
		[
			'code without the attribute that a dimension is made from',
			'data/codes/program.csv',
			'apbn,mengurangi-beban,tunai',
			'apbn,,tunai',
			'kolom "strategi" pada kode "pkh"'
		],
		[
			'table with a column for an attribute',
			'data/contract/penyaluran.yaml',
			'dimensions: [program, alasan_keluar]',
			'dimensions: [program, strategi]',
			'"strategi" mengikuti dimensi "program"'
		],
		[
			'panels by an unknown dimension',
			'data/contract/penyaluran.yaml',
			'panels: strategi',
			'panels: bidang',
			'dimensi "bidang" tidak ada'
		],
		['unknown unit', contract, 'unit: bentuk', 'unit: sebutan', 'satuan "sebutan" tidak ada'],
		['unknown whole', contract, 'part_of: korban', 'part_of: orang', 'ukuran "orang" tidak ada'],
		[
			'unknown dimension of a table',
			contract,
			'dimensions: [sumber_register, pendidikan]',
			'dimensions: [agama]',
			'dimensi "agama" tidak ada'
		],
		[
			'unknown measure of a table',
			contract,
			'measures: [bentuk_dialami]',
			'measures: [bentuknya]',
			'ukuran "bentuknya" tidak ada'
		],
		[
			'pin of an unknown table',
			contract,
			'    kekerasan_wilayah:\n      -',
			'    kekerasan_desa:\n      -',
			'tabel "kekerasan_desa" tidak ada'
		],
		[
			'pin finer than its table',
			contract,
			'{ area: kelompok, period: tahun, dimensions: [sumber_register] }',
			'{ area: kelurahan, period: bulan }',
			'lebih rinci daripada tabel'
		],
		[
			'separators in a circle',
			contract,
			'tables: [kekerasan_wilayah_triwulan, kekerasan_wilayah]',
			'tables: [kekerasan_triwulan, kekerasan_usia]',
			'harus membentuk pohon'
		],
		[
			'separator over a dimension that one side lacks',
			contract,
			'margin: { area: kelompok, period: tahun, dimensions: [sumber_register] }',
			'margin: { area: kota, period: tahun, dimensions: [usia] }',
			'"usia" bukan dimensi tabel'
		],
		[
			'forbidden cross: kelurahan',
			contract,
			'area: kelompok',
			'area: kelurahan',
			'memuat persilangan terlarang kelurahan'
		],
		[
			'forbidden cross of two dimensions',
			contract,
			'[sumber_register, kelompok_korban, usia]',
			'[sumber_register, usia, pendidikan]',
			'persilangan terlarang usia × pendidikan'
		],
		[
			'code of a chart that no list has',
			contract,
			'where: { sumber_register: [uptd-ppa] }',
			'where: { sumber_register: [uptd] }',
			'kode "uptd" tidak ada'
		],
		['chart that no table can answer', contract, 'by: bentuk\n', 'by: usia\n', 'tidak ada tabel dengan ukuran'],
		[
			'roll-up finer than its base',
			'data/contract/kepesertaan.yaml',
			'area: kota\n    period: triwulan',
			'area: kota\n    period: bulan',
			'lebih rinci daripada tabel "kepesertaan"'
		],
		[
			'money tied to nothing',
			'data/contract/penyaluran.yaml',
			'{ realisasi: dicairkan }',
			'{ realisasi: diterima }',
			'ukuran "diterima" tidak ada'
		],
		[
			'programme without unit',
			'data/codes/program.csv',
			',keluarga,dinsos,triwulan,apbn,',
			',,dinsos,triwulan,apbn,',
			'tidak punya satuan yang dikenal'
		],
		['missing key', contract, 'title:\n  id: Kekerasan', 'judul:\n  id: Kekerasan', 'title: diharapkan'],
		['YAML that cannot be read', contract, 'order: 30', 'order: [30', 'YAML tidak dapat dibaca di baris'],
		['id unlike the file name', contract, 'id: kekerasan\n', 'id: kasus\n', 'harus sama dengan nama berkas'],
		[
			'table name taken by another dataset',
			'data/contract/abh.yaml',
			'- id: abh\n    title',
			'- id: layanan-tahap\n    title',
			'sudah dipakai di data/contract'
		],
		[
			'home outside the areas',
			'data/situs.yaml',
			"home: '62.71'",
			"home: '32.73'",
			'home: wilayah 32.73 harus salah satu dari areas'
		],
		['area that is no kota', 'data/situs.yaml', "'19.71'", "'19.71.01'", 'bukan tingkat kota'],
		['area that is not in the list', 'data/situs.yaml', "'19.71'", "'99.71'", 'wilayah 99.71 tidak ada']
	])('%s', async (_, file, from, to, sentence) => {
		const root = await projectCopy();
		await change(root, file, from, to);
		const said = await complaints(root);
		expect(said.filter((message) => message.includes(sentence))).not.toEqual([]);
		expect(said.every((message) => message.startsWith('data/'))).toBe(true);
	});

	it('a missing situs.yaml is asked for', async () => {
		const root = await projectCopy();
		await rm(join(root, 'data/situs.yaml'));
		expect(await complaints(root)).toEqual(['data/situs.yaml: berkas tidak ada. Buat berkas ini lebih dulu.']);
	});

	it('a forbidden cross passes with a written reason, and only that one', async () => {
		const root = await projectCopy();
		await change(
			root,
			contract,
			'[sumber_register, kelompok_korban, usia]',
			'[sumber_register, kelompok_korban, usia, pendidikan]'
		);
		const reason = 'Disetujui Walidata untuk rapat tertutup, lihat berita acara.';
		await change(
			root,
			contract,
			'  never_cross:',
			`  overrides:\n    - { rule: 'never_cross: usia × pendidikan', reason: '${reason}' }\n  never_cross:`
		);
		expect(await complaints(root)).toEqual([]);
	});
});

describe('a broken code list is refused by file and row', () => {
	const file = 'data/codes/bentuk.csv';
	it.each([
		['doubled code', 'psikis,Psikis', 'fisik,Psikis', `${file} baris 3: kode fisik sudah ada`],
		[
			'unknown parent',
			'psikis,Psikis,Psychological,',
			'psikis,Psikis,Psychological,jiwa',
			'induk jiwa dari kode psikis tidak ada'
		],
		[
			'validity turned round',
			'psikis,Psikis,Psychological,,,',
			'psikis,Psikis,Psychological,,2025,2020',
			'berlaku_dari sesudah berlaku_sampai'
		],
		['a comma too many', 'psikis,Psikis', 'psikis,,Psikis', 'ada 9 kolom, seharusnya 8'],
		['one name for two codes', 'Kekerasan Psikis', 'Kekerasan Fisik', 'sama dengan kode fisik'],
		['no name', 'psikis,Psikis', 'psikis,', 'tanpa nama'],
		['missing column', 'nama_en', 'nama_inggris', 'kolom nama_en tidak ada']
	])('%s', async (_, from, to, sentence) => {
		const root = await projectCopy();
		await change(root, file, from, to);
		expect((await complaints(root)).filter((message) => message.includes(sentence))).not.toEqual([]);
	});
});
