import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RowList, type Model } from '../../../scripts/publish/protect/audit/model.ts';
import { loadSolver, Programme } from '../../../scripts/publish/protect/audit/linear-program.ts';
import { MOVABLE_FROM } from '../../../scripts/publish/protect/round/carry-over.ts';
import { stream } from '../../../scripts/publish/protect/round/keyed.ts';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import { boundsOf } from '../../../src/lib/contract/cell.ts';
import { datasetOf } from '../aggregate/bench.ts';
import { exactTotals, project, protectCounts, type Count, type Outcome } from './counts.ts';

const AREAS = ['11.71.01', '11.71.02', '11.71.03'];
const QUARTERS = ['2024-TW1', '2024-TW2', '2024-TW3', '2024-TW4'];
const FORMS = ['fisik', 'psikis', 'seksual', 'eksploitasi', 'penelantaran', 'lainnya'];
const codes = { bentuk: FORMS };
const RULES = { base: 3, slack: 1, threshold: 5 };

const PINS = [
	{ area: 'kota', period: 'triwulan' },
	{ area: 'kecamatan', period: 'tahun' }
];
const contract = (pins: object[] = PINS, more: object = {}) =>
	datasetOf({
		id: 'kasus',
		dimensions: { bentuk: { codes: 'bentuk' } },
		measures: { korban: { unit: 'korban', kind: 'flow' } },
		tables: [{ id: 'kasus', area: 'kecamatan', period: 'triwulan', dimensions: ['bentuk'], measures: ['korban'] }],
		protection: { method: 'round', population_floor: 0, pins: { kasus: pins }, ...more }
	});

const CELLS = AREAS.flatMap((area) => QUARTERS.flatMap((period) => FORMS.map((form) => ({ area, period, form }))));
const keyOf = ({ area, period, form }: (typeof CELLS)[number]) => `${area}|${period}|${form}`;

/** A year of cases, a third of the cells with one or two. */
const random = stream(new Uint8Array(32).fill(9), 'dua rilis');
const first = new Map(CELLS.map((cell) => [keyOf(cell), Math.floor(random() ** 2 * 14)]));
/** Cells to which a case came late: one in eight. */
const late = CELLS.map(keyOf).filter(() => random() < 0.125);
const second = new Map([...first].map(([key, count]) => [key, count + (late.includes(key) ? 1 : 0)]));

const countsOf = (cells: Map<string, number>, quarters = QUARTERS): Count[] =>
	CELLS.filter(({ period }) => quarters.includes(period)).map((cell) => [
		'kasus',
		cell.area,
		cell.period,
		[cell.form],
		'korban',
		cells.get(keyOf(cell))!
	]);

async function shownOf({ ctx: ctx }: Outcome): Promise<Map<string, number>> {
	const rows = await rowsOf(ctx.db, 'FROM public_kasus');
	const shown = new Map(
		rows.map((row) => [`${row['wilayah']}|${row['periode']}|${row['bentuk']}`, Number(row['nilai'])])
	);
	return new Map(CELLS.map((cell) => [keyOf(cell), shown.get(keyOf(cell)) ?? 0]));
}

/** What both releases tell together, written down from what they published and from nothing else. */
async function comparer(one: Outcome, two: Outcome): Promise<Model> {
	const rows = new RowList();
	const bounds = [];
	for (const [at, outcome] of [one, two].entries()) {
		const shown = await shownOf(outcome);
		bounds.push(...CELLS.map((cell) => boundsOf(shown.get(keyOf(cell))!, RULES)));
		for (const { wilayah, periode, nilai } of await rowsOf(outcome.ctx.db, 'FROM exact_kasus')) {
			const cells = CELLS.flatMap(({ area, period }, cell) =>
				area.startsWith(String(wilayah)) && period.startsWith(String(periode)) ? [at * CELLS.length + cell] : []
			);
			rows.add(cells, [], Number(nilai), Number(nilai));
		}
	}
	CELLS.forEach((_, cell) => rows.add([CELLS.length + cell], [cell], 0, Infinity));
	const truth = [first, second].flatMap((cells) => CELLS.map((cell) => cells.get(keyOf(cell))!));
	return {
		low: Int32Array.from(bounds, ({ low }) => low),
		high: Int32Array.from(bounds, ({ high }) => high),
		truth: Int32Array.from(truth),
		credible: new Uint8Array(truth.length).fill(1),
		...rows.arrays()
	};
}

