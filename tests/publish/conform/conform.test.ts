import { describe, expect, it } from 'vitest';
import { recap, records, run } from '../read/bench.ts';

const CASES = records(`area: '99.71'
period: { grain: triwulan, provisional: 1 }
columns:
  no: { role: kunci }
  nama: { role: buang }
  lapor: { role: periode, part: tanggal }
  kelamin: { role: rincian, codes: kelamin }
  umur: { role: dimensi, dimension: usia, band: true, blank: tidak-diketahui }
  kecamatan: { role: wilayah, by: nama, level: kecamatan }
  bentuk: { role: dimensi, dimension: bentuk, separator: ';' }
  kdrt: { role: tanda }
unique: [no]
links:
  - layout: layanan-uji
    key: [no]
    earliest: { pertama: tanggal }
    distinct: { lembaga: layanan }
    furthest: { tahap: { blank: lapor } }
bands:
  kelompok: { of: rincian, number: umur, equal: { kelamin: kelamin } }
  hari: { of: hari-kerja, from: lapor, to: pertama, blank: belum }
  banyak: { of: jumlah, number: lembaga, blank: belum }
counts:
  - { measure: korban }
  - { measure: kdrt, when: { kdrt: true } }
  - { measure: sebutan, mention: bentuk }
`)
	.replace("area: '99'\n", '')
	.replace("files: ['**/*.csv', '**/*.xlsx', '**/*.xls']", "files: ['**/kasus*.csv']");
const SERVICES = `id: layanan-uji
dataset: uji-coba
title: Layanan uji
producer: Dinas Uji
kind: rekaman
files: ['**/layanan*.csv']
area: '99.71'
period: { grain: triwulan }
columns:
  no: { role: kunci }
  tanggal: { role: periode, part: tanggal }
  layanan: { role: dimensi, dimension: layanan }
  tahap: { role: dimensi, dimension: tahap }
links:
  - { layout: rekaman-uji, key: [no], inherit: [wilayah, kelompok] }
counts: []
`;
const cases = [
	'no,nama,lapor,kelamin,umur,kecamatan,bentuk,kdrt',
	// 1 March 2024 is a Friday.
	'R-1,Meranti Melati,2024-03-01,P,16,Pahandut,Fisik; Psikis,YA',
	'R-2,Ulin Kenanga,2024-03-01,P,30,Bukit Batu,Seksual,TIDAK',
	'R-3,Ramin Seroja,2024-05-02,L,9,Pahandut,Fisik,TIDAK',
	''
].join('\n');
const services = [
	'no,tanggal,layanan,tahap',
	'R-1,2024-03-04,Medis,Dilayani',
	'R-1,2024-03-20,Hukum,Selesai',
	'R-2,2024-03-01,Medis,Dilayani',
	''
].join('\n');

describe('registers become facts', () => {
	const prepared = run([CASES, SERVICES], { 'kasus.csv': cases, 'layanan.csv': services });
	const of = async (measure: string) => (await prepared).facts.filter((fact) => fact.includes(` ${measure}=`));

	it('counts victims by group, age band, working days to first service, institutions and furthest stage', async () => {
		expect((await prepared).refused).toEqual([]);
		expect(await of('korban')).toEqual([
			'99.71.01 2024-TW1 usia=0-17 kelompok=anak-perempuan hari=1-3 banyak=2-lebih tahap=selesai korban=1',
			'99.71.01 2024-TW2 usia=0-17 kelompok=anak-laki-laki hari=belum banyak=belum tahap=lapor korban=1*',
			'99.71.02 2024-TW1 usia=18-ke-atas kelompok=perempuan hari=0 banyak=1 tahap=dilayani korban=1'
		]);
	});

	it('counts mentions apart from victims: one victim, two forms', async () => {
		const mentions = await of('sebutan');
		expect(mentions.map((fact) => /bentuk=(\S+)/.exec(fact)?.[1]).sort()).toEqual([
			'fisik',
			'fisik',
			'psikis',
			'seksual'
		]);
	});

	it('counts a flagged part of the victims', async () => expect(await of('kdrt')).toHaveLength(1));

	it('covers every quarter from the first to the last record, cases or not', async () => {
		const { sources } = await prepared;
		expect(sources[0]).toMatchObject({
			records: true,
			asOf: '2024-06-30',
			coverage: [{ area: '99.71', periods: ['2024-TW1', '2024-TW2'] }]
		});
	});

	it('takes the home of the case for its services, and drops services without a case with a note', async () => {
		const counted = SERVICES.replace('counts: []', 'counts: [{ measure: keluarga }]');
		const { facts, sources, findings } = await run([CASES, counted], {
			'kasus.csv': cases,
			'layanan.csv': `${services}R-9,2024-03-05,Medis,Selesai\n`
		});
		const own = facts.filter((fact) => fact.includes(' keluarga='));
		expect(own).toEqual([
			'99.71.01 2024-TW1 kelompok=anak-perempuan tahap=dilayani layanan=medis keluarga=1',
			'99.71.01 2024-TW1 kelompok=anak-perempuan tahap=selesai layanan=hukum keluarga=1',
			'99.71.02 2024-TW1 kelompok=perempuan tahap=dilayani layanan=medis keluarga=1'
		]);
		expect(findings.find(({ rule, level }) => rule === 'tautan' && level === 'warning')?.message).toMatch(
			/75% dari 4 baris/
		);
		expect(sources.find(({ id }) => id === 'layanan-uji')?.notes[0]?.text.id).toMatch(/^75% baris/);
	});

	it('refuses to guess when the linked list is not there', async () => {
		const { refused } = await run([CASES, SERVICES], { 'kasus.csv': cases });
		expect(refused.join()).toMatch(/berkas untuk layanan-uji tidak ada/);
	});
});

