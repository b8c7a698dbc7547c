import { parsePeriod } from '../../contract/period.ts';
import { cautiousChance, mannKendall, senIntercept, type Trend } from '../../stats/index.ts';
import {
	listOf,
	noteWords,
	number,
	periodName,
	plainly,
	sentenceWords,
	unitKind,
	type Caveat,
	type Statement,
	type Style
} from '../../language/index.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import { groupRows, keyOf, orderOf, otherAxes, type Context } from '../model/context.ts';
import { namesOf } from '../model/notes.ts';
import { subjectName, subjectOf } from '../model/subject.ts';
import { valueOf } from '../model/table.ts';
import { byPeriod, type Maker, type OwnParts } from '../maker.ts';
import type { TableRow, TableTwin, TendencyRow, TrendPoint, TendencyView } from '../model/types.ts';
import { calculated, isKnown, linesOf, rangeOf, type Line } from '../analyst/series.ts';

/** Fewer points can never show a tendency at this level: four in a row that rise have p 0.09. */
const LEAST = 5;
/** From this probability on a tendency is not told. */
const LEVEL = 0.05;

type Verdict = 'up' | 'down' | 'none' | 'rounding' | 'short';

interface Tested {
	row: TendencyRow;
	verdict: Verdict;
	trend: Trend | null;
	tested: TrendPoint[];
	line: Line;
}

/** Exact numbers are judged as they are; rounded ones only where no true values behind them could undo the verdict. */
function verdictOf(trend: Trend | null, points: readonly TrendPoint[]): Verdict {
	if (!trend) return 'short';
	if (trend.p >= LEVEL) return 'none';
	const ranges = points.map(rangeOf);
	const exact = ranges.every(({ low, high }) => low === high);
	if (!exact && cautiousChance(ranges, Math.sign(trend.s)) >= LEVEL) return 'rounding';
	return trend.s > 0 ? 'up' : 'down';
}

function chanceText(p: number, { language }: Context): string {
	return p < 0.001 ? `< ${number(0.001, language, 3)}` : `= ${number(p, language, p < 0.1 ? 3 : 2)}`;
}

const isPercent = ({ unit }: Style): boolean => unitKind(unit) === 'percent';

function slopeText(context: Context, { slope }: Trend, line: Line): string {
	const { tendency } = analystChartWords[context.language];
	const grain = parsePeriod(line.points[0]?.period ?? '')?.grain ?? 'tahun';
	const sign = slope > 0 ? '+' : slope < 0 ? '−' : '';
	// A percentage that grows by a per cent of itself and one that grows by a point are two things.
	const by = isPercent(line.style)
		? `${number(Math.abs(slope), context.language, Math.max(1, line.style.decimals))} ${sentenceWords[context.language].points}`
		: calculated(Math.abs(slope), line.style);
	return tendency.slope(`${sign}${by}`, tendency.per[grain]);
}

function testedLine(context: Context, line: Line): Tested {
	const { tendency } = analystChartWords[context.language];
	const segment = line.points.filter(isKnown).at(-1)?.segment;
	const tested = line.points.filter((point) => isKnown(point) && point.segment === segment);
	const values = tested.map(({ cell }) => cell.value ?? 0);
	const trend = values.length < LEAST ? null : mannKendall(values);
	const verdict = verdictOf(trend, tested);
	const words = tendency.verdicts[verdict];
	const slope = trend ? slopeText(context, trend, line) : '';
	const text = trend ? `${words}, ${slope}` : words;
	const spoken = trend ? `${text}, ${tendency.p(chanceText(trend.p, context))}` : text;
	const place = (point: TrendPoint | undefined) => (point ? line.points.indexOf(point) : 0);
	const start = trend ? senIntercept(values, trend.slope) : 0;
	const name = line.name || subjectName(context);
	return {
		verdict,
		trend,
		tested,
		line,
		row: {
			id: `${line.name}/${line.style.unit.id}`,
			code: line.points[0]?.code ?? '',
			label: name,
			name,
			cell: {
				value: trend?.slope ?? null,
				status: trend ? 'tepat' : 'tidak-ada-data',
				low: trend?.slope ?? null,
				high: trend?.slope ?? null,
				proven: null,
				provisional: tested.some(({ cell }) => cell.provisional)
			},
			text,
			spoken,
			told: text,
			points: line.points,
			line: trend && {
				from: place(tested[0]),
				to: place(tested.at(-1)),
				start,
				end: start + trend.slope * (tested.length - 1)
			},
			verdict: words,
			clear: verdict === 'up' || verdict === 'down'
		}
	};
}

/** Why a verdict is told as it is. */
function reasonOf(context: Context, { verdict, trend }: Tested): Caveat[] {
	if (!trend) return [];
	if (verdict === 'rounding') return [{ kind: 'tendency-rounding' }];
	return [{ kind: 'tested', found: verdict !== 'none', p: chanceText(trend.p, context) }];
}