const revised = async (seed?: number) => {
	const root = project(seed);
	const one = await protectCounts([contract()], {
		counts: countsOf(first),
		codes,
		root,
		release: 'r1',
		asOf: '2025-01-20'
	});
	const two = await protectCounts([contract()], {
		counts: countsOf(second),
		codes,
		root,
		release: 'r2',
		asOf: '2026-01-20',
		releaseExists: true
	});
	return { root, one, two };
};

describe('who lays two releases side by side', () => {
	it('locates no late report exactly, and narrows no small count of either release', async () => {
		const { one, two } = await revised();
		const model = await comparer(one, two);
		const programme = new Programme(await loadSolver(), model, true);
		const width = (plus: number, minus: number) => {
			const target = { plus, minus, width: 1 };
			return programme.extreme(target, true).bound - programme.extreme(target, false).bound;
		};
		try {
			expect(late.length).toBeGreaterThan(5);
			for (const key of late) {
				const cell = CELLS.findIndex((each) => keyOf(each) === key);
				expect(width(CELLS.length + cell, cell), key).toBeGreaterThan(0);
			}
			for (let cell = 0; cell < model.low.length; cell++)
				if (model.low[cell]! < RULES.threshold) expect(width(cell, -1)).toBeGreaterThanOrEqual(2);
		} finally {
			programme.close();
		}
	});

	it('finds most values as they were; of counts that did not change a few small ones rise by lot, and none falls', async () => {
		const { one, two } = await revised();
		const [before, after] = [await shownOf(one), await shownOf(two)];
		const unchanged = [...second].filter(
			([key, count]) => count === first.get(key) && count > 0 && count < MOVABLE_FROM
		);
		const moved = unchanged.filter(([key]) => after.get(key) !== before.get(key));
		expect(moved.length).toBeLessThan(unchanged.length / 8);
		for (const [key] of unchanged) expect(after.get(key), key).toBeGreaterThanOrEqual(before.get(key)!);
	});

	it('finds no value that falls where the count grew: that would narrow both', async () => {
		const { one, two } = await revised();
		const [before, after] = [await shownOf(one), await shownOf(two)];
		for (const key of late) expect(after.get(key), key).toBeGreaterThanOrEqual(before.get(key)!);
	});

	it('finds exact totals that differ by nothing or by no small number', async () => {
		const { one, two } = await revised();
		const before = new Map((await exactTotals(one, 'kasus')).map((total) => total.split('=') as [string, string]));
		expect(before.size).toBeGreaterThan(0);
		for (const total of await exactTotals(two, 'kasus')) {
			const [name = '', value] = total.split('=');
			const change = Math.abs(Number(value) - Number(before.get(name) ?? value));
			expect(change === 0 || change >= RULES.threshold, name).toBe(true);
		}
	});
});

