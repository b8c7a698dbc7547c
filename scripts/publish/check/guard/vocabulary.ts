import type { CodeLists } from '../../../../src/lib/contract/code.ts';
import type { Layout } from '../../layout/schema.ts';
import { squeeze } from '../codes.ts';

/** Texts that mean something of our own: codes, titles and aliases of every list, and what a layout declares. Looked at themselves by config.ts. */
export class Vocabulary {
	readonly #texts = new Set<string>();
	/** Words of titles outside the list of areas: the ordinary vocabulary of these tables. */
	readonly #words = new Set<string>();

	constructor(codes: CodeLists) {
		for (const [list, entries] of Object.entries(codes))
			for (const { id, title, aliases } of entries) {
				for (const text of [id, title.id, title.en, ...aliases]) this.#texts.add(squeeze(text));
				if (list !== 'wilayah') for (const word of wordsOf(title.id)) this.#words.add(word);
			}
	}

	/** The same with the texts that the columns of a layout translate. */
	with(layout: Layout): (text: string) => boolean {
		const own = Object.values(layout.columns).flatMap((column) => {
			// The fixed texts of a `tetap` column mean nothing beside themselves: they acquit no header.
			return 'values' in column && !Array.isArray(column.values) ? Object.keys(column.values) : [];
		});
		const declared = new Set(own.map(squeeze));
		const kind = /^(?:kelurahan|kel|desa|kecamatan|kec|kabupaten|kab|kota|provinsi|prov)\.?\s+/i;
		return (text) => {
			const key = squeeze(text);
			return (
				key === '' || declared.has(key) || this.#texts.has(key) || this.#texts.has(squeeze(text.replace(kind, '')))
			);
		};
	}

	/** True when a text holds a word of our code lists, as names of persons do not. */
	speaks = (text: string): boolean => wordsOf(text).some((word) => this.#words.has(word));
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
