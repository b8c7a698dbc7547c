import { join } from 'node:path';
import { Refused } from './finding.ts';
import { placeName, readBook, type Book } from './protect/ledger/book.ts';
import { resolvePending } from './protect/ledger/pending.ts';
import { soundManifest } from './protect/ledger/published.ts';
import { vaultRefusal } from './protect/ledger/refusal.ts';
import { readCurrent, releasesIn } from './release/current.ts';
import { announce } from './write/place.ts';

/**
 * Finishes what a stopped run left undecided, in the vaults of real and of made-up records, and mends a damaged `current.json`
 * where it is certain what it said. A vault whose index cannot be read is left to `openVault`, which refuses.
 */
export function recover(root: string, into: string, say: (line: string) => void): void {
	const inside = join(root, 'private');
	const books: Book[] = [];
	for (const vault of [inside, join(inside, 'contoh')]) {
		if (!readable(vault)) continue;
		const done = resolvePending(vault, root);
		if (done)
			say(
				done.outcome === 'published'
					? `Penerbitan ${done.edition.id} yang terputus ternyata sudah disajikan; catatannya dilengkapi.`
					: `Penerbitan ${done.edition.id} yang terputus belum disajikan; sisa-sisanya dihapus.`
			);
		books.push(readBook(vault)!);
	}
	if (readCurrent(into).state === 'damaged') mendCurrent(root, into, books, say);
}

function readable(vault: string): Book | null {
	try {
		const book = readBook(vault);
		// A run that was stopped before the first edition has left no index, but may have left its edition.
		if (!book) resolvePending(vault, '');
		return book;
	} catch (error) {
		if (error instanceof Refused) return null;
		throw error;
	}
}

/**
 * `current.json` names the last edition of its folder, since each edition is announced once, in order. That is certain when one ledger
 * alone knows the folder, knows every release in it, and the last one is whole; without a ledger, when there is one release only.
 */
function mendCurrent(root: string, into: string, books: Book[], say: (line: string) => void): void {
	const location = placeName(root, into);
	const placed = releasesIn(into).map(({ id }) => id);
	const remembered = books
		.map(({ editions }) => editions.filter((edition) => edition.place === location))
		.filter((all) => all.length > 0);
	const [editions = []] = remembered;
	const isKnown = (id: string) => editions.some((edition) => edition.id === id);
	const last = editions.length > 0 ? editions.at(-1)!.id : placed[0];
	const isCertain = editions.length > 0 ? remembered.length === 1 && placed.every(isKnown) : placed.length === 1;
	if (last === undefined || !isCertain || !soundManifest(join(into, last), last))
		throw vaultRefusal(
			join(root, 'private'),
			`${join(into, 'current.json')} kosong atau rusak, dan rilis mana yang disajikan tidak dapat dipastikan. Salin berkas itu dari peladen; bila belum ada rilis yang disajikan, hapus berkas itu.`,
			join(into, 'current.json')
		);
	announce(last, into);
	say(`current.json kosong atau rusak; ditulis ulang untuk rilis ${last}.`);
}
