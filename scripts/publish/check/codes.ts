import { distance } from 'fastest-levenshtein';
import type { Code } from '../../../src/lib/contract/code.ts';
import { plain } from '../text/plain.ts';

/** A text turned into a code, or not; `near` holds ids of our own list, which are safe to print. */
export type CodeRead = { code: string } | { near: string[] };

/** Letters and digits only, so that "Pangkal Pinang" and "Pangkalpinang" meet. */
export const squeeze = (text: string) => plain(text).replaceAll(/[^\p{L}\p{N}+>]/gu, '');

/** Finds texts in a code list: the layout's own values first, then ids, titles and aliases. */
export class CodeFinder {
	readonly #values: Map<string, string>;
	readonly #known = new Map<string, Set<string>>();
	readonly #bands: { id: string; low: number; high: number }[];

	constructor(codes: Code[], values: Record<string, string> = {}) {
		this.#values = new Map(Object.entries(values).map(([raw, code]) => [plain(raw), code]));
		for (const { id, title, aliases } of codes)
			for (const text of [id, title.id, title.en, ...aliases]) {
				const key = squeeze(text);
				this.#known.set(key, (this.#known.get(key) ?? new Set()).add(id));
			}
		this.#bands = codes
			.filter(({ attributes }) => attributes['dari'] !== undefined)
			.map(({ id, attributes }) => ({
				id,
				low: Number(attributes['dari']),
				high: attributes['sampai'] ? Number(attributes['sampai']) : Infinity
			}));
	}

	find(text: string): CodeRead {
		const own = this.#values.get(plain(text));
		if (own !== undefined) return { code: own };
		const [code, ...others] = this.#known.get(squeeze(text)) ?? [];
		if (code !== undefined && others.length === 0) return { code };
		return { near: code === undefined ? this.#nearest(text) : [code, ...others] };
	}

	/** Code of the band (attributes `dari` and `sampai`) that holds a number. */
	band(value: number): string | null {
		return this.#bands.find(({ low, high }) => value >= low && value <= high)?.id ?? null;
	}

	#nearest(text: string): string[] {
		const key = squeeze(text);
		const ranked = [...this.#known]
			.map(([known, ids]) => ({ ids, far: distance(key, known) / Math.max(key.length, known.length, 1) }))
			.filter(({ far }) => far <= 0.5)
			.sort((a, b) => a.far - b.far);
		return [...new Set(ranked.flatMap(({ ids }) => [...ids]))].slice(0, 3);
	}
}
