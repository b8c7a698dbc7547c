import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeDurably } from '../../disk.ts';
import type { PlacedRelease } from '../../release/current.ts';
import { EDITIONS, INDEX, damageOf, emptyBook, readBook, strayEditions, type Book } from './book.ts';
import { resolvePending } from './pending.ts';
import { vaultRefusal } from './refusal.ts';
import { SEED } from './seed.ts';

interface Surroundings {
	root: string;
	sample: boolean;
	trial?: boolean;
	/** A release of real records is already published. */
	releaseExists: boolean;
	placed?: PlacedRelease[];
	served?: string;
}

/**
 * The index of a vault of which nothing is missing: each file of each edition as it was written, no edition that the index does not list, a
 * seed where there is a history, and every release of real records that lies in the folder of the releases. Throws Refused (`brankas`)
 * with the part concerned: what was told must never pass for nothing.
 */
export function wholeBook(vault: string, given: Surroundings): Book {
	if (given.sample && isOldFormat(vault)) for (const part of [EDITIONS, INDEX]) removeDurably(join(vault, part));
	if (!given.trial) resolvePending(vault, given.root);
	const book = readBook(vault);
	const stray = strayEditions(vault, book).lost[0];
	if (isLost(vault, book, stray, given))
		throw vaultRefusal(vault, 'Rilis sudah ada, tetapi benih atau buku rilisnya tidak ditemukan.');
	if (stray)
		throw vaultRefusal(vault, `${stray} tidak tercatat dalam ${INDEX}: indeks ini lebih tua daripada isinya.`, stray);
	for (const edition of book?.editions ?? []) {
		const damage = damageOf(vault, edition);
		if (damage)
			throw vaultRefusal(vault, `Berkas buku rilis ${edition.id} ${damage.what}: ${damage.path}.`, damage.path);
	}
	refuseUnknown(vault, book, given);
	return book ?? emptyBook();
}

/** Nothing is at hand, but something was told: an edition lies there, a restart set one aside, or a release is served. */
function isLost(vault: string, book: Book | null, stray: string | undefined, given: Surroundings): boolean {
	const hasBook = (book?.editions.length ?? 0) > 0;
	if (!hasBook && (stray !== undefined || existsSync(join(vault, 'buku-lama-1')))) return true;
	if (given.sample || given.trial) return false;
	const isTold = hasBook || given.releaseExists || realOnes(given).length > 0;
	return isTold && (!hasBook || !existsSync(join(vault, SEED)));
}

const realOnes = ({ placed = [] }: Surroundings) => placed.filter(({ sample, isRounded }) => !sample && isRounded);

/** A release that readers may have and that the ledger does not know. */
function refuseUnknown(vault: string, book: Book | null, given: Surroundings): void {
	if (given.sample || given.trial) return;
	const isKnown = (id: string) => book?.editions.some((edition) => edition.id === id) ?? false;
	const unknown = realOnes(given).find(({ id }) => !isKnown(id));
	if (unknown)
		throw vaultRefusal(
			vault,
			`Rilis ${unknown.id} ada di ${unknown.folder}, tetapi buku rilis tidak mencatatnya. Bila itu hasil uji coba, pindahkan foldernya.`,
			unknown.folder
		);
	const { served, placed = [] } = given;
	if (served !== undefined && !isKnown(served) && !placed.some(({ id }) => id === served))
		throw vaultRefusal(
			vault,
			`current.json menunjuk rilis ${served}, tetapi foldernya tidak ada dan buku rilis tidak mencatatnya.`,
			'current.json'
		);
}

/** Made-up records of before editions had rules and hashes: their history begins again. */
function isOldFormat(folder: string): boolean {
	const path = join(folder, INDEX);
	return existsSync(path) && readFileSync(path, 'utf8').trimStart().startsWith('[');
}
