import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { DISK, filesBelow, move, removeDurably, replace } from '../../disk.ts';
import { Refused, WrongCall } from '../../finding.ts';
import type { PlacedRelease } from '../../release/current.ts';
import { EDITIONS, INDEX, damageOf, measure, nextSequence, readBook, strayEditions, type Book } from './book.ts';
import { BACKUP_NOTE, lastBackup, vaultRefusal, type BackupNote } from './refusal.ts';
import { SEED } from './seed.ts';

/** List of the files of a copy, with their hashes. */
const CONTENTS = 'isi.json';
type Contents = Record<string, { sha256: string; bytes: number }>;

/** Parts of a vault that a copy holds: seed, index, editions, and what restarts set aside. */
const isPart = (name: string) => [SEED, INDEX, EDITIONS].includes(name) || /^(buku-lama|benih-rusak)-/.test(name);
const partsOf = (folder: string) => (existsSync(folder) ? readdirSync(folder).filter(isPart) : []);
const filesOf = (folder: string) => filesBelow(folder).filter((file) => isPart(file.split('/')[0]!));
const contentsOf = (folder: string): Contents =>
	Object.fromEntries(filesOf(folder).map((file) => [file, measure(join(folder, file))]));
const lastSequence = (book: Book | null) => (book ? nextSequence(book) - 1 : 0);

export interface Backup extends BackupNote {
	files: number;
	/** False when the very same copy was there already. */
	isNew: boolean;
}

/**
 * Copies seed and ledger into a folder of their own below `target` (0700, files 0600), reads the copy back, and notes where it is. The
 * folder is named by the last edition and the content. To be called under the lock. Throws WrongCall where `target` is served or lies in
 * the vault, or where nothing has been published; Refused where the vault itself is damaged, or the copy is not what was written.
 */
export function backup(root: string, target: string | undefined): Backup {
	const vault = join(root, 'private');
	const above = target ?? (lastBackup(vault) && dirname(lastBackup(vault)!.folder));
	if (!above) throw new WrongCall('Sebutkan folder cadangannya, di cakram lain: npm run data -- backup FOLDER');
	for (const served of ['static', 'build', 'private'])
		if (!relative(join(root, served), resolve(above)).startsWith('..'))
			throw new WrongCall(`Cadangan tidak boleh berada di ${served}/. Pilih folder di cakram lain.`);
	const book = soundBook(vault);
	const contents = contentsOf(vault);
	const hash = createHash('sha256').update(JSON.stringify(contents)).digest('hex').slice(0, 8);
	const sequence = lastSequence(book);
	const folder = join(resolve(above), `cadangan-${String(sequence).padStart(5, '0')}-${hash}`);
	const isNew = !existsSync(folder);
	if (isNew) copyInto(vault, folder, contents);
	readBack(folder);
	const note: BackupNote = { folder, sequence, at: new Date().toISOString() };
	replace(join(vault, BACKUP_NOTE), `${JSON.stringify(note)}\n`);
	return { ...note, files: Object.keys(contents).length, isNew };
}

/** The index of a vault that is whole: a damaged one is no backup. */
function soundBook(vault: string): Book {
	const book = readBook(vault);
	const hasSeed = existsSync(join(vault, SEED));
	if (!book && !hasSeed)
		throw new WrongCall('Belum ada yang perlu dicadangkan: private/ belum berisi benih dan buku rilis.');
	const damage =
		(book?.editions ?? []).map((edition) => damageOf(vault, edition)?.path).find((path) => path !== undefined) ??
		strayEditions(vault, book).lost[0] ??
		(hasSeed ? undefined : join(vault, SEED));
	if (damage) throw vaultRefusal(vault, `Brankas tidak utuh, sehingga tidak dicadangkan: ${damage}.`, damage);
	return book ?? { format: 2, editions: [], restarts: [] };
}

function copyInto(from: string, folder: string, contents: Contents): void {
	const draft = join(dirname(folder), `.draf-${process.pid}`);
	removeDurably(draft);
	DISK.makeFolder(draft);
	copyFiles(from, draft, Object.keys(contents));
	DISK.write(join(draft, CONTENTS), `${JSON.stringify(contents, null, '\t')}\n`, 0o600);
	DISK.syncFolder(draft);
	move(draft, folder);
}

function copyFiles(from: string, to: string, files: string[]): void {
	const folders = new Set([to]);
	for (const file of files) {
		const folder = dirname(join(to, file));
		DISK.makeFolder(folder);
		folders.add(folder);
		DISK.write(join(to, file), readFileSync(join(from, file)), 0o600);
	}
	for (const folder of folders) DISK.syncFolder(folder);
}

