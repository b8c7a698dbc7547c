import type { AnswerNote } from '../contract/answer.ts';
import { monthsOf, parsePeriod } from '../contract/period.ts';
import { areasOf } from './areas.ts';
import type { Restrictions } from './columns.ts';
import { groundOf, occursOn } from './occurs.ts';
import type { Plan } from './plan.ts';
import { sourceOf } from './source.ts';

type Planned = Omit<Plan, 'notes' | 'cost'>;

/** What a reader must be told about how filters, areas and periods were applied. */
export function planNotes(plan: Planned, { ignored, lacking }: Restrictions): AnswerNote[] {
	const { question, measure, scope, timing } = plan;
	const notes: AnswerNote[] = ignored.map((key) => ({ code: 'filter-ignored', detail: [key] }));
	const add = (code: AnswerNote['code'], detail: string[], when = detail.length > 0) => {
		if (when) notes.push({ code, detail });
	};
	const [possible, impossible] = apartByGround(plan, lacking);
	add('parts-without-data', possible);
	add('parts-not-relevant', impossible);
	add('coarser-area', scope.coarser);
	add('areas-not-added', scope.apart ? scope.groups.map(({ key }) => key) : []);
	const asked = [question.filters.from, question.filters.to].flatMap((key) => key ?? []);
	add('no-period-inside', asked, timing.noneInside);
	add('coarser-period', timing.covered, timing.coarser && !timing.noneInside);
	add('last-period-of-stock', timing.last ? [timing.last] : []);
	add('periods-without-data', timing.missing);
	if (timing.covered.length === 0 && timing.missing.length === 0) add('periods-without-data', [...new Set(asked)]);
	add('mentions', mentionsOf(plan), measure.mentions || mentionsOf(plan).length > 0);
	add('break', breaksIn(plan));
	return notes;
}

/** Chosen codes that the table lacks: those that can occur in some area of the answer, and those that cannot in any. */
function apartByGround({ scope, dataset, release }: Planned, lacking: Restrictions['lacking']): [string[], string[]] {
	const tree = areasOf(release);
	const occurs = ({ key, code }: Restrictions['lacking'][number]) => {
		const known = release.codes[dataset.dimensions[key]?.codes ?? key]?.find(({ id }) => id === code);
		return !known || scope.areas.some((area) => occursOn(known, groundOf(area, tree)));
	};
	const codes = (some: Restrictions['lacking']) => some.map(({ code }) => code);
	return [codes(lacking.filter(occurs)), codes(lacking.filter((one) => !occurs(one)))];
}

/** Axes whose rows overlap, because a set falls into the row of each of its members. */
function mentionsOf({ axes, table, dataset, release }: Planned): string[] {
	return axes.flatMap(({ axis }) => (sourceOf(axis, table, dataset, release)?.overlaps ? [axis] : []));
}

/** First periods of breaks between the first and the last period of the answer. */
function breaksIn({ dataset, question, timing, axes }: Planned): string[] {
	const covered = timing.covered.flatMap((key) => parsePeriod(key) ?? []).map((period) => monthsOf(period));
	const first = covered[0];
	const last = covered.at(-1);
	if (!first || !last) return [];
	const concerns = [...axes.map(({ axis }) => axis), ...Object.keys(question.filters.dimensions)];
	const periods = dataset.notes
		.filter((note) => note.kind === 'terputus' && (!note.measure || note.measure === question.measure))
		.filter((note) => !note.dimension || concerns.includes(note.dimension))
		.flatMap((note) => note.period ?? [])
		.filter((key) => {
			const period = parsePeriod(key);
			return period && monthsOf(period).first > first.first && monthsOf(period).first <= last.last;
		});
	return [...new Set(periods)];
}
