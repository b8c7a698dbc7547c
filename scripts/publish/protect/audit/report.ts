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

/** Totals of one margin of one table. Why a total is not exact (small, missed, given up) stands in the private report only. */
export interface PinShare {
	table: string;
	/** Area level, grain and dimensions, as "kelurahan × triwulan × program". */
	margin: string;
	cells: number;
	exact: number;
}

/** Never meant to be exact, given up for secrecy, or meant to be exact and missed or taken by lot. */
export type LabelGroup = 'floating' | 'dropped' | 'missed';

/** What the attack found on the tables of one dataset. Every sensitive cell is counted under exactly one means. */
export interface AttackReport {
	/** Cells (and differences between a part and its whole) that must stay uncertain by at least the width. */
	sensitive: number;
	/** No published total touches the cell: its bounds are those of its rounded value. */
	byPropagation: number;
	/** Two whole-number tables that agree with all that is known and differ by at least the width. */
	byWitness: number;
	/** Linear programmes, rounded inwards. */
	byProgramme: number;
	/** Of all these, kept from an earlier run: same counts, totals, policy and knowledge. */
	kept: number;
	/** Narrower than the width; a release with one of these is not written. */
	exposed: number;
	/** Counts from 1 to threshold - 1, as an attacker with code, releases and base rates would guess them. */
	guesses: {
		counts: number;
		/** Guessed right with a posterior above 0.9; a release with one of these is not written. */
		certain: number;
		/** Mean posterior of the best guess; null without such counts. */
		belief: number | null;
		/** Somebody who knows all but one person of such a count can prove the last one. */
		last: number;
	};
	/** Totals that are not exact, by why they are not (which readers are not told): how many, and how many of them show the true number all the same. */
	labels: { group: LabelGroup; totals: number; true: number }[];
	/** Least width that is proven to remain, null when there is no sensitive cell. */
	narrowest: number | null;
}

/** Size of the attack on linked datasets, in numbers that say nothing of the records. */
export interface Effort {
	/** Datasets that were attacked together. */
	datasets: string[];
	blocks: number;
	/** Groups that had to be attacked in this run. */
	attacked: number;
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
	/** Of these, how many are exact. */
	exact: number;
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
	/** By table and measure: by how much a value that follows from others may be off, where that is more than the slack. */
	wider: Record<string, Record<string, number>>;
	tables: TableReport[];
	pins: PinShare[];
	attack: AttackReport | null;
	effort: Effort | null;
	/** Earlier releases whose public values were part of the attack. */
	releases: string[];
	/** Totals known from elsewhere that the attack was given. */
	known: number;
	overrides: { rule: string; reason: string }[];
	notes: string[];
	/** What the attack does not weigh, in plain words. */
	limits: string[];
}

/** What no attack by equations can see; told with every release so that nobody takes the proof for more than it is. */
export const LIMITS = [
	'Serangan memakai semua angka yang terbit untuk kedua audiens, semua rilis sebelumnya, aturan kontrak, dan angka yang didaftarkan di data/known.csv. Angka lain yang sudah beredar tetapi tidak didaftarkan tidak ikut diperiksa.',
	'Yang dibuktikan adalah rentang: setiap jumlah kecil tetap mungkin bernilai lain. Peluang di dalam rentang itu tidak sama; angka 0 paling sering memang 0. Tidak ada tebakan 1 sampai 4 yang benar dengan keyakinan di atas 0,9; tebakan yang kurang yakin tetap mungkin benar.',
	'Orang yang mengetahui satu kasus dapat mengenali bahwa angka 3 atau lebih memuatnya. Orang yang mengenal semua orang di balik angka kecil kecuali satu dapat memastikan yang terakhir pada sebagian angka itu; banyaknya tercantum sebagai "last".',
	'Angka yang berbeda di dua rilis sering berarti bahwa sesuatu berubah di sana, tidak berapa banyak; sebagian diundi ulang tanpa perubahan.'
];
