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
		]
	])('%s', async (_, file, from, to, told) => {
		const root = await projectCopy();
		await change(root, file, from, to);
		expect((await complaints(root)).join('\n')).toContain(told);
	});
});
