import type { Code } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { Note } from '../../../src/lib/contract/release.ts';
import { periodName } from '../../../src/lib/language/index.ts';
import type { Understood } from '../check/understand.ts';
import { literal, name, rowsOf } from '../sql.ts';
import { factTable, type PublishContext } from '../stage.ts';

/** Fewer classes than this say nothing about a taxonomy. */
const FEWEST = 4;

/** True for codes that are things of their own, each with its unit (indicators, programmes), not classes of one whole. */
const namesThings = ({ measures }: Dataset, dimension: string): boolean =>
	Object.values(measures).some(({ unit }) => typeof unit === 'object' && unit.from === dimension);

/** Breaks that the layout declares. */
export const declaredBreaks = ({ layout }: Understood): Note[] =>
	layout.breaks.map((each) => ({ kind: 'terputus', ...each }));

/**
 * Breaks of taxonomy in a counted source: from one period to the next less than half of the classes in use are the same
 * (Jaccard index). Counted tables list classes with 0 too, so a class that is missing was not offered. Registers are left out:
 * there a class is missing when nothing happened; so are codes that are no classes: a new indicator breaks no other.
 */
export async function taxonomyBreaks(ctx: PublishContext, source: Understood, dataset: Dataset): Promise<Note[]> {
	if (source.layout.kind !== 'rekap') return [];
	const notes: Note[] = [];
	for (const id of source.dimensions.filter((each) => dataset.dimensions[each] && !namesThings(dataset, each))) {
		const rows = await rowsOf(
			ctx.db,
			`SELECT periode, array_to_string(list(DISTINCT ${name(id)}), '|') AS kelas FROM ${name(factTable(dataset.id))}
			 WHERE sumber = ${literal(source.layout.id)} AND ${name(id)} IS NOT NULL GROUP BY periode ORDER BY periode`
		);
		const used = rows.map((row) => ({
			period: String(row['periode']),
			codes: new Set(String(row['kelas']).split('|'))
		}));
		used.slice(1).forEach(({ period, codes }, at) => {
			const before = used[at]!.codes;
			const all = new Set([...before, ...codes]);
			const same = [...codes].filter((code) => before.has(code)).length;
			if (all.size < FEWEST || same / all.size >= 0.5) return;
			notes.push(noteOf(dataset, id, period, before, codes, ctx.codes[dataset.dimensions[id]!.codes] ?? []));
		});
	}
	return notes;
}

function noteOf(
	dataset: Dataset,
	dimension: string,
	period: string,
	before: Set<string>,
	after: Set<string>,
	list: Code[]
): Note {
	const { title } = dataset.dimensions[dimension]!;
	const kept = list.filter(({ id }) => before.has(id) && after.has(id));
	const names = (language: 'id' | 'en') => kept.map((code) => code.title[language]).join(', ');
	const keptId = kept.length > 0 ? ` Yang tetap: ${names('id')}.` : '';
	const keptEn = kept.length > 0 ? ` Kept: ${names('en')}.` : '';
	return {
		kind: 'terputus',
		dimension,
		period,
		text: {
			id: `${title.id}: klasifikasi berganti mulai ${periodName(period, 'id')}, dari ${before.size} kelas menjadi ${after.size}. Angka sebelum dan sesudahnya tidak sebanding.${keptId}`,
			en: `${title.en}: the classification changes from ${periodName(period, 'en')}, from ${before.size} classes to ${after.size}. Figures before and after are not comparable.${keptEn}`
		}
	};
}
