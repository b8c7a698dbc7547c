import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../scripts/publish/finding.ts';
import { LOCK, takeLock } from '../../../scripts/publish/lock.ts';
import { readBook } from '../../../scripts/publish/protect/ledger/book.ts';
import { addActivity, publishTown, realTown, snapshot, town } from '../cli/town.ts';

const PROJECT = new URL('../../../', import.meta.url).pathname;
const folder = () => mkdtempSync(join(tmpdir(), 'kunci-'));
const silent = () => undefined;

/** Number of a process that has ended. */
const deadProcess = () => Number(execFileSync(process.execPath, ['-p', 'process.pid']));
const lockOf = (place: string, holder: object) =>
	writeFileSync(
		join(place, LOCK),
		JSON.stringify({ host: hostname(), since: '2025-01-02T03:04:05.000Z', birth: null, token: 'lama', ...holder })
	);
const messageOf = (run: () => unknown) => {
	try {
		run();
	} catch (error) {
		expect(error).toBeInstanceOf(Refused);
		return (error as Refused).findings.map(({ rule, message }) => `${rule} ${message}`).join();
	}
	return 'taken';
};

describe('the lock of a project', () => {
	it('is held by one run; the other is told who publishes and since when', () => {
		const place = folder();
		const lock = takeLock(place, silent);
		const message = messageOf(() => takeLock(place, silent));
		expect(message).toMatch(/^sedang-terbit Penerbitan lain sedang berjalan: proses \d+ di .+ sejak \d{4}-/);
		expect(message).toContain(String(process.pid));
		lock.release();
		expect(messageOf(() => takeLock(place, silent).release())).toBe('taken');
		expect(readdirSync(place)).toEqual([]);
	});

	it('is taken over from a process that is dead, with a sentence', () => {
		const place = folder();
		lockOf(place, { pid: deadProcess() });
		const said: string[] = [];
		takeLock(place, (line) => said.push(line)).release();
		expect(said.join()).toContain('berhenti sebelum selesai; kuncinya diambil alih');
		expect(readdirSync(place)).toEqual([]);
	});

	it('is taken over when another process has got the number of the dead one since', () => {
		const place = folder();
		lockOf(place, { pid: process.ppid, birth: 'another-boot 1' });
		expect(messageOf(() => takeLock(place, silent))).toBe('taken');
		const own = folder();
		lockOf(own, { pid: process.pid });
		expect(messageOf(() => takeLock(own, silent))).toBe('taken');
	});

	it.each([
		['of another machine', { host: 'peladen-lain', pid: 1 }, 'peladen-lain'],
		['that cannot be read', { pid: 'x' }, 'kosong atau rusak']
	])('is never taken from one %s', (_, holder, words) => {
		const place = folder();
		lockOf(place, holder);
		expect(messageOf(() => takeLock(place, silent))).toContain(words);
		expect(readdirSync(place)).toEqual([LOCK]);
	});

	it('tells a run whose lock was taken away, which must not go on', () => {
		const place = folder();
		const lock = takeLock(place, silent);
		lockOf(place, { pid: 1 });
		expect(messageOf(() => lock.check())).toContain('diambil penerbitan lain');
		lock.release();
		expect(readFileSync(join(place, LOCK), 'utf8')).toContain('lama');
	});
});

describe('two runs at once', () => {
	it.each([
		['real records', realTown],
		['samples', town]
	])('publish one release of %s, into whatever folders; the other is refused and changes nothing', async (_, made) => {
		const { root } = await made();
		const into = folder();
		const [one, two] = await Promise.allSettled([publishTown(root), publishTown(root, { into })]);
		expect([one.status, two.status]).toEqual(['fulfilled', 'rejected']);
		expect(two).toMatchObject({ reason: { findings: [{ rule: 'sedang-terbit' }] } });
		expect(readdirSync(into)).toEqual([]);
		expect((await publishTown(root, { into })).release.id).toBe(one.status === 'fulfilled' ? one.value.release.id : '');
	});

	it('get numbers of their own, one after the other', async () => {
		const { root } = await realTown();
		await publishTown(root);
		await addActivity(root);
		await publishTown(root);
		expect(readBook(join(root, 'private'))!.editions.map(({ sequence }) => sequence)).toEqual([1, 2]);
	});
});

describe('a run that is stopped', () => {
	/** Publishes in a process of its own, sends it a signal once it protects, and resolves to its end. */
	const stopped = (root: string, signal: 'SIGINT' | 'SIGTERM') =>
		new Promise<{ code: number | null; err: string }>((done) => {
			const args = ['--import', 'tsx', 'scripts/data.ts', 'publish', '--root', root];
			const child = spawn(process.execPath, args, { cwd: PROJECT });
			let err = '';
			let isSent = false;
			child.stderr.on('data', (chunk: Buffer) => {
				err += chunk.toString();
				if (!isSent && err.includes('Menghitung')) isSent = child.kill(signal);
			});
			child.once('exit', (code) => done({ code, err }));
		});

	it.each([
		['SIGINT', 130],
		['SIGTERM', 143]
	] as const)('by %s cleans up, says so and ends with %i', async (signal, code) => {
		const { root, into } = await realTown();
		const end = await stopped(root, signal);
		expect(end).toMatchObject({ code, err: expect.stringContaining('Dihentikan. Yang sudah terbit tidak berubah.') });
		expect(readdirSync(join(root, 'private')).filter((name) => name.startsWith('.'))).toEqual([]);
		expect(await snapshot(into)).toEqual({});
	});
});
