import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { removeDurably } from '../../disk.ts';
import { readCurrent } from '../../release/current.ts';
import {
	editionFolder,
	listEdition,
	placeFolder,
	readBook,
	strayEditions,
	writeBook,
	type Book,
	type LedgerRelease
} from './book.ts';
import { vaultRefusal } from './refusal.ts';

/** What became of an edition that a run left behind. */
export type Outcome = 'published' | 'withdrawn';

/**
 * Finds out what became of the edition that a run wrote and did not finish, and finishes it. `current.json` decides, since
 * renaming it is the one step that announces a release: when it names the release, readers have it, and the edition becomes
 * history; else the release that nobody was told of goes, and then its edition. Where the folder of the releases is not at hand
 * (a disk that is not mounted) nobody can say, and the edition stays as told. Null when nothing is pending.
 * Throws Refused (`brankas`) where `current.json` is damaged as well, so that neither is certain.
 */
export function resolvePending(vault: string, root: string): { outcome: Outcome; edition: LedgerRelease } | null {
	const book = readBook(vault);
	for (const begun of strayEditions(vault, book).begun) removeDurably(begun);
	if (!book) return null;
	endReplaced(vault, book);
	const edition = book.editions.find(({ state }) => state === 'pending');
	if (!edition) return null;
	listEdition(vault, edition);
	const into = placeFolder(root, edition.place);
	const current = readCurrent(into);
	if (current.state === 'damaged')
		throw vaultRefusal(
			vault,
			`Penerbitan ${edition.id} terputus, dan ${join(into, 'current.json')} kosong atau rusak, sehingga tidak dapat dipastikan apakah rilis itu sudah disajikan. Salin current.json dari peladen.`,
			join(into, 'current.json')
		);
	const isServed = !existsSync(into) || (current.state === 'names' && current.id === edition.id);
	if (isServed) confirm(vault, book, edition);
	else takeBack(vault, root, book, edition);
	return { outcome: isServed ? 'published' : 'withdrawn', edition };
}

/** Makes a pending edition history, and ends the editions of made-up records that it replaces. */
export function confirm(vault: string, book: Book, edition: LedgerRelease): Book {
	const published: LedgerRelease = { ...edition, state: 'published' };
	delete published.isFresh;
	const gone = edition.replaces ?? [];
	const editions = book.editions
		.filter(({ sequence }) => !gone.includes(sequence))
		.map((each) => (each.sequence === edition.sequence ? published : each));
	const next = { ...book, editions };
	writeBook(vault, next);
	endReplaced(vault, next);
	return next;
}

/** Removes the folders of editions that others have replaced, should a run have been stopped in between. */
function endReplaced(vault: string, book: Book): void {
	for (const { state, replaces = [] } of book.editions)
		if (state === 'published') for (const sequence of replaces) removeDurably(editionFolder(vault, { sequence }));
}

/** Removes a release that was never announced and the edition that was to remember it, in this order. */
function takeBack(vault: string, root: string, book: Book, edition: LedgerRelease): void {
	const isShared = book.editions.some(
		({ id, place, sequence }) => id === edition.id && place === edition.place && sequence !== edition.sequence
	);
	if (edition.isFresh && !isShared) removeDurably(join(placeFolder(root, edition.place), edition.id));
	// The folder goes before its line in the index: a folder without a line would mean that the index is older than it.
	removeDurably(editionFolder(vault, edition));
	writeBook(vault, { ...book, editions: book.editions.filter((each) => each !== edition) });
}
