import type { PeriodPart } from '../../layout/column.ts';
import { columnsOf } from '../../layout/schema.ts';
import { typed } from '../../text/typed.ts';
import type { Output } from '../dictionary.ts';
import { readDate } from '../../text/month.ts';
import { readPeriod, type PeriodTexts } from '../period.ts';
import { fail, type Context, type Reader } from './reader.ts';

/** Reads the period of a row from all columns, file and sheet names that give parts of it. */
export function periodReader({ layout, columns }: Context): Reader[] {
	const named = columnsOf(layout, 'periode').map(([id, { part }]) => ({ id, part }));
	const given = columns.filter((id) => id.startsWith('@')).map((id) => ({ id, part: id.slice(1) as PeriodPart }));
	const parts = [...named, ...given];
	const dates = named.filter(({ part }) => part === 'tanggal');
	// Wide files give the rest of the period in the header of each number: there it is read when facts are made.
	const perValue = columnsOf(layout, 'nilai').some(([, { period }]) => Object.keys(period).length > 0);
	if (parts.length === 0) return [];
	const grain = perValue ? 'tahun' : layout.period.grain;
	return [
		{
			inputs: parts.map(({ id }) => id),
			outputs: [
				{ column: 'periode', type: 'VARCHAR' },
				...dates.map(({ id }): Output => ({ column: `h:${id}`, type: 'DATE' }))
			],
			read(texts) {
				const period: PeriodTexts = {};
				parts.forEach(({ part }, at) => (period[part] = texts[at] ?? null));
				const key = readPeriod(period, grain);
				const days = dates.map(({ id }) =>
					readDate(typed(texts[parts.findIndex((part) => part.id === id)] ?? null).text)
				);
				if (key) return { results: [key, ...days] };
				return fail(
					'periode',
					`periode tidak terbaca atau bagian-bagiannya saling bertentangan; yang diharapkan: ${grain}`,
					1 + dates.length
				);
			}
		}
	];
}
