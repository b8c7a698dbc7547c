import type { Answer, AnswerNote, AnswerRow } from '../contract/answer.ts';
import { emptyCell } from '../contract/cell.ts';
import type { SqlRow } from '../contract/run.ts';
import { cellOf } from './cell.ts';
import { Cross } from './cross.ts';
import { deliveryOf, type Delivery } from './delivery.ts';
import { fold, rowKey, type Sum } from './fold.ts';
import type { Group } from './group.ts';
import { Lacking } from './lacking.ts';
import { linkedOf } from './linked.ts';
import type { Plan } from './plan.ts';

/** Codes of each dimension that fall into one row. */
type RowCodes = ReadonlyMap<string, readonly string[]>;

/** One group of each axis, in every combination, the first axis changing slowest. */
function* combinations(axes: readonly Group[][], at = 0): Generator<Group[]> {
	const groups = axes[at];
	if (!groups) yield [];
	else for (const group of groups) for (const rest of combinations(axes, at + 1)) yield [group, ...rest];
}

function rowCodes({ axes, columns }: Plan, groups: readonly Group[]): RowCodes {
	const codes = new Map<string, readonly string[]>(columns.map(({ column, allowed }) => [column, allowed]));
	const narrowed = new Set<string>();
	axes.forEach(({ column }, index) => {
		const allowed = codes.get(column);
		const own = groups[index]?.codes;
		if (!allowed || !own) return;
		// Groups of an axis lie within what is allowed; only a second axis on the same column narrows further.
		codes.set(column, narrowed.has(column) ? allowed.filter((code) => own.includes(code)) : own);
		narrowed.add(column);
	});
	return codes;
}

/** True where axes that share a column leave no code of it. */
const isImpossible = (axes: Plan['axes'], codes: RowCodes): boolean =>
	axes.some(
		({ column }, at) =>
			codes.get(column)?.length === 0 && axes.some((other, index) => index !== at && other.column === column)
	);

function unitOf({ measure, release, dataset }: Plan, codes: RowCodes): string {
	if (typeof measure.unit === 'string') return measure.unit;
	const { from } = measure.unit;
	const list = release.codes[dataset.dimensions[from]?.codes ?? ''] ?? [];
	return list.find(({ id }) => id === codes.get(from)?.[0])?.attributes['satuan'] ?? '';
}

/** Deliveries of the rows of an answer, each pair of area and period looked up once. */
class Deliveries {
	readonly #plan: Plan;
	readonly #found = new Map<string, Delivery>();

	constructor(plan: Plan) {
		this.#plan = plan;
	}

	of(area: Group, period: Group): Delivery {
		const key = rowKey([area.key, period.key]);
		const delivery = this.#found.get(key) ?? deliveryOf(this.#plan, area, period);
		this.#found.set(key, delivery);
		return delivery;
	}

	/** Areas that delivered nothing for any row. */
	emptyAreas(): string[] {
		const { scope, timing } = this.#plan;
		const empty = scope.groups.flatMap((area) => {
			const all = timing.groups.map((period) => this.of(area, period));
			if (!all.every((delivery) => delivery.lacking)) return [];
			if (area.key !== '') return [area.key];
			const areas = all.flatMap((delivery) => delivery.areas);
			return areas.length > 0 ? areas : scope.areas;
		});
		return [...new Set(empty)];
	}
}

/** Completes the rows of the SQL: every code of every axis appears, with its status, in the order of the lists. */
export function answerOf(plan: Plan, sqlRows: readonly SqlRow[]): Answer {
	const { axes, scope, timing, question, table } = plan;
	const sums = fold(plan, sqlRows);
	const cross = new Cross(plan);
	const deliveries = new Deliveries(plan);
	const lacking = new Lacking();
	const apart = plan.notes.some(({ code, detail }) => code === 'levels-not-added' && detail.length > 0);
	const areaAxis = axes.findIndex(({ axis }) => axis === 'wilayah');
	const periodAxis = axes.findIndex(({ axis }) => axis === 'periode');
	const whole: Group = { key: '', codes: [] };

	const rows = [...combinations(axes.map((axis) => axis.groups))].flatMap((groups): AnswerRow[] => {
		const area = groups[areaAxis] ?? scope.groups[0] ?? whole;
		const period = groups[periodAxis] ?? timing.groups[0] ?? whole;
		const codes = rowCodes(plan, groups);
		// Two axes can exclude each other: no programme of this strategy has that name.
		if (isImpossible(axes, codes)) return [];
		const keys = Object.fromEntries(axes.map(({ axis }, index) => [axis, groups[index]?.key ?? '']));
		const unit = unitOf(plan, codes);
		const delivery = deliveries.of(area, period);
		if (delivery.lacking) return [{ keys, cell: delivery.lacking, unit }];
		const sum: Sum | undefined = sums.get(rowKey(groups.map(({ key }) => key)));
		// Levels that had to be kept apart have no row where nobody gave one: a programme has its own agency and funds, not all of them.
		if (!sum && apart) return [];
		const counts = delivery.classes.map((at) => cross.count(at, codes));
		const atoms = counts.reduce((total, count) => total + count.atoms, 0);
		const gaps = counts.flatMap((count) => count.lacking);
		const isEmpty = atoms === 0 && gaps.length > 0 && (!sum || counts.some(({ none }) => none));
		const isUnknown = isEmpty || counts.some(({ unknown }) => unknown);
		if (isUnknown) return [{ keys, cell: emptyCell('tidak-ada-data'), unit }];
		counts.forEach((count, index) => lacking.add(delivery.classes[index]!.ground.kota, count.lacking));
		return [{ keys, cell: cellOf(sum, atoms, plan.account), unit }];
	});

	const empty = deliveries.emptyAreas();
	const notes: AnswerNote[] = [
		...plan.notes,
		...(empty.length > 0 ? [{ code: 'areas-without-data' as const, detail: empty }] : []),
		...lacking.notes()
	];
	const answered = {
		...question,
		by: axes.map(({ axis }) => axis),
		...(areaAxis >= 0 ? { level: scope.level } : {}),
		...(periodAxis >= 0 ? { grain: timing.grain } : {})
	};
	const areas = areaAxis >= 0 ? scope.groups.map(({ key }) => key) : scope.areas;
	const linked = linkedOf(plan);
	const told = { question: answered, table: table.id, periods: timing.covered, areas, rows, notes };
	return linked ? { ...told, linked } : told;
}
