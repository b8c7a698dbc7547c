import type { Block } from '../spec/block.ts';
import { cellOfVariable, type Attack } from './build.ts';
import type { Posterior } from './posterior.ts';

/** What an attacker could guess of one table: counts below the threshold, those guessed right with certainty, sum of the posteriors of the best guesses. */
export interface Guesses {
	counts: number;
	certain: number;
	belief: number;
	/** Counts of which somebody who knows all but one can prove the last: no possible table that was met has fewer. */
	last: number;
}

/** Posterior above which a guess counts as certain: below the 0.9 that is promised, since others may take other counts for usual. */
export const CERTAIN = 0.85;
/** Posterior from which on a walk of ordinary length is too short to decide. */
const DOUBTFUL = 0.78;
/** How much longer the walk is made before a guess is called certain. */
const AGAIN = 6;
/** Changes of a variable below which a walk has not tried it enough to say how likely its values are. */
const TRIED = 20;
/** The same for the first walk, which only has to find what comes near a certain guess. */
const TRIED_FIRST = 7;

/** What the posterior of a block says. */
export interface Guessed {
	/** By cube. */
	guesses: Record<number, Guesses>;
	/** Targets whose true count is guessed with certainty, or of which no walk could show the contrary. */
	certain: number[];
	/** For each of these the rows that could be given up. */
	bindingRows: Map<number, number[]>;
}

/**
 * Looks for counts from 1 to k - 1 that an attacker would guess right with a posterior above `CERTAIN`. A walk of ordinary length that
 * comes near one, or that has hardly moved a count, is made again, longer; a count that this one hardly moves either counts as guessed.
 */
export function guessesOf(block: Block, made: Attack, first: Posterior, again: (effort: number) => Posterior): Guessed {
	const { frame, data, layout } = block;
	const targets = made.targets.flatMap(({ plus, minus }, index) =>
		minus < 0 && isPresent(plus) && isSmall(plus) ? [index] : []
	);
	const beliefIn = ({ shares, changes }: Posterior, variable: number, isLast: boolean) => {
		if (changes[variable]! >= 0 && changes[variable]! < (isLast ? TRIED : TRIED_FIRST)) return 1;
		const own = shares[variable];
		const believed = own ? own[made.model.truth[variable]! - made.model.low[variable]!]! : 1;
		return isLast || believed <= DOUBTFUL ? believed : 1;
	};
	const certainIn = (posterior: Posterior, isLast: boolean) =>
		targets.filter((index) => beliefIn(posterior, made.targets[index]!.plus, isLast) > CERTAIN);
	const isDoubtful = certainIn(first, false).length > 0;
	const posterior = isDoubtful ? again(AGAIN) : first;
	const certain = isDoubtful ? certainIn(posterior, true) : [];
	const guesses: Record<number, Guesses> = {};
	for (const index of targets) {
		const variable = made.targets[index]!.plus;
		const cell = cellOfVariable(made, variable);
		let at = layout.base.length - 1;
		while (layout.base[at]! > cell) at--;
		const own = (guesses[data.cubes[at]!.cube] ??= { counts: 0, certain: 0, belief: 0, last: 0 });
		own.counts++;
		own.belief += bestGuess(posterior.shares[variable] ?? null);
		if (certain.includes(index)) own.certain++;
		if (posterior.seenLow[variable]! >= made.model.truth[variable]!) own.last++;
	}
	const bindingRows = new Map(certain.map((index) => [index, totalsThrough(made, made.targets[index]!.plus)]));
	return { guesses, certain, bindingRows };

	/** Cells of this edition, and sums over them; changes of totals are no counts. */
	function isPresent(variable: number): boolean {
		const first = made.model.low.length - made.sums.length;
		return variable < made.live.cells.length || (variable >= first && !('change' in made.sums[variable - first]!));
	}

	function isSmall(variable: number): boolean {
		const count = made.model.truth[variable]!;
		return count > 0 && count < frame.threshold;
	}
}

const bestGuess = (shares: Float64Array | null) =>
	shares ? shares.reduce((most, each) => Math.max(most, each), 0) : 1;

/** Exact totals that hold a variable, the shortest first: it leaves the least room. */
function totalsThrough({ model, totalOf, sums, live }: Attack, variable: number): number[] {
	const sum = sums[variable - (model.low.length - sums.length)];
	const own = new Set(sum ? Array.from(sum.cells, (cell) => live.variableOf[cell]!) : [variable]);
	const found: number[] = [];
	for (const row of totalOf.keys()) {
		const members = model.variables.subarray(model.rowStart[row]!, model.rowStart[row + 1]!);
		if (members.some((member) => own.has(member))) found.push(row);
	}
	const length = (row: number) => model.rowStart[row + 1]! - model.rowStart[row]!;
	return found.sort((a, b) => length(a) - length(b));
}
