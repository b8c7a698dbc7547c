import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Row = readonly (string | number)[];

export interface Shape {
	/** Byte order mark before the header, as Excel writes it. */
	bom?: boolean;
	ending?: '\n' | '\r\n';
}

/** Writes rows as a CSV file; texts hold no comma, quote or line break. */
export function writeCsv(folder: string, name: string, rows: readonly Row[], { bom, ending = '\n' }: Shape = {}): void {
	write(folder, name, (bom ? '\uFEFF' : '') + rows.map((row) => row.join(',') + ending).join(''));
}

export function write(folder: string, name: string, text: string): void {
	const path = join(folder, name);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

/** Chances from 0 to 1, the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A total by chance over a number of classes, the first ones larger. */
export function split(total: number, classes: number, chance: () => number): number[] {
	const parts = new Array<number>(classes).fill(0);
	for (let each = 0; each < total; each++) {
		const at = Math.floor(chance() * chance() * classes);
		parts[at] = (parts[at] ?? 0) + 1;
	}
	return parts;
}
