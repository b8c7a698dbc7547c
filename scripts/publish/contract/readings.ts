import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Chart, Dataset } from '../../../src/lib/contract/dataset.ts';
import { READING_TITLES, READINGS } from '../../../src/lib/contract/reading.ts';

/** The charts for which a dataset asks by `readings`: code by code, each with its readings in their order. */
export function readingCharts({ dimensions, readings }: Dataset, codes: CodeLists): Chart[] {
	if (!readings) return [];
	const { page, measure, by, of, related, target, order } = readings;
	const list = codes[dimensions[by]?.codes ?? ''] ?? [];
	return of.flatMap((code, at) => {
		const title = list.find(({ id }) => id === code)?.title ?? { id: code, en: code };
		return READINGS.flatMap((reading, index): Chart[] => {
			const others = reading === 'keterkaitan' ? related[code] : [];
			if (!others) return [];
			return [
				{
					id: `${reading}-${code}`,
					page,
					kind: 'reading',
					reading,
					title: { id: `${READING_TITLES[reading].id}: ${title.id}`, en: `${READING_TITLES[reading].en}: ${title.en}` },
					measure,
					by,
					where: { [by]: [code, ...others] },
					section: title,
					...(target ? { target } : {}),
					order: order + at + index / 10
				}
			];
		});
	});
}
