import { stream } from '../../../../scripts/publish/protect/round/keyed.ts';
import { MOVABLE_FROM } from '../../../../scripts/publish/protect/round/carry-over.ts';
import { transitionOf } from '../../../../scripts/publish/protect/round/transition.ts';
import { RATE, type History, type Told } from './history.ts';
import { cellsOf, partsOf } from './intruder.ts';

/** What an intruder guesses who has the code, all releases and the base rates, by sampling tables that agree with all of them. */
export interface Guesses {
	/** True changes of counts by 1 to 4 that a later release let through. */
	changes: number;
	/** Of these, guessed right with more than 0.9. */
	located: string[];
	/** Guessed with more than 0.9 to be some change. */
	detected: number;
	/** Mean posterior of the best guess. */
	mean: number;
	/** Greatest posterior of a guess that is right. */
	most: number;
}

const SURE = 0.9;
/** A walk begins at the truth and favours it while it is short: one that comes near a sure guess is made again, so much longer. */
const DOUBTFUL = 0.8;
const AGAIN = 25;
const STEPS = 60_000;
/** Steps before the first sample, and between two samples. */
const WARM = 10_000;
const EVERY = 25;
/** Share of unchanged counts that a revision draws anew. */
const LOT = 0.05;

/** Share of changes that are falls. */
const FALLS: Record<History['kind'], number> = { corrected: 0.5, withdrawn: 0.8, late: 0, again: 0, rules: 0 };

type Rules = Told['rules'];

/** Law of a lone count by the published table: 1 is 0 or 3 with 2/3 and 1/3, 2 the other way round, larger ones move by one. */
function law(truth: number, value: number, { base, slack }: Rules): number {
	if (truth === 0) return value === 0 ? 1 : 0;
	if (truth < base) return value === base ? truth / base : value === 0 ? 1 - truth / base : 0;
	if (truth === base) return value === base ? 0.96 : value === base + 1 ? 0.04 : 0;
	const off = Math.abs(value - truth);
	if (value < base || off > slack) return 0;
	return off === 0 ? 1 / 2 : 1 / 4 / slack;
}

/** Chance of a value after another, as the code of a revision has it. */
function after(
	old: { truth: number; value: number; rules: Rules },
	truth: number,
	value: number,
	rules: Rules,
	mayFall: boolean
): number {
	if (truth !== old.truth)
		return Math.max(
			transitionOf(old, truth, rules).get(value) ?? 0,
			truth >= MOVABLE_FROM ? law(truth, value, rules) / 10 : 0
		);
	const fresh = law(truth, value, rules);
	if (old.rules.base !== rules.base) return fresh;
	if (truth >= MOVABLE_FROM) return 0.8 * Number(value === old.value) + 0.2 * fresh;
	const same = Number(value === old.value);
	return (1 - LOT) * same + LOT * (mayFall || value > old.value ? fresh : same);
}

/** One count through the releases; frozen releases share a state. */
interface Series {
	cell: string;
	values: number[];
	rules: Rules[];
	truth: number[];
	/** Counts that grow by whole quarters and not by late reports only. */
	running: boolean[];
	/** Release of each state. */
	release: number[];
	state: number[];
	mean: number;
}

function seriesOf({ releases, kind }: History): Series[] {
	const all = [...new Set(releases.flatMap(cellsOf))];
	const mean = (table: string, measure: string) => {
		const own = all.filter((cell) => cell.startsWith(table) && cell.endsWith(measure));
		const counts = own.map((cell) => releases.at(-1)!.cells.get(cell)?.truth ?? 0);
		return counts.reduce((sum, count) => sum + count, 0.5) / own.length;
	};
	return all.map((cell) => {
		const [table = '', , period = '', , measure = ''] = cell.split('|');
		const slot = cell.split('|').slice(0, 3).join('|');
		const one: Series = {
			cell,
			values: [],
			rules: [],
			truth: [],
			running: [],
			release: [],
			state: [],
			mean: mean(table, measure)
		};
		releases.forEach((told, release) => {
			if (!told.slots.has(slot)) return;
			const before = releases[release - 1];
			const isRunning = period.length === 4 && before !== undefined && before.asOf < `${period}-12-30`;
			const isFrozen =
				before?.slots.has(slot) && before.asOf.slice(0, 4) === told.asOf.slice(0, 4) && !isRunning && kind !== 'rules';
			if (isFrozen) return;
			one.release.push(release);
			one.values.push(told.cells.get(cell)?.value ?? 0);
			one.truth.push(told.cells.get(cell)?.truth ?? 0);
			one.rules.push(told.rules);
			one.running.push(isRunning);
		});
		one.state = [...one.truth];
		return one;
	});
}

/** Logarithm of prior and likelihood of a series at its state. */
function weight(one: Series, kind: History['kind']): number {
	let sum = 0;
	for (let at = 0; at < one.state.length; at++) {
		const truth = one.state[at]!;
		if (truth < 0) return -Infinity;
		const [value, rules] = [one.values[at]!, one.rules[at]!];
		if (at === 0) {
			sum += truth * Math.log(one.mean / (1 + one.mean)) + Math.log(law(truth, value, rules));
			continue;
		}
		const old = { truth: one.state[at - 1]!, value: one.values[at - 1]!, rules: one.rules[at - 1]! };
		sum +=
			Math.log(growth(truth - old.truth, one.running[at]!, kind)) +
			Math.log(after(old, truth, value, rules, FALLS[kind] > 0));
	}
	return sum;
}

