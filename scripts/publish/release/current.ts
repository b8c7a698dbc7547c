import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../finding.ts';

/** What `current.json` of a folder of releases says. */
export type Current = { state: 'none' } | { state: 'damaged' } | { state: 'names'; id: string };

/** Reads `current.json`; a file that is empty, cut or names no release is damaged, not absent. */
export function readCurrent(into: string): Current {
	const path = join(into, 'current.json');
	if (!existsSync(path)) return { state: 'none' };
	try {
		const { release } = JSON.parse(readFileSync(path, 'utf8')) as { release?: unknown };
		return typeof release === 'string' && release !== '' ? { state: 'names', id: release } : { state: 'damaged' };
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError) return { state: 'damaged' };
		throw error;
	}
}

/** Id of the release that readers get, or null before the first. Throws Refused where `current.json` is damaged. */
export function currentRelease(into: string): string | null {
	const current = readCurrent(into);
	if (current.state === 'damaged')
		throw new Refused([
			{
				level: 'error',
				rule: 'current-rusak',
				file: 'current.json',
				message: `${join(into, 'current.json')} kosong atau rusak, sehingga rilis yang disajikan tidak diketahui. Terbitkan ulang, atau salin berkas itu dari peladen.`
			}
		]);
	return current.state === 'names' ? current.id : null;
}

/** A release that lies in a folder of releases, as its manifest describes it. */
export interface PlacedRelease {
	id: string;
	/** Folder of the release. */
	folder: string;
	asOf: string;
	sample: boolean;
	/** It holds rounded counts, so that a ledger must know it. */
	isRounded: boolean;
}

/**
 * Releases that lie in a folder, by id. One whose manifest cannot be read counts as rounded counts of real people: what it told is
 * not known, so it must not pass for nothing.
 */
export function releasesIn(into: string): PlacedRelease[] {
	if (!existsSync(into)) return [];
	return readdirSync(into)
		.filter((id) => !id.startsWith('.') && existsSync(join(into, id, 'datapackage.json')))
		.sort()
		.map((id) => placedRelease(join(into, id), id));
}

function placedRelease(folder: string, id: string): PlacedRelease {
	try {
		const manifest = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
			as_of?: string;
			sample?: boolean;
			tables?: { rounding?: object }[];
		};
		return {
			id,
			folder,
			asOf: manifest.as_of ?? '',
			sample: manifest.sample === true,
			isRounded: (manifest.tables ?? []).some(({ rounding }) => rounding !== undefined)
		};
	} catch (error) {
		if (error instanceof SyntaxError) return { id, folder, asOf: '', sample: false, isRounded: true };
		throw error;
	}
}
