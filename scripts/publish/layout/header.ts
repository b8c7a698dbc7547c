import type { Column, ColumnOf } from './column.ts';
import { plain } from '../text/plain.ts';
import type { Layout } from './schema.ts';

export interface HeaderPlace {
	/** 0-based index of the first row below the header. */
	body: number;
	/** 0-based place of each declared column that was found. */
	places: Map<string, number>;
	/** Ids of required columns that were not found. */
	missing: string[];
	/** 0-based places of headers that no column claims. */
	unknown: number[];
	/** Ids whose header stands at several places. */
	doubled: string[];
	headers: string[];
}

/**
 * Finds the header of a layout among the first rows of a sheet: the place where most declared columns are found, so that
 * title rows above it may come and go. Several header rows are joined with " | " per column.
 */
export function findHeader(layout: Layout, rows: string[][]): HeaderPlace {
	let best: HeaderPlace | null = null;
	for (let at = 0; at + layout.header_rows <= Math.min(rows.length, 30); at++) {
		const headers = joinRows(rows.slice(at, at + layout.header_rows));
		const found = placeColumns(layout, headers, at + layout.header_rows);
		if (fits(found)) return found;
		if (!best || found.places.size - found.unknown.length > best.places.size - best.unknown.length) best = found;
	}
	return best ?? { body: 0, places: new Map(), missing: requiredOf(layout), unknown: [], doubled: [], headers: [] };
}

function joinRows(rows: string[][]): string[] {
	const width = Math.max(...rows.map((row) => row.length));
	return Array.from({ length: width }, (_, at) => {
		const parts = rows.map((row) => (row[at] ?? '').replace('\ufeff', '').trim()).filter((part) => part !== '');
		return [...new Set(parts)].join(' | ');
	});
}

function placeColumns(layout: Layout, headers: string[], body: number): HeaderPlace {
	const byHeader = new Map<string, number[]>();
	headers.forEach((header, at) => byHeader.set(plain(header), [...(byHeader.get(plain(header)) ?? []), at]));
	const places = new Map<string, number>();
	const doubled: string[] = [];
	for (const [id, column] of Object.entries(layout.columns)) {
		if (column.position !== undefined) {
			if (column.position <= headers.length) places.set(id, column.position - 1);
			continue;
		}
		const at = namesOf(id, column).flatMap((header) => byHeader.get(plain(header)) ?? []);
		if (at[0] !== undefined) places.set(id, at[0]);
		if (at.length > 1) doubled.push(id);
	}
	const claimed = new Set(places.values());
	return {
		body,
		places,
		missing: requiredOf(layout).filter((id) => !places.has(id)),
		unknown: headers.flatMap((header, at) => (header !== '' && !claimed.has(at) ? [at] : [])),
		doubled,
		headers
	};
}

const requiredOf = (layout: Layout) => Object.keys(layout.columns).filter((id) => !layout.columns[id]?.optional);

/** Headers under which a column may come. */
export function namesOf(id: string, column: Column | ColumnOf<'buang'>): string[] {
	if (column.header === undefined) return [id];
	return typeof column.header === 'string' ? [column.header] : column.header;
}

/** True when the header fits without anything missing, unknown or doubled. */
export const fits = (place: HeaderPlace) =>
	place.missing.length === 0 && place.unknown.length === 0 && place.doubled.length === 0;
