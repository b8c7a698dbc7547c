import { describe, expect, it } from 'vitest';
import { KINDS, play } from './histories/history.ts';
import { guess } from './histories/guess.ts';
import { lostLabels, prove, toldWithoutCare } from './histories/intruder.ts';

/** Two of every kind; tests/bench/histories.ts plays as many as wanted and looks at narrow ranges in whole numbers. */
const HISTORIES = 2 * KINDS.length;
const SEEDS = Array.from({ length: HISTORIES }, (_, at) => at + 1);

describe('who has all releases of a register: late reports, corrections, withdrawals, the same data again, other rules', () => {
	it('proves the very size of no change, and no small count more closely than one release tells', async () => {
		let changes = 0;
		let releases = 0;
		for (const seed of SEEDS) {
			const history = await play(seed);
			const proofs = await prove(history);
			expect(proofs.located, `history ${seed}`).toEqual([]);
			expect(proofs.exposed, `history ${seed}`).toEqual([]);
			changes += proofs.changes;
			releases += history.releases.length;
		}
		expect(changes).toBeGreaterThan(20);
		expect(releases).toBeGreaterThan(1.8 * HISTORIES);
	});

	it('guesses no change right with more than 0.9, knowing code and base rates', async () => {
		let changes = 0;
		for (const seed of [5, 6, 10]) {
			const guesses = guess(await play(seed));
			expect(guesses.located, `history ${seed}`).toEqual([]);
			changes += guesses.changes;
		}
		expect(changes).toBeGreaterThan(10);
	});

	it('cannot tell from a lost label that the total changed', async () => {
		const labels: ReturnType<typeof lostLabels>[] = [];
		for (const seed of [5, 10, 15]) labels.push(lostLabels(await play(seed)));
		const sum = (of: (each: (typeof labels)[number]) => number) => labels.reduce((total, each) => total + of(each), 0);
		expect(sum(({ changed }) => changed)).toBeGreaterThan(0);
		expect(sum(({ changed }) => changed)).toBeLessThan(0.9 * sum(({ lost }) => lost));
	});

	it('would locate changes if each release told all its totals', async () => {
		let located = 0;
		for (const seed of [5, 6, 10, 15]) located += (await prove(toldWithoutCare(await play(seed)))).located.length;
		expect(located).toBeGreaterThan(0);
	});
});
