import { contentKind } from '../text/content-kind.ts';
import { namesIn } from '../text/names.ts';
import type { Finding } from '../finding.ts';
import { findHeader, fits, namesOf, type HeaderPlace } from './header.ts';
import type { Layout } from './schema.ts';

/** First rows of each sheet of a raw file; a CSV has one sheet without a name. */
export interface Peek {
	/** Path below the project, or as given. */
	path: string;
	/** The same for messages, without anything that could be an identifier. */
	label: string;
	sheets: { name: string | null; rows: string[][] }[];
}

/** True when the path ends as one of the layout's file patterns says. */
export function matchesName(layout: Layout, path: string): boolean {
	const below = path.replaceAll('\\', '/');
	return layout.files.some((pattern) => patternOf(pattern).test(below));
}

const PATTERNS = new Map<string, RegExp>();

/** Each file is held against the patterns of every layout: they are compiled once. */
function patternOf(pattern: string): RegExp {
	const source = pattern
		.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
		.replaceAll('**/', '\u0000')
		.replaceAll('*', '[^/]*')
		.replaceAll('\u0000', '(?:.*/)?');
	const compiled = PATTERNS.get(pattern) ?? new RegExp(`(?:^|/)${source}$`, 'i');
	PATTERNS.set(pattern, compiled);
	return compiled;
}

/** Indexes of the sheets that a layout reads. */
export function sheetsOf(layout: Layout, peek: Peek): number[] {
	const { sheets } = layout;
	if (typeof sheets === 'number' || peek.sheets[0]?.name === null)
		return peek.sheets.flatMap((_, at) => (at === (typeof sheets === 'number' ? sheets - 1 : 0) ? [at] : []));
	const source = sheets.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
	const pattern = new RegExp(`^${source}$`, 'i');
	return peek.sheets.flatMap((sheet, at) => (pattern.test((sheet.name ?? '').trim()) ? [at] : []));
}

export interface Match {
	layout: Layout;
	sheets: { at: number; header: HeaderPlace }[];
}

/** The one layout that fits a file, by header and then by name; otherwise the sentence that says why none does. */
export function matchLayout(layouts: Layout[], peek: Peek): Match | Finding {
	const likely = fittingOf(
		tryLayouts(
			layouts.filter((layout) => matchesName(layout, peek.path)),
			peek
		)
	);
	if (likely.length === 1 && likely[0]) return likely[0];
	const tried = tryLayouts(layouts, peek);
	const fitting = fittingOf(tried);
	const named = fitting.filter(({ layout }) => matchesName(layout, peek.path));
	const left = fitting.length === 1 ? fitting : named;
	if (left.length === 1 && left[0]) return left[0];
	if (fitting.length > 1)
		return ambiguous(
			peek,
			fitting.map(({ layout }) => layout)
		);
	return nearest(peek, tried);
}

const tryLayouts = (layouts: Layout[], peek: Peek): Match[] =>
	layouts.map((layout) => ({
		layout,
		sheets: sheetsOf(layout, peek).map((at) => ({ at, header: findHeader(layout, peek.sheets[at]?.rows ?? []) }))
	}));

const fittingOf = (tried: Match[]) =>
	tried.filter(({ sheets }) => sheets.length > 0 && sheets.every(({ header }) => fits(header)));

function ambiguous(peek: Peek, layouts: Layout[]): Finding {
	const choices = layouts.map(({ id, files }) => `${id} (${files.join(', ')})`).join('; ');
	const message =
		`${peek.label}: judul kolomnya cocok dengan beberapa tata letak: ${choices}. ` +
		'Beri nama atau taruh berkas sesuai salah satu pola itu.';
	return { level: 'error', rule: 'tata-letak-ganda', file: peek.label, message };
}

function nearest(peek: Peek, tried: Match[]): Finding {
	const base = { level: 'error' as const, rule: 'tata-letak-tidak-cocok', file: peek.label };
	const scored = tried
		.flatMap(({ layout, sheets }) => sheets.map(({ header }) => ({ layout, header })))
		.map((entry) => ({ ...entry, share: entry.header.places.size / Object.keys(entry.layout.columns).length }))
		.sort((a, b) => score(b, peek) - score(a, peek));
	const [best] = scored;
	if (!best || best.share < 0.3)
		return {
			...base,
			message: `${peek.label}: tidak ada tata letak di data/sources yang mirip berkas ini. Periksa baris judulnya, atau buat tata letak baru.`
		};
	return { ...base, message: `${peek.label}: ${describe(best.layout, best.header)}` };
}

const score = ({ layout, share }: { layout: Layout; share: number }, peek: Peek) =>
	share + (matchesName(layout, peek.path) ? 0.25 : 0);

/** A text short and plain enough for a header, in which nobody is named: where lines are parted oddly, data follow in the same cell. */
const tellsOfNobody = (text: string) =>
	text.length <= 60 &&
	!/\d{4,}|@|\p{Cc}|\p{Zl}|\p{Zp}/u.test(text.replaceAll('\n', ' ')) &&
	contentKind(text) === null &&
	namesIn(text) === 0;

/** What is missing or unknown; unknown headers are named only where the rest proves that this row is a header. */
function describe(layout: Layout, header: HeaderPlace): string {
	const parts = [`tata letak terdekat adalah ${layout.id}`];
	const name = (id: string) => namesOf(id, layout.columns[id]!)[0];
	if (header.missing.length > 0) parts.push(`kolom yang kurang: ${header.missing.map(name).join(', ')}`);
	if (header.doubled.length > 0)
		parts.push(
			`judul yang muncul lebih dari sekali: ${header.doubled.map(name).join(', ')} (nyatakan dengan position)`
		);
	if (header.unknown.length > 0) {
		const isHeader = header.places.size > header.missing.length;
		const shown = header.unknown.map((at) => {
			const text = header.headers[at] ?? '';
			const safe = isHeader && tellsOfNobody(text);
			return safe ? `"${text}" (kolom ke-${at + 1})` : `kolom ke-${at + 1}`;
		});
		parts.push(`kolom yang tidak dikenal: ${shown.join(', ')}`);
	}
	return `${parts.join('; ')}. Perbaiki berkas, atau nyatakan kolom itu di data/sources/${layout.id}.yaml (buang bila tidak dipakai).`;
}
