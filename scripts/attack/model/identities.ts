import type { PublishedIdentity } from '../../../src/lib/contract/published-rules.ts';
import { coarsen, parsePeriod, periodKey } from '../../../src/lib/contract/period.ts';
import type { Edition, TableView } from '../read/edition.ts';
import { canFold, setBehind } from './fold.ts';
import { addDifference, counted } from './relations.ts';
import { ones, type System } from './system.ts';
import { countsOf, fold, type Margins } from './totals.ts';

/** Relations between measures and datasets that everybody knows, and percentages of counts that are public. */
export function addIdentities(system: System, edition: Edition): void {
	for (const { id, protection } of edition.release.datasets) {
		for (const identity of protection.rules?.identities ?? []) addIdentity(system, edition, id, identity);
		for (const [rate, { of, by }] of Object.entries(protection.rules?.ratios ?? {}))
			for (const view of counted(edition))
				if (view.dataset.id === id && view.table.measures.includes(rate)) addRatio(system, view, rate, of, by);
	}
}

/** whole = Σ parts, at the area, period and code that both sides have. */
function addIdentity(system: System, edition: Edition, dataset: string, { whole, parts }: PublishedIdentity): void {
	const views = counted(edition);
	const rest = views.find((view) => view.dataset.id === dataset && parts.every((part) => view.counts.includes(part)));
	if (!rest) return;
	const dimensions = whole.by ? [whole.by] : [];
	const shape = { area: rest.table.area, period: rest.table.period, dimensions };
	const full = views.find(
		(view) =>
			view.dataset.id === (whole.dataset ?? dataset) && view.counts.includes(whole.measure) && canFold(view, shape)
	);
	if (!full || !canFold(rest, shape)) return;
	const wholes = byPlace(fold(system, full, shape, (name) => name.endsWith(`|${whole.measure}`)));
	const others = parts.map((part) => byPlace(fold(system, rest, shape, (name) => name.endsWith(`|${part}`))));
	for (const [place, variables] of wholes) {
		const code = whole.by ? place.slice(place.lastIndexOf('|') + 1) : '';
		const found = others.map((margin) => margin.get(place));
		if (found.some((each) => each === undefined) || !isSameUnit(full, rest, whole.measure, parts[0]!, code)) continue;
		const sums = blockSums(system, full, variables, shape);
		const minus = found.flatMap((each) => each!);
		system.addRow([...sums, ...minus], [...ones(sums), ...minus.map(() => -1)], 0, 0, true);
		if (parts.length > 2 && sums.length === 1)
			for (const part of found) if (part!.length === 1) addDifference(system, sums[0]!, part!);
	}
}

const byPlace = (margins: Margins): Margins =>
	new Map([...margins].map(([name, variables]) => [name.slice(0, name.lastIndexOf('|')), variables]));

/** Families and persons are never equal: both sides must count in the unit that the code has. */
function isSameUnit(full: TableView, rest: TableView, whole: string, part: string, code: string): boolean {
	const unitOf = ({ dataset, edition }: TableView, measure: string) => {
		const unit = dataset.measures[measure]?.unit;
		if (typeof unit !== 'object') return unit;
		const list = dataset.dimensions[unit.from]?.codes ?? unit.from;
		return edition.release.codes[list]?.find(({ id }) => id === code)?.attributes['satuan'];
	};
	return unitOf(full, whole) === unitOf(rest, part);
}

/**
 * Cells of a table in many blocks, replaced by one count a block where the blocks are to be attacked one by one; what is found of
 * these counts narrows the blocks afterwards.
 */
function blockSums(
	system: System,
	view: TableView,
	variables: number[],
	shape: { dimensions: readonly string[] }
): number[] {
	const { blocks } = view.rules;
	if (!blocks) return variables;
	const groups = new Map<string, number[]>();
	for (const variable of variables) {
		const { area, period } = system.counts[variable]!;
		const outer = parsePeriod(period);
		const name = [
			view.edition.areas.above(area, blocks.area) ?? area,
			outer ? periodKey(coarsen(outer, blocks.period)) : period
		].join('|');
		groups.set(name, [...(groups.get(name) ?? []), variable]);
	}
	return [...groups].map(([name, list]) => {
		const [area = '', period = ''] = name.split('|');
		const first = system.counts[list[0]!]!;
		const { low, high } = system.range({ variables: list, coefficients: ones(list) });
		const codes = shape.dimensions.map((id) => `${id}:${setBehind(view.dataset, view.table, id)}`);
		const sum = system.addCount({ ...first, area, period, codes, shown: null, isExact: false }, low, high);
		system.links.push({ sum, variables: list });
		return sum;
	});
}

/** A percentage of a known count, rounded to its decimals, bounds the count behind it. Ignored where it contradicts what is published. */
function addRatio(system: System, view: TableView, rate: string, of: string, by: string): void {
	const half = 0.5 * 10 ** -(view.dataset.measures[rate]?.decimals ?? 0);
	const bases = counted(view.edition).filter(
		({ dataset, counts }) => dataset.id === view.dataset.id && counts.includes(by)
	);
	for (const variable of countsOf(system, view)) {
		const { area, period, codes, measure } = system.counts[variable]!;
		if (measure !== of) continue;
		const percent = view.rows.get([area, period, ...codes, rate].join('|'))?.value;
		if (percent === null || percent === undefined) continue;
		for (const other of bases) {
			const outer = parsePeriod(period);
			if (!outer || other.table.dimensions.join() !== view.table.dimensions.join()) continue;
			const key = [area, periodKey(coarsen(outer, other.table.period)), ...codes, by].join('|');
			const base = system.find.get(`${other.edition.index}/${other.table.id}/${key}`);
			if (base === undefined || system.low[base] !== system.high[base]) continue;
			const low = Math.ceil(((percent - half) / 100) * system.low[base]! - 1e-9);
			const high = Math.floor(((percent + half) / 100) * system.low[base]! + 1e-9);
			// A row that is narrower than the range of its count and fits it; else the percentage means something else here.
			if (low <= system.high[variable]! && high >= system.low[variable]!)
				system.addRow([variable], [1], Math.max(0, low), high, true);
		}
	}
}