const FAMILIES = `id: keluarga-uji
dataset: uji-coba
title: Keluarga uji
producer: Dinas Uji
kind: rekaman
files: ['**/keluarga*.csv']
area: '99.71'
period: { grain: triwulan }
columns:
  kapan: { role: periode, part: periode }
  kk: { role: kunci }
unique: [periode, kk]
links:
  - { layout: pkh-uji, key: [kk], period: true, flag: pkh }
  - { layout: sembako-uji, key: [kk], period: true, flag: sembako }
sets: { himpunan: { sembako: sembako, pkh: pkh } }
counts: [{ measure: keluarga }]
`;
const list = (id: string) => `id: ${id}-uji
dataset: uji-coba
title: Daftar ${id}
producer: Dinas Uji
kind: rekaman
files: ['**/${id}*.csv']
area: '99.71'
period: { grain: triwulan }
columns:
  kapan: { role: periode, part: periode }
  kk: { role: kunci }
`;
const families = (...lines: string[]) => ['kapan,kk', ...lines, ''].join('\n');

describe('families in several programmes are counted once', () => {
	const layouts = [FAMILIES, list('pkh'), list('sembako')];
	const files = {
		'keluarga.csv': families('2024/1,A 1', '2024/1,A 2', '2024/1,A 3', '2024/1,A 4'),
		'pkh.csv': families('2024/1,A-1', '2024/1,A2'),
		// Two members of one family, and a family that is in no list.
		'sembako.csv': families('2024/1,A1', '2024/1,A1', '2024/1,A3', '2024/1,Z9')
	};

	it('writes the set of programmes of each family, sorted, "-" for none', async () => {
		const { facts, refused } = await run(layouts, files);
		expect(refused).toEqual([]);
		expect(facts.map((fact) => fact.replace('99.71 2024-TW1 ', '')).sort()).toEqual([
			...[
				'himpunan=- keluarga=1',
				'himpunan=pkh keluarga=1',
				'himpunan=pkh+sembako keluarga=1',
				'himpunan=sembako keluarga=1'
			]
		]);
	});

	it('reports the share that could be linked and warns below the threshold', async () => {
		const { findings } = await run(layouts, files);
		expect(
			findings
				.filter(({ rule }) => rule === 'tautan')
				.map(({ level, message }) => [level, /^(\S+): (\S+)%/.exec(message)?.[2]])
		).toEqual([
			['note', '100'],
			['warning', '75']
		]);
	});

	it('refuses a period in which a programme list is empty: nobody would be recorded', async () => {
		const more = { ...files, 'keluarga.csv': `${files['keluarga.csv']}2024/2,A1\n` };
		const { findings } = await run(layouts, more);
		expect(findings.filter(({ rule }) => rule === 'tautan-periode').map(({ subject }) => subject)).toEqual([
			'2024-TW2',
			'2024-TW2'
		]);
	});
});

