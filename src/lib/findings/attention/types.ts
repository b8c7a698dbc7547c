import type { Chart, Page } from '../../contract/dataset.ts';
import type { Filters } from '../../contract/filters.ts';
import type { Language } from '../../contract/localized.ts';
import type { PublishedDataset, Release } from '../../contract/release.ts';
import type { View } from '../../charts/model/types.ts';

/** A chart as it stands before the reader. */
export interface Watched {
	chart: Chart;
	dataset: PublishedDataset;
	view: View;
}

/** What the rules look at: charts under the filters of the reader, and what the release says has arrived. */
export interface Scene {
	watched: readonly Watched[];
	release: Release;
	filters: Filters;
	language: Language;
	/** The page that tells it: its own headline figures are watched for change. */
	page: Page;
}

export const RULES = ['late', 'plan', 'share', 'area', 'change', 'break'] as const;
export type Rule = (typeof RULES)[number];

/** Something worth a look: one sentence with unit and period, why it is shown, and where it can be seen. */
export interface Attention {
	rule: Rule;
	/** What it is about; of two with the same only one is told. */
	about: string;
	sentence: string;
	/** Why it is shown: the rule in words. */
	reason: string;
	/** What the dataset always says about its figures, such as that more reports can mean better reporting. */
	note: string | null;
	/** The chart that shows it, by the id of its view; null where that is the page Data & Status. */
	chart: string | null;
	page: Page | 'data';
	/** 0..1: how far beyond what is usual, by the measure that all rules share. */
	size: number;
}
