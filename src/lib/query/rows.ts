import type { Answer, AnswerNote, AnswerRow } from '../contract/answer.ts';
import { emptyCell } from '../contract/cell.ts';
import type { SqlRow } from '../contract/run.ts';
import { cellOf } from './cell.ts';
import { Cross } from './cross.ts';
import { deliveryOf, type Delivery } from './delivery.ts';
import { fold, rowKey } from './fold.ts';
import type { Group } from './group.ts';
import type { Plan } from './plan.ts';

const WHOLE: Group = { key: '', codes: [] };

function* combinations(axes: readonly Group[][], at = 0): Generator<Group[]> {
	const groups = axes[at];
	if (!groups) yield [];
	else for (const group of groups) for (const rest of combinations(axes, at + 1)) yield [group, ...rest];
}

/** Completes the rows of the SQL: every code of every axis appears, with its status, in the order of the lists. */
export function answerOf(plan: Plan, sqlRows: readonly SqlRow[]): Answer {
	const { axes, columns, scope, timing, question, release, dataset, measure, table } = plan;
	const sums = fold(plan, sqlRows);
	const cross = new Cross(plan);
	const deliveries = new Map<string, Delivery>();
	const lacking = new Set<string>();
	const rows: AnswerRow[] = [];
	for (const groups of combinations(axes.map((axis) => axis.groups))) {
		const of = (axis: string) => groups[axes.findIndex((one) => one.axis === axis)];
		const area = of('wilayah') ?? scope.groups[0] ?? WHOLE;
		const period = of('periode') ?? timing.groups[0] ?? WHOLE;
		const place = JSON.stringify([area.key, period.key]);
		const delivery = deliveries.get(place) ?? deliveryOf(plan, area, period);
		deliveries.set(place, delivery);

		const codes = new Map<string, readonly string[]>(columns.map(({ column, allowed }) => [column, allowed]));
		axes.forEach(({ column }, index) => {
			const allowed = codes.get(column);
			const group = groups[index]?.codes;
			if (!allowed || !group) return;
			const isFirst = axes.findIndex((axis) => axis.column === column) === index;
			codes.set(column, isFirst ? group : allowed.filter((code) => group.includes(code)));
		});
		const sum = sums.get(rowKey(groups.map(({ key }) => key)));
		let atoms = 0;
		const gaps: string[] = [];
		for (const at of delivery.classes) {
			const counted = cross.count(at, codes);
			atoms += counted.atoms;
			gaps.push(...counted.lacking);
		}
		const onlyGaps = gaps.length > 0 && atoms === 0 && !sum;
		if (!onlyGaps && !delivery.lacking) gaps.forEach((code) => lacking.add(code));
		rows.push({
			keys: Object.fromEntries(axes.map(({ axis }, index) => [axis, groups[index]?.key ?? ''])),
			cell: delivery.lacking ?? (onlyGaps ? emptyCell('tidak-ada-data') : cellOf(sum, atoms, plan.account)),
			unit: unitOf(codes)
		});
	}
	const byArea = axes.some(({ axis }) => axis === 'wilayah');
	const byPeriod = axes.some(({ axis }) => axis === 'periode');
	return {
		question: {
			...question,
			by: axes.map(({ axis }) => axis),
			...(byArea ? { level: scope.level } : {}),
			...(byPeriod ? { grain: timing.grain } : {})
		},
		table: table.id,
		periods: timing.covered,
		areas: byArea ? scope.groups.map(({ key }) => key) : scope.areas,
		rows,
		notes: [...plan.notes, ...deliveryNotes()]
	};

	function unitOf(codes: ReadonlyMap<string, readonly string[]>): string {
		if (typeof measure.unit === 'string') return measure.unit;
		const { from } = measure.unit;
		const list = release.codes[dataset.dimensions[from]?.codes ?? ''] ?? [];
		const code = list.find(({ id }) => id === codes.get(from)?.[0]);
		return code?.attributes['satuan'] ?? '';
	}

	function deliveryNotes(): AnswerNote[] {
		const notes: AnswerNote[] = [];
		const empty = scope.groups.flatMap((area) => {
			const all = timing.groups.map((period) => deliveries.get(JSON.stringify([area.key, period.key])));
			if (!all.every((delivery) => !delivery || delivery.lacking)) return [];
			if (area.key !== '') return [area.key];
			const areas = all.flatMap((delivery) => delivery?.areas ?? []);
			return areas.length > 0 ? areas : scope.areas;
		});
		if (empty.length > 0) notes.push({ code: 'areas-without-data', detail: [...new Set(empty)] });
		if (lacking.size > 0) notes.push({ code: 'parts-without-data', detail: [...lacking] });
		return notes;
	}
}
