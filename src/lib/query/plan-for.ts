import type { Question } from '../contract/answer.ts';
import { monthsOf, parsePeriod } from '../contract/period.ts';
import type { PublishedDataset, PublishedTable, Release } from '../contract/release.ts';
import { grains } from '../core/order.ts';
import { scopeAbout } from './about.ts';
import { accountOf } from './account.ts';
import { keptApart } from './apart.ts';
import { areasOf } from './areas.ts';
import { axisOf, restrict } from './columns.ts';
import { CoverageIndex } from './coverage.ts';
import type { AxisPlan } from './group.ts';
import { askedMembers } from './linked.ts';
import { planNotes } from './notes.ts';
import type { Plan } from './plan.ts';
import { timingOf } from './periods.ts';
import { scopeOf } from './scope.ts';
import { sourceOf } from './source.ts';

/** The way in which a table can answer; undefined when it cannot at all. */
export function planFor(
	question: Question,
	release: Release,
	dataset: PublishedDataset,
	table: PublishedTable
): Plan | undefined {
	const measure = dataset.measures[question.measure];
	if (!measure || !table.measures.includes(question.measure)) return undefined;
	if (typeof measure.unit === 'object' && !table.dimensions.includes(measure.unit.from)) return undefined;
	const restrictions = restrict(question, table, dataset, release);
	if (!restrictions) return undefined;

	const scope = question.about
		? scopeAbout(question, release, table)
		: scopeOf(question, release, table, measure.kind === 'level');
	const coverage = new CoverageIndex(table, areasOf(release));
	const atoms = scope.groups.flatMap((group) => group.codes);
	const entries = [...new Set(atoms.flatMap((atom) => coverage.of(atom) ?? []))];
	const asked = new Map(
		restrictions.columns.filter(({ restricted }) => restricted).map(({ column, allowed }) => [column, allowed])
	);
	const timing = timingOf(question, table, measure, entries, asked);
	const apart = keptApart(question.by, measure, table, dataset, restrictions);
	const by = [...question.by, ...(scope.apart ? ['wilayah'] : []), ...apart.axes];

	const axes: AxisPlan[] = [];
	for (const axis of by) {
		if (axis === 'wilayah') axes.push({ axis, column: axis, groups: scope.groups });
		else if (axis === 'periode') axes.push({ axis, column: axis, groups: timing.groups });
		else {
			const source = sourceOf(axis, table, dataset, release);
			if (!source) return undefined;
			axes.push(axisOf(axis, source, restrictions, dataset, release));
		}
	}
	const { columns } = restrictions;
	const account = accountOf(question.measure, measure, table);
	const bare = { question, release, dataset, measure, table, account, coverage, scope, timing, columns, axes };
	const plan = { ...bare, members: askedMembers(bare, restrictions) };
	const lastMonth = Math.max(0, ...timing.covered.map((key) => monthsOf(parsePeriod(key)!).last));
	const isTrend = question.by.includes('periode') && !question.grain;
	return {
		...plan,
		notes: [...planNotes(plan, restrictions), ...apart.notes],
		cost: [
			restrictions.ignored.length + (timing.noneInside ? 1 : 0),
			scope.areas.filter((area) => !isDelivered(area, table, coverage, release)).length,
			restrictions.lacking.length,
			apart.axes.length,
			scope.misfit,
			timing.coarser ? 1 : 0,
			isTrend ? grains.from(table.period).length : 0,
			-lastMonth,
			measure.part_of && !table.measures.includes(measure.part_of) ? 1 : 0,
			table.rows
		]
	};
}

function isDelivered(area: string, table: PublishedTable, coverage: CoverageIndex, release: Release): boolean {
	return areasOf(release)
		.under(area, table.area)
		.some((atom) => (coverage.of(atom)?.periods.length ?? 0) > 0);
}
