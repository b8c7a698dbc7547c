import type { Status } from '../../../src/lib/contract/cell.ts';
import type { PublishedRules } from '../../../src/lib/contract/published-rules.ts';
import type { HeldTotal, PublishedDataset, PublishedTable, Release } from '../../../src/lib/contract/release.ts';
import { Areas } from './areas.ts';

/** A row of a published file. */
export interface PublishedRow {
	area: string;
	period: string;
	codes: string[];
	measure: string;
	value: number | null;
	status: Status;
	isProvisional: boolean;
}

/** One release as an outsider has it: manifest and rows, nothing else. */
export interface Edition {
	/** Place among the releases under attack, oldest first. */
	index: number;
	name: string;
	release: Release;
	areas: Areas;
	views: Map<string, TableView>;
}

/** A published table with the rules of its dataset. */
export interface TableView {
	edition: Edition;
	table: PublishedTable;
	dataset: PublishedDataset;
	rules: PublishedRules;
	rows: Map<string, PublishedRow>;
	held: Map<string, HeldTotal>;
	/** Measures that count people and are protected: no money, no rate, nothing that is published as it is. */
	counts: string[];
	isProtected: boolean;
}

/** Name of a cell within its table. */
export const keyOf = (area: string, period: string, codes: readonly string[], measure: string) =>
	[area, period, ...codes, measure].join('|');

/** Puts the tables of a release beside their rules. Rules that the manifest does not state are the usual ones. */
export function editionOf(name: string, release: Release, rowsOf: Map<string, PublishedRow[]>): Edition {
	const edition: Edition = {
		index: 0,
		name,
		release,
		areas: new Areas(release.codes['wilayah'] ?? []),
		views: new Map()
	};
	for (const table of release.tables) {
		const dataset = release.datasets.find(({ id }) => id === table.dataset);
		if (!dataset) continue;
		const rows = rowsOf.get(table.id) ?? [];
		edition.views.set(table.id, {
			edition,
			table,
			dataset,
			rules: dataset.protection.rules ?? usualRules(table),
			rows: new Map(rows.map((row) => [keyOf(row.area, row.period, row.codes, row.measure), row])),
			held: new Map(
				(table.held ?? []).map((total) => [
					keyOf(
						total.area,
						total.period,
						table.dimensions.map((id) => total.codes[id] ?? ''),
						total.measure
					),
					total
				])
			),
			counts: table.measures.filter((id) => isCount(dataset, table, id)),
			isProtected: dataset.protection.method === 'round'
		});
	}
	return edition;
}

function isCount(dataset: PublishedDataset, table: PublishedTable, id: string): boolean {
	const measure = dataset.measures[id];
	return (
		measure !== undefined && measure.kind !== 'level' && measure.unit !== 'rupiah' && !(table.exact ?? []).includes(id)
	);
}

function usualRules({ rounding }: PublishedTable): PublishedRules {
	const base = rounding?.base ?? 3;
	return {
		base,
		slack: rounding?.slack ?? 1,
		threshold: 5,
		min_width: base - 1,
		separators: [],
		mentions: {},
		sums: [],
		identities: [],
		ratios: {},
		structural_zeros: [],
		administrative: []
	};
}
