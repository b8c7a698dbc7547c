import { describe, expect, it } from 'vitest';
import { KINDS, play } from './histories/history.ts';
import { prove } from './histories/intruder.ts';

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
});
