import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { diff } from '../../../scripts/publish/release/diff.ts';
import { verify } from '../../../scripts/publish/verify/verify.ts';
import { publishTown, town } from '../cli/town.ts';

describe('what a release says of the one before it', () => {
	let root: string;
	let into: string;
	const events = () => join(root, 'data/samples/kegiatan.csv');
	const edit = async (from: string, to: string) =>
		writeFile(events(), (await readFile(events(), 'utf8')).replace(from, to));
	beforeEach(async () => void ({ root, into } = await town()));

	it('is that it is the first, where there was none', async () => {
		const { release } = await publishTown(root);
		expect(release.changes).toEqual({ since: null, datasets: [], codes: {} });
	});

	it('names new periods by area, and revised ones apart from them', async () => {
		const first = await publishTown(root);
		await edit('11.71.01.1001,2025,1,sosialisasi,1', '11.71.01.1001,2025,1,sosialisasi,51');
		await appendFile(events(), '11.71.01.1001,2025,3,sosialisasi,7\n');
		const { release } = await publishTown(root);
		expect(release.changes?.since).toBe(first.release.id);
		const [change, ...more] = release.changes!.datasets;
		expect(more).toEqual([]);
		expect(change).toMatchObject({ dataset: 'kegiatan', change: 'tetap' });
		expect(change?.added.find(({ area }) => area === '11.71')?.periods).toEqual(['2025-TW3']);
		expect(change?.revised).toEqual([{ area: '11.71', periods: ['2025-TW1'] }]);
	});

	it('agrees with the comparison cell by cell', async () => {
		await publishTown(root);
		await edit('11.72.01.1001,2025,1,pelatihan,1\n', '');
		const { release } = await publishTown(root);
		const tables = (await diff(into)).tables.filter(({ cells }) => cells.changed + cells.appeared + cells.vanished > 0);
		expect(tables.map(({ table }) => table)).toEqual(['kegiatan']);
		expect(release.changes?.datasets.map(({ dataset }) => dataset)).toEqual(['kegiatan']);
		expect(release.changes?.datasets[0]?.revised).toEqual([{ area: '11.72', periods: ['2025-TW1'] }]);
	});

	it('stays the same when the same data are published again, and when the copy in place had to be mended', async () => {
		await publishTown(root);
		await appendFile(events(), '11.71.01.1001,2025,3,sosialisasi,7\n');
		const second = await publishTown(root);
		expect(await publishTown(root)).toMatchObject({ isNew: false, release: { id: second.release.id } });
		await writeFile(join(into, second.release.id, 'kegiatan.csv'), 'rusak');
		const mended = await publishTown(root);
		expect([mended.isNew, mended.release.id]).toEqual([true, second.release.id]);
		expect((await verify(into, second.release.id)).findings).toEqual([]);
	});

	it('tells the way back when earlier data are put in place again', async () => {
		const before = await readFile(events(), 'utf8');
		const first = await publishTown(root);
		await appendFile(events(), '11.71.01.1001,2025,3,sosialisasi,7\n');
		const second = await publishTown(root);
		await writeFile(events(), before);
		const third = await publishTown(root);
		expect(third.release.id).not.toBe(first.release.id);
		expect(third.release.changes?.since).toBe(second.release.id);
	});

	it('is left unsaid where the one before is damaged', async () => {
		const { release } = await publishTown(root);
		await rm(join(into, release.id, 'kegiatan.csv'));
		await appendFile(events(), '11.71.01.1001,2025,3,sosialisasi,7\n');
		expect((await publishTown(root)).release).not.toHaveProperty('changes');
	});

	it('names programmes that the list gained', async () => {
		await publishTown(root);
		await appendFile(join(root, 'data/codes/program.csv'), await newRow(join(root, 'data/codes/program.csv')));
		expect((await publishTown(root)).release.changes?.codes).toEqual({ program: ['program-baru'] });
	});
});

/** A row for a code list like its last one, under another code. */
async function newRow(path: string): Promise<string> {
	const last = (await readFile(path, 'utf8')).trim().split('\n').at(-1)!;
	const [, , , ...rest] = last.split(',');
	return `${['program-baru', 'Program baru', 'New programme', ...rest].join(',')}\n`;
}
