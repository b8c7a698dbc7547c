import type { Finding } from '../../finding.ts';
import { placeOf, type Part } from '../../read/source.ts';
import { contentKind } from '../../text/content-kind.ts';
import { tooLong } from './guard.ts';
import { KINDS, SOFT, type Kind } from '../../text/kind.ts';
import { LONGEST, normal } from '../../text/normal.ts';

/** Words of an office: their telephone, mail and number are public. */
const OFFICE =
	/\b(?:hotline|narahubung|kontak|contact|telp|telepon|tlp|call ?cent(?:er|re)|layanan|pengaduan|dinas|uptd|upt|hubungi|sms|faks?|fax|whatsapp|wa|e-?mail|surel|kantor|sekretariat|sapa|website|laman)\b/i;

/** Signatures carry the title and number of an official. */
const SIGNATURE =
	/\b(?:nip|kepala|sekretaris|mengetahui|wali ?kota|bupati|pembina|penata)\b|,\s?(?:S\.|M\.|SE|SH|SKM|MM|MH)/i;

/**
 * What a text around a table (title, footnote, other sheet, comment) is of a person; null when nothing. Contacts of an office
 * and signatures of officials are none, nor are dates, addresses and sentences.
 */
export function frameKind(raw: string): Kind | null {
	const kind = contentKind(raw);
	if (!kind || SOFT.includes(kind) || kind === 'koordinat' || kind === 'nip') return null;
	const text = normal(raw);
	const isOffice = OFFICE.test(text) || /@[\w.-]+\.go\.id\b/i.test(text);
	if (isOffice && ['telepon', 'surel', 'npwp'].includes(kind)) return null;
	if (kind === 'nama' && SIGNATURE.test(text)) return null;
	return kind === 'nomor-16' && /[.,]\d{3}[.,]\d{3}/.test(text) ? null : kind;
}

/** A stretch of cells that is not read: where it stands, and what to do with what is found in it. */
export interface Frame {
	/** "di atas baris judul", "lembar ke-2 (tersembunyi)" … */
	where: string;
	advice: string;
	rule?: string;
}

/** Personal data in cells that nobody reads, and cells too long to be judged; one finding a kind. */
export function guardFrame(part: Part, cells: { row: number; text: string }[], { where, advice }: Frame): Finding[] {
	const rows = new Map<Kind, Set<number>>();
	const long = new Set<number>();
	for (const { row, text } of cells) {
		if (text.length > LONGEST) {
			long.add(row);
			continue;
		}
		const kind = frameKind(text);
		if (kind) rows.set(kind, (rows.get(kind) ?? new Set()).add(row));
	}
	const sorted = (set: Set<number>) => [...set].sort((a, b) => a - b);
	return [
		...(long.size > 0 ? [tooLong(part, sorted(long), where)] : []),
		...[...rows].map(([kind, at]): Finding => ({
			level: 'error',
			rule: `data-pribadi-${kind}`,
			file: part.label,
			rows: sorted(at),
			message: `${placeOf(part, sorted(at))}, ${where}: tampak berisi ${KINDS[kind]}. ${advice}.`
		}))
	];
}
