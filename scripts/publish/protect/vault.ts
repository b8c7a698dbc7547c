import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../finding.ts';

/**
 * What must stay inside the agency: the seed of the rounding and the ledger of earlier releases.
 * Lives in `private/` (git-ignored); samples have a vault of their own in `private/contoh/`, with a seed that anyone can know.
 */
export interface Vault {
	folder: string;
	seed: Uint8Array;
	/** True when the records are made up, so that the public seed may be used. */
	sample: boolean;
	/** Written reason for starting without the ledger of an earlier release. */
	restart?: string;
	/** To be called once the release is in place: what has been published becomes history. */
	commit(release: string): Promise<void>;
}

/** Seed of the made-up samples: the same everywhere, so that the same samples give the same bytes. Refused for any other source. */
export const SAMPLE_SEED = new Uint8Array(createHash('sha256').update('dasbor-perlinsos: benih data contoh').digest());

export const fingerprint = (seed: Uint8Array) => createHash('sha256').update(seed).digest('hex').slice(0, 16);

export interface VaultOptions {
	/** Folder of the project; the vault is `private/` in it. */
	root: string;
	/** All sources of this run are made up. */
	sample: boolean;
	/** A release of real records is already published. */
	releaseExists: boolean;
	/** `--restart "reason"`. */
	restart?: string;
}

/** Opens the vault, or makes one at the first publish. Refuses when a release exists and its ledger is gone. */
export function openVault({ root, sample, releaseExists, restart }: VaultOptions): Vault {
	const folder = sample ? join(root, 'private', 'contoh') : join(root, 'private');
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const seed = sample ? SAMPLE_SEED : readSeed(join(folder, 'benih'), releaseExists && !restart);
	return { folder, seed, sample, restart, commit: async () => undefined };
}

function readSeed(path: string, required: boolean): Uint8Array {
	if (!existsSync(path)) {
		if (required) throw refused(path, 'Rilis sudah ada, tetapi benih pelindungannya tidak ditemukan.');
		writeFileSync(path, randomBytes(32).toString('hex') + '\n', { mode: 0o600, flag: 'wx' });
	}
	const text = readFileSync(path, 'utf8').trim();
	if (!/^[0-9a-f]{64}$/.test(text)) throw refused(path, 'Isi berkas benih bukan 64 angka heksadesimal.');
	const seed = new Uint8Array(Buffer.from(text, 'hex'));
	if (fingerprint(seed) === fingerprint(SAMPLE_SEED))
		throw refused(path, 'Benih data contoh tidak boleh dipakai untuk data sebenarnya: siapa pun mengetahuinya.');
	return seed;
}

const refused = (file: string, sentence: string) =>
	new Refused([
		{
			level: 'error',
			rule: 'brankas',
			file,
			message: `${sentence} Pulihkan folder private/ dari cadangan, atau mulai ulang dengan --restart "alasan tertulis".`
		}
	]);
