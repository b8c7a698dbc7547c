/** Error of sums of rounded cells, by size of the true sum, over random filters of one table. */
export interface ErrorBand {
	/** Greatest sum of the band; null = no limit. */
	upTo: number | null;
	filters: number;
	mean: number;
	/** 95 % of the sums are off by at most this. */
	p95: number;
	max: number;
}

/** Pins of one margin: how many of its totals are published exactly, and why the others are not. */
export interface PinShare {
	table: string;
	margin: string;
	cells: number;
	exact: number;
	/** True total below the threshold. */
	small: number;
	/** No rounding within base and slack adds up to it. */
	missed: number;
	/** Given up because the attack came too close with it. */
	dropped: number;
	/** Held back: it changed by less than the threshold since an earlier release. */
	held: number;
}

/** What the attack found. Every sensitive cell is counted under exactly one means. */
export interface AttackReport {
	sensitive: number;
	/** Bounds cannot move: no published total touches the cell. */
	byPropagation: number;
	/** Two whole-number tables that agree with all that is known and differ by at least the width. */
	byWitness: number;
	/** Linear programmes, rounded inwards. */
	byLp: number;
	/** Kept from an earlier run: same atoms, pins, policy and knowledge. */
	byCertificate: number;
	/** Narrower than the width; a release with one of these is not written. */
	exposed: number;
	/** Least width that remains, null when there is no sensitive cell. */
	narrowest: number | null;
	variables: number;
	rows: number;
	programmes: number;
	seconds: number;
}

export interface TableReport {
	table: string;
	/** Cells of the published cross inside the coverage, and how many are shown with a number other than 0. */
	possible: number;
	shown: number;
	rounded: number;
	errors: ErrorBand[];
}

/** Outcome of protecting one dataset; holds no true value. */
export interface ProtectionReport {
	dataset: string;
	method: 'round' | 'none';
	reason?: string;
	/** sha-256 over the policy; null for method none. */
	policy: string | null;
	/** First 16 hex digits of the sha-256 of the seed: tells two seeds apart, gives nothing away. */
	seed: string | null;
	rounding: { base: number; slack: number; threshold: number; minWidth: number } | null;
	tables: TableReport[];
	pins: PinShare[];
	attack: AttackReport | null;
	/** Releases whose public values were part of the attack. */
	releases: string[];
	overrides: { rule: string; reason: string }[];
	notes: string[];
}
