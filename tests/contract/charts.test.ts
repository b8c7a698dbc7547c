import { describe, expect, it } from 'vitest';
import { change, complaints, projectCopy } from './project-copy.ts';

describe('a chart or axis that cannot be drawn is refused with a sentence that names file, place and what to do', () => {
	it.each([
		[
			'two sides without a second measure',
			'data/contract/penyaluran.yaml',
			'    opposite: keluar\n',
			'',
			'grafik balance memerlukan ukuran di sisi lain'
		],
		[
			'two sides of different units',
			'data/contract/penyaluran.yaml',
			'opposite: keluar',
			'opposite: realisasi',
			'satuan atau jenis ukuran "realisasi" tidak sama'
		],
		[
			'none of something that is no member of sets',
			'data/contract/kepesertaan.yaml',
			'how: { program: none }',
			'how: { desil: none }',
			'how.desil: bukan anggota himpunan'
		],
		[
			'a subject too long for a sentence',
			'data/contract/abh.yaml',
			'id: Anak yang berhadapan dengan hukum, en: Children in contact with the law }\n    measure',
			'id: Semua anak yang pernah berhadapan dengan hukum, en: Children in contact with the law }\n    measure',
			'paling banyak 6 kata'
		],
		[
			'a title said to hold a restriction that its chart lacks',
			'data/contract/kepesertaan.yaml',
			'says: [desil]',
			'says: [program]',
			'says: "program" bukan pembatasan grafik ini'
		],
		[
			'a headline figure folded away',
			'data/contract/kekerasan.yaml',
			'    kind: figure\n',
			'    kind: figure\n    detail: true\n',
			'angka utama tidak dapat dilipat'
		],
		[
			'a chart for analysts folded twice',
			'data/contract/kekerasan.yaml',
			'    kind: control\n',
			'    kind: control\n    detail: true\n',
			'sudah dilipat di "Untuk analis"'
		],
		[
			'a detail on a page without folds',
			'data/contract/penyaluran.yaml',
			'    page: sosial\n',
			'    page: sosial\n    detail: true\n',
			'halaman sosial tidak punya lipatan'
		],
		[
			'a watched chart that would wait for a reader',
			'data/contract/kepesertaan.yaml',
			'    watch: area\n',
			'    watch: area\n    detail: true\n',
			'harus selalu dihitung'
		]
	])('%s', async (_, file, from, to, told) => {
		const root = await projectCopy();
		await change(root, file, from, to);
		expect((await complaints(root)).join('\n')).toContain(told);
	});
});
