import type { CodeLists } from '../contract/code.ts';
import type { Language } from '../contract/localized.ts';
import { number, percent, rupiah, shortRupiah } from './number.ts';

/** A unit as readers meet it: "keluarga", "jiwa", "persen", "rupiah per kapita per bulan". */
export interface Unit {
	id: string;
	title: string;
	/** How one of it is said where that differs ("family"); from the attribute `nama_en_satu` of the code list. */
	one?: string;
}

/** Reads a unit from the code list `satuan`; a unit that the list lacks is called by its id. */
export function unitOf(id: string, codes: CodeLists, language: Language): Unit {
	const code = codes['satuan']?.find((entry) => entry.id === id);
	if (!code) return { id, title: id.replaceAll('-', ' ') };
	const one = language === 'en' ? code.attributes['nama_en_satu'] : undefined;
	return { id, title: code.title[language], ...(one ? { one } : {}) };
}

/** What kind of number a unit makes: decides marks (%, Rp) and whether chance explains a small difference. */
export type UnitKind = 'count' | 'percent' | 'money' | 'index';

export function unitKind({ id }: Unit): UnitKind {
	if (/^persen\b/.test(id)) return 'percent';
	if (/^rupiah\b/.test(id)) return 'money';
	return /^(indeks|rasio)\b/.test(id) ? 'index' : 'count';
}

/** What a unit says beside the mark at its number (%, Rp): "per kapita per bulan" of "rupiah per kapita per bulan". */
const tail = ({ title }: Unit) => title.replace(/^(persen|per ?cent|rupiah)\s*/i, '');

/** A bare number in the way of its unit, for tables and labels whose heading names the unit: `9,75%`, `Rp 1,2 miliar`, `1.234`. */
export function amount(value: number, unit: Unit, language: Language, decimals = 0): string {
	const kind = unitKind(unit);
	if (kind === 'percent') return percent(value, language, decimals);
	if (kind === 'money') return shortRupiah(value, language);
	return number(value, language, decimals);
}

/** The same without shortening, for table cells: `Rp 1.234.567.890`. */
export function fullAmount(value: number, unit: Unit, language: Language, decimals = 0): string {
	return unitKind(unit) === 'money' ? rupiah(value, language) : amount(value, unit, language, decimals);
}

/** What is said of the unit where its mark already stands at the number: "keluarga", "per kapita per bulan", nothing for "%". */
export const unitCaption = (unit: Unit, text = ''): string =>
	unitKind(unit) === 'count' ? named(text, unit) : unitKind(unit) === 'index' ? unit.title : tail(unit);

/** The unit of a number as it is written: one of it by its singular. */
const named = (text: string, { one, title }: Unit): string => (/^\D*\b1$/.test(text) ? (one ?? title) : title);

/** Puts a formatted number and its unit together: "1.234 keluarga", "9,75%", "Rp 687.666 per kapita per bulan", "indeks 0,32". */
export function withUnit(text: string, unit: Unit): string {
	const kind = unitKind(unit);
	if (kind === 'count') return `${text} ${named(text, unit)}`;
	if (kind === 'index') return `${unit.title} ${text}`;
	return [text, tail(unit)].filter(Boolean).join(' ');
}

/** True where the words of a title already hold those of a unit: "Korban yang dilaporkan" holds "korban", "Persentase …" holds "persen". */
function holds(title: string, unit: string): boolean {
	const words = title.toLowerCase().split(/[^\p{L}]+/u);
	return unit
		.toLowerCase()
		.split(' ')
		.every((part) => words.some((word) => word.startsWith(part)));
}

/** What is counted with its unit in brackets, which is said once: "Peserta kegiatan (orang)", "Keluarga penerima". */
export const titleWithUnit = (title: string, unit: Unit): string =>
	holds(title, unit.title) ? title : `${title} (${unit.title})`;
