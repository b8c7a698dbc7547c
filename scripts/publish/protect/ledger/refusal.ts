import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../../finding.ts';

/** Where the vault notes its last backup. */
export const BACKUP_NOTE = 'cadangan.json';

/** What is remembered of the last backup. */
export interface BackupNote {
	/** Folder of the copy. */
	folder: string;
	/** Sequence of the last edition in it; 0 when there was none. */
	sequence: number;
	/** When it was made, ISO; never part of what is published. */
	at: string;
}

/** The last backup of a vault; null where there is none or its note cannot be read. */
export function lastBackup(vault: string): BackupNote | null {
	const path = join(vault, BACKUP_NOTE);
	if (!existsSync(path)) return null;
	try {
		const note = JSON.parse(readFileSync(path, 'utf8')) as Partial<BackupNote>;
		return typeof note.folder === 'string' && typeof note.sequence === 'number'
			? { folder: note.folder, sequence: note.sequence, at: String(note.at ?? '') }
			: null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

/** A part of the vault is lost or damaged: says which, and how to get it back. */
export function vaultRefusal(vault: string, sentence: string, part = vault): Refused {
	const backup = lastBackup(vault);
	const from = backup ? `"${backup.folder}"` : 'FOLDER-CADANGAN';
	return new Refused([
		{
			level: 'error',
			rule: 'brankas',
			file: part,
			message: `${sentence} Pulihkan folder private/ dari cadangan: npm run data -- restore ${from}, atau mulai ulang dengan --restart "alasan tertulis".`
		}
	]);
}
