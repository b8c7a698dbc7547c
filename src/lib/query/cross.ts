import type { Code } from '../contract/code.ts';
import { periodKey, type Period } from '../contract/period.ts';
import type { Combinations } from '../contract/release.ts';
import { codesOf } from './columns.ts';
import type { AtomClass } from './delivery.ts';
import type { AskedMembers } from './group.ts';
import { Unlinked } from './linked.ts';
import { membersOf } from '../core/sets.ts';
import type { Plan } from './plan.ts';
import { occursOn, type Ground } from './occurs.ts';
import { isValidIn } from './validity.ts';

type RowCodes = ReadonlyMap<string, readonly string[]>;
/** By column of sets, members that nobody links. */
type Lost = ReadonlyMap<string, string[]>;

export interface Counted {
	atoms: number;
	/** Codes that were not delivered, and members of sets that are not linked. */
	lacking: string[];
	/** Every set that is asked for holds a member that is not linked. */
	none: boolean;
	/** Families in none of some members, of which none is linked: nothing can be said of anybody. */
	unknown: boolean;
}

/** The possible atoms of a table: the product of its areas, periods and code lists, less what cannot occur or was not delivered. */
export class Cross {
	readonly #codes = new Map<string, Map<string, Code>>();
	readonly #members = new Map<string, Map<string, Code>>();
	readonly #counts = new Map<readonly string[], Map<string, number>>();
	readonly #combinations: Map<string, Combinations>;
	readonly #unlinked: Unlinked;
	readonly #asked: AskedMembers[];

	constructor(plan: Plan) {
		const { table, dataset, release } = plan;
		this.#unlinked = new Unlinked(plan);
		this.#asked = plan.members;
		this.#combinations = new Map((table.combinations ?? []).map((cache) => [cache.area, cache]));
		for (const column of table.dimensions) {
			const codes = codesOf(column, table, dataset, release);
			this.#codes.set(column, new Map(codes.map((code) => [code.id, code])));
			const list = release.codes[dataset.dimensions[column]?.set_of ?? ''] ?? [];
			this.#members.set(column, new Map(list.map((code) => [code.id, code])));
		}
	}

	/** Possible atoms of some areas in one period, with `codes` allowed of each dimension, and what of them is not there. */
	count(at: AtomClass, codes: RowCodes): Counted {
		const lost = this.#unlinked.in(at.gaps);
		const product = this.#atoms(at, codes, lost);
		const counted = { atoms: product, ...this.#unlinkedIn(at, codes, product, lost) };
		for (const gap of this.#unlinked.others(at.gaps)) {
			const left = [...codes].map(([column, allowed]): [string, readonly string[]] => {
				const code = gap[column];
				return [column, code === undefined ? allowed : allowed.filter((one) => one === code)];
			});
			const atoms = this.#atoms(at, new Map(left), lost);
			if (atoms > 0) counted.lacking.push(...Object.values(gap));
			counted.atoms -= atoms;
		}
		return { ...counted, atoms: Math.max(0, counted.atoms) };
	}

	/** What is asked of members that are not linked: of sets that hold them, and of members that narrow sets. */
	#unlinkedIn(at: AtomClass, codes: RowCodes, product: number, lost: Lost): Omit<Counted, 'atoms'> {
		const found: Omit<Counted, 'atoms'> = { lacking: [], none: false, unknown: false };
		if (lost.size === 0) return found;
		found.none = product === 0 && this.#atoms(at, codes, new Map()) > 0;
		if (found.none)
			for (const [column, members] of lost) {
				const allowed = new Set(codes.get(column)?.flatMap(membersOf));
				found.lacking.push(...members.filter((member) => allowed.has(member)));
			}
		for (const { column, codes: asked, how } of this.#asked) {
			const here = asked.filter((code) => lost.get(column)?.includes(code));
			found.lacking.push(...here);
			found.unknown ||= how === 'none' && here.length === asked.length;
		}
		return found;
	}

	#atoms(at: AtomClass, codes: RowCodes, lost: Lost): number {
		const existing = this.#combinations.get(at.ground.kota);
		let atoms = at.areas;
		for (const [column, allowed] of codes)
			if (!existing?.dimensions.includes(column)) atoms *= this.#possible(column, allowed, at, lost.get(column));
		if (!existing || atoms === 0) return atoms;
		const occurring = existing.codes.filter((combination) =>
			combination.every((code, index) => {
				const column = existing.dimensions[index]!;
				return codes.get(column)?.includes(code) === true && this.#occurs(column, code, at.period, at.ground);
			})
		);
		return atoms * occurring.length;
	}

	#possible(column: string, allowed: readonly string[], { period, ground }: AtomClass, lost: string[] = []): number {
		const existing = this.#counts.get(allowed) ?? new Map<string, number>();
		this.#counts.set(allowed, existing);
		const key = `${column} ${periodKey(period)} ${ground.desa} ${ground.kota} ${lost.join()}`;
		const before = existing.get(key);
		if (before !== undefined) return before;
		const isLinked = (set: string) => lost.length === 0 || !membersOf(set).some((member) => lost.includes(member));
		const count = allowed.filter((code) => isLinked(code) && this.#occurs(column, code, period, ground)).length;
		existing.set(key, count);
		return count;
	}

	#occurs(column: string, id: string, period: Period, ground: Ground): boolean {
		const code = this.#codes.get(column)?.get(id);
		const members = this.#members.get(column);
		const parts = members && members.size > 0 ? membersOf(id).flatMap((member) => members.get(member) ?? []) : [];
		return [...(code ? [code] : []), ...parts].every((part) => isValidIn(part, period) && occursOn(part, ground));
	}
}
