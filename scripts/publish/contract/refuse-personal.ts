import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refused, type Finding } from '../finding.ts';
import { shownName, nameKind } from '../text/file-name.ts';
import { frameKind } from '../check/guard/frame.ts';
import { KINDS, type Kind } from '../text/kind.ts';
import { isPersonName } from '../text/names.ts';
import { normal } from '../text/normal.ts';

/** Lists whose titles may bear the names of persons: places. */
const NAMED_AFTER_PERSONS = ['wilayah.csv'];

/** Kinds that a configured text may hold: the site names who answers for it and how to reach them. */
const CONTACT: Kind[] = ['telepon', 'surel', 'nama'];

/** Files of one kind in a folder below `root`, in stable order. */
export async function filesIn(root: string, folder: string, ending: string): Promise<string[]> {
	const names = await readdir(join(root, folder));
	return names
		.filter((name) => name.endsWith(ending))
		.sort()
		.map((name) => `${folder}/${name}`);
}

/** Throws Refused when one of these configured files holds personal data; a file that is not there is passed over. */
export async function refusePersonal(root: string, files: string[]): Promise<void> {
	const findings: Finding[] = [];
	for (const file of files) {
		const text = await readFile(join(root, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'ENOENT') throw error;
			return '';
		});
		findings.push(...guardConfig(file, text));
	}
	if (findings.length > 0) throw new Refused(findings);
}

/**
 * Personal data in a text file that a city configures (site, contracts, layouts, code lists), before anything of it is shown.
 * Line by line, so that the finding needs no key and no text.
 */
export function guardConfig(file: string, text: string): Finding[] {
	const label = `${file.slice(0, -basename(file).length)}${shownName(basename(file))}`;
	const rows = new Map<Kind, number[]>();
	text.split(/\r?\n/).forEach((line, at) => {
		const kind = lineKind(basename(file), line);
		if (kind) rows.set(kind, [...(rows.get(kind) ?? []), at + 1]);
	});
	const say = (kind: Kind, where: string, at?: number[]): Finding => ({
		level: 'error',
		rule: `data-pribadi-${kind}`,
		file: label,
		...(at ? { rows: at } : {}),
		message: `${label}${where}: tampak berisi ${KINDS[kind]}. Pengaturan dapat tampil di situs dan di laporan; hapus data orang dari sana.`
	});
	const named = nameKind(basename(file));
	return [
		...(named ? [say(named, ' (nama berkas)')] : []),
		...[...rows].map(([kind, at]) => say(kind, ` baris ${at.slice(0, 8).join(', ')}`, at))
	];
}

function lineKind(file: string, line: string): Kind | null {
	if (line.trim().length < 5) return null;
	const allowed = (kind: Kind | null) => (kind && !(file === 'situs.yaml' && CONTACT.includes(kind)) ? kind : null);
	const kind = allowed(frameKind(line));
	if (kind) return kind;
	if (NAMED_AFTER_PERSONS.includes(file) || file === 'situs.yaml') return null;
	const parts = line.split(/[,:;{}[\]"|]|'(?!\p{L})|(?<!\p{L})'/u).map((part) => normal(part).replace(/^- /, ''));
	return parts.some(isPersonName) ? 'nama' : null;
}
