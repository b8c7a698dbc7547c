import type { Code } from '../../../src/lib/contract/code.ts';
import type { ListProblem } from './check-events.ts';

/** Longer than this is an article, not a definition. */
const LONGEST = 600;

/** What is wrong with the glossary, the code list `istilah`: a definition in both languages, a field, and terms that exist. */
export function checkTerms(terms: readonly Code[]): ListProblem[] {
	const valid = new Set(terms.map(({ id }) => id));
	return terms.flatMap(({ id, attributes }, at): ListProblem[] => {
		const messages: string[] = [];
		for (const column of ['bidang', 'arti_id', 'arti_en']) {
			const text = attributes[column] ?? '';
			if (text === '') messages.push(`istilah ${id}: kolom ${column} kosong. Isi kolom itu.`);
			if (text.length > LONGEST)
				messages.push(`istilah ${id}: kolom ${column} ${text.length} huruf; paling panjang ${LONGEST}. Ringkaskan.`);
		}
		for (const other of (attributes['lihat'] ?? '').split(';').filter((part) => part !== ''))
			if (!valid.has(other))
				messages.push(`istilah ${id}: kolom lihat menyebut "${other}", yang tidak ada di daftar ini.`);
		if (!['', 'ya'].includes(attributes['tautkan'] ?? ''))
			messages.push(`istilah ${id}: kolom tautkan diisi "ya" atau dikosongkan.`);
		return messages.map((message) => ({ at, message }));
	});
}
