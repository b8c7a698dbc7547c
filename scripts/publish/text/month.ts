import { plain } from './plain.ts';

/** Month names as files write them: Indonesian, English, and both short forms. */
const MONTHS = [
	['januari', 'january', 'jan'],
	['februari', 'february', 'feb', 'pebruari', 'peb'],
	['maret', 'march', 'mar'],
	['april', 'apr'],
	['mei', 'may'],
	['juni', 'june', 'jun'],
	['juli', 'july', 'jul'],
	['agustus', 'august', 'agu', 'ags', 'aug'],
	['september', 'sep', 'sept'],
	['oktober', 'october', 'okt', 'oct'],
	['november', 'nov', 'nopember', 'nop'],
	['desember', 'december', 'des', 'dec']
];

/** Number of a month, 1 to 12, from its name or number; null when the text is none. */
export function readMonth(text: string): number | null {
	const word = plain(text).replace(/\.$/, '');
	const at = MONTHS.findIndex((names) => names.includes(word));
	if (at >= 0) return at + 1;
	const number = /^0?(\d{1,2})(?:\.0)?$/.exec(word);
	const value = Number(number?.[1]);
	return value >= 1 && value <= 12 ? value : null;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

/** Number of a triwulan or semester: I, 1, "TW I", "Triwulan 2", "Q3", "Tahap IV", "Semester II". */
export function readOrdinal(text: string, max: 2 | 4): number | null {
	const word = plain(text).replace(/^(tw|triwulan|trw|tahap|kuartal|q|semester|smt|s)[\s.-]*/, '');
	const roman = ROMAN.indexOf(word) + 1;
	const value = roman > 0 ? roman : Number(/^(\d)(?:\.0)?$/.exec(word)?.[1]);
	return value >= 1 && value <= max ? value : null;
}

/** Year of four digits, also as "2020.0". */
export function readYear(text: string): number | null {
	const year = Number(/^((?:19|20)\d{2})(?:\.0)?$/.exec(text.trim())?.[1]);
	return Number.isNaN(year) ? null : year;
}

/** A date as ISO text: 2025-08-05, 5/8/2025 and 05-08-2025 (day first), 5 Agustus 2025; null when the text is none. */
export function readDate(text: string): string | null {
	const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(text);
	if (iso) return asDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/.exec(text);
	if (dayFirst) return asDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
	const words = /^(\d{1,2})[ -]([A-Za-z]+)\.?[ -](\d{4})$/.exec(text);
	if (words) return asDate(Number(words[3]), readMonth(words[2] ?? '') ?? 0, Number(words[1]));
	return null;
}

function asDate(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return same ? date.toISOString().slice(0, 10) : null;
}
