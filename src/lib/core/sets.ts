/** Members of a set code: "pkh+sembako" → pkh, sembako; "-" is the empty set. */
export const membersOf = (set: string): string[] => (set === '-' || set === '' ? [] : set.split('+'));

/** Things that fall into groups as they are joined, pair by pair (union-find). */
export class Partition<T> {
	readonly #above = new Map<T, T>();

	/** The one that stands for the group of `one`; a thing that was never joined stands for itself. */
	find(one: T): T {
		let top = one;
		for (let next = this.#above.get(top); next !== undefined; next = this.#above.get(top)) top = next;
		return top;
	}

	/** Joins the groups of two things; false where they were one group already. */
	join(a: T, b: T): boolean {
		const [left, right] = [this.find(a), this.find(b)];
		if (left === right) return false;
		this.#above.set(left, right);
		return true;
	}
}
