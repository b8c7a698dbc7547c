import { describe, expect, it } from 'vitest';
import type { Changes } from '../../src/lib/contract/changes.ts';
import { changeLines } from '../../src/lib/ui/board/changes.ts';
import { release } from '../charts/sample.ts';

const told = (changes?: Changes) => changeLines({ ...release, ...(changes ? { changes } : {}) }, 'id');
const title = { id: 'Penyaluran', en: 'Disbursement' };
const delivery = (area: string, ...periods: string[]) => ({ area, periods });

describe('what changed since the last release, in words', () => {
	it('is not told where it is not known, and the first release says that it is', () => {
		expect(told()).toBeNull();
		expect(told({ since: null, datasets: [], codes: {} })).toMatchObject({
			lead: expect.stringContaining('rilis pertama'),
			lines: []
		});
	});

	it('names new and revised periods with the areas that sent them, alike ones together', () => {
		const datasets: Changes['datasets'] = [
			{
				dataset: 'penyaluran',
				title,
				change: 'tetap',
				added: [delivery('62.71', '2025-TW4'), delivery('16.74', '2025-TW4')],
				revised: [delivery('62.71', '2024-TW1', '2024-TW2', '2024-TW3', '2024-TW4')]
			},
			{ dataset: 'abh', title: { id: 'ABH', en: 'ABH' }, change: 'baru', added: [], revised: [] }
		];
		expect(told({ since: '2025-09-30-aaaaaaaa', datasets, codes: { program: ['pkh', 'sembako'] } })).toEqual({
			lead: expect.stringContaining('2025-09-30-aaaaaaaa'),
			lines: [
				'Penyaluran: Triwulan IV 2025 masuk (Kota Palangka Raya dan Kota Prabumulih)',
				'Penyaluran: angka 4 periode (2024) diperbarui (Kota Palangka Raya)',
				'Data baru: ABH',
				'Program baru: PKH dan Sembako'
			]
		});
	});

	it('says so where only the presentation changed', () => {
		expect(told({ since: '2025-09-30-aaaaaaaa', datasets: [], codes: {} })).toEqual({
			lead: 'Angka yang terbit sama dengan rilis 2025-09-30-aaaaaaaa; yang berubah hanya cara penyajiannya.',
			lines: []
		});
	});

	it('counts the areas of a delivery that are too many to be named', () => {
		const added = ['62', '16', '62.71', '16.74'].map((area) => delivery(area, '2025'));
		const datasets: Changes['datasets'] = [{ dataset: 'penyaluran', title, change: 'tetap', added, revised: [] }];
		expect(told({ since: '2025-09-30-aaaaaaaa', datasets, codes: {} })?.lines).toEqual([
			'Penyaluran: 2025 masuk (4 wilayah)'
		]);
	});
});
