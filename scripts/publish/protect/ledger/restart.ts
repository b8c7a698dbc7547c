import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DISK, move } from '../../disk.ts';
import { Refused, WrongCall } from '../../finding.ts';
import type { PlacedRelease } from '../../release/current.ts';
import {
	EDITIONS,
	INDEX,
	damageOf,
	editionFolder,
	emptyBook,
	nextSequence,
	openEdition,
	placeFolder,
	placeName,
	readBook,
	strayEditions,
	type Book,
	type LedgerRelease
} from './book.ts';
import { madeWith, soundManifest, writeValues } from './published.ts';
import { SEED } from './seed.ts';

const LEAST_REASON = 20;
const LEAST_WORDS = 3;

/** The reason of `--restart` without blanks around it. Throws WrongCall where it says too little to be one. */
export function reasonOf(restart: string | undefined): string | undefined {
	const reason = restart?.trim();
	if (reason === undefined) return undefined;
	const words = new Set(reason.toLowerCase().split(/\s+/));
	if (reason.length < LEAST_REASON || words.size < LEAST_WORDS)
		throw new WrongCall(
			`--restart perlu alasan tertulis, sekurang-kurangnya ${LEAST_REASON} huruf dan ${LEAST_WORDS} kata yang berbeda.`
		);
	return reason;
}

interface RestartOptions {
	root: string;
	sample: boolean;
	reason: string;
	into?: string;
	placed?: PlacedRelease[];
	served?: string;
	withdrawn?: string[];
}

/** A release of which the values are taken from its published files. */
interface Kept {
	edition: LedgerRelease;
	folder: string;
}

/**
 * A start without the ledger as history. What readers have stays known nevertheless: editions whose files are sound remain, marked
 * as archived; of others the values are read from the release itself. A release of which neither is at hand must have been
 * withdrawn from the server, and the officer says so with `--withdrawn`; else Refused (`brankas`).
 * Nothing on the disk changes before `setAside`, but for a seed that cannot be read.
 */
export class Restart {
	/** The index that the restart begins with; values of releases join it with `keepValues`. */
	readonly book: Book;
	private readonly vault: string;
	private readonly kept: Kept[] = [];
	private readonly lost: string[] = [];
	private isWritten = false;

	constructor(vault: string, options: RestartOptions) {
		this.vault = vault;
		this.book = emptyBook();
		setSeedAside(vault);
		const { reason, withdrawn = [] } = options;
		const old = readableBook(vault);
		const folders = existsSync(join(vault, EDITIONS)) ? readdirSync(join(vault, EDITIONS)) : [];
		const after = Math.max(nextSequence(old) - 1, ...folders.filter((name) => /^\d+$/.test(name)).map(Number));
		this.book.restarts.push(...old.restarts, { reason, after, withdrawn });
		if (options.sample) {
			this.lost.push(...folders.map((name) => join(vault, EDITIONS, name)));
			return;
		}
		const missing = this.keepEditions(old, options).filter((id) => !withdrawn.includes(id));
		if (missing.length > 0) throw stillServed(vault, missing);
		this.lost.push(...strayEditions(vault, old).lost);
	}

	/** Sorts the old editions and the releases at hand; returns ids of releases of which nothing is known any more. */
	private keepEditions(old: Book, { root, into, placed = [], served }: RestartOptions): string[] {
		const unknown = new Set<string>();
		// An edition holds what changed since the one before it: once one is damaged, those after it say too little by themselves.
		let isBroken = false;
		for (const edition of old.editions) {
			const isWhole = !damageOf(this.vault, edition);
			if (edition.kind !== 'values') isBroken ||= !isWhole;
			if (isWhole && !(isBroken && edition.kind !== 'values')) {
				const kind = edition.kind === 'own' ? 'archived' : edition.kind;
				this.book.editions.push({ ...edition, kind, state: 'published' });
				continue;
			}
			this.lost.push(editionFolder(this.vault, edition));
			if (!this.keepRelease(edition.id, join(placeFolder(root, edition.place), edition.id), edition.place))
				unknown.add(edition.id);
		}
		const location = placeName(root, into ?? join(root, 'static/data'));
		for (const { id, folder, sample, isRounded } of placed)
			if (!sample && isRounded && !this.knows(id) && !this.keepRelease(id, folder, location)) unknown.add(id);
		if (served !== undefined && !this.knows(served) && !placed.some(({ id }) => id === served)) unknown.add(served);
		return [...unknown].filter((id) => !this.knows(id));
	}

	private knows(id: string): boolean {
		return this.book.editions.some((edition) => edition.id === id);
	}

	private keepRelease(id: string, folder: string, location: string): boolean {
		const release = soundManifest(folder, id);
		if (!release) return false;
		const edition: LedgerRelease = {
			sequence: nextSequence(this.book),
			id,
			asOf: release.as_of,
			revision: true,
			place: location,
			...madeWith(folder, release),
			files: {},
			state: 'published',
			kind: 'values'
		};
		this.book.editions.push(edition);
		this.kept.push({ edition, folder });
		return true;
	}

	/** Writes the values of releases whose counts are lost as editions of their own; the index lists them with the next release. */
	async keepValues(db: DuckDBConnection): Promise<void> {
		if (this.isWritten) return;
		this.isWritten = true;
		for (const { edition, folder } of this.kept) {
			const release = soundManifest(folder, edition.id)!;
			const location = openEdition(this.vault, edition);
			edition.files = await writeValues(db, location, edition.sequence, folder, release);
		}
	}

	/** Moves what cannot be read any more to `buku-lama-<n>/`, where it can still be looked at. */
	setAside(): void {
		const index = join(this.vault, INDEX);
		const lost = this.lost.filter((path) => existsSync(path));
		if (lost.length === 0 && !existsSync(index)) return;
		let n = 1;
		while (existsSync(join(this.vault, `buku-lama-${n}`))) n++;
		const aside = join(this.vault, `buku-lama-${n}`);
		DISK.makeFolder(aside);
		if (existsSync(index)) DISK.write(join(aside, INDEX), readFileSync(index), 0o600);
		DISK.syncFolder(aside);
		for (const path of lost) move(path, join(aside, basename(path)));
	}
}

/** The old index; an empty one where it is lost or cannot be read. */
function readableBook(vault: string): Book {
	try {
		return readBook(vault) ?? emptyBook();
	} catch (error) {
		if (error instanceof Refused) return emptyBook();
		throw error;
	}
}

/** A seed that is none makes room for a new one. */
function setSeedAside(vault: string): void {
	const path = join(vault, SEED);
	if (!existsSync(path) || /^[0-9a-f]{64}\s*$/.test(readFileSync(path, 'utf8'))) return;
	move(path, join(vault, `benih-rusak-${Date.now()}`));
}

const stillServed = (vault: string, ids: string[]) =>
	new Refused(
		ids.map((id) => ({
			level: 'error' as const,
			rule: 'brankas',
			file: vault,
			subject: id,
			message: `Rilis ${id} pernah disajikan, tetapi angka terbitnya tidak ada lagi di sini: bersama rilis baru, rilis itu dapat menunjuk orang. Kembalikan folder rilis itu, atau cabut rilis itu dari peladen lalu nyatakan: --withdrawn ${id}`
		}))
	);
