import type { Finding } from '../finding.ts';
import type { HeaderPlace } from '../layout/header.ts';
import type { Layout } from '../layout/schema.ts';
import type { Body } from './body.ts';
import { placeOf, type Part } from './source.ts';
import { typed } from '../text/typed.ts';

/** What a data officer must know about the shape of a counted table. */
export function reportBody(layout: Layout, part: Part, header: HeaderPlace, rows: string[][], body: Body): Finding[] {
	const findings: Finding[] = [];
	const say = (level: Finding['level'], rule: string, at: number[], message: string, column?: string) =>
		findings.push({ level, rule, file: part.label, rows: at, column, message: `${placeOf(part, at)}: ${message}` });

	if (body.empty.length > 0) say('note', 'baris-kosong', body.empty, `${body.empty.length} baris kosong dilewati.`);
	if (body.repeated.length > 0)
		say('warning', 'judul-berulang', body.repeated, 'baris judul muncul lagi di tengah data dan dilewati.');
	if (body.stop !== null)
		say('note', 'catatan-kaki', [body.stop], 'mulai baris ini dianggap catatan kaki dan tidak dibaca.');
	if (body.data.length === 0) say('error', 'tanpa-data', [], 'tidak ada baris data di bawah judul. Periksa berkasnya.');

	const claimed = new Set(header.places.values());
	const width = Math.max(0, ...rows.map((row) => row.length));
	let blank = 0;
	for (let at = 0; at < width; at++) {
		if (claimed.has(at) || (header.headers[at] ?? '') !== '') continue;
		const filled = body.data.filter(({ cells }) => typed(cells[at] ?? null).text !== '').map(({ row }) => row);
		if (filled.length === 0) blank++;
		else
			say(
				'error',
				'kolom-tanpa-judul',
				filled,
				`kolom ke-${at + 1} berisi data tetapi tidak berjudul. Beri judul, atau nyatakan dengan position di data/sources/${layout.id}.yaml.`
			);
	}
	if (blank > 0) say('warning', 'kolom-kosong', [], `${blank} kolom kosong tanpa judul dilewati.`);
	return findings;
}