function growth(by: number, isRunning: boolean, kind: History['kind']): number {
	const [share, more] = isRunning ? [0.7, 0.6] : [Math.max(RATE[kind] * 2, 0.01), 0.15];
	const falls = FALLS[kind];
	if (by === 0) return 1 - share;
	return share * (by > 0 ? 1 - falls : falls) * (1 - more) * more ** (Math.abs(by) - 1);
}

/** Judges each true change by tables that agree with all releases. */
export function guess(history: History): Guesses {
	const first = sample(history, 1);
	return first.most > DOUBTFUL ? sample(history, AGAIN) : first;
}

/** Samples tables by Metropolis steps that keep all exact totals, from the truth on; `effort` multiplies the steps. */
function sample(history: History, effort: number): Guesses {
	const { kind, releases } = history;
	const all = seriesOf(history);
	if (all.length === 0) return { changes: 0, located: [], detected: 0, mean: 0, most: 0 };
	const random = stream(new Uint8Array(32).fill(5), 'tebakan', String(history.seed));
	const place = new Map(all.map((one, at) => [one.cell, at]));
	// Row of an exact total: which series stand in it, by state.
	const rows: { members: Map<number, number>; target: number; sum: number }[] = [];
	const rowsOf = all.map((): number[] => []);
	releases.forEach((told, release) => {
		const cells = cellsOf(told);
		for (const [total, target] of told.exact) {
			const members = new Map(
				partsOf(total, cells).map((cell) => {
					const at = place.get(cell)!;
					return [at, all[at]!.release.findLastIndex((each) => each <= release)] as const;
				})
			);
			const sum = [...members].reduce((found, [at, state]) => found + all[at]!.state[state]!, 0);
			const row = rows.push({ members, target, sum }) - 1;
			for (const at of members.keys()) rowsOf[at]!.push(row);
		}
	});
	const logs = all.map((one) => weight(one, kind));
	const tallies = new Map<string, Map<number, number>>();
	let samples = 0;

	/** Moves a series by `by` from a state on (or in that state alone); returns how to take it back. */
	const move = (at: number, from: number, to: number, by: number) => {
		const one = all[at]!;
		for (let state = from; state < to; state++) one.state[state]! += by;
		for (const row of rowsOf[at]!) {
			const state = rows[row]!.members.get(at)!;
			if (state >= from && state < to) rows[row]!.sum += by;
		}
	};
	const isKept = (at: number) => rowsOf[at]!.every((row) => rows[row]!.sum === rows[row]!.target);
	const partner = (cell: string) =>
		place.get(cell.endsWith('|kdrt') ? cell.replace('|kdrt', '|korban') : cell.replace('|korban', '|kdrt'));
	const obeys = (at: number) => {
		const [part, whole] = all[at]!.cell.endsWith('|kdrt')
			? [all[at]!, all[partner(all[at]!.cell)!]!]
			: [all[partner(all[at]!.cell)!]!, all[at]!];
		return part.state.every((count, state) => count <= whole.state[state]!);
	};

	for (let step = 0; step < STEPS * effort; step++) {
		const moves: [at: number, from: number, to: number, by: number][] = [];
		const pickMove = (at: number, by: number) => {
			const length = all[at]!.state.length;
			const from = Math.floor(random() * length);
			moves.push([at, from, random() < 0.5 ? length : from + 1, by]);
		};
		const first = Math.floor(random() * all.length);
		const by = random() < 0.5 ? 1 : -1;
		pickMove(first, by);
		if (rowsOf[first]!.length > 0) {
			const members = [...rows[rowsOf[first]![Math.floor(random() * rowsOf[first]!.length)]!]!.members.keys()];
			pickMove(members[Math.floor(random() * members.length)]!, -by);
		}
		for (const each of moves) move(...each);
		const touched = [...new Set(moves.map(([at]) => at))];
		const fresh = touched.map((at) => weight(all[at]!, kind));
		const gain = fresh.reduce((sum, each, index) => sum + each - logs[touched[index]!]!, 0);
		if (touched.every((at) => isKept(at) && obeys(at)) && (gain >= 0 || random() < Math.exp(gain)))
			touched.forEach((at, index) => (logs[at] = fresh[index]!));
		else for (const [at, from, to, size] of moves) move(at, from, to, -size);
		if (step < WARM * effort || step % EVERY !== 0) continue;
		samples++;
		for (const one of all)
			for (let at = 1; at < one.state.length; at++) {
				const name = `${one.release[at]}: ${one.cell}`;
				const tally = tallies.get(name) ?? new Map<number, number>();
				tallies.set(
					name,
					tally.set(one.state[at]! - one.state[at - 1]!, (tally.get(one.state[at]! - one.state[at - 1]!) ?? 0) + 1)
				);
			}
	}
	return judge(all, tallies, samples);
}

function judge(all: Series[], tallies: Map<string, Map<number, number>>, samples: number): Guesses {
	const guesses: Guesses = { changes: 0, located: [], detected: 0, mean: 0, most: 0 };
	for (const one of all)
		for (let at = 1; at < one.truth.length; at++) {
			const by = one.truth[at]! - one.truth[at - 1]!;
			if (by === 0 || Math.abs(by) > 4) continue;
			const name = `${one.release[at]}: ${one.cell}`;
			const tally = tallies.get(name)!;
			const [[best = 0, count = 0] = []] = [...tally].sort(([, a], [, b]) => b - a);
			guesses.changes++;
			guesses.mean += count / samples;
			if (1 - (tally.get(0) ?? 0) / samples > SURE) guesses.detected++;
			if (best === by) guesses.most = Math.max(guesses.most, count / samples);
			if (best === by && count / samples > SURE)
				guesses.located.push(`${name} ${by} (${(count / samples).toFixed(2)})`);
		}
	guesses.mean /= Math.max(1, guesses.changes);
	return guesses;
}
