import type { Target } from '../../contract/against.ts';
import type { Cell } from '../../contract/cell.ts';
import { parsePeriod } from '../../contract/period.ts';
import { amount, periodName, unitOf } from '../../language/index.ts';
import { groupRows, type Context } from './context.ts';
import { missingDatum } from './datum.ts';
import type { Datum, Series, TrendPoint } from './types.ts';

const exact = (value: number): Cell => ({ value, status: 'tepat', low: value, high: value, provisional: false });

const isFor = ({ when }: Target, period: string): boolean => when === undefined || period.endsWith(`-${when}`);

/** A goal as a number to hold others against. */
function goal({ language, measure, ratio, release }: Context, { title, value }: Target, period: string): Datum {
	const unit = unitOf(ratio?.against.unit ?? '', release.codes, language);
	const text = amount(value, unit, language, Number.isInteger(value) ? 0 : measure.decimals);
	const label = title[language];
	const name = period ? `${label}, ${periodName(period, language)}` : label;
	const id = `target/${label}/${value}/${period}`;
	return { id, code: '', label, name, cell: { ...exact(value), proven: null }, text, spoken: text, told: text };
}

/** Goals for a number that stands for a span of time: those of its last period. */
export function targetsAt(context: Context): Datum[] {
	const last = context.answer.periods.at(-1) ?? '';
	const own = (context.ratio?.against.targets ?? []).filter((target) => isFor(target, last));
	return own.map((target) => goal(context, target, ''));
}

/** Goals over the periods of an axis as lines, one a title; goals of single periods are joined within a year. */
export function targetSeries(context: Context, axis: readonly string[]): Series[] {
	const { answer, language, ratio } = context;
	const [like] = answer.rows;
	if (!ratio || !like) return [];
	const titles = groupRows(ratio.against.targets, ({ title }) => title[language]);
	return [...titles].map(([name, targets]): Series => {
		const points = axis.map((period): TrendPoint => {
			const own = targets.find((target) => isFor(target, period));
			const segment = own?.when === undefined ? 0 : (parsePeriod(period)?.year ?? 0);
			const datum = own
				? goal(context, own, period)
				: missingDatum(context, like, { ...like.keys, periode: period }, 'periode', []);
			return { ...datum, period, segment };
		});
		return { id: `target/${name}`, name, faint: false, role: 'target', points };
	});
}
