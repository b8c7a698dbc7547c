import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Audience } from '../../../../src/lib/contract/dataset.ts';
import { DISK } from '../../disk.ts';
import type { PlacedRelease } from '../../release/current.ts';
import {
	emptyBook,
	listEdition,
	nextSequence,
	openEdition,
	placeName,
	writeBook,
	type Book,
	type LedgerRelease,
	type Rules
} from './book.ts';
import { writeEdition, type Entry } from './ledger.ts';
import { confirm, resolvePending } from './pending.ts';
import { vaultRefusal } from './refusal.ts';
import { Restart, reasonOf } from './restart.ts';
import { SAMPLE_SEED, SEED, fingerprint, readSeed } from './seed.ts';
import { wholeBook } from './whole.ts';

export { fingerprint } from './seed.ts';

export interface VaultOptions {
	/** Folder of the project; the vault is `private/` in it. */
	root: string;
	/** All sources of this run are made up. */
	sample: boolean;
	/** A release of real records is already published. */
	releaseExists: boolean;
	/** Folder of the releases; default static/data. */
	into?: string;
	audience?: Audience;
	/** Releases that lie in `into`: the ledger must know each one of real records. */
	placed?: PlacedRelease[];
	/** Id that `current.json` in `into` names, whether or not its folder is there. */
	served?: string;
	/** `--restart "reason"`: why to go on without the ledger of earlier releases. */
	restart?: string;
	/** `--withdrawn`: releases that the officer has taken off the server. */
	withdrawn?: string[];
	/** A trial reads the ledger and writes none; its seed is drawn anew unless its records are made up. */
	trial?: boolean;
}

interface Opened {
	seed: Uint8Array;
	/** Editions with their counts, oldest first: history of this seed (of made-up records: of this folder). */
	releases: LedgerRelease[];
}

interface Pending {
	db: DuckDBConnection;
	asOf: string;
	revision: boolean;
	entry: Entry;
	rules: Record<string, Rules>;
}

/**
 * What must stay inside the agency: the seed of the rounding and the ledger of earlier releases, in `private/` (git-ignored), made at
 * the first publish of protected records. Samples have a vault of their own in `private/contoh/`, with a seed that anyone
 * can know, and a history for each folder that they are published into. Nothing is read or made before `open`, so that a release of
 * open data needs no vault.
 *
 * What is served and what is remembered change together. `commit` goes in this order, and each step is on the disk before the next:
 * 1. the files of the edition, in a folder marked as not yet listed;
 * 2. the index, with the edition pending and the hashes of its files; then the mark goes;
 * 3. the release is moved to its name (write/place.ts `settle`);
 * 4. `current.json` is renamed into place (`announce`): the one step that decides;
 * 5. the index, with the edition published.
 * A run that stops before 4 leaves the old release served and a pending edition that the next run takes back (`resolvePending`);
 * one that stops after it leaves the new release served and a pending edition that the next run completes.
 */
export class Vault {
	readonly folder: string;
	readonly sample: boolean;
	private readonly options: VaultOptions;
	private readonly location: string;
	private opened?: Opened;
	private book: Book = emptyBook();
	private restart?: Restart;
	private pending?: Pending;
	private forgotten = false;

	constructor(options: VaultOptions) {
		this.options = options;
		this.sample = options.sample;
		this.folder = join(options.root, 'private', ...(options.sample ? ['contoh'] : []));
		this.location = placeName(options.root, options.into ?? join(options.root, 'static/data'));
	}

	/**
	 * Seed and earlier releases. Throws Refused (`brankas`) with the part concerned when anything that an earlier release left is
	 * lost, cut or altered, or when a release of real records lies in the folder that the ledger does not know.
	 */
	open(): Opened {
		if (this.opened) return this.opened;
		const { restart, trial = false } = this.options;
		const reason = reasonOf(restart);
		DISK.makeFolder(this.folder);
		if (reason !== undefined && !trial) this.restart = new Restart(this.folder, { ...this.options, reason });
		if (this.restart) this.book = this.restart.book;
		else this.book = wholeBook(this.folder, this.options);
		return (this.opened = { seed: this.seed(trial), releases: this.history() });
	}

	private seed(trial: boolean): Uint8Array {
		if (this.sample) return SAMPLE_SEED;
		if (trial) return new Uint8Array(randomBytes(32));
		const seed = readSeed(this.folder);
		const last = this.history().at(-1);
		if (last && last.seed !== fingerprint(seed))
			throw vaultRefusal(this.folder, `Benih ini bukan yang dipakai rilis ${last.id}.`, join(this.folder, SEED));
		return seed;
	}