describe('the attack on successive releases', () => {
	it('weighs every earlier release and says so', async () => {
		const { two } = await revised();
		expect(two.reports[0]).toMatchObject({ releases: ['r1'], attack: { exposed: 0 } });
	});

	it('keeps what it has proven while nothing changes, and the shares by each means still add up to all', async () => {
		const { root } = await revised();
		const again = await protectCounts([contract()], {
			counts: countsOf(second),
			codes,
			root,
			asOf: '2026-01-20',
			releaseExists: true
		});
		const { sensitive, byPropagation, byWitness, byProgramme, kept } = again.reports[0]!.attack!;
		expect(kept).toBe(sensitive);
		expect(byPropagation + byWitness + byProgramme).toBe(sensitive);
	});

	it('lets a period be revised out of turn only with a written reason, which lands in the report', async () => {
		const { root, two } = await revised();
		const later = { counts: countsOf(first), codes, root, asOf: '2026-03-20', releaseExists: true };
		const frozen = await protectCounts([contract()], later);
		expect(await shownOf(frozen)).toEqual(await shownOf(two));
		const reason = 'Kesalahan impor berkas kecamatan ditemukan Walidata.';
		const forced = await protectCounts([contract()], { ...later, revise: reason });
		expect(await shownOf(forced)).not.toEqual(await shownOf(two));
		expect(forced.reports[0]?.notes.join()).toContain(reason);
	});

	it('lets late reports wait that would point at somebody; the officer learns how many, readers nothing', async () => {
		const root = project();
		const one = await protectCounts([contract()], {
			counts: countsOf(first),
			codes,
			root,
			release: 'r1',
			asOf: '2025-01-20'
		});
		const name = (await exactTotals(one, 'kasus')).find((total) => /2024-TW/.test(total))!;
		const [, area = '', period = ''] = name.split(' ');
		const late = CELLS.findIndex((cell) => cell.period === period && first.get(keyOf(cell))! > 2);
		const counts = countsOf(first).map((count, at): Count =>
			at === late ? ([...count.slice(0, 5), count[5] + 1] as Count) : count
		);
		// Somebody else has published the quarter anew, so its change is known whatever this release tells.
		const known = { measure: 'korban', area, period, value: Number(name.split('=')[1]) + 1, source: 'Laporan dinas' };
		const two = await protectCounts([contract(PINS, { known: [known] })], {
			counts,
			codes,
			root,
			asOf: '2026-01-20',
			releaseExists: true
		});
		expect(await shownOf(two)).toEqual(await shownOf(one));
		expect(await exactTotals(two, 'kasus')).toEqual(await exactTotals(one, 'kasus'));
		expect(JSON.stringify(two.reports)).not.toMatch(/11\.71|terlambat/);
		const page: unknown = JSON.parse(readFileSync(join(root, 'private/pelindungan/kasus.json'), 'utf8'));
		expect(page).toMatchObject({ postponed: ['11.71|2024'], waiting: { '11.71|2024': { cells: 1, people: 1 } } });
		expect(two.ctx.findings.map(({ message }) => message).join()).toMatch(
			/terlambat atau koreksi untuk 1 orang atau keluarga di 1 kelompok .* menunggu rilis pertama dengan tanggal data 2027-01/
		);
	});

	it('does not tell the total of a year that still runs: its growth would tell the parts', async () => {
		const root = project();
		const counts = countsOf(first, QUARTERS.slice(0, 3));
		const running = await protectCounts([contract()], { counts, codes, root, release: 'r1', asOf: '2024-10-20' });
		const whole = await protectCounts([contract()], {
			counts: countsOf(first),
			codes,
			root,
			asOf: '2025-01-20',
			releaseExists: true
		});
		const years = async (outcome: Outcome) =>
			(await exactTotals(outcome, 'kasus')).filter((total) => / 2024 /.test(total));
		expect(await years(running)).toEqual([]);
		expect((await years(whole)).length).toBeGreaterThan(0);
		const old = await shownOf(running);
		for (const [key, value] of await shownOf(whole))
			if (!key.includes('TW4') && first.get(key)! < MOVABLE_FROM) expect(value, key).toBe(old.get(key));
	});

	it('refuses to forget a total that readers still have', async () => {
		const { root } = await revised();
		const forgetful = contract([{ area: 'kecamatan', period: 'tahun' }]);
		await expect(
			protectCounts([forgetful], { counts: countsOf(second), codes, root, asOf: '2026-01-20', releaseExists: true })
		).rejects.toThrow(
			/Rilis sebelumnya menerbitkan \d+ total tepat \(kasus: jumlah seluruhnya\) yang tidak lagi disebut protection\.pins/
		);
	});
});
