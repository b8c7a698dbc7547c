import type { Language } from '../contract/localized.ts';
import { monthsOf, parsePeriod, type Period } from '../contract/period.ts';

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

const LONG_MONTHS: Record<Language, string[]> = {
	id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
	en: 'January February March April May June July August September October November December'.split(' ')
};
const SHORT_MONTHS: Record<Language, string[]> = {
	id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
	en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
};

/** The part of a period's name before its year; empty for a year. */
function head({ grain, index }: Period, language: Language, short: boolean): string {
	if (grain === 'tahun') return '';
	if (grain === 'bulan') return (short ? SHORT_MONTHS : LONG_MONTHS)[language][index - 1] ?? '';
	if (language === 'id') {
		const name = { triwulan: short ? 'TW' : 'Triwulan', semester: short ? 'Smt' : 'Semester' }[grain];
		return `${name} ${ROMAN[index]}`;
	}
	return { triwulan: short ? `Q${index}` : `Quarter ${index}`, semester: short ? `H${index}` : `Half-year ${index}` }[
		grain
	];
}

/** Name of a period key: "Triwulan I 2024", "Agustus 2025", "2024". A text that is no key is returned as it is. */
export function periodName(key: string, language: Language): string {
	const period = parsePeriod(key);
	return period ? `${head(period, language, false)} ${period.year}`.trim() : key;
}

/** Short name for axes and tables: "TW I 2024", "Agu 2025", "2024". */
export function shortPeriodName(key: string, language: Language): string {
	const period = parsePeriod(key);
	return period ? `${head(period, language, true)} ${period.year}`.trim() : key;
}

/** Name without its year, for the second line of an axis: "TW I", "Agu"; empty for a year. */
export function periodHead(key: string, language: Language): string {
	const period = parsePeriod(key);
	return period ? head(period, language, true) : key;
}

/** The years that a span fills from first to last month, or null. */
function wholeYears(from: Period, to: Period): [number, number] | null {
	const [{ first }, { last }] = [monthsOf(from), monthsOf(to)];
	return first % 12 === 0 && last % 12 === 11 ? [from.year, to.year] : null;
}

/**
 * A span of periods: "Triwulan I 2024 s.d. Triwulan II 2025", "Triwulan I s.d. III 2024" within a year, "2024" for a whole year;
 * one name when both ends are the same.
 */
export function periodSpan(from: string, to: string, language: Language): string {
	const [start, end] = [parsePeriod(from), parsePeriod(to)];
	if (from === to || !start || !end) return from === to ? periodName(from, language) : `${from}–${to}`;
	const till = language === 'id' ? 's.d.' : 'to';
	const years = wholeYears(start, end);
	if (years) return years[0] === years[1] ? `${years[0]}` : `${years[0]} ${till} ${years[1]}`;
	if (start.year !== end.year || start.grain !== end.grain)
		return `${periodName(from, language)} ${till} ${periodName(to, language)}`;
	const last = head(end, language, false);
	const short = start.grain === 'bulan' ? last : (last.split(' ').at(-1) ?? last);
	// "Quarters 1 to 3 2025": English names several in the plural.
	const begin = head(start, language, false).replace(/^(Quarter|Half-year) /, '$1s ');
	return `${begin} ${till} ${short} ${start.year}`;
}

/** Two periods that are compared: "Triwulan II 2024 ke 2025", "Triwulan I ke IV 2025", "2024 ke 2025". */
export function periodPair(from: string, to: string, language: Language, short = false): string {
	const [start, end] = [parsePeriod(from), parsePeriod(to)];
	const name = short ? shortPeriodName : periodName;
	const and = language === 'id' ? 'ke' : 'to';
	if (!start || !end || start.grain !== end.grain || start.grain === 'tahun')
		return `${name(from, language)} ${and} ${name(to, language)}`;
	if (start.index === end.index) return `${name(from, language)} ${and} ${end.year}`;
	if (start.year !== end.year) return `${name(from, language)} ${and} ${name(to, language)}`;
	const last = head(end, language, short);
	return `${head(start, language, short)} ${and} ${start.grain === 'bulan' ? last : last.split(' ').at(-1)} ${end.year}`;
}

/** A short span for filters and headings: "TW I 2024–TW II 2025". */
export function shortPeriodSpan(from: string, to: string, language: Language): string {
	if (from === to) return shortPeriodName(from, language);
	return `${shortPeriodName(from, language)}–${shortPeriodName(to, language)}`;
}

/** A day given as ISO text: "5 Agustus 2025", short "5 Agu 2025". Other text (a year, a month key) is named as a period or returned as it is. */
export function dayName(iso: string, language: Language, short = false): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
	if (!match) return periodName(iso, language);
	const month = (short ? SHORT_MONTHS : LONG_MONTHS)[language][Number(match[2]) - 1] ?? '';
	return `${Number(match[3])} ${month} ${match[1]}`;
}