	/** Editions whose counts bind this run. Made-up records go by folder: a variant published elsewhere is another story. */
	private history(): LedgerRelease[] {
		return this.book.editions.filter(({ kind, place }) => kind === 'own' && (!this.sample || place === this.location));
	}

	/** Reason for having started without the ledger, as long as releases from before it are known. */
	get restarted(): string | undefined {
		return this.open() && this.book.restarts.at(-1)?.reason;
	}

	/** True in the run that starts anew. */
	get isRestart(): boolean {
		return this.open() && this.restart !== undefined;
	}

	get isTrial(): boolean {
		return this.options.trial === true;
	}

	/** Releases made with another seed, or before the last restart, by id: they are to be withdrawn from the server. */
	get foreign(): string[] {
		this.open();
		return [...new Set(this.book.editions.filter(({ kind }) => kind !== 'own').map(({ id }) => id))];
	}

	/**
	 * Editions of which the attack may know the values but the counts bind nothing: made with another seed, or taken from a release
	 * whose counts are lost. Read them with `readPublished(db, vault.folder, editions, tables)`. To be called after `begin`.
	 */
	async published(): Promise<LedgerRelease[]> {
		this.open();
		await this.restart?.keepValues(this.pending!.db);
		return this.book.editions.filter(({ kind }) => kind !== 'own');
	}

	/** Number of the release in the making. */
	get sequence(): number {
		this.open();
		return nextSequence(this.book);
	}

	/** Drops the history of made-up records in this folder. */
	forget(): void {
		if (!this.sample) throw new Error('Buku rilis data sebenarnya tidak pernah dihapus.');
		this.open().releases.length = 0;
		this.forgotten = true;
	}

	/** Announces a release in the making; what is recorded from here on becomes history by `commit`. */
	begin(db: DuckDBConnection, occasion: { asOf: string; revision: boolean }): void {
		this.pending = { db, ...occasion, entry: { cells: [], totals: [], proofs: {} }, rules: {} };
	}

	/** Adds what linked datasets (`family`, their names joined by "+") tell, and the rules that they were made with. */
	record({ cells, totals, proofs }: Entry, family?: string, rules?: Rules): void {
		const { entry, rules: all } = this.pending!;
		for (const cell of cells) entry.cells.push(cell);
		for (const total of totals) entry.totals.push(total);
		Object.assign(entry.proofs, proofs);
		if (family !== undefined && rules) all[family] = rules;
	}

	/** Writes a page for the data steward, with names of cells; it never leaves the machine. */
	note(name: string, page: unknown): void {
		const location = join(this.folder, ...(this.options.trial ? ['uji-coba'] : []), 'pelindungan');
		mkdirSync(location, { recursive: true, mode: 0o700 });
		writeFileSync(join(location, `${name}.json`), `${JSON.stringify(page, null, '\t')}\n`, { mode: 0o600 });
	}

	/**
	 * Makes a release history and has `announce` put it before readers, in the order described above. Whatever goes wrong, afterwards
	 * the edition is history exactly when `current.json` names the release. What is there already as the last one (the same content
	 * published again) is only announced.
	 */
	async commit(release: string, announce: () => Promise<void> = () => Promise.resolve()): Promise<void> {
		if (!this.pending || !this.opened || this.options.trial || this.isLast(release)) return announce();
		const edition = await this.prepare(release, this.pending);
		try {
			await announce();
		} catch (error) {
			resolvePending(this.folder, this.options.root);
			throw error;
		}
		this.book = confirm(this.folder, this.book, edition);
	}

	private isLast(id: string): boolean {
		const own = this.book.editions.filter(({ kind }) => kind === 'own');
		const last = (this.sample ? this.history() : own).at(-1);
		return !this.restart && last?.id === id && last.place === this.location;
	}

	private async prepare(id: string, { db, asOf, revision, entry, rules }: Pending): Promise<LedgerRelease> {
		await this.restart?.keepValues(db);
		const { root, into, audience = 'umum' } = this.options;
		const sequence = this.sequence;
		const folder = openEdition(this.folder, { sequence });
		const edition: LedgerRelease = {
			sequence,
			id,
			asOf,
			revision,
			audience,
			place: this.location,
			seed: fingerprint(this.opened!.seed),
			rules,
			files: await writeEdition(db, folder, sequence, entry),
			state: 'pending',
			kind: 'own',
			isFresh: !existsSync(join(into ?? join(root, 'static/data'), id)),
			...(this.forgotten ? { replaces: this.history().map((each) => each.sequence) } : {})
		};
		this.restart?.setAside();
		this.book = { ...this.book, editions: [...this.book.editions, edition] };
		writeBook(this.folder, this.book);
		for (const each of this.book.editions) listEdition(this.folder, each);
		return edition;
	}
}

export const openVault = (options: VaultOptions): Vault => new Vault(options);
