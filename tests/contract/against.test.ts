import { describe, expect, it } from 'vitest';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadProject } from '../../scripts/publish/contract/load-project.ts';
import { change, complaints, projectCopy } from './project-copy.ts';

const RATE = 'data/contract/kekerasan.yaml';
const SHARE = 'data/contract/layanan.yaml';
const COVERAGE = 'data/contract/kepesertaan.yaml';
const SPENDING = 'data/contract/penyaluran.yaml';

describe('a ratio that cannot be divided is refused with a sentence that says what to change', () => {
	it.each([
		[
			'victims per cent of inhabitants',
			RATE,
			'unit: per-100000-perempuan',
			'unit: persen',
			'per: satuan "persen" berarti per 100'
		],
		[
			'another number than its unit says',
			RATE,
			'per: 100000',
			'per: 10000',
			'satuan "per-100000-perempuan" berarti per 100000, bukan per 10000'
		],
		['a unit that the list lacks', RATE, 'unit: per-10000-anak', 'unit: per-kapita', 'satuan "per-kapita" tidak ada'],
		[
			'a denominator that does not exist',
			RATE,
			'measure: penduduk\n',
			'measure: jiwa\n',
			'ukuran "jiwa" tidak ada di dataset penduduk'
		],
		['a dataset that does not exist', RATE, 'dataset: penduduk', 'dataset: warga', 'dataset "warga" tidak ada'],
		[
			'a code that the denominator lacks',
			RATE,
			'jenis_kelamin: [perempuan]',
			'jenis_kelamin: [wanita]',
			'kode "wanita" tidak ada'
		],
		[
			'registers added in the denominator',
			SHARE,
			`measure: korban
      where: { sumber_register: [uptd-ppa] }`,
			'measure: korban',
			'sumber_register tidak boleh dijumlahkan'
		],
		[
			'victims of one register among those of another',
			SHARE,
			`measure: korban
      where: { sumber_register: [uptd-ppa] }`,
			`measure: korban
      where: { sumber_register: [unit-ppa] }`,
			'pembilang dan penyebut dari sumber_register yang berbeda'
		],
		[
			'services per cent of victims',
			SHARE,
			'      measure: korban\n',
			'      measure: pemberian_layanan\n',
			'tidak dapat dibagi satuan "layanan" menjadi persen'
		],
		[
			'recipients of a programme among themselves',
			COVERAGE,
			'      numerator_only: [program]\n      target_desil',
			'      target_desil',
			'tulis numerator_only: [program]'
		],
		['persons per rupiah', SPENDING, '      measure: pagu_perubahan\n', '      measure: kuota\n', 'menjadi persen'],
		['a percentage divided', SPENDING, '      measure: pagu_perubahan\n', '      measure: fisik\n', 'menjadi persen'],
		[
			'a sum since the year began of two flows',
			SPENDING,
			'      measure: pagu_perubahan\n',
			'      measure: realisasi\n',
			'cumulative: hanya untuk flow yang dibagi stock'
		]
	])('%s', async (_, file, from, to, told) => {
		const root = await projectCopy();
		await change(root, file, from, to);
		expect((await complaints(root)).join('\n')).toContain(told);
	});

	it('a number over itself', async () => {
		const root = await projectCopy();
		await appendFile(
			join(root, 'data/contract/kepesertaan.yaml'),
			`  - id: selalu-seratus
    page: perlinsos
    kind: figure
    title: { id: Selalu seratus, en: Always a hundred }
    measure: keluarga
    against: { title: { id: keluarga, en: families }, measure: keluarga }
`
		);
		expect((await complaints(root)).join('\n')).toContain('hasilnya selalu 100%');
	});
});

describe('a ratio is added without code', () => {
	it('by one entry of a contract', async () => {
		const root = await projectCopy();
		await appendFile(
			join(root, 'data/contract/kepesertaan.yaml'),
			`  - id: bagian-desil-1
    page: perlinsos
    kind: ranking
    title: { id: Bagian Keluarga di Desil 1, en: Share of Families in Decile 1 }
    measure: keluarga
    where: { desil: ['1'] }
    against: { title: { id: seluruh keluarga, en: all families }, measure: keluarga }
`
		);
		const { datasets } = await loadProject(root);
		const charts = datasets.find(({ id }) => id === 'kepesertaan')!.charts;
		expect(charts.at(-1)!.against).toMatchObject({ per: 100, unit: 'persen', decimals: 1, numerator_only: [] });
	});
});
