import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DISK } from '../../disk.ts';
import { vaultRefusal } from './refusal.ts';

/** Name of the file that holds the seed. */
export const SEED = 'benih';

/** Seed of the made-up samples: the same everywhere, so that the same samples give the same bytes. Refused for any other source. */
export const SAMPLE_SEED = new Uint8Array(createHash('sha256').update('dasbor-perlinsos: benih data contoh').digest());

export const fingerprint = (seed: Uint8Array) => createHash('sha256').update(seed).digest('hex').slice(0, 16);

/** The seed of a vault, drawn at the first publish. Throws Refused (`brankas`) where the file is damaged or holds the public seed of the samples. */
export function readSeed(folder: string): Uint8Array {
	const path = join(folder, SEED);
	if (!existsSync(path)) {
		DISK.write(path, `${randomBytes(32).toString('hex')}\n`, 0o600);
		DISK.syncFolder(folder);
	}
	const text = readFileSync(path, 'utf8').trim();
	if (!/^[0-9a-f]{64}$/.test(text)) throw vaultRefusal(folder, 'Isi berkas benih bukan 64 angka heksadesimal.', path);
	const seed = new Uint8Array(Buffer.from(text, 'hex'));
	if (fingerprint(seed) === fingerprint(SAMPLE_SEED))
		throw vaultRefusal(
			folder,
			'Benih data contoh tidak boleh dipakai untuk data sebenarnya: siapa pun mengetahuinya.',
			path
		);
	return seed;
}
