import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import * as v from 'valibot';
import { ShapeError, parseShape } from '../../../../src/lib/contract/check.ts';
import { AUDIENCES } from '../../../../src/lib/contract/dataset.ts';
import { DISK, removeDurably, replace } from '../../disk.ts';
import { vaultRefusal } from './refusal.ts';

export const INDEX = 'buku.json';
/** Folder of the editions, one folder each, named by its sequence. */
export const EDITIONS = 'buku';
const FORMAT = 2;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The numbers with which linked datasets were rounded, and the hash of their whole policy. */
const Rules = v.strictObject({ base: Count, slack: Count, threshold: Count, policy: v.string() });
export type Rules = v.InferOutput<typeof Rules>;

const LedgerFile = v.strictObject({ sha256: v.string(), bytes: Count, rows: Count });
export type LedgerFile = v.InferOutput<typeof LedgerFile>;

/** A release in the ledger; the sequence number orders them. */
const LedgerRelease = v.strictObject({
	sequence: Count,
	id: v.string(),
	asOf: v.string(),
	/** A scheduled revision, or the first release: every period could change. */
	revision: v.boolean(),
	audience: v.picklist(AUDIENCES),
	/** Folder in which the release was published, relative to the project where it lies in it. */
	place: v.string(),
	/** Fingerprint of the seed. */
	seed: v.string(),
	/** Rules by linked datasets ("layanan+kekerasan"): an edition is read with the rules that it was made with. */
	rules: v.record(v.string(), Rules),
	/** Files of the edition by name. */
	files: v.record(v.string(), LedgerFile),
	/** `pending`: written before its release was announced; the next run finds out whether it was. */
	state: v.picklist(['pending', 'published']),
	/**
	 * `own`: counts and values, history of this seed. `archived`: the same, from before a restart. `values`: only what readers got, taken
	 * from the release itself because the counts behind it are lost.
	 */
	kind: v.picklist(['own', 'archived', 'values']),
	/** The folder of the release did not exist before this edition, so that it goes when the edition does. */
	isFresh: v.optional(v.boolean()),
	/** Editions of made-up records that end with this one. */
	replaces: v.optional(v.array(Count))
});
export type LedgerRelease = v.InferOutput<typeof LedgerRelease>;

const BookSchema = v.strictObject({
	format: v.literal(FORMAT),
	editions: v.array(LedgerRelease),
	/** Every start without the earlier ledger, with its reason and the releases that the officer declared withdrawn. */
	restarts: v.array(v.strictObject({ reason: v.string(), after: Count, withdrawn: v.array(v.string()) }))
});
/** The index of the ledger (`buku.json`): what has been published, oldest first. */
export type Book = v.InferOutput<typeof BookSchema>;

export const emptyBook = (): Book => ({ format: FORMAT, editions: [], restarts: [] });

/** The index of a vault; null where there is none. Throws Refused (`brankas`) where it is cut, empty or altered. */
export function readBook(vault: string): Book | null {
	const path = join(vault, INDEX);
	if (!existsSync(path)) return null;
	try {
		return parseShape(BookSchema, JSON.parse(readFileSync(path, 'utf8')), INDEX);
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof ShapeError)
			throw vaultRefusal(vault, `Indeks buku rilis (${path}) kosong, terpotong, atau berubah.`, path);
		throw error;
	}
}

/** Puts the index in place in one step and waits until it is on the disk. */
export function writeBook(vault: string, book: Book): void {
	replace(join(vault, INDEX), `${JSON.stringify(book, null, '\t')}\n`);
}

/** Folder of an edition. */
export const editionFolder = (vault: string, { sequence }: Pick<LedgerRelease, 'sequence'>) =>
	join(vault, EDITIONS, folderName(sequence));
const folderName = (sequence: number) => String(sequence).padStart(5, '0');

/** Number of the next edition; numbers are never used twice, not even when a history begins anew. */
export const nextSequence = ({ editions, restarts }: Book) =>
	Math.max(0, ...editions.map(({ sequence }) => sequence), ...restarts.map(({ after }) => after)) + 1;

/** A folder as the index names it, and back. */
export function placeName(root: string, folder: string): string {
	const inside = relative(root, resolve(folder));
	const isInside = inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
	return isInside ? inside.replaceAll('\\', '/') : resolve(folder);
}
export const placeFolder = (root: string, location: string) => resolve(root, location);

/** File in the folder of an edition that no index has listed yet. */
const UNLISTED = 'belum-tercatat';

/** Makes the folder of an edition, marked as not yet listed. */
export function openEdition(vault: string, edition: Pick<LedgerRelease, 'sequence'>): string {
	const folder = editionFolder(vault, edition);
	removeDurably(folder);
	DISK.makeFolder(folder);
	DISK.write(join(folder, UNLISTED), '', 0o600);
	DISK.syncFolder(folder);
	return folder;
}

/** Takes the mark away, once the index lists the edition and is on the disk. */
export const listEdition = (vault: string, edition: Pick<LedgerRelease, 'sequence'>) =>
	removeDurably(join(editionFolder(vault, edition), UNLISTED));

/**
 * Folders of editions that the index does not list. `begun`: still marked or empty, what a stopped run left. `lost`: without the mark, so
 * that an index once listed them and the one at hand is older, or gone.
 */
export function strayEditions(vault: string, book: Book | null): { begun: string[]; lost: string[] } {
	const folder = join(vault, EDITIONS);
	const valid = new Set(
		(book?.editions ?? []).flatMap(({ sequence, replaces = [] }) => [sequence, ...replaces]).map(folderName)
	);
	const stray = existsSync(folder)
		? readdirSync(folder)
				.filter((name) => !valid.has(name))
				.map((name) => join(folder, name))
		: [];
	const isBegun = (path: string) => existsSync(join(path, UNLISTED)) || readdirSync(path).length === 0;
	return { begun: stray.filter(isBegun), lost: stray.filter((path) => !isBegun(path)) };
}

/** Length and hash of a file. */
export function measure(path: string): { sha256: string; bytes: number } {
	const content = readFileSync(path);
	return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}

/** The first file of an edition that is lost, cut or altered, with what is wrong; null when all are as they were written. */
export function damageOf(vault: string, edition: LedgerRelease): { path: string; what: string } | null {
	for (const [file, { sha256, bytes }] of Object.entries(edition.files)) {
		const path = join(editionFolder(vault, edition), file);
		if (!existsSync(path)) return { path, what: 'tidak ada' };
		const found = measure(path);
		if (found.bytes === 0 && bytes > 0) return { path, what: 'kosong' };
		if (found.bytes < bytes) return { path, what: 'terpotong' };
		if (found.sha256 !== sha256) return { path, what: 'berubah' };
	}
	return null;
}
