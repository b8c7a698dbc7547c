import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ShapeError, parseShape } from '../../../src/lib/contract/check.ts';
import { FORMAT, Release } from '../../../src/lib/contract/release.ts';
import type { Finding } from '../finding.ts';
import { checkBoundaries, checkBytes } from './bytes.ts';
import { checkCells } from './cells.ts';
import type { Complain } from './complain.ts';
import { checkSums } from './sums.ts';
import { releaseId } from '../release/hash.ts';
import { openRelease } from '../release/open.ts';

export interface Verified {
	/** False when there is no such folder or no manifest in it. */
	exists: boolean;
	release: Release | null;
	findings: Finding[];
}

/**
 * Holds every file of a release against its manifest: length, hash, rows, columns, codes, status, outlines; parts not above their
 * wholes; roll-ups that add up. `into` is the folder of the releases. Findings are all errors.
 */
export async function verify(into: string, id: string): Promise<Verified> {
	const findings: Finding[] = [];
	const complain: Complain = (rule, file, message) =>
		void findings.push({ level: 'error', rule, file: `${id}/${file}`, message: `${id}/${file}: ${message}` });
	const folder = join(into, id);
	const text = await readFile(join(folder, 'datapackage.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
		return null;
	});
	if (text === null) {
		complain('manifes-tidak-ada', 'datapackage.json', 'berkas ini tidak ada. Terbitkan ulang rilisnya.');
		return { exists: false, release: null, findings };
	}
	const release = readManifest(text, id, complain);
	if (!release) return { exists: true, release, findings };
	const sound = await checkBytes(folder, release, complain);
	await checkBoundaries(folder, release, complain);
	const engine = await openRelease(folder, { resources: sound });
	try {
		const readable = await checkCells(release, sound, engine.run, complain);
		await checkSums(release, readable, engine, complain);
	} finally {
		engine.close();
	}
	return { exists: true, release, findings };
}

function readManifest(text: string, id: string, complain: Complain): Release | null {
	let raw: { id?: unknown; as_of?: unknown; format?: unknown };
	try {
		raw = JSON.parse(text) as typeof raw;
	} catch {
		complain('manifes-rusak', 'datapackage.json', 'isinya bukan JSON yang utuh. Terbitkan ulang rilisnya.');
		return null;
	}
	if (typeof raw.format === 'number' && raw.format > FORMAT) {
		complain(
			'manifes-baru',
			'datapackage.json',
			`formatnya ${raw.format}, sedangkan perkakas ini mengenal sampai ${FORMAT}. Perbarui perkakas ini.`
		);
		return null;
	}
	try {
		const release = parseShape(Release, raw, 'datapackage.json');
		if (release.id !== id)
			complain('id-berbeda', 'datapackage.json', `id rilis "${release.id}" tidak sama dengan nama foldernya.`);
		// A release written by hand has a name of its own; one of ours carries its hash.
		else if (/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/.test(id) && releaseId(release.as_of, { ...raw, id: '' }) !== id)
			complain('manifes-berubah', 'datapackage.json', 'isinya berubah setelah diterbitkan. Terbitkan ulang rilisnya.');
		return release;
	} catch (error) {
		if (!(error instanceof ShapeError)) throw error;
		for (const problem of error.problems) complain('manifes-bentuk', 'datapackage.json', problem);
		return null;
	}
}