function statementOf(context: Context, all: readonly Tested[]): Statement {
	const tested = all.filter(({ trend }) => trend);
	const [only] = all.length === 1 ? all : tested.length === 1 ? tested : [];
	if (only) {
		const { verdict, trend, line } = only;
		const about = [...subjectOf(context, line.name ? [line.name] : []), ''];
		const own = all.length > 1 && line.series ? [line.series] : about;
		const alone: Caveat[] = all.length > 1 ? [{ kind: 'only-tested', name: line.series || line.name }] : [];
		const why = [...alone, ...reasonOf(context, only)];
		if (!trend) return plainly({ kind: 'untested', about: own, least: LEAST }, ...why);
		if (verdict !== 'up' && verdict !== 'down') return plainly({ kind: 'no-tendency', about: own }, ...why);
		const slope = slopeText(context, trend, line);
		return plainly({ kind: 'tendency', about: own, direction: verdict, slope }, ...why);
	}
	const found = (verdict: Verdict) => all.filter((one) => one.verdict === verdict && one.trend);
	const [up, down] = [found('up'), found('down')];
	if (up.length + down.length > 0) {
		const names = (some: readonly Tested[]) => some.map(({ row }) => row.label);
		const texts = [...up, ...down].map(({ row }) => ({ name: row.label, text: row.spoken }));
		return plainly({ kind: 'tendencies', up: names(up), down: names(down) }, { kind: 'behind', texts });
	}
	return plainly(
		tested.length > 0
			? { kind: 'no-tendencies', series: tested.length }
			: { kind: 'untested', about: [''], least: LEAST }
	);
}

function tableOf(context: Context, all: readonly Tested[]): TableTwin {
	const { chart, language } = context;
	const { columns } = analystChartWords[language].tendency;
	const plain = (text: string) => ({ text, raw: text });
	const rows = all.map(({ row, trend, tested, line }): TableRow => {
		const end = (point: TrendPoint | undefined) => {
			if (!point) return plain('');
			const value = valueOf(point.cell, line.style);
			return { ...value, text: `${value.text} (${periodName(point.period, language)})` };
		};
		return {
			values: [
				plain(row.name),
				{ text: number(tested.length, language), raw: tested.length },
				end(tested[0]),
				end(tested.at(-1)),
				trend ? { text: slopeText(context, trend, line), raw: trend.slope } : plain(''),
				trend ? { text: chanceText(trend.p, context).replace('= ', ''), raw: trend.p } : plain(''),
				plain(row.verdict)
			]
		};
	});
	const head = (title: string, numeric: boolean) => ({ title, numeric });
	return {
		caption: chart.title[language],
		axis: 'deret',
		columns: [
			head(columns.series, false),
			head(columns.points, true),
			head(columns.first, true),
			head(columns.last, true),
			head(columns.slope, true),
			head(columns.p, true),
			head(columns.verdict, false)
		],
		rows,
		total: null,
		remark: null
	};
}

/** Names what has no data here at all: codes that the answer says it lacks, and lines without a number. */
function lackingNote(context: Context): string[] {
	const { answer, language } = context;
	const [axis = '', ...others] = otherAxes(context, ['periode']);
	const lines = others.length > 0 ? [] : [...groupRows(answer.rows, (row) => keyOf(row, [axis]))];
	const bare = lines.flatMap(([code, rows]) =>
		rows.every(({ cell, few }) => !few && cell.status === 'tidak-ada-data') ? [code] : []
	);
	const told = answer.notes.flatMap(({ code, detail }) => (code === 'parts-without-data' ? detail : []));
	const codes = [...new Set([...bare, ...told])].toSorted(orderOf(context, axis));
	return codes.length > 0 ? [noteWords[language].partsWithoutData(namesOf(context, codes, listOf))] : [];
}

/** Trend tests of lines over time, of each only what follows its last break. Null when no row has a number. */
export function tendencyParts(context: Context): OwnParts | null {
	const { language } = context;
	const { tendency } = analystChartWords[language];
	const { periods, marks, lines } = linesOf(context);
	if (lines.length === 0) return null;
	const all = lines.map((line) => testedLine(context, line));
	const broken = marks.filter(({ kind }) => kind === 'break').at(-1);
	const counted = all.filter(({ trend }) => trend).length;
	return {
		kind: 'tendency',
		periods,
		rows: all.map(({ row }) => row),
		statement: statementOf(context, all),
		notes: [
			...lackingNote(context),
			...(broken ? [tendency.sinceBreak(periodName(broken.period, language))] : []),
			...(counted > 2 ? [tendency.many(counted, number(counted * LEVEL, language, 1))] : []),
			tendency.method
		],
		widen: () => tableOf(context, all)
	};
}

export const tendency: Maker<TendencyView> = { parts: tendencyParts, grid: ({ rows }) => [rows], rows: byPeriod };