/** Reads a copy and holds every file against its list. Throws Refused where one is lost, altered, or too many. */
function readBack(folder: string): Contents {
	let listed: Contents;
	try {
		listed = JSON.parse(readFileSync(join(folder, CONTENTS), 'utf8')) as Contents;
	} catch (error) {
		if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		throw damagedCopy(join(folder, CONTENTS));
	}
	const found = contentsOf(folder);
	const wrong = [...new Set([...Object.keys(listed), ...Object.keys(found)])].find(
		(file) => listed[file]?.sha256 !== found[file]?.sha256
	);
	if (wrong !== undefined) throw damagedCopy(join(folder, wrong));
	return listed;
}

const damagedCopy = (file: string) =>
	new Refused([
		{
			level: 'error',
			rule: 'cadangan',
			file,
			message: `Cadangan tidak utuh: ${file} tidak ada atau isinya berubah. Pakai cadangan lain.`
		}
	]);

export interface Restored {
	folder: string;
	/** Where the parts that were there before lie now; null when there were none. */
	aside: string | null;
	/** Releases of real records that lie in the folder of the releases but are newer than the copy. */
	unknown: string[];
}

/**
 * Puts a copy back in the place of seed and ledger; what was there moves to `private/sebelum-pulih-<n>/`. `from` is a copy, or a folder of
 * copies of which the latest is taken. To be called under the lock. Throws Refused where the copy is damaged, or where the vault holds
 * an edition that it lacks; WrongCall where there is no copy.
 */
export function restore(root: string, from: string, placed: PlacedRelease[]): Restored {
	const vault = join(root, 'private');
	const folder = copyIn(resolve(from));
	const files = Object.keys(readBack(folder));
	const book = readBook(folder);
	refuseOlder(vault, folder, book);
	const draft = join(vault, '.pulih');
	removeDurably(draft);
	DISK.makeFolder(draft);
	copyFiles(folder, draft, files);
	const before = partsOf(vault);
	const aside = before.length > 0 ? freeName(vault, 'sebelum-pulih') : null;
	if (aside) {
		DISK.makeFolder(aside);
		for (const part of before) move(join(vault, part), join(aside, part));
	}
	// The index comes last: without it the next run refuses, and this can be done again.
	for (const part of partsOf(draft).sort((a, b) => Number(a === INDEX) - Number(b === INDEX)))
		move(join(draft, part), join(vault, part));
	removeDurably(draft);
	const note: BackupNote = { folder, sequence: lastSequence(book), at: new Date().toISOString() };
	replace(join(vault, BACKUP_NOTE), `${JSON.stringify(note)}\n`);
	const isKnown = (id: string) => book?.editions.some((edition) => edition.id === id) ?? false;
	const unknown = placed.filter(({ id, sample, isRounded }) => !sample && isRounded && !isKnown(id));
	return { folder, aside, unknown: unknown.map(({ id }) => id) };
}

function copyIn(from: string): string {
	if (existsSync(join(from, CONTENTS))) return from;
	const copies = (existsSync(from) ? readdirSync(from) : []).filter((name) => /^cadangan-\d{5}-/.test(name)).sort();
	const last = copies.at(-1);
	if (last === undefined)
		throw new WrongCall(`Tidak ada cadangan di ${from}. Sebutkan folder yang dibuat perintah backup.`);
	const same = copies.filter((name) => name.slice(0, 14) === last.slice(0, 14));
	if (same.length > 1)
		throw new WrongCall(
			`Ada beberapa cadangan dari rilis yang sama di ${from}: ${same.join(', ')}. Sebutkan salah satu.`
		);
	return join(from, last);
}

/** Refuses where the vault at hand knows of an edition that the copy lacks. */
function refuseOlder(vault: string, folder: string, copy: Book | null): void {
	const isIn = ({ sequence, id }: Book['editions'][number]) =>
		copy?.editions.some((edition) => edition.sequence === sequence && edition.id === id);
	let newer: string | undefined;
	try {
		newer = readBook(vault)?.editions.find((edition) => !isIn(edition))?.id;
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
	}
	newer ??= strayEditions(vault, copy).lost[0];
	if (newer !== undefined)
		throw new Refused([
			{
				level: 'error',
				rule: 'cadangan-lama',
				file: folder,
				message: `Cadangan ini lebih tua daripada buku rilis yang ada: ${newer} tidak ada di dalamnya. Tidak ada yang diubah. Pakai cadangan yang lebih baru.`
			}
		]);
}

function freeName(folder: string, stem: string): string {
	let n = 1;
	while (existsSync(join(folder, `${stem}-${n}`))) n++;
	return join(folder, `${stem}-${n}`);
}

/** A reminder when the last edition is in no backup; none where nothing of real people has been published. */
export function backupReminder(vault: string): string[] {
	const last = lastSequence(readBook(vault));
	const note = lastBackup(vault);
	if (last === 0 || (note && note.sequence >= last)) return [];
	const state = note ? 'Cadangan terakhir lebih tua daripada rilis ini.' : 'Belum ada cadangan.';
	return [
		`${state} Benih dan buku rilis di private/ tidak dapat dibuat ulang bila hilang. Jalankan: npm run data -- backup FOLDER, di cakram lain.`
	];
}