describe('"s.d." figures become flows', () => {
	const layout = recap(`numbers: id
period: { grain: triwulan, file: '(?<tahun>\\d{4})' }
columns:
  program: { role: dimensi, dimension: program }
  s.d. TW I: { role: nilai, measure: realisasi, cumulative: tahun, period: { triwulan: I } }
  s.d. TW II: { role: nilai, measure: realisasi, cumulative: tahun, period: { triwulan: II } }
  s.d. TW III: { role: nilai, measure: realisasi, cumulative: tahun, period: { triwulan: III } }
`);
	const header = 'program;s.d. TW I;s.d. TW II;s.d. TW III\n';

	it('takes each from the one before, and starts again with the year', async () => {
		const { facts } = await run([layout], {
			'2023.csv': `${header}PKH;100;250;400\n`,
			'2024.csv': `${header}PKH;50;80;\n`
		});
		expect(facts.map((fact) => fact.replace('99 ', '').replace('program=pkh realisasi=', ''))).toEqual([
			...['2023-TW1 100', '2023-TW2 150', '2023-TW3 150', '2024-TW1 50', '2024-TW2 30']
		]);
	});

	it('names a value that falls; money flows back, counts do not', async () => {
		const { facts, findings } = await run([layout], { '2023.csv': `${header}PKH;100;90;130\n` });
		expect(findings.find(({ rule }) => rule === 'kumulatif-turun')).toMatchObject({
			level: 'warning',
			rows: [2],
			subject: '2023-TW2'
		});
		expect(facts.map((fact) => fact.split('=').at(-1))).toEqual(['100', '-10', '40']);
		const counts = await run([layout.replaceAll('measure: realisasi', 'measure: korban')], {
			'2023.csv': `${header}PKH;100;90;130\n`
		});
		expect(counts.facts.map((fact) => fact.split('=').at(-1))).toEqual(['100', '0', '30']);
	});
});

describe('tables that tell of the same people', () => {
	const sibling = (id: string, dimension: string) => `id: ${id}
dataset: uji-coba
title: Korban menurut ${dimension}, uji
producer: Dinas Uji
kind: rekap
files: ['**/${id}.csv']
area: '99'
period: { grain: tahun }
columns:
  tahun: { role: periode, part: tahun }
  ${dimension}: { role: dimensi, dimension: ${dimension} }
  jumlah: { role: nilai, measure: korban }
`;
	const files = {
		'menurut-kelamin.csv': 'tahun,kelamin,jumlah\n2022,P,60\n2022,L,30\n2023,P,10\n',
		'menurut-usia.csv': 'tahun,usia,jumlah\n2022,0-17,50\n2022,18-ke-atas,35\n2023,0-17,10\n'
	};
	const layouts = [sibling('menurut-kelamin', 'kelamin'), sibling('menurut-usia', 'usia')];

	it('16: are published with a note that gives both figures', async () => {
		const { sources, refused } = await run(layouts, files);
		expect(refused).toEqual([]);
		const notes = sources.flatMap((source) => source.notes);
		expect(notes).toHaveLength(1);
		expect(notes[0]).toMatchObject({ kind: 'rekonsiliasi', measure: 'korban' });
		expect(notes[0]?.text.id).toMatch(/1 dari 2 periode/);
		expect(notes[0]?.detail?.id).toMatch(/2022: 90 dipakai, lainnya 85 \(Korban menurut usia\)/);
	});

	it('give no figures where they are protected', async () => {
		const { DATASET } = await import('../read/bench.ts');
		const guarded = { ...DATASET, protection: { ...DATASET.protection, method: 'round' as const } } as typeof DATASET;
		const { sources } = await run(layouts, files, { dataset: guarded });
		const [note] = sources.flatMap(({ notes }) => notes);
		expect(note?.kind).toBe('rekonsiliasi');
		expect(JSON.stringify(note)).not.toMatch(/90|85/);
	});

	it('24: a taxonomy that changes is a break, with what stays the same', async () => {
		const layout = sibling('layanan', 'layanan')
			.replace('grain: tahun', 'grain: bulan')
			.replace('part: tahun', 'part: periode');
		const text = `tahun,layanan,jumlah\n${['2020-05', '2020-06'].flatMap((month) => ['Medis', 'Hukum'].map((kind) => `${month},${kind},1`)).join('\n')}
${['2020-07', '2020-08'].flatMap((month) => ['Medis', 'Rumah aman', 'Mediasi', 'Konseling'].map((kind) => `${month},${kind},0`)).join('\n')}\n`;
		const { sources } = await run([layout], { 'layanan.csv': text });
		expect(sources[0]?.notes).toEqual([
			expect.objectContaining({ kind: 'terputus', dimension: 'layanan', period: '2020-07' })
		]);
		expect(sources[0]?.notes[0]?.text.id).toMatch(/mulai Juli 2020, dari 2 kelas menjadi 4.*Yang tetap: Medis\./);
	});

	it('codes with units of their own are no classes: a new one breaks no other', async () => {
		const { DATASET } = await import('../read/bench.ts');
		const own = Object.entries(DATASET.measures).map(([id, one]) => [id, { ...one, unit: { from: 'layanan' } }]);
		const things = { ...DATASET, measures: Object.fromEntries(own) } as typeof DATASET;
		const files = {
			'layanan.csv': `tahun,layanan,jumlah\n2020,Medis,1\n2021,Hukum,1\n2021,Mediasi,1\n2021,Konseling,1\n`
		};
		const notesOf = async (wish = {}) => (await run([sibling('layanan', 'layanan')], files, wish)).sources[0]?.notes;
		expect(await notesOf()).toHaveLength(1);
		expect(await notesOf({ dataset: things })).toEqual([]);
	});
});
