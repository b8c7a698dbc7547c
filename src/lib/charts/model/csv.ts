import { csvText } from '../../core/csv.ts';
import { chartWords } from '../../language/index.ts';
import type { View } from './types.ts';

/** Areas that a file name can hold. */
const FEW = 3;

/** Name of the download: chart, areas and last period, so that files of two districts or quarters are told apart. */
export const csvName = ({ id, covers, latest }: View): string =>
	[id.replace('/', '-'), covers.length <= FEW ? covers.join('-') : '', latest].filter(Boolean).join('_') + '.csv';

/**
 * What a chart shows, cell by cell, as CSV. Keys as code and name; value, status,
 * shown and proven range; area, period, filters and source in each row, so that a copied row still says what it is about and where it comes from.
 */
export function csvOf(view: View): string {
	const words = chartWords[view.language].csv;
	const keys = view.records[0]?.keys ?? [];
	const ratio = view.records.some(({ cell }) => cell.parts);
	const head = [
		...keys.flatMap(({ title }) => [`${words.code} ${title.toLowerCase()}`, title]),
		words.value,
		words.unit,
		words.status,
		words.low,
		words.high,
		words.provenLow,
		words.provenHigh,
		words.provisional,
		...(ratio ? words.ratio : []),
		words.topic,
		words.scope,
		words.period,
		words.source
	];
	const rows = view.records.map(({ keys: own, cell, unit, partUnits }) => [
		...own.flatMap(({ code, name }) => [code, name]),
		cell.value,
		unit,
		cell.status,
		cell.low,
		cell.high,
		cell.proven?.low,
		cell.proven?.high,
		cell.provisional ? words.yes : words.no,
		...(ratio
			? [
					cell.parts?.numerator.cell.value,
					partUnits?.numerator,
					cell.parts?.denominator.cell.value,
					partUnits?.denominator,
					cell.chance?.low,
					cell.chance?.high
				]
			: []),
		view.topic,
		view.scope,
		view.when,
		view.source
	]);
	return csvText([head, ...rows]);
}
