/**
 * Random histories of releases against an intruder: npx tsx tests/bench/histories.ts [histories] [first seed]
 * A line a history: seed, kind, releases, changes let through, detected, located, guessed right with more than
 * 0.9, exposed cells, seconds; the sums last.
 */
import { play } from '../publish/protect/histories/history.ts';
import { guess } from '../publish/protect/histories/guess.ts';
import { lostLabels, prove } from '../publish/protect/histories/intruder.ts';

const HISTORIES = Number(process.argv[2] ?? 100);
const FIRST = Number(process.argv[3] ?? 1);
const sums = {
	guessed: 0,
	surest: 0,
	lost: 0,
	lostChanged: 0,
	changes: 0,
	detected: 0,
	located: 0,
	exposed: 0,
	sensitive: 0,
	refused: 0,
	releases: 0
};
for (let seed = FIRST; seed < FIRST + HISTORIES; seed++) {
	const began = performance.now();
	const history = await play(seed);
	const played = performance.now();
	const proofs = await prove(history, true);
	const guesses = guess(history);
	const labels = lostLabels(history);
	sums.guessed += guesses.located.length;
	sums.surest = Math.max(sums.surest, guesses.most);
	sums.lost += labels.lost;
	sums.lostChanged += labels.changed;
	const seconds = [played - began, performance.now() - played].map((each) => (each / 1000).toFixed(1)).join('+');
	sums.releases += history.releases.length;
	sums.refused += history.refused.length;
	sums.changes += proofs.changes;
	sums.detected += proofs.detected;
	sums.located += proofs.located.length;
	sums.exposed += proofs.exposed.length;
	sums.sensitive += proofs.sensitive;
	console.log(
		seed,
		history.kind,
		history.releases.length,
		proofs.changes,
		proofs.detected,
		proofs.located.length,
		guesses.located.length,
		proofs.exposed.length,
		`${seconds} s`,
		[...history.refused.map((asOf) => `refused ${asOf}`), ...proofs.located, ...guesses.located, ...proofs.exposed]
			.slice(0, 4)
			.join('; ')
	);
}
console.log(sums);
