/** Marks before the text of a workbook cell that was no text: a number (in plain notation) or a date (ISO). */
export const NUMBER = '\u0001';
export const DATE = '\u0002';

export interface Typed {
	text: string;
	type: 'teks' | 'angka' | 'tanggal';
}

/** Cell text without mark, outer blanks and the apostrophe by which spreadsheets keep digits as text. */
export function typed(raw: string | null): Typed {
	if (raw === null) return { text: '', type: 'teks' };
	if (raw.startsWith(NUMBER)) return { text: raw.slice(1), type: 'angka' };
	if (raw.startsWith(DATE)) return { text: raw.slice(1), type: 'tanggal' };
	const text = raw
		.normalize('NFKC')
		.replaceAll(/<\/?b>|\ufeff/gi, '')
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replace(/^['’]/, '');
	return { text, type: 'teks' };
}
