import type { Code } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { Understood } from '../check/understand.ts';
import { factTable, type Members, type PublishContext } from '../stage.ts';
import { literal, name, rowsOf } from '../sql.ts';
import { topOf } from './coverage.ts';

/**
 * Which members the sets of a source can hold, by kota and period: those whose flag the layout gives and whose column was there (a file
 * of an earlier year may lack it); of sets that come as such, the members that occur.
 */
export async function membersIn(
	ctx: PublishContext,
	{ layout, arti }: Understood,
	dataset: Dataset,
	areas: Map<string, Code>
): Promise<Members> {
	const found: Members = {};
	for (const [dimension, { set_of }] of Object.entries(dataset.dimensions)) {
		if (!set_of) continue;
		const flags = Object.entries(layout.sets[dimension] ?? {});
		const given =
			flags.length > 0
				? `SELECT wilayah, periode, [${flags.map(([code, flag]) => `CASE WHEN count(${name(`t:${flag}`)}) > 0 THEN ${literal(code)} END`).join(', ')}] AS ada FROM ${name(arti)} GROUP BY ALL`
				: `SELECT wilayah, periode, list_distinct(flatten(list(string_split(${name(dimension)}, '+')))) AS ada
					FROM ${name(factTable(dataset.id))} WHERE sumber = ${literal(layout.id)} AND ${name(dimension)} IS NOT NULL GROUP BY ALL`;
		const rows = await rowsOf(
			ctx.db,
			`SELECT wilayah, periode, array_to_string(list_filter(ada, lambda x: x IS NOT NULL AND x <> '-'), '+') AS ada
			FROM (${given}) WHERE wilayah IS NOT NULL AND periode IS NOT NULL ORDER BY ALL`
		);
		for (const row of rows) {
			const kota = ((found[dimension] ??= {})[topOf(String(row['wilayah']), areas)] ??= {});
			const period = String(row['periode']);
			const own = String(row['ada']).split('+').filter(Boolean);
			kota[period] = [...new Set([...(kota[period] ?? []), ...own])].sort();
		}
		if (flags.length === 0) for (const kota of Object.values(found[dimension] ?? {})) spread(kota);
	}
	return found;
}

/** Who has a set of its own in one period could have had one in any. */
function spread(kota: Record<string, string[]>): void {
	const all = [...new Set(Object.values(kota).flat())].sort();
	for (const period of Object.keys(kota)) kota[period] = all;
}
