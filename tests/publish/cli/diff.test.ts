import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diff } from '../../../scripts/publish/release/diff.ts';
import { WrongCall } from '../../../scripts/publish/finding.ts';
import { showDiff } from '../../../scripts/publish/report/console.ts';
import { publishTown, town } from './town.ts';

async function twice(edit: (csv: string) => string) {
	const { root, into } = await town();
	const old = await publishTown(root);
	const file = join(root, 'data/samples/kegiatan.csv');
	await writeFile(file, edit(await readFile(file, 'utf8')));
	const now = await publishTown(root);
	return { into, old: old.release.id, now: now.release.id };
}

const table = async (into: string) => (await diff(into)).tables.find((each) => each.table === 'kegiatan');

describe('comparing a release with the one before', () => {
	it('says which cells changed, by how much, and which came and went', async () => {
		const { into, old, now } = await twice(
			(csv) =>
				csv
					.replace('11.71.01.1001,2025,1,sosialisasi,1', '11.71.01.1001,2025,1,sosialisasi,51')
					.replace('11.72.01.1001,2025,1,pelatihan,1\n', '') + '11.71.01.1001,2025,2,pelatihan,4\n'
		);
		const result = await diff(into);
		expect([result.before, result.after]).toEqual([old, now]);
		expect(await table(into)).toMatchObject({
			change: 'tetap',
			periodsAdded: [],
			cells: { same: 10, changed: 1, appeared: 1, vanished: 1 },
			bySize: { '1–2': 1, '3–9': 1, '10–99': 1 },
			byStatus: { 'tanpa baris → tepat': 1, 'tepat → tanpa baris': 1 }
		});
		const text = showDiff(result);
		expect(text).toContain('besar perubahan');
		expect(text).toContain(old);
	});

	it('keeps a new period apart from changes of the old ones', async () => {
		const { into } = await twice((csv) => `${csv}11.71.01.1001,2025,3,sosialisasi,7\n`);
		expect(await table(into)).toMatchObject({
			periodsAdded: ['2025-TW3'],
			cells: { same: 12, changed: 0, appeared: 0, vanished: 0 }
		});
	});

	it('tells an area that is no longer there', async () => {
		const { into } = await twice((csv) =>
			csv
				.split('\n')
				.filter((row) => !row.startsWith('11.72'))
				.join('\n')
		);
		expect(await table(into)).toMatchObject({ areasRemoved: ['11.72'], cells: { vanished: 0 } });
	});

	it('asks for a release that exists, and for two of them', async () => {
		const { root, into } = await town();
		await expect(diff(into)).rejects.toThrow('Belum ada rilis');
		await publishTown(root);
		await expect(diff(into)).rejects.toThrow(WrongCall);
		await expect(diff(into, 'tidak-ada')).rejects.toThrow('Rilis tidak-ada tidak ada');
	});
});
