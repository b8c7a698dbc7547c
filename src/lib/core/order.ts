import { LEVELS } from '../contract/code.ts';
import { GRAINS, parsePeriod, type Grain } from '../contract/period.ts';

/** A closed list from coarse to fine, with the comparisons that everything else needs. */
class Order<T extends string> {
	readonly #list: readonly T[];
	readonly #places: ReadonlyMap<string, number>;

	constructor(list: readonly T[]) {
		this.#list = list;
		this.#places = new Map(list.map((each, at) => [each, at]));
	}

	has(text: string): text is T {
		return this.#places.has(text);
	}

	/** Below 0 where `a` is coarser than `b`, for sorting from coarse to fine. */
	compare(a: T, b: T): number {
		return (this.#places.get(a) ?? 0) - (this.#places.get(b) ?? 0);
	}

	isFiner(a: T, b: T): boolean {
		return this.compare(a, b) > 0;
	}

	isCoarser(a: T, b: T): boolean {
		return this.compare(a, b) < 0;
	}

	/** Undefined for an empty list. */
	finest(some: readonly T[]): T | undefined {
		return some.toSorted((a, b) => this.compare(b, a))[0];
	}

	/** Undefined for an empty list. */
	coarsest(some: readonly T[]): T | undefined {
		return some.toSorted((a, b) => this.compare(a, b))[0];
	}

	/** From the coarsest of all to this one, both included. */
	upTo(finest: T): T[] {
		return this.#list.filter((each) => !this.isFiner(each, finest));
	}

	/** From this one to the finest of all, both included. */
	from(coarsest: T): T[] {
		return this.#list.filter((each) => !this.isCoarser(each, coarsest));
	}
}

/** Levels of area. */
export const levels = new Order(LEVELS);

/** Grains of time. */
export const grains = new Order(GRAINS);

/** Grain of a period key; what is none counts as a year. */
export const grainOf = (key: string): Grain => parsePeriod(key)?.grain ?? 'tahun';
