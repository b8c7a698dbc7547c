import { HEADERS } from './headers.ts';
import type { Lot } from './lot.ts';
import { COUNTED, PROGRAMMES, type Programme } from './programmes.ts';
import { FIRST_YEAR, YEARS, type World } from './world.ts';
import { rowsOf, type Cell } from './write.ts';

const REASONS = ['Graduasi', 'Meninggal', 'Pindah', 'Tidak Layak'] as const;

interface Quarter {
	paid: number;
	drawn: number;
	failed: number;
	entering: number;
	leaving: number[];
}

interface Line {
	name: string;
	agency: string;
	funds: string;
	budget: number;
	revised: number;
	quota: number;
	spent: number[];
	progress: number[];
	quarters: Quarter[];
}

/** Rows of the realisation recap of one year under HEADERS.realisasi; the last holds the sums of the rupiah columns. */
export async function disbursementOf(world: World, lot: Lot, year: number): Promise<Cell[][]> {
	const lines = [...(await countedLines(world, lot, year)), ...plannedLines(world, lot, year)];
	// Prabumulih's agencies have not reported the last triwulan yet.
	const reported = world.city.folder === 'prabumulih' && year === YEARS.at(-1) ? 3 : 4;
	const rows = lines.map((line) => {
		const by = (of: (quarter: Quarter) => number) =>
			line.quarters.map((quarter, at): Cell => (at < reported ? of(quarter) : null));
		const until = (values: number[]) => values.map((value, at): Cell => (at < reported ? value : null));
		return [
			...[line.name, line.agency, line.funds, line.budget, line.revised, line.quota],
			...until(line.spent),
			...until(line.progress),
			...by(({ paid }) => paid),
			...by(({ drawn }) => drawn),
			...by(({ failed }) => failed),
			...by(({ entering }) => entering),
			...REASONS.flatMap((_, reason) => by(({ leaving }) => leaving[reason] ?? 0))
		];
	});
	const money = HEADERS.realisasi.map((title) => /^(Pagu|Realisasi)/.test(title));
	const total = HEADERS.realisasi.map((_, column): Cell => {
		if (column === 0) return 'JUMLAH';
		const cells = rows.map((row) => row[column] ?? null);
		return money[column] && cells.some((cell) => cell !== null)
			? cells.reduce<number>((sum, cell) => sum + Number(cell ?? 0), 0)
			: null;
	});
	return [...rows, total];
}

/** Programmes whose recipients are counted from the families of the sample, so that both tell of the same people. */
async function countedLines({ db, city }: World, lot: Lot, year: number): Promise<Line[]> {
	const lines: Line[] = [];
	for (const { name, column, unit, agency, funds, amount } of COUNTED) {
		const quarters: Quarter[] = [];
		for (let quarter = 0; quarter < 4; quarter++) {
			const q = (year - FIRST_YEAR) * 4 + quarter;
			const [found] = await rowsOf(
				db,
				`SELECT coalesce(sum(${unit}) FILTER (a.ini), 0)::INT AS ini,
					coalesce(sum(${unit}) FILTER (a.ini AND NOT coalesce(a.lalu, false)), 0)::INT AS masuk,
					${REASONS.map((_, reason) => `coalesce(sum(${unit}) FILTER (a.lalu AND NOT coalesce(a.ini, false) AND a.sebab = ${reason}), 0)::INT AS keluar_${reason}`).join(', ')}
				FROM (SELECT id, any_value(jiwa) AS jiwa, bool_or(${column}) FILTER (q = ${q}) AS ini, bool_or(${column}) FILTER (q = ${q - 1}) AS lalu,
						[0, 0, 0, 1, 2, 3, 3, 3, 3][1 + (id * 7919 % 9)::INT] AS sebab
					FROM keadaan WHERE q IN (${q}, ${q - 1}) GROUP BY id) a`
			);
			const paid = Number(found?.['ini'] ?? 0);
			const failed = Math.round(paid * (0.006 + 0.02 * lot(city.code, name, q, 'gagal')));
			quarters.push({
				paid: paid - failed,
				drawn: Math.round((paid - failed) * (0.955 + 0.04 * lot(city.code, name, q, 'cair'))),
				failed,
				entering: q === 0 ? 0 : Number(found?.['masuk'] ?? 0),
				leaving: REASONS.map((_, reason) => (q === 0 ? 0 : Number(found?.[`keluar_${reason}`] ?? 0)))
			});
		}
		const most = Math.max(...quarters.map(({ paid, failed }) => paid + failed));
		if (most === 0) continue;
		const quota = Math.ceil((most * (1.01 + 0.05 * lot(city.code, name, year, 'kuota'))) / 10) * 10;
		lines.push(finish(lot, city.code, year, { name, agency, funds, quota, yearly: quota * amount * 4, quarters }));
	}
	return lines;
}

/** Programmes that the family lists do not hold; recipients are those served since January. */
function plannedLines({ city, scale }: World, lot: Lot, year: number): Line[] {
	return PROGRAMMES.filter(({ cities }) => cities?.includes(city.code) ?? true).map((programme) => {
		const { name, agency, funds, perThousand, amount, pace } = programme;
		const wanted =
			((city.population * scale) / 1000) * perThousand * (0.85 + 0.3 * lot(city.code, name, year, 'banyak'));
		const quota = Math.max(5, Math.round(wanted));
		const quarters = pace.map((_, at) => plannedQuarter(programme, quota, at, lot, `${city.code}|${year}`));
		return finish(lot, city.code, year, { name, agency, funds, quota, yearly: quota * amount, quarters });
	});
}

function plannedQuarter({ name, pace }: Programme, quota: number, at: number, lot: Lot, key: string): Quarter {
	const share = (quarter: number) => pace[quarter] ?? 0;
	const done = (quarter: number) =>
		quarter < 0 ? 0 : Math.round(quota * share(quarter) * (0.94 + 0.05 * lot(key, name)));
	const paid = done(at);
	const entering = Math.max(0, paid - done(at - 1));
	const leaving = REASONS.map((_, reason) => Math.round(paid * 0.006 * lot(key, name, at, reason)));
	return { paid, drawn: Math.round(paid * 0.985), failed: Math.round((quota - paid) * 0.01), entering, leaving };
}

function finish(
	lot: Lot,
	code: string,
	year: number,
	{ yearly, ...rest }: Pick<Line, 'name' | 'agency' | 'funds' | 'quota' | 'quarters'> & { yearly: number }
): Line {
	const { name, quota, quarters } = rest;
	const round = (amount: number) => Math.round(amount / 1000) * 1000;
	const budget = round(yearly * (1.02 + 0.04 * lot(code, name, year, 'pagu')));
	const revised = round(
		budget * (lot(code, name, year, 'ubah') < 0.4 ? 1 : 0.94 + 0.1 * lot(code, name, year, 'geser'))
	);
	const everyQuarter = quarters.every(({ drawn }) => drawn > quota * 0.3);
	let spent = 0;
	const until = quarters.map(({ drawn }) => {
		const share = everyQuarter ? drawn / quota / 4 : drawn / quota;
		spent = everyQuarter ? spent + share : Math.max(spent, share);
		return spent;
	});
	return {
		...rest,
		budget,
		revised,
		spent: until.map((share) => round(Math.min(yearly * share, revised))),
		progress: until.map((share) => Math.round(Math.min(1, share * 1.02) * 1000) / 10)
	};
}
