import { monthsOf, parsePeriod } from '../../../src/lib/contract/period.ts';
import { keyOf, type Edition, type TableView } from '../read/edition.ts';
import { findKey, placeOf, type System } from './system.ts';
import { countsOf, type Sums } from './totals.ts';

/** Share of values of closed periods that differ above which a release was drawn afresh, not carried on. */
const DRAWN_AFRESH = 0.15;

/**
 * What two releases say together, oldest first: the same as-of date means the same counts whatever the seed; flows only grow by late
 * reports; another value means another count; an exact total that is no longer exact has changed by a few.
 */
export function addEditions(system: System, editions: Edition[], sums: Sums): void {
	for (const [at, later] of editions.entries())
		for (const earlier of editions.slice(0, at)) {
			const isNext = earlier === editions[at - 1];
			const isSameDay = earlier.release.as_of === later.release.as_of;
			if (isNext || isSameDay) addPair(system, earlier, later, isSameDay, sums);
		}
}

/** One number in both releases. */
interface Pair {
	before: TableView;
	after: TableView;
	key: string;
	old: number[];
	now: number[];
	isFlow: boolean;
	isClosed: boolean;
}

function addPair(system: System, earlier: Edition, later: Edition, isSameDay: boolean, sums: Sums): void {
	const pairs = [...earlier.views.values()].flatMap((before) => {
		const after = later.views.get(before.table.id);
		return after && before.isProtected ? [...pairsOf(system, before, after, sums)] : [];
	});
	const isAfresh = isDrawnAfresh(pairs);
	for (const pair of pairs) {
		const isSame = isSameDay || (isAfresh && pair.isClosed);
		const isCell = pair.old.length === 1 && pair.now.length === 1;
		if (isSame && isCell) system.addRow([pair.now[0]!, pair.old[0]!], [1, -1], 0, 0, true);
		if (isSame) continue;
		if (isCell && pair.isFlow) {
			const isOther = !isAfresh && shownOf(pair.before, pair.key) !== shownOf(pair.after, pair.key);
			system.addRow([pair.now[0]!, pair.old[0]!], [1, -1], isOther ? 1 : 0, Infinity, true);
		}
		if (hasLostItsLabel(pair) && pair.isFlow && pair.isClosed) {
			const { threshold } = pair.after.rules;
			system.addRow(...changeOf(pair), 1, threshold - 1, true);
		}
		if (!isAfresh && looksOther(pair)) addChange(system, pair);
	}
}

/** Cells and published totals that stand in both releases. */
function* pairsOf(system: System, before: TableView, after: TableView, sums: Sums): Generator<Pair> {
	const closed = lastMonth(before.edition.release.as_of);
	const make = (key: string, period: string, measure: string, old: number[], now: number[]): Pair => {
		const span = parsePeriod(period);
		return {
			before,
			after,
			key,
			old,
			now,
			isFlow: before.dataset.measures[measure]?.kind === 'flow',
			isClosed: span !== null && monthsOf(span).last <= closed && !before.rows.get(key)?.isProvisional
		};
	};
	for (const variable of countsOf(system, before)) {
		const { area, period, codes, measure } = system.counts[variable]!;
		const key = keyOf(area, period, codes, measure);
		const now = system.find.get(findKey(after, key));
		if (now !== undefined) yield make(key, period, measure, [variable], [now]);
	}
	for (const [key, row] of before.rows) {
		const [old, now] = [sums.get(findKey(before, key)), sums.get(findKey(after, key))];
		if (old && now && (old.length > 1 || now.length > 1)) yield make(key, row.period, row.measure, old, now);
	}
}

/** Last whole month of a date, counted from year 0. */
function lastMonth(date: string): number {
	const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
	const isWhole = new Date(Date.UTC(year, month - 1, day + 1)).getUTCDate() === 1;
	return year * 12 + month - 1 - (isWhole ? 0 : 1);
}

const shownOf = (view: TableView, key: string) => view.rows.get(key)?.value ?? 0;
const isExact = (view: TableView, key: string) => view.rows.get(key)?.status === 'tepat';

function isDrawnAfresh(pairs: Pair[]): boolean {
	const comparable = pairs.filter(
		({ before, after, key, isClosed }) =>
			isClosed && (before.rows.has(key) || after.rows.has(key)) && !isExact(before, key) && !isExact(after, key)
	);
	const others = comparable.filter(({ before, after, key }) => shownOf(before, key) !== shownOf(after, key));
	return comparable.length >= 20 && others.length > DRAWN_AFRESH * comparable.length;
}

const hasLostItsLabel = ({ before, after, key }: Pair) =>
	after.held.has(key) ? isExact(before, key) : isExact(before, key) && !isExact(after, key);

const looksOther = ({ before, after, key }: Pair) =>
	shownOf(before, key) !== shownOf(after, key) ||
	isExact(before, key) !== isExact(after, key) ||
	after.held.has(key) !== before.held.has(key);

const changeOf = ({ old, now }: Pair): [number[], number[]] => [
	[...now, ...old],
	[...now.map(() => 1), ...old.map(() => -1)]
];

/** Who came between two releases must not be counted exactly while they are few. */
function addChange(system: System, pair: Pair): void {
	const { before, after, key } = pair;
	const [variables, coefficients] = changeOf(pair);
	const row = after.rows.get(key) ?? before.rows.get(key);
	if (!row) return;
	system.targets.push({
		kind: 'perubahan',
		variables,
		coefficients,
		width: 1,
		threshold: after.rules.threshold,
		at: placeOf(after, row, shownOf(after, key) - shownOf(before, key))
	});
}
