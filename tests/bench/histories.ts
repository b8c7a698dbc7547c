/**
 * Random histories of releases against an intruder: npx tsx tests/bench/histories.ts [histories] [first seed]
 * A line a history: seed, kind, releases, changes let through, detected, located, exposed cells, seconds; the sums last.
 */
import { play } from '../publish/protect/histories/history.ts';
import { prove } from '../publish/protect/histories/intruder.ts';

const HISTORIES = Number(process.argv[2] ?? 100);
const FIRST = Number(process.argv[3] ?? 1);
const sums = { changes: 0, detected: 0, located: 0, exposed: 0, sensitive: 0, refused: 0, releases: 0 };
for (let seed = FIRST; seed < FIRST + HISTORIES; seed++) {
	const began = performance.now();
	const history = await play(seed);
	const played = performance.now();
	const proofs = await prove(history, true);
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
		proofs.exposed.length,
		`${seconds} s`,
		[...history.refused.map((asOf) => `refused ${asOf}`), ...proofs.located, ...proofs.exposed].slice(0, 4).join('; ')
	);
}
console.log(sums);
