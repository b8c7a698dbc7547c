import { LEAST_CASES } from '../../contract/against.ts';
import type { Status } from '../../contract/cell.ts';
import { LEAST_POINTS } from '../../stats/index.ts';
import { emptyText, listOf, plainly, statusWords, unitOf, type Finding } from '../../language/index.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import { groupRows, type Context } from '../model/context.ts';
import type { OwnParts } from '../maker.ts';
import { subjectName } from '../model/subject.ts';
import type { ControlDatum } from '../model/types.ts';
import { aboutOf, type Charted } from './words.ts';
import { isKnown } from '../analyst/series.ts';

/** Why a series has no limits: too few points, or so many without a number, for the reason that most of them have. */
interface Lack {
	why: 'short' | 'few' | Status;
	/** Points without a number for that reason, and all. */
	count: number;
	all: number;
}

const whyOf = ({ cell }: ControlDatum): 'few' | Status => (cell.few ? 'few' : cell.status);

function lackOf({ panel: { points } }: Charted): Lack {
	const missing = points.filter((point) => !isKnown(point));
	const [most] = [...groupRows(missing, whyOf)].toSorted(([, a], [, b]) => b.length - a.length);
	const all = points.length;
	const known = all - missing.length;
	const count = most?.[1].length ?? 0;
	// What keeps more points from it: that the series is short, or what it lacks.
	if (!most || known >= LEAST_POINTS || LEAST_POINTS - all >= count) return { why: 'short', count: 0, all };
	return { why: most[0], count, all };
}

/** True for a series that is worth drawing: with limits, or with points enough that only a break keeps from having them. */
export const tellsMuch = ({ last, panel }: Charted): boolean =>
	last !== null || panel.points.filter(isKnown).length >= LEAST_POINTS;

/** The reason in words, of a series that lacks numbers. */
function lackText({ language, ratio, release }: Context, subject: string, { why, count, all }: Lack): string {
	const { control } = analystChartWords[language];
	if (why === 'short') return control.short(subject, LEAST_POINTS);
	if (why === 'few' && ratio) {
		const unit = unitOf(ratio.against.unit, release.codes, language).title;
		return control.few(subject, count, all, LEAST_CASES, unit);
	}
	if (why === 'tidak-ditampilkan') return control.absent(subject, count, all, statusWords[language].long[why]);
	return control.absent(subject, count, all, emptyText(why === 'few' ? 'tidak-ditampilkan' : why, language));
}

/** Which series of a chart have no limits, and why. */
export function lackingNotes(context: Context, all: readonly Charted[]): string[] {
	const { language } = context;
	const { control } = analystChartWords[language];
	const bare = all.filter(({ last }) => !last);
	if (bare.length === all.length) return [];
	const name = ({ panel }: Charted) => panel.title ?? subjectName(context);
	const lacks = bare.map((one) => ({ name: name(one), lack: lackOf(one) }));
	const short = lacks.filter(({ lack }) => lack.why === 'short').map((one) => one.name);
	return [
		...(short.length > 0 ? [control.tooFew(listOf(short, language), LEAST_POINTS)] : []),
		...lacks.filter(({ lack }) => lack.why !== 'short').map((one) => lackText(context, one.name, one.lack))
	];
}

/** What stands in place of a chart of which no series can have limits: the true reason, and what a reader can do. */
export function limitless(context: Context, all: readonly Charted[]): OwnParts {
	const { language } = context;
	const { control } = analystChartWords[language];
	const subject = subjectName(context);
	const lacks = all.map((one) => ({ name: one.panel.title, lack: lackOf(one) }));
	const [first] = lacks;
	const why = lacks.find(({ lack }) => lack.why !== 'short')?.lack.why ?? 'short';
	const [only] = all.length === 1 ? all : [];
	const { lack } = first ?? { lack: { count: 0, all: 0 } };
	const finding: Finding = only
		? {
				kind: 'no-limits',
				about: aboutOf(context, only),
				why: why === 'short' || why === 'few' ? why : 'absent',
				...{ count: lack.count, all: lack.all, least: why === 'few' ? LEAST_CASES : LEAST_POINTS }
			}
		: { kind: 'no-limits-at-all' };
	const reasons = why === 'short' && only ? [] : lacks;
	const advice = why === 'short' ? control.advice.short : why === 'few' ? control.advice.few : control.advice.absent;
	return {
		kind: 'empty',
		of: 'control',
		status: why === 'tidak-ditampilkan' || why === 'few' ? 'tidak-ditampilkan' : 'tidak-ada-data',
		statement: plainly(finding),
		advice,
		notes: reasons.map((one) => lackText(context, one.name ?? subject, one.lack))
	};
}
