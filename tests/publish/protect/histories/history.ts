import { join } from 'node:path';
import type { Bench } from '../../aggregate/bench.ts';
import { Refused } from '../../../../scripts/publish/finding.ts';
import { readBook } from '../../../../scripts/publish/protect/ledger/book.ts';
import { readCells } from '../../../../scripts/publish/protect/ledger/ledger.ts';
import { stream } from '../../../../scripts/publish/protect/round/keyed.ts';
import { rowsOf } from '../../../../scripts/publish/sql.ts';
import { DISTRICTS, FORMS, casesContract, folder, release, type Cases } from '../project.ts';

/** What two to four releases of one made-up register told, and what stood behind them. */
export interface History {
	seed: number;
	kind: Kind;
	releases: Told[];
	/** No count of the register ever fell, so a reader may take it that none did. */
	grows: boolean;
	/** Dates at which publishing refused: nothing came out. */
	refused: string[];
}

export interface Told {
	asOf: string;
	rules: { base: number; slack: number };
	/** Published value and truth behind it (as of the edition that it was taken from), by "table|area|period|codes|measure". */
	cells: Map<string, { value: number; truth: number }>;
	/** Slots "table|area|period" that it told. */
	slots: Set<string>;
	/** Exact totals, by "table|area|period|codes|measure". */
	exact: Map<string, number>;
}

export const KINDS = ['late', 'corrected', 'withdrawn', 'again', 'rules'] as const;
export type Kind = (typeof KINDS)[number];

const SEXES = ['p', 'l'];
/** Dates of extracts: within a year, into its revision, and over two revisions. */
const CALENDARS = [
	['2024-06-30', '2024-09-30'],
	['2024-09-30', '2024-12-31', '2025-01-31'],
	['2024-12-31', '2025-01-31'],
	['2024-06-30', '2024-12-31', '2025-03-31', '2026-01-31'],
	['2024-12-31', '2025-01-31', '2026-01-31']
];
const PERIODS = [
	...[1, 2, 3, 4].map((quarter) => ({
		period: `2024-TW${quarter}`,
		end: `2024-${String(quarter * 3).padStart(2, '0')}-30`
	})),
	{ period: '2025-TW1', end: '2025-03-31' }
];

/** Chance that a published count changes before the next release, by kind of history. */
export const RATE: Record<Kind, number> = { late: 0.06, corrected: 0.08, withdrawn: 0.05, again: 0, rules: 0.04 };

/** Plays a history: a register of a kota with three kecamatan, quarters and a running year tied to them, published several times. */
export async function play(seed: number): Promise<History> {
	const random = stream(new Uint8Array(32).fill(7), 'riwayat', String(seed));
	const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!;
	const kind = KINDS[seed % KINDS.length]!;
	const calendar = pick(CALENDARS);
	const level = pick([0.6, 2, 6]);
	const root = folder(hex(random));
	const register: Cases[] = PERIODS.flatMap(({ period }) =>
		DISTRICTS.flatMap((area) =>
			SEXES.flatMap((sex) =>
				FORMS.map((form): Cases => {
					const cases = Math.floor(-Math.log(1 - random()) * level * (0.3 + random()));
					return { area, period, sex, form, cases, home: Math.floor(random() * (cases + 1)) };
				})
			)
		)
	);
	const history: History = {
		seed,
		kind,
		releases: [],
		grows: kind === 'late' || kind === 'again' || kind === 'rules',
		refused: []
	};
	let rules = { base: 3, slack: 1 };
	for (const [turn, asOf] of calendar.entries()) {
		if (turn > 0) {
			for (const each of register) if (isTold(each, calendar[turn - 1]!)) change(each, kind, random);
			if (kind === 'rules')
				rules = pick([
					{ base: 3, slack: 2 },
					{ base: 3, slack: 1 },
					{ base: 5, slack: 1 }
				]);
		}
		const cases = register.filter((each) => isTold(each, asOf) && each.cases > 0);
		const given = { root, cases, asOf, release: `r${turn}`, releaseExists: history.releases.length > 0 };
		const contracts = [casesContract(rules)];
		try {
			const ctx = await release({ ...given, contracts });
			history.releases.push(
				await toldBy(
					ctx,
					root,
					asOf,
					rules,
					contracts[0]!.tables.map(({ id }) => id)
				)
			);
		} catch (cause) {
			if (!(cause instanceof Refused)) throw cause;
			history.refused.push(asOf);
		}
	}
	return history;
}

const hex = (random: () => number) =>
	Array.from({ length: 32 }, () =>
		Math.floor(random() * 256)
			.toString(16)
			.padStart(2, '0')
	).join('');

const isTold = ({ period }: Cases, asOf: string) => PERIODS.find((each) => each.period === period)!.end <= asOf;

function change(each: Cases, kind: Kind, random: () => number): void {
	if (random() >= RATE[kind] * 0.5) return;
	const isFall = (kind === 'corrected' && random() < 0.5) || (kind === 'withdrawn' && random() < 0.8);
	if (isFall && each.cases > 0) {
		each.cases--;
		each.home = Math.min(each.home, each.cases);
	} else if (!isFall) {
		each.cases++;
		if (random() < 0.4) each.home++;
	}
}

async function toldBy(ctx: Bench, root: string, asOf: string, rules: Told['rules'], tables: string[]): Promise<Told> {
	const vault = join(root, 'private');
	const told: Told = { asOf, rules, cells: new Map(), slots: new Set(), exact: new Map() };
	const latest = new Map<string, number>();
	const entries = await readCells(ctx.db, vault, readBook(vault)?.editions ?? [], tables);
	for (const { sequence, table, area, period } of entries) {
		const slot = `${table}|${area}|${period}`;
		latest.set(slot, Math.max(latest.get(slot) ?? 0, sequence));
	}
	for (const { sequence, table, area, period, codes, measure, truth, value } of entries) {
		const slot = `${table}|${area}|${period}`;
		told.slots.add(slot);
		if (latest.get(slot) !== sequence || measure === '') continue;
		told.cells.set(`${slot}|${codes.split('\u001f').join(',')}|${measure}`, { truth, value });
	}
	for (const { tabel, wilayah, periode, kunci, ukuran, nilai } of await rowsOf(ctx.db, 'FROM exact_kasus')) {
		const codes = String(kunci)
			.split(';')
			.map((pair) => pair.slice(pair.indexOf('=') + 1));
		told.exact.set([tabel, wilayah, periode, codes.join(','), ukuran].join('|'), Number(nilai));
	}
	return told;
}
