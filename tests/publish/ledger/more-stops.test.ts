import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Refused } from '../../../scripts/publish/finding.ts';
import { readBook } from '../../../scripts/publish/protect/ledger/book.ts';
import { openVault } from '../../../scripts/publish/protect/ledger/vault.ts';
import { STAGES, type PublishOptions } from '../../../scripts/publish/publish.ts';
import { verify } from '../../../scripts/publish/verify/verify.ts';
import { exclusively } from '../../../scripts/publish/context.ts';
import { readCurrent } from '../../../scripts/publish/release/current.ts';
import { addActivity, publishTown, realTown, town } from '../cli/town.ts';
import { ShadowDisk } from './shadow-disk.ts';

const disks: ShadowDisk[] = [];
afterEach(() => disks.splice(0).forEach((disk) => disk.clear()));

/** What is left of a project at each step of a run from the moment that its protection begins. */
async function momentsOf(root: string, options: Partial<PublishOptions> = {}) {
	const disk = new ShadowDisk(root);
	disks.push(disk);
	const protect: typeof STAGES.protect = (...given) => {
		disk.isWatching = true;
		return STAGES.protect(...given);
	};
	try {
		const { release } = await publishTown(root, options, { protect });
		return { moments: disk.moments, id: release.id };
	} finally {
		disk.stop();
	}
}

const editionsOf = (vault: string) => readBook(vault)?.editions.map(({ id, kind }) => `${kind} ${id}`);
const restart = 'Cakram peladen lama rusak dan cadangannya tidak terbaca.';

describe('a run that stops', () => {
	it('while it mends a damaged release leaves either copy in place, never none', async () => {
		const { root, into } = await realTown();
		const { release } = await publishTown(root);
		writeFileSync(join(into, release.id, 'kegiatan.csv'), 'rusak');
		const { moments } = await momentsOf(root);
		for (const { step, killed, cut } of moments)
			for (const left of [killed, cut]) {
				const place = join(left, 'static/data');
				await exclusively({ root: left }, place, () => undefined);
				expect(existsSync(join(place, release.id, 'datapackage.json')), step).toBe(true);
			}
		const last = moments.at(-1)!.cut;
		expect((await verify(join(last, 'static/data'), release.id)).findings).toEqual([]);
	});

	it('while made-up records begin a new history has the old one or the new one', async () => {
		const { root } = await town();
		const first = await publishTown(root);
		const file = join(root, 'data/samples/keluarga-tw2.csv');
		writeFileSync(file, readFileSync(file, 'utf8').replaceAll('YA,YA\n', 'TIDAK,YA\n'));
		const { moments, id } = await momentsOf(root);
		const seen = new Set<string>();
		for (const { step, killed, cut, hollow } of moments)
			for (const left of [killed, cut, hollow]) {
				const place = join(left, 'static/data');
				await exclusively({ root: left }, place, () => undefined);
				const current = readCurrent(place);
				const served = current.state === 'names' ? current.id : '';
				seen.add(served);
				expect(editionsOf(join(left, 'private/contoh')), step).toEqual([`own ${served}`]);
				const vault = openVault({ root: left, sample: true, releaseExists: false, into: place });
				expect(vault.open().releases).toHaveLength(1);
			}
		expect(seen).toEqual(new Set([first.release.id, id]));
	});

	it('while it starts anew has started, or is refused as before; then it can be done again', async () => {
		const { root } = await realTown();
		const first = await publishTown(root);
		await addActivity(root);
		rmSync(join(root, 'private/buku.json'));
		const { moments, id } = await momentsOf(root, { restart });
		const outcomes = new Set<string>();
		const few = moments.filter((_, at) => at % 24 === 0 || at === moments.length - 1);
		for (const { step, cut, killed } of few)
			for (const left of [killed, cut]) {
				const error = await publishTown(left).catch((thrown: unknown) => thrown);
				if (error instanceof Refused) await publishTown(left, { restart });
				outcomes.add(error instanceof Refused ? 'again' : 'done');
				expect(editionsOf(join(left, 'private')), step).toEqual([`values ${first.release.id}`, `own ${id}`]);
			}
		expect(outcomes).toEqual(new Set(['again', 'done']));
	});
});
