import { parsePeriod, periodKey, type Grain } from '../../../src/lib/contract/period.ts';
import type { PeriodPart } from '../layout/column.ts';
import { typed } from '../text/typed.ts';
import { readDate, readMonth, readOrdinal, readYear } from '../text/month.ts';

/** Texts of the parts of one period, by part. */
export type PeriodTexts = Partial<Record<PeriodPart, string | null>>;

/**
 * Period key of a row from the parts that its file gives, at the declared grain; null when they make none.
 * A part that says the same as another (tahun beside yearmonth) is checked, never preferred.
 */
export function readPeriod(parts: PeriodTexts, grain: Grain): string | null {
	const keys = new Set<string | null>();
	const text = (part: PeriodPart) => (parts[part] === undefined ? undefined : typed(parts[part] ?? null).text);
	const [whole, date, year] = [text('periode'), text('tanggal'), text('tahun')];
	if (whole !== undefined) keys.add(readWhole(whole, grain));
	if (date !== undefined) keys.add(fromDate(date, grain));
	if (year !== undefined && (whole === undefined || partOf(grain, text) !== undefined))
		keys.add(fromParts(year, grain, text));
	const [key] = keys;
	if (keys.size !== 1 || !key) return null;
	return year !== undefined && !key.startsWith(String(readYear(year))) ? null : key;
}

const partOf = (grain: Grain, text: (part: PeriodPart) => string | undefined) => (grain === 'tahun' ? '' : text(grain));

function fromParts(year: string, grain: Grain, text: (part: PeriodPart) => string | undefined): string | null {
	const whole = readYear(year);
	const part = partOf(grain, text) ?? '';
	if (!whole) return null;
	if (grain === 'tahun') return String(whole);
	const index = grain === 'bulan' ? readMonth(part) : readOrdinal(part, grain === 'semester' ? 2 : 4);
	return index ? periodKey({ grain, year: whole, index }) : null;
}

function fromDate(text: string, grain: Grain): string | null {
	const date = readDate(text);
	if (!date) return null;
	const month = Number(date.slice(5, 7));
	const per = { tahun: 12, semester: 6, triwulan: 3, bulan: 1 }[grain];
	return periodKey({ grain, year: Number(date.slice(0, 4)), index: Math.ceil(month / per) });
}

/** A whole period in one cell: 2023 · 2023.0 · 2023/1 · 202302 · 2023-02 · 2023-TW1 · TW I 2023 · Februari 2023. */
function readWhole(text: string, grain: Grain): string | null {
	const own = parsePeriod(text.toUpperCase().replaceAll(' ', ''));
	if (own?.grain === grain) return periodKey(own);
	if (grain === 'tahun') return readYear(text) ? String(readYear(text)) : null;
	const compact = /^(\d{4})(\d{2})(?:\.0)?$/.exec(text);
	const yearFirst = /^(\d{4})(?:\.0)?[\s/.-]+(.+)$/.exec(text);
	const yearLast = /^(.+?)[\s/.,-]+(\d{4})(?:\.0)?$/.exec(text);
	const [year, part] = compact
		? [compact[1], compact[2]]
		: yearFirst
			? [yearFirst[1], yearFirst[2]]
			: [yearLast?.[2], yearLast?.[1]];
	if (!year || !part || !readYear(year)) return fromDate(text, grain);
	const index = grain === 'bulan' ? readMonth(part) : compact ? null : readOrdinal(part, grain === 'semester' ? 2 : 4);
	return index ? periodKey({ grain, year: Number(year), index }) : fromDate(text, grain);
}
