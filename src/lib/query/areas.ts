import { levelOf, type Code, type Level } from '../contract/code.ts';
import type { Release } from '../contract/release.ts';
import { levels } from '../core/order.ts';

/** Steps from `a` down to `b`; 0 when `b` is as coarse or coarser. */
export const stepsDown = (a: Level, b: Level): number => Math.max(0, levels.compare(b, a));

/** The next finer level that readers know; groups of kecamatan exist only where small ones are joined. */
export function nextLevel(level: Level): Level {
	const next = levels.from(level)[1] ?? level;
	return next === 'kelompok' ? 'kecamatan' : next;
}

/** The areas of a release as a tree. A kecamatan that belongs to no group stands for itself at level `kelompok`. */
export class AreaTree {
	readonly #codes = new Map<string, Code>();
	readonly #chains = new Map<string, Map<Level, string>>();
	readonly #orders = new Map<string, readonly string[]>();
	readonly #inside = new Map<string, string[]>();

	constructor(areas: readonly Code[]) {
		for (const area of areas) this.#codes.set(area.id, area);
	}

	/** Undefined for a code that the release does not know. */
	level(code: string): Level | undefined {
		const area = this.#codes.get(code);
		return area && levelOf(area);
	}

	code(code: string): Code | undefined {
		return this.#codes.get(code);
	}

	/** The area of that level which holds `code` (or is it). */
	at(code: string, level: Level): string | undefined {
		return this.#chain(code).get(level);
	}

	/** `code` and every area that holds it, finest first. */
	chain(code: string): readonly string[] {
		const existing = this.#orders.get(code);
		if (existing) return existing;
		const finestFirst = [...this.#chain(code)].sort(([a], [b]) => levels.compare(b, a));
		const order = [...new Set(finestFirst.map(([, id]) => id))];
		this.#orders.set(code, order);
		return order;
	}

	/** Areas of `level` inside `code`, in the order of the list; the area itself when it stands at that level. */
	under(code: string, level: Level): string[] {
		const own = this.level(code);
		if (!own) return [];
		if (!levels.isFiner(level, own)) return this.at(code, level) === code ? [code] : [];
		const key = `${level} ${code}`;
		const existing = this.#inside.get(key);
		if (existing) return existing;
		const found = new Set<string>();
		for (const id of this.#codes.keys()) {
			const chain = this.#chain(id);
			const at = chain.get(level);
			if (at !== undefined && chain.get(own) === code) found.add(at);
		}
		this.#inside.set(key, [...found]);
		return [...found];
	}

	/** False only where every known kelurahan of the area is one: a desa has a 2 before the last three digits of its Kemendagri code. */
	mayHaveDesa(code: string): boolean {
		const finest = this.under(code, 'kelurahan');
		return finest.length === 0 || finest.some((id) => /\.2\d{3}$/.test(id));
	}

	#chain(code: string): Map<Level, string> {
		const existing = this.#chains.get(code);
		if (existing) return existing;
		const chain = new Map<Level, string>();
		const seen = new Set<string>();
		for (let at = this.#codes.get(code); at && !seen.has(at.id); at = this.#codes.get(at.parent ?? '')) {
			seen.add(at.id);
			const level = levelOf(at);
			chain.set(level, at.id);
			if (level === 'kecamatan') chain.set('kelompok', at.attributes['kelompok'] || at.id);
		}
		this.#chains.set(code, chain);
		return chain;
	}
}

const trees = new WeakMap<Release, AreaTree>();

/** The tree of a release, built once. */
export function areasOf(release: Release): AreaTree {
	const existing = trees.get(release);
	if (existing) return existing;
	const tree = new AreaTree(release.codes['wilayah'] ?? []);
	trees.set(release, tree);
	return tree;
}
