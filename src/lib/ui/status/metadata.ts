import { rhythmOf } from '$lib/core/deadline.ts';
import type { Language } from '$lib/contract/localized.ts';
import type { PublishedDataset, Release } from '$lib/contract/release.ts';
import { agencyNames } from '$lib/language/agency.ts';
import { dayName, periodName } from '$lib/language/period.ts';
import { unitOf } from '$lib/language/unit.ts';
import { areasAwaited } from '../areas.ts';
import { statusWords } from '../words/status.ts';
import { standingsOf } from './status.ts';

/** One line of the metadata of a dataset; `missing` where the contract leaves it open, so that a Walidata sees what to ask for. */
export interface Fact {
	name: string;
	text: string;
	missing: boolean;
}

/** The units of a dataset, each once: of its measures, or of the codes that carry their own. */
function unitsOf({ measures, dimensions }: PublishedDataset, { codes }: Release, language: Language): string[] {
	const units = Object.values(measures).flatMap(({ unit }) => {
		if (typeof unit === 'string') return [unit];
		return (codes[dimensions[unit.from]?.codes ?? ''] ?? []).flatMap(({ attributes }) => attributes['satuan'] ?? []);
	});
	return [...new Set(units)].map((unit) => unitOf(unit, codes, language).title);
}

/** The earliest day by which something of the dataset is awaited, from any of the areas of the site. */
function nextDue(dataset: PublishedDataset, release: Release, language: Language, today: string | null): string | null {
	const words = statusWords[language];
	const awaited = standingsOf(dataset, release, areasAwaited(release)).flatMap(({ next }) => next ?? []);
	const [first] = awaited
		.filter(({ day }) => day !== null)
		.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
	if (!first?.day) return null;
	const passed = first.day < (today ?? release.as_of);
	return (
		words.nextDue(dayName(first.day, language), periodName(first.period, language)) + (passed ? words.overdue : '')
	);
}

/**
 * What Satu Data Indonesia asks of a dataset, with who answers for it, how often it comes and how it is protected. `today`: day of
 * the reader (ISO), where it is known.
 */
export function metadataOf(
	dataset: PublishedDataset,
	release: Release,
	language: Language,
	today: string | null = null
): Fact[] {
	const words = statusWords[language];
	const { metadata: meta, protection } = dataset;
	const open = (text: string | null | undefined) => text ?? null;
	/** The reason is written by the data officer, in Indonesian only. */
	const reason = language === 'id' && protection.reason ? `${words.open}: ${protection.reason}` : words.open;
	const facts: [string, string | null][] = [
		[words.concept, meta.concept[language]],
		[words.definition, meta.definition[language]],
		[words.classification, open(meta.classification?.[language])],
		[words.measurement, open(meta.measurement?.[language])],
		[words.units, unitsOf(dataset, release, language).join(', ')],
		[words.producer, agencyNames(meta.producer, release.codes, language).join('; ')],
		[words.custodian, meta.custodian ? agencyNames(meta.custodian, release.codes, language).join('; ') : null],
		[words.asOf, dayName(dataset.as_of, language)],
		[words.rhythm, words.rhythms[meta.rhythm] + (meta.due_days === undefined ? '' : words.dueWithin(meta.due_days))],
		...(rhythmOf(meta) ? [[words.next, nextDue(dataset, release, language, today)] as [string, string | null]] : []),
		...(meta.date_basis ? [[words.dateBasis, words.bases[meta.date_basis]] as [string, string]] : []),
		[words.protection, protection.method === 'round' ? words.rounded : reason]
	];
	return facts.map(([name, text]) => ({ name, text: text ?? words.notSet, missing: text === null }));
}

/** The areas that a note is about, where these are not all or too many to name. */
export function toldAreas(dataset: PublishedDataset, release: Release, areas: string[] | undefined): string[] {
	const MOST = 3;
	const all = new Set(dataset.sources.flatMap((source) => source.areas ?? []));
	const valid = new Set((release.codes['wilayah'] ?? []).map(({ id }) => id));
	const told = (areas ?? []).filter((area) => valid.has(area));
	return told.length > MOST || told.length >= all.size ? [] : told;
}
