import { chartWords, quadrantWords } from '../../language/index.ts';
import { axisTitle, orderOf, styleOf, type Context } from '../model/context.ts';
import { partHeads, valueOf } from '../model/table.ts';
import type { Datum, QuadrantPoint, Shown, TableRow, TableTwin, TableValue } from '../model/types.ts';

const words = (text: string): TableValue => ({ text, raw: text });

/** Numerator and denominator of a rate. */
function partsOf({ parts }: Shown, instead: string): TableValue[] {
	if (!parts) return [words(instead), words(instead)];
	const { numerator, denominator } = parts;
	return [valueOf(numerator.cell, numerator.style), valueOf(denominator.cell, denominator.style)];
}

/**
 * Every area with both parts of its rate, the rate and its quadrant, in the order in which a meeting asks for them: by quadrant, the most
 * first; those without a number last. JUMLAH holds the counts added and the rate of all together, which is no sum.
 */
export function quadrantTable(
	context: Context,
	points: readonly QuadrantPoint[],
	left: readonly Datum[],
	all: Shown,
	caption: string
): TableTwin {
	const { answer, language } = context;
	const { quadrant: title, roman, unsure } = quadrantWords[language];
	const style = styleOf(context, answer.rows[0] ?? { keys: {}, unit: '' });
	const rowOf = (datum: Datum, quadrant: string): TableRow => ({
		code: datum.code,
		values: [words(datum.name), ...partsOf(datum.cell, datum.text), valueOf(datum.cell, style), words(quadrant)]
	});
	const named = (point: QuadrantPoint): string => {
		const name = roman[point.quadrant - 1] ?? '';
		return point.sure ? name : unsure(name);
	};
	const compare = orderOf(context, 'wilayah');
	const inOrder = points.toSorted(
		(a, b) => a.quadrant - b.quadrant || (b.x.value ?? 0) - (a.x.value ?? 0) || compare(a.code, b.code)
	);
	const rows = [
		...inOrder.map((point) => rowOf(point, named(point))),
		...left.toSorted((a, b) => compare(a.code, b.code)).map((datum) => rowOf(datum, '–'))
	];
	return {
		caption,
		axis: 'wilayah',
		columns: [
			{ title: axisTitle(context, 'wilayah'), numeric: false },
			...partHeads(context, ''),
			{ title: style.unit.title, numeric: true },
			{ title, numeric: false }
		],
		rows,
		total: { values: [words(chartWords[language].total), ...partsOf(all, ''), valueOf(all, style), words('')] },
		remark: null
	};
}
