import type { AnswerNote, Axis } from '../contract/answer.ts';
import type { Measure } from '../contract/dataset.ts';
import type { PublishedDataset, PublishedTable } from '../contract/release.ts';
import type { Restrictions } from './columns.ts';

/** Axes that must join the question so that nothing is added that must not be, each with its note. */
export interface Apart {
	axes: Axis[];
	notes: AnswerNote[];
}

/**
 * Units are never mixed, registers are never added, and a level is never added at all: where the question neither groups
 * by such a dimension nor fixes it to one code, its codes stay separate rows.
 */
export function keptApart(
	by: readonly Axis[],
	measure: Measure,
	table: PublishedTable,
	dataset: PublishedDataset,
	{ columns }: Restrictions
): Apart {
	const axes: Axis[] = [];
	const notes: AnswerNote[] = [];
	const several = (column: string) => columns.find((plan) => plan.column === column)?.allowed.length !== 1;
	for (const column of table.dimensions) {
		if (by.includes(column) || !several(column)) continue;
		const code = reasonFor(column, measure, dataset);
		if (!code) continue;
		axes.push(column);
		notes.push({ code, detail: [column] });
	}
	return { axes, notes };
}

function reasonFor(column: string, measure: Measure, dataset: PublishedDataset): AnswerNote['code'] | undefined {
	if (typeof measure.unit === 'object' && measure.unit.from === column) return 'units-not-added';
	if (dataset.dimensions[column]?.never_add) return 'registers-not-added';
	return measure.kind === 'level' ? 'levels-not-added' : undefined;
}
