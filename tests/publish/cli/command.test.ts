import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realTown, snapshot, town } from './town.ts';

const PROJECT = new URL('../../../', import.meta.url).pathname;

interface Result {
	code: number;
	out: string;
	err: string;
}

const data = (...args: string[]) =>
	new Promise<Result>((done) => {
		execFile(process.execPath, ['--import', 'tsx', 'scripts/data.ts', ...args], { cwd: PROJECT }, (error, out, err) =>
			done({ code: error ? Number(error.code) : 0, out, err })
		);
	});

describe('npm run data', () => {
	it('publishes, says where, and leaves a sound release: exit 0', async () => {
		const { root, into } = await town();
		const published = await data('publish', '--root', root);
		expect(published).toMatchObject({ code: 0 });
		expect(published.out).toMatch(/Rilis \d{4}-\d\d-\d\d-[0-9a-f]{8} terbit di /);
		const verified = await data('verify', '--root', root);
		expect(verified).toMatchObject({ code: 0 });
		expect(verified.out).toContain('utuh dan cocok dengan manifesnya');
		expect(Object.keys(await snapshot(into))).toContain('current.json');
		const again = await data('publish', '--root', root);
		expect(again.out).toContain('sudah ada dan tidak berubah');
	});

	it('speaks JSON to machines', async () => {
		const { root } = await town();
		const { out } = await data('publish', '--root', root, '--json');
		expect(JSON.parse(out)).toMatchObject({ isNew: true, release: expect.stringMatching(/^2025-07-31-/) });
	});

	it('checks without publishing', async () => {
		const { root, into } = await town();
		const checked = await data('check', '--root', root);
		expect(checked).toMatchObject({ code: 0 });
		expect(checked.out).toContain('Data dapat diterbitkan.');
		expect(await snapshot(into)).toEqual({});
	});

	it('warns while readers have nobody to tell of a wrong figure, and is content once they do', async () => {
		const { root } = await town();
		expect((await data('check', '--root', root)).out).toContain('narahubung untuk angka keliru belum lengkap');
		const place = join(root, 'data/situs.yaml');
		const site = await readFile(place, 'utf8');
		await writeFile(place, site.replace('{ name: Meja Data }', "{ name: Meja Data, phone: '0536 100' }"));
		expect((await data('check', '--root', root)).out).not.toContain('narahubung');
	});

	it('refuses bad data with a sentence that names file and place, never the value: exit 1', async () => {
		const { root, into } = await town();
		await appendFile(join(root, 'data/samples/kegiatan.csv'), '11.71.01.1001,2025,2,rahasia-sekali,4\n');
		const refused = await data('publish', '--root', root);
		expect(refused.code).toBe(1);
		expect(refused.err).toContain('kegiatan.csv');
		expect(refused.err).toContain('kesalahan');
		expect(refused.err).toContain('Yang sudah terbit tidak berubah.');
		expect(refused.err + refused.out).not.toContain('rahasia-sekali');
		expect(await snapshot(into)).toEqual({});
		const machine = await data('check', '--root', root, '--json');
		expect(machine.code).toBe(1);
		const { findings } = JSON.parse(machine.out) as { findings: { level: string; file: string }[] };
		expect(findings.some(({ level }) => level === 'error')).toBe(true);
	});

	it('reads only the files that are named, however many', async () => {
		const { root } = await town();
		const file = (name: string) => join(root, 'data/samples', name);
		const { out } = await data(
			'publish',
			'--root',
			root,
			'--sources',
			file('keluarga-tw1.csv'),
			file('keluarga-tw2.csv'),
			'--json'
		);
		const { folder } = JSON.parse(out) as { folder: string };
		const manifest = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as {
			datasets: { id: string }[];
		};
		expect(manifest.datasets.map(({ id }) => id)).toEqual(['keluarga']);
	});

	it.each([
		[[], 'Sebutkan perintahnya'],
		[['terbitkan'], 'tidak dikenal'],
		[['publish', '--audiens', 'umum'], 'Pemanggilan tidak dikenal'],
		[['publish', '--audience', 'semua'], 'Audiens "semua" tidak dikenal'],
		[['publish', '--trial'], '--into'],
		[['publish', '--withdrawn', '2025-07-31-00000000'], '--restart'],
		[['restore'], 'Sebutkan folder cadangannya'],
		[['publish', '--audience', 'terbatas'], '--into'],
		[['publish', '--audience', 'terbatas', '--into', 'static/data/rapat'], 'di luar static/'],
		[['check', '--root', '/tmp/tidak-ada-di-sini'], 'bukan folder proyek'],
		[['check', '--sources', 'tidak-ada.csv'], 'tidak ada'],
		[['verify', '--into', 'package.json'], 'bukan folder'],
		[['verify', '--into', '/tmp/tidak-ada-di-sini'], 'Belum ada rilis'],
		[['diff', '--into', '/tmp/tidak-ada-di-sini'], 'Belum ada rilis']
	])('explains a wrong call %j: exit 2', async (args, sentence) => {
		const { code, err } = await data(...args);
		expect(code).toBe(2);
		expect(err).toContain(sentence);
		expect(err).toContain('--help');
	});

	it('publishes for meetings only outside of what everyone gets', async () => {
		const { root } = await town();
		const into = await mkdtemp(join(tmpdir(), 'rapat-'));
		const { out, code } = await data('publish', '--root', root, '--audience', 'terbatas', '--into', into, '--json');
		expect(code).toBe(0);
		const { folder } = JSON.parse(out) as { folder: string };
		expect(JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8'))).toMatchObject({
			audience: 'terbatas'
		});
		expect(await snapshot(join(root, 'static'))).toEqual({});
	});

	it('finds a damaged release, and a current.json that points nowhere: exit 1', async () => {
		const { root, into } = await town();
		const { out } = await data('publish', '--root', root, '--json');
		const { folder } = JSON.parse(out) as { folder: string };
		await writeFile(join(folder, 'kegiatan.csv'), 'x');
		const damaged = await data('verify', '--root', root);
		expect(damaged.code).toBe(1);
		expect(damaged.err).toContain('kegiatan.csv');
		await rm(folder, { recursive: true });
		const nowhere = await data('verify', '--root', root);
		expect(nowhere.code).toBe(1);
		expect(nowhere.err).toContain('current.json menunjuk rilis');
		expect(await snapshot(into)).toHaveProperty(['current.json']);
	});

	it('compares two releases', async () => {
		const { root } = await town();
		await data('publish', '--root', root);
		await appendFile(join(root, 'data/samples/kegiatan.csv'), '11.71.01.1001,2025,3,pelatihan,4\n');
		await data('publish', '--root', root);
		const people = await data('diff', '--root', root);
		expect(people).toMatchObject({ code: 0 });
		expect(people.out).toContain('periode baru: 2025-TW3');
		const machine = await data('diff', '--root', root, '--json');
		expect(JSON.parse(machine.out)).toHaveProperty('tables');
	});

	it('tries without remembering, backs up seed and ledger, and restores them', async () => {
		const { root } = await realTown();
		const place = () => mkdtemp(join(tmpdir(), 'lain-'));
		const tried = await data('publish', '--root', root, '--trial', '--into', await place());
		expect(tried).toMatchObject({ code: 0, out: expect.stringMatching(/Uji coba .*; jangan disajikan\./) });
		const published = await data('publish', '--root', root);
		expect(published.out).toContain('npm run data -- backup FOLDER');
		const target = await place();
		const saved = await data('backup', '--root', root, target);
		expect(saved).toMatchObject({ code: 0, out: expect.stringContaining('sudah dibaca ulang') });
		await rm(join(root, 'private'), { recursive: true });
		const refused = await data('publish', '--root', root);
		expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('npm run data -- restore') });
		const restored = await data('restore', '--root', root, target);
		expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('dikembalikan dari') });
		expect((await data('publish', '--root', root)).out).toContain('sudah ada dan tidak berubah');
	});

	it('explains itself', async () => {
		const { code, out } = await data('--help');
		expect(code).toBe(0);
		for (const word of [
			'check',
			'publish',
			'verify',
			'diff',
			'backup',
			'restore',
			'--audience',
			'--trial',
			'Kode keluar'
		])
			expect(out).toContain(word);
	});
});
