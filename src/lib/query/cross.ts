import type { Code } from '../contract/code.ts';
import { periodKey, type Period } from '../contract/period.ts';
import type { Combinations } from '../contract/release.ts';
import { codesOf } from './columns.ts';
import type { AtomClass } from './delivery.ts';
import { membersOf } from './members.ts';
import type { Plan } from './plan.ts';
import { occursOn, type Ground } from './occurs.ts';
import { isValidIn } from './validity.ts';

/** The possible atoms of a table: the product of its areas, periods and code lists, less what cannot occur or was not delivered. */
export class Cross {
	readonly #codes = new Map<string, Map<string, Code>>();
	readonly #members = new Map<string, Map<string, Code>>();
	readonly #counts = new Map<readonly string[], Map<string, number>>();
	readonly #combinations: Map<string, Combinations>;

	constructor({ table, dataset, release }: Plan) {
		this.#combinations = new Map((table.combinations ?? []).map((known) => [known.area, known]));
		for (const column of table.dimensions) {
			const codes = codesOf(column, table, dataset, release);
			this.#codes.set(column, new Map(codes.map((code) => [code.id, code])));
			const list = release.codes[dataset.dimensions[column]?.set_of ?? ''] ?? [];
			this.#members.set(column, new Map(list.map((code) => [code.id, code])));
		}
	}

	/** Possible atoms of some areas in one period, with `codes` allowed of each dimension; and the codes that were not delivered. */
	count(at: AtomClass, codes: ReadonlyMap<string, readonly string[]>): { atoms: number; lacking: string[] } {
		const product = this.#atoms(at, codes);
		let missing = 0;
		const lacking: string[] = [];
		for (const gap of at.gaps) {
			const left = [...codes].map(([column, allowed]): [string, readonly string[]] => {
				const code = gap[column];
				return [column, code === undefined ? allowed : allowed.filter((one) => one === code)];
			});
			const atoms = this.#atoms(at, new Map(left));
			if (atoms > 0) lacking.push(...Object.values(gap));
			missing += atoms;
		}
		return { atoms: Math.max(0, product - missing), lacking };
	}

	#atoms(at: AtomClass, codes: ReadonlyMap<string, readonly string[]>): number {
		const known = this.#combinations.get(at.ground.kota);
		let atoms = at.areas;
		for (const [column, allowed] of codes)
			if (!known?.dimensions.includes(column)) atoms *= this.#possible(column, allowed, at);
		if (!known || atoms === 0) return atoms;
		const occurring = known.codes.filter((combination) =>
			combination.every((code, place) => {
				const column = known.dimensions[place]!;
				return codes.get(column)?.includes(code) === true && this.#occurs(column, code, at.period, at.ground);
			})
		);
		return atoms * occurring.length;
	}

	#possible(column: string, allowed: readonly string[], { period, ground }: AtomClass): number {
		const known = this.#counts.get(allowed) ?? new Map<string, number>();
		this.#counts.set(allowed, known);
		const key = `${column} ${periodKey(period)} ${ground.desa} ${ground.kota}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const count = allowed.filter((code) => this.#occurs(column, code, period, ground)).length;
		known.set(key, count);
		return count;
	}

	#occurs(column: string, id: string, period: Period, ground: Ground): boolean {
		const code = this.#codes.get(column)?.get(id);
		const members = this.#members.get(column);
		const parts = members && members.size > 0 ? membersOf(id).flatMap((member) => members.get(member) ?? []) : [];
		return [...(code ? [code] : []), ...parts].every((part) => isValidIn(part, period) && occursOn(part, ground));
	}
}
