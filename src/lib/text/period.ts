import type { Language } from '../contract/localized.ts';
import { parsePeriod, type Period } from '../contract/period.ts';

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
	return { triwulan: short ? `Q${index}` : `Quarter ${index}`, semester: short ? `H${index}` : `Half ${index}` }[grain];
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

/** A span of periods: "Triwulan I 2024 s.d. Triwulan II 2025"; one name when both ends are the same. */
export function periodSpan(from: string, to: string, language: Language): string {
	if (from === to) return periodName(from, language);
	return `${periodName(from, language)} ${language === 'id' ? 's.d.' : 'to'} ${periodName(to, language)}`;
}

/** A short span: "TW I 2024–TW II 2025". */
export function shortPeriodSpan(from: string, to: string, language: Language): string {
	if (from === to) return shortPeriodName(from, language);
	return `${shortPeriodName(from, language)}–${shortPeriodName(to, language)}`;
}

/** A day given as ISO text: "5 Agustus 2025". Other text (a year, a month key) is named as a period or returned as it is. */
export function dayName(iso: string, language: Language): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
	if (!match) return periodName(iso, language);
	const month = LONG_MONTHS[language][Number(match[2]) - 1] ?? '';
	return `${Number(match[3])} ${month} ${match[1]}`;
}
