import type { Dataset, Table } from '../../src/lib/contract/dataset.ts';
import { layAreas } from './aggregate/areas.ts';
import { choose, type Known, type Passed, type Pick, type Taken } from './aggregate/choose.ts';
import { claimsOf, condense, condensedTable, type Claim } from './aggregate/condense.ts';
import { coverageOf, coveredCodes } from './aggregate/coverage.ts';
import { fillTable } from './aggregate/fill.ts';
import { inherited } from './aggregate/inherit.ts';
import { layUnlinked, unlinkedBelow, unlinkedBy, type Unlinked } from './aggregate/linked.ts';
import { monthsIn } from './aggregate/months.ts';
import { name } from './sql.ts';
import type { ConformedSource, Filled, PublishContext } from './stage.ts';

/**
 * Counts one dataset: facts in `fact_<dataset>` become a table `count_<table>` for each table of the contract. That of
 * a roll-up holds only areas and periods that its base does not have. `asOf` is the as-of date of the release and
 * decides what is late. Findings name what could not be placed; the caller refuses on errors.
 */
export async function aggregate(
	ctx: PublishContext,
	dataset: Dataset,
	sources: ConformedSource[],
	asOf: string
): Promise<Filled[]> {
	reportAddedRates(ctx, dataset);
	await layAreas(ctx.db, ctx.codes['wilayah'] ?? []);
	await condense(ctx, dataset, sources);
	const claims = await claimsOf(ctx, dataset);
	const knownByTable = new Map<string, Known[]>();
	const unlinked = new Map<string, Unlinked[]>();
	const filled: Filled[] = [];
	const passed: Passed[] = [];
	const used = new Set<string>();
	for (const table of baseFirst(dataset.tables)) {
		const base = dataset.tables.find(({ id }) => id === table.rollup_of);
		const below = base ? (unlinked.get(base.id) ?? []) : [];
		const fromBase = base ? inherited(dataset, base, table, knownByTable.get(base.id) ?? [], ctx.codes, below) : [];
		const choice = choose(dataset, table, claims, sources, takenBy(fromBase));
		await fillTable(ctx, dataset, table, choice.picks);
		const lost = [
			...unlinkedBelow(dataset, table, below),
			...unlinkedBy(dataset, table, choice.picks, sources, ctx.codes)
		];
		unlinked.set(table.id, lost);
		await layUnlinked(ctx, table, lost);
		const all = [...fromBase, ...choice.known];
		knownByTable.set(table.id, all);
		passed.push(...choice.passed);
		for (const { source, measure } of choice.picks) used.add(`${source}|${measure}`);
		const own = sourcesOf(choice.picks);
		const baseSources = filled.find((each) => each.table === base)?.sources ?? [];
		const ids = [...new Set([...own, ...baseSources])].sort();
		filled.push({
			table,
			coverage: coverageOf(dataset, table, all, asOf, lost),
			codes: coveredCodes(dataset, table, all, ctx.codes),
			records: ids.every((id) => sources.find((source) => source.id === id)?.records),
			sources: ids
		});
	}
	await ctx.db.run(`DROP TABLE ${name(condensedTable(dataset.id))}`);
	reportPassed(ctx, passed);
	reportUnused(ctx, dataset, claims, used, passed);
	return filled;
}

/** The order in which a roll-up comes after its base. */
export function baseFirst(tables: Table[]): Table[] {
	const ordered: Table[] = [];
	const visit = (table: Table) => {
		if (ordered.includes(table)) return;
		const base = tables.find(({ id }) => id === table.rollup_of);
		if (base) visit(base);
		ordered.push(table);
	};
	tables.forEach(visit);
	return ordered;
}

function reportAddedRates(ctx: PublishContext, { id: dataset, tables, measures }: Dataset) {
	for (const { id, rollup_of, measures: ids } of tables)
		for (const measure of ids) {
			if (!rollup_of || measures[measure]?.kind !== 'level') continue;
			const file = `data/contract/${dataset}.yaml`;
			ctx.report({
				level: 'error',
				rule: 'angka-tingkat-dijumlahkan',
				file,
				subject: id,
				message: `${file}: tabel ${id} meringkas ${measure} dari ${rollup_of}, padahal persentase dan indeks tidak pernah dijumlahkan. Keluarkan ukuran itu dari tabel ringkasan.`
			});
		}
}

function takenBy(groups: Known[]): Taken {
	const taken: Taken = new Map();
	for (const { top, periods } of groups) {
		const months = taken.get(top) ?? new Set();
		for (const month of periods.flatMap(monthsIn)) months.add(month);
		taken.set(top, months);
	}
	return taken;
}

const sourcesOf = (picks: Pick[]) => [...new Set(picks.map(({ source }) => source))];

function reportPassed(ctx: PublishContext, passed: Passed[]) {
	const pairs = new Map<string, Passed[]>();
	for (const each of passed) {
		const key = `${each.source}|${each.inFavourOf}`;
		pairs.set(key, [...(pairs.get(key) ?? []), each]);
	}
	for (const [first, ...more] of pairs.values()) {
		if (!first) continue;
		const areas = [...new Set([first, ...more].map(({ top }) => top))].sort();
		ctx.report({
			level: 'note',
			rule: 'dua-sumber',
			file: first.source,
			subject: areas.join(', '),
			message: `${first.source}: untuk wilayah ${areas.join(', ')} dan sebagian periode, angka yang sama juga ada di ${first.inFavourOf}. Yang dipakai ${first.inFavourOf}, karena lebih lengkap; keduanya tidak dijumlahkan.`
		});
	}
}

function reportUnused(ctx: PublishContext, dataset: Dataset, claims: Claim[], used: Set<string>, passed: Passed[]) {
	const candidates = new Map(claims.map((claim) => [`${claim.source}|${claim.measure}`, claim]));
	for (const [key, { source, measure }] of candidates) {
		if (used.has(key) || passed.some((each) => each.source === source)) continue;
		ctx.report({
			level: 'warning',
			rule: 'tidak-masuk-tabel',
			file: source,
			column: measure,
			message: `${source}: ukuran ${measure} tidak masuk tabel mana pun dari dataset ${dataset.id}, karena tingkat wilayah, satuan waktu, atau dimensinya tidak sama dengan yang diminta kontrak. Sesuaikan tata letak sumber atau tambahkan tabel di data/contract/${dataset.id}.yaml.`
		});
	}
}
