import type { Law } from '../solve/law.ts';
import type { TableView } from '../read/edition.ts';

/** A count that somebody wants to know: one cell of one table of one release. */
export interface Count {
	view: TableView;
	area: string;
	period: string;
	codes: readonly string[];
	measure: string;
	/** As published; null where nothing was shown. */
	shown: number | null;
	isExact: boolean;
	law: Law;
}

/** One thing that is known: low ≤ Σ coefficient × count ≤ high. */
export interface Row {
	variables: number[];
	coefficients: number[];
	low: number;
	high: number;
	/** Taken for true since it usually is; given up where it contradicts what is published. */
	isBelief: boolean;
}

export const TARGET_KINDS = ['sel', 'jumlah', 'selisih', 'perubahan'] as const;
/** A cell, a published total of several, what a part leaves of its whole, or what has changed between two releases. */
export type TargetKind = (typeof TARGET_KINDS)[number];

/** A number of people that must stay uncertain by `width` while it can be below `threshold`. */
export interface Target {
	kind: TargetKind;
	variables: number[];
	coefficients: number[];
	width: number;
	threshold: number;
	/** Place of the number, for whoever looks it up in the files. */
	at: Place;
}

export interface Place {
	release: string;
	table: string;
	area: string;
	period: string;
	codes: Record<string, string>;
	/** A measure, or a difference of two. */
	measure: string;
	shown: number | null;
}

/** A total that is labelled as rounded: what if it were the truth? */
export interface Hypothesis {
	variables: number[];
	coefficients: number[];
	value: number;
}

/** A count that stands for the sum of a block, so that equations over many blocks do not tie all of these together. */
export interface Link {
	sum: number;
	variables: number[];
}

/** Everything that an outsider knows: counts with their ranges, and rows over them. */
export class System {
	readonly counts: Count[] = [];
	readonly low: number[] = [];
	readonly high: number[] = [];
	readonly rows: Row[] = [];
	readonly targets: Target[] = [];
	readonly hypotheses: Hypothesis[] = [];
	readonly links: Link[] = [];
	/** Cells by `release index/table/key`. */
	readonly find = new Map<string, number>();

	addCount(count: Count, low: number, high: number): number {
		this.low.push(low);
		this.high.push(high);
		return this.counts.push(count) - 1;
	}

	addRow(variables: number[], coefficients: number[], low: number, high: number, isBelief = false): void {
		if (variables.length > 0) this.rows.push({ variables, coefficients, low, high, isBelief });
	}

	/** Range of a linear expression from the ranges of its counts alone. */
	range({ variables, coefficients }: { variables: number[]; coefficients: number[] }): { low: number; high: number } {
		let low = 0;
		let high = 0;
		variables.forEach((variable, at) => {
			const coefficient = coefficients[at]!;
			low += coefficient * (coefficient > 0 ? this.low[variable]! : this.high[variable]!);
			high += coefficient * (coefficient > 0 ? this.high[variable]! : this.low[variable]!);
		});
		return { low, high };
	}
}

export const ones = (variables: readonly unknown[]) => variables.map(() => 1);

export const findKey = ({ edition, table }: TableView, key: string) => `${edition.index}/${table.id}/${key}`;

/** Where a count stands in the files. */
export const placeOf = (
	{ edition, table }: TableView,
	at: { area: string; period: string; codes: readonly string[]; measure: string },
	shown: number | null
): Place => ({
	release: edition.name,
	table: table.id,
	area: at.area,
	period: at.period,
	codes: Object.fromEntries(table.dimensions.map((id, index) => [id, at.codes[index] ?? ''])),
	measure: at.measure,
	shown
});
