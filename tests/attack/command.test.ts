import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attackFolders, Unreadable } from '../../scripts/attack/command.ts';
import { publishTown, town } from '../publish/cli/town.ts';
import { release, type ByHand } from './by-hand.ts';

const PROJECT = new URL('../../', import.meta.url).pathname;

const data = (...args: string[]) =>
	new Promise<{ code: number; out: string; err: string }>((done) => {
		execFile(process.execPath, ['--import', 'tsx', 'scripts/data.ts', ...args], { cwd: PROJECT }, (error, out, err) =>
			done({ code: error ? Number(error.code) : 0, out, err })
		);
	});

const children = (label: string): ByHand => ({
	datasets: [
		{
			id: 'abh',
			dimensions: {},
			measures: { anak: {} },
			tables: [{ id: 'abh', dimensions: [], measures: ['anak'], periods: ['2025'], rows: [`11.71 2025 anak ${label}`] }]
		}
	]
});

describe('npm run data -- attack', () => {
	it('ends with 0 where nothing is told, and says so in Indonesian', async () => {
		const { code, out } = await data('attack', await release(children('12')));
		expect(code).toBe(0);
		expect(out).toContain('Tidak ada angka sensitif yang terungkap.');
	});

	it('ends with 1 where something is, and names the cell in the terminal, as JSON and as CSV', async () => {
		const folder = await release(children('3 tepat'));
		const file = join(await mkdtemp(join(tmpdir(), 'csv-')), 'terungkap.csv');
		const { code, out } = await data('attack', folder, '--csv', file);
		expect(code).toBe(1);
		expect(out).toContain('abh: 11.71 · 2025 · anak (sel): asli 3');
		expect((await readFile(file, 'utf8')).split('\n')[1]).toMatch(/,abh,11\.71,2025,,anak,sel,3,sempit,3,3,/);
		const json = await data('attack', folder, '--json');
		expect(json.code).toBe(1);
		expect(JSON.parse(json.out)).toMatchObject({ exposed: [{ table: 'abh', low: 3, high: 3 }] });
	});

	it('ends with 2 for a wrong call', async () => {
		expect(await data('attack')).toMatchObject({ code: 2, err: expect.stringContaining('Sebutkan folder rilis') });
		const missing = await data('attack', '/tidak/ada');
		expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('bukan folder') });
	});
});

describe('a damaged folder', () => {
	const damaged = async (edit: (folder: string) => Promise<void>) => {
		const folder = await release(children('12'));
		await edit(folder);
		const failure = await attackFolders([folder]).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(Unreadable);
		return (failure as Unreadable).message;
	};
	const rewrite = (name: string, edit: (text: string) => string) => async (folder: string) =>
		writeFile(join(folder, name), edit(await readFile(join(folder, name), 'utf8')));

	it.each([
		['without its manifest', (folder: string) => rm(join(folder, 'datapackage.json')), 'datapackage.json tidak ada'],
		['with a cut manifest', rewrite('datapackage.json', (text) => text.slice(0, 99)), 'bukan JSON yang utuh'],
		['of a newer format', rewrite('datapackage.json', (text) => text.replace('"format":1', '"format":9')), 'Perbarui'],
		['that is no release', rewrite('datapackage.json', () => '{"format":1}'), 'tidak seperti yang diharapkan'],
		['without a file', (folder: string) => rm(join(folder, 'abh.csv')), 'disebut manifes tetapi tidak ada'],
		['without a column', rewrite('abh.csv', (text) => text.replace('nilai', 'angka')), 'kolom "nilai" tidak ada'],
		[
			'with a word for a number',
			rewrite('abh.csv', (text) => text.replace(',12,', ',banyak,')),
			'baris 2: kolom nilai'
		],
		['with an unknown status', rewrite('abh.csv', (text) => text.replace('dibulatkan', 'kira')), 'kolom status'],
		['with a wrong period', rewrite('abh.csv', (text) => text.replace('2025', 'kini')), 'kolom periode'],
		['with a cell twice', rewrite('abh.csv', (text) => `${text}${text.split('\n')[1]}\n`), 'dua kali'],
		['that is no CSV', rewrite('abh.csv', (text) => `${text}"`), 'bukan CSV yang utuh']
	])('%s is told in a sentence', async (_, edit, sentence) => {
		expect(await damaged(edit)).toContain(sentence);
	});
});

describe('a release as publishing writes it', () => {
	it('states its rules, and the attack proves nothing that publishing holds to be safe', async () => {
		const { root, into } = await town();
		const { release: published } = await publishTown(root);
		expect(published.datasets.filter(({ protection }) => protection.method === 'round')).not.toEqual([]);
		for (const { protection } of published.datasets)
			expect(protection.rules === undefined).toBe(protection.method === 'none');
		const summary = await attackFolders([into]);
		expect(summary).toMatchObject({ hasRules: true, contradictory: 0 });
		expect(summary.tables.reduce((sum, { sensitive }) => sum + sensitive, 0)).toBeGreaterThan(10);
		expect(summary.exposed.filter(({ reason }) => reason === 'sempit')).toEqual([]);
	});
});
