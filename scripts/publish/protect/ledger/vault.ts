import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Refused, WrongCall } from '../../finding.ts';
import { addRelease, readReleases, type Entry, type LedgerRelease } from './ledger.ts';

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
	/** `--restart "reason"`: why to go on without the ledger of earlier releases. */
	restart?: string;
}

const SEED = 'benih';
const LEAST_REASON = 20;

/**
 * What must stay inside the agency: the seed of the rounding and the ledger of earlier releases, in `private/` (git-ignored), made at
 * the first publish of protected records. Samples have a vault of their own in `private/contoh/`, with a seed that anyone
 * can know. Nothing is read or made before `open`, so that a release of open data needs no vault.
 */
export class Vault {
	readonly folder: string;
	readonly sample: boolean;
	/** Reason for having started without the ledger, when that was so. */
	restarted?: string;
	private readonly options: VaultOptions;
	private opened?: { seed: Uint8Array; releases: LedgerRelease[] };
	private pending?: { db: DuckDBConnection; asOf: string; revision: boolean; entry: Entry };
	private forgotten = false;

	constructor(options: VaultOptions) {
		this.options = options;
		this.sample = options.sample;
		this.folder = join(options.root, 'private', ...(options.sample ? ['contoh'] : []));
	}

	/** Seed and earlier releases. Refuses when a release of real records exists and its ledger or seed is gone. */
	open(): { seed: Uint8Array; releases: LedgerRelease[] } {
		if (this.opened) return this.opened;
		const { releaseExists, restart } = this.options;
		if (restart !== undefined && restart.trim().length < LEAST_REASON)
			throw new WrongCall(`--restart perlu alasan tertulis, sekurang-kurangnya ${LEAST_REASON} huruf.`);
		mkdirSync(this.folder, { recursive: true, mode: 0o700 });
		const releases = readReleases(this.folder);
		const seedPath = join(this.folder, SEED);
		const isLost =
			!this.sample && (releases.length === 0 || !existsSync(seedPath)) && (releaseExists || releases.length > 0);
		if (isLost && restart === undefined)
			throw refused(this.folder, 'Rilis sudah ada, tetapi benih atau buku rilisnya tidak ditemukan.');
		if (isLost) this.restarted = restart;
		return (this.opened = {
			seed: this.sample ? SAMPLE_SEED : readSeed(seedPath),
			releases: isLost ? [] : releases
		});
	}

	/** Number of the release in the making. */
	get sequence(): number {
		return (this.open().releases.at(-1)?.sequence ?? 0) + 1;
	}

	/** Drops the history of made-up records. */
	forget(): void {
		if (!this.sample) throw new Error('Buku rilis data sebenarnya tidak pernah dihapus.');
		this.open().releases.length = 0;
		this.forgotten = true;
	}

	/** Announces a release in the making; what is recorded from here on becomes history by `commit`. */
	begin(db: DuckDBConnection, occasion: { asOf: string; revision: boolean }): void {
		this.pending = { db, ...occasion, entry: { cells: [], totals: [], proofs: {} } };
	}

	record({ cells, totals, proofs }: Entry): void {
		const { entry } = this.pending!;
		for (const cell of cells) entry.cells.push(cell);
		for (const total of totals) entry.totals.push(total);
		Object.assign(entry.proofs, proofs);
	}

	/** Writes a page for the data steward, with names of cells; it never leaves the machine. */
	note(name: string, page: unknown): void {
		const place = join(this.folder, 'pelindungan');
		mkdirSync(place, { recursive: true, mode: 0o700 });
		writeFileSync(join(place, `${name}.json`), `${JSON.stringify(page, null, '\t')}\n`, { mode: 0o600 });
	}

	/** To be called once the release is in place, and before it is announced: what it tells becomes history. */
	async commit(release: string): Promise<void> {
		if (!this.pending || !this.opened) return;
		const { db, asOf, revision, entry } = this.pending;
		if (this.forgotten || this.restarted !== undefined)
			for (const lost of ['buku.json', 'buku']) rmSync(join(this.folder, lost), { recursive: true, force: true });
		await addRelease(db, this.folder, { sequence: this.sequence, id: release, asOf, revision }, entry);
	}
}

export const openVault = (options: VaultOptions): Vault => new Vault(options);

function readSeed(path: string): Uint8Array {
	if (!existsSync(path)) writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
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
