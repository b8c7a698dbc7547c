import { describe, expect, it } from 'vitest';
import { change, complaints, projectCopy } from './project-copy.ts';

describe('a chart that its data cannot carry is refused with a sentence that says what to mend', () => {
	const victims = 'data/contract/kekerasan.yaml';
	it.each([
		[
			'path over codes that share a place',
			'data/codes/status-layanan.csv',
			'nama tahap ditetapkan proyek ini",3',
			'nama tahap ditetapkan proyek ini",2',
			'kolom urut di data/codes/status-layanan.csv harus bilangan bulat yang berbeda'
		],
		[
			'path of what is counted in several parts',
			'data/contract/layanan.yaml',
			'kind: comparison\n    section: &jenis',
			'kind: path\n    section: &jenis',
			'"pemberian_layanan" adalah sebutan'
		],
		[
			'path over groups that are no stages',
			victims,
			'kind: composition\n    section: *dilaporkan\n',
			'kind: path\n    section: *dilaporkan\n',
			'kolom urut di data/codes/kelompok-korban.csv'
		],
		[
			'median of codes that are no bands',
			victims,
			'by: hubungan_pelaku\n',
			'by: hubungan_pelaku\n    median: true\n',
			'kolom dari di data/codes/hubungan-pelaku.csv'
		],
		[
			'median of mentions',
			victims,
			'by: bentuk\n',
			'by: bentuk\n    median: true\n',
			'median hanya untuk grafik composition'
		],
		[
			'table without columns',
			'data/contract/jangkauan.yaml',
			'measure: kapasitas\n    by: kapasitas\n    level',
			'measure: kapasitas\n    level',
			'memerlukan dimensi yang kodenya menjadi kolom'
		],
		[
			'panels of a picture that has none',
			victims,
			'    level: kelompok\n    where: { sumber_register: [uptd-ppa] }',
			'    level: kelompok\n    panels: sumber_register',
			'hanya untuk grafik comparison, composition, path, dan trend'
		],
		[
			'panels by what the bars compare',
			victims,
			'by: usia\n    panels: sumber_register',
			'by: usia\n    panels: usia',
			'harus dimensi lain daripada by'
		]
	])('%s', async (_name, file, from, to, expected) => {
		const root = await projectCopy();
		await change(root, file, from, to);
		expect((await complaints(root)).filter((message) => message.includes(expected))).not.toEqual([]);
	});
});
