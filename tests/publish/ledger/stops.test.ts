import { existsSync, readdirSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBook } from '../../../scripts/publish/protect/ledger/book.ts';
import { soundManifest } from '../../../scripts/publish/protect/ledger/published.ts';
import { openVault } from '../../../scripts/publish/protect/ledger/vault.ts';
import { STAGES } from '../../../scripts/publish/publish.ts';
import { exclusively } from '../../../scripts/publish/context.ts';
import { readCurrent, releasesIn } from '../../../scripts/publish/release/current.ts';
import { addActivity, publishTown, realTown } from '../cli/town.ts';
import { ShadowDisk, type Moment } from './shadow-disk.ts';

const PROJECT = new URL('../../../', import.meta.url).pathname;

/** What a project serves, and what it remembers. */
function stateOf(root: string) {
	const into = join(root, 'static/data');
	const current = readCurrent(into);
	return {
		served: current.state === 'names' ? current.id : current.state,
		remembered: readBook(join(root, 'private'))!.editions.map(({ id, state }) => `${id} ${state}`),
		placed: releasesIn(into).map(({ id }) => id)
	};
}

/** The state after the next run has put things in order; fails where seed, ledger or a release is not whole. */
async function nextState(root: string) {
	const into = join(root, 'static/data');
	await exclusively({ root }, into, () => undefined);
	const state = stateOf(root);
	expect(soundManifest(join(into, state.served), state.served)).not.toBeNull();
	const vault = { root, sample: false, releaseExists: true, into, placed: releasesIn(into), served: state.served };
	expect(
		openVault(vault)
			.open()
			.releases.map(({ id }) => `${id} published`)
	).toEqual(state.remembered);
	expect(readdirSync(into).filter((name) => name.startsWith('.'))).toEqual([]);
	expect(readdirSync(join(root, 'private/buku'))).toHaveLength(state.remembered.length);
	return state;
}

describe('a run that stops while a release is put in place', () => {
	let first = '';
	let second = '';
	let moments: Moment[] = [];
	let disk: ShadowDisk | undefined;

	beforeAll(async () => {
		const { root } = await realTown();
		first = (await publishTown(root)).release.id;
		await addActivity(root);
		disk = new ShadowDisk(root);
		const watched = disk;
		const report: typeof STAGES.report = async (...given) => {
			const audit = await STAGES.report(...given);
			watched.isWatching = true;
			return audit;
		};
		second = (await publishTown(root, {}, { report })).release.id;
		disk.stop();
		moments = disk.moments;
	});
	afterAll(() => {
		disk?.stop();
		disk?.clear();
	});

	const kinds = ['killed', 'cut', 'hollow'] as const;
	it.each(kinds)('serves and remembers the same release after the next run, at every step (%s)', async (kind) => {
		const seen = new Set<string>();
		for (const moment of moments) {
			const { served, remembered, placed } = await nextState(moment[kind]);
			seen.add(served);
			const told = served === second ? [first, second] : [first];
			expect({ step: moment.step, remembered }).toEqual({
				step: moment.step,
				remembered: told.map((id) => `${id} published`)
			});
			expect(placed.sort(), moment.step).toEqual([...told].sort());
		}
		expect(moments.length).toBeGreaterThan(15);
		expect(seen).toEqual(new Set([first, second]));
	});

	it('serves the new release only once it is remembered, if only as pending', () => {
		for (const { step, killed, cut, hollow } of moments)
			for (const root of [killed, cut, hollow]) {
				if (!existsSync(join(root, 'static/data/current.json'))) continue;
				const { served, remembered } = stateOf(root);
				if (served === second) expect(remembered.join(), step).toContain(second);
			}
	});

	it('gives the release that an undisturbed run would have given when it is run again', async () => {
		const before = moments.findLast(({ killed }) => stateOf(killed).served === first)!;
		const pending = moments.find(({ killed }) => stateOf(killed).remembered.length === 2)!;
		for (const root of [before.cut, pending.killed]) {
			expect((await publishTown(root)).release.id).toBe(second);
			expect(await nextState(root)).toMatchObject({ served: second });
		}
	});
});

describe('a process that is killed (SIGKILL)', () => {
	/** Publishes in a process of its own that kills itself at a step of durable writing; resolves to how many steps it made. */
	const killedRun = (root: string, at: number) =>
		new Promise<{ signal: string | null; steps: number }>((done) => {
			const script = join(PROJECT, 'tests/publish/ledger/killed-run.ts');
			const args = ['--import', 'tsx', script, root, String(at)];
			execFile(process.execPath, args, { cwd: PROJECT }, (error, out) =>
				done({ signal: (error as { signal?: string } | null)?.signal ?? null, steps: Number(out) })
			);
		});

	it('leaves what the next run puts in order, be it before or after readers got the new release', async () => {
		const { root } = await realTown();
		const { release } = await publishTown(root);
		await addActivity(root);
		const copy = async (name: string) => {
			await cp(root, `${root}-${name}`, { recursive: true });
			return `${root}-${name}`;
		};
		const whole = await copy('utuh');
		const { signal, steps } = await killedRun(whole, Infinity);
		expect(signal).toBeNull();
		const { served: next } = await nextState(whole);
		expect(next).not.toBe(release.id);
		const served = new Set<string>();
		for (const share of [0.5, 0.75, 0.99]) {
			const at = Math.floor(steps * share);
			const stopped = await copy(String(at));
			expect(await killedRun(stopped, at)).toMatchObject({ signal: 'SIGKILL' });
			const state = await nextState(stopped);
			served.add(state.served);
			expect(state.remembered.at(-1)).toBe(`${state.served} published`);
		}
		expect(served).toEqual(new Set([release.id, next]));
	});
});
