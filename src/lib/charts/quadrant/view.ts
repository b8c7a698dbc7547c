import {
	fewOf,
	labelText,
	plainly,
	quadrantWords,
	ratioWords,
	spokenText,
	type Statement
} from '../../language/index.ts';
import { orderOf, styleOf, type Context } from '../model/context.ts';
import { datumOf } from '../model/datum.ts';
import { severalCities } from '../model/place.ts';
import { quadrantTable } from './table.ts';
import { ratioOfAll } from '../model/ratio.ts';
import type { Datum, Quadrant, QuadrantPoint, QuadrantView, Shown, ShownParts, TableTwin } from '../model/types.ts';
import { spanOf } from '../model/when.ts';
import { byArea, ofKind, type Maker } from '../maker.ts';

/** Names that a sentence can hold. */
const FEW = 4;

interface Known {
	datum: Datum;
	parts: ShownParts;
}

/** Which side of a line a number lies on, and whether all of its range does. */
function sideOf({ value, low, high }: Shown, line: number): { above: boolean; sure: boolean } {
	const at = value ?? 0;
	const above = at > line;
	return { above, sure: above ? (low ?? at) > line : (high ?? at) <= line };
}

const quadrantAt = (high: boolean, many: boolean): Quadrant => (high ? (many ? 1 : 2) : many ? 4 : 3);

function pointOf({ datum, parts }: Known, x: number, y: number, context: Context): QuadrantPoint {
	const words = quadrantWords[context.language];
	const [many, high] = [sideOf(parts.numerator.cell, x), sideOf(datum.cell, y)];
	const quadrant = quadrantAt(high.above, many.above);
	const sure = many.sure && high.sure;
	const roman = words.roman[quadrant - 1] ?? '';
	const place = sure ? words.spoken(roman, words.meanings[quadrant - 1] ?? '') : words.spokenUnsure(roman);
	return { ...datum, x: parts.numerator.cell, quadrant, sure, spoken: `${datum.spoken}; ${place}` };
}

/** Areas that are surely at a high rate and with many, the most first. */
function statementOf(context: Context, points: readonly QuadrantPoint[]): Statement {
	const first = points.filter(({ quadrant }) => quadrant === 1);
	const sure = first.filter(({ sure: isSure }) => isSure).toSorted((a, b) => (b.x.value ?? 0) - (a.x.value ?? 0));
	const unsure = first.length - sure.length;
	const told = sure.slice(0, sure.length === FEW + 1 ? sure.length : FEW);
	const items = told.map(({ name, text }) => `${name} (${text})`);
	return plainly(
		{ kind: 'quadrant', names: sure.map(({ name }) => name), when: spanOf(context) },
		...(sure.length > 0 ? [{ kind: 'quadrant-names', items, more: sure.length - told.length } as const] : []),
		...(unsure > 0 ? [{ kind: 'quadrant-unsure', count: unsure } as const] : [])
	);
}

type Parts = Pick<QuadrantView, 'styles' | 'axes' | 'split' | 'names' | 'points'> & {
	statement: Statement;
	notes: string[];
	widen: (table: TableTwin) => TableTwin;
};

/**
 * Areas by how many (the numerators of a ratio) and at which rate, split at the mean count of the areas and the rate of all of them
 * together. Null when no area has both, and over several cities: each is measured by its own mean.
 */
export function quadrantParts(context: Context): Parts | null {
	const { answer, language, ratio } = context;
	const words = quadrantWords[language];
	const compare = orderOf(context, 'wilayah');
	const data = answer.rows.map((row) => datumOf(context, row, 'wilayah')).sort((a, b) => compare(a.code, b.code));
	const known = data.flatMap((datum): Known[] =>
		datum.cell.value !== null && datum.cell.parts ? [{ datum, parts: datum.cell.parts }] : []
	);
	const [first, row] = [known[0], answer.rows[0]];
	const cells = known.map(({ datum }) => datum.cell);
	const all = ratioOfAll(context, cells, 'added');
	if (!first || !row || !all || all.value === null || severalCities(context)) return null;
	const rate = all.value;
	const x = known.reduce((sum, { parts }) => sum + (parts.numerator.cell.value ?? 0), 0) / known.length;
	const points = known.map((one) => pointOf(one, x, rate, context));
	const left = data.filter((datum) => !known.some((one) => one.datum === datum));
	const styles = { x: first.parts.numerator.style, y: styleOf(context, row) };
	const mean = { value: x, status: 'tepat', low: x, high: x } as const;
	const missing = left.map(({ name, text }) => `${name} (${text})`);
	return {
		styles,
		axes: {
			x: words.count(styles.x.unit.title),
			y: ratioWords[language].percentOf(ratio?.against.title[language] ?? '')
		},
		split: {
			x,
			y: rate,
			texts: { x: words.mean(labelText(mean, styles.x)), y: words.mean(labelText(all, styles.y)) }
		},
		names: words.names,
		points,
		statement: statementOf(context, points),
		widen: ({ caption }) => quadrantTable(context, points, left, all, caption),
		notes: [
			words.lines(labelText(all, styles.y), spokenText(mean, styles.x), points.length),
			...(points.some(({ sure }) => !sure) ? [words.hollow] : []),
			words.someNames,
			...(missing.length > 0 ? [words.notDrawn(fewOf(missing, language, FEW))] : [])
		]
	};
}

export const quadrant: Maker<QuadrantView> = {
	parts: (context) => ofKind('quadrant', quadrantParts(context)),
	grid: ({ points }) => [points],
	rows: byArea
};
