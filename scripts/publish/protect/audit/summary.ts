import type { Dataset } from '../../../../src/lib/contract/dataset.ts';
import { topOf } from '../spec/areas.ts';
import type { Done } from '../family.ts';
import { typicalErrors, type Pairs } from './errors.ts';
import { dense, placeOf, sumOf, type Frame } from '../spec/block.ts';
import type { TotalState } from '../round/totals.ts';
import { stream } from '../round/keyed.ts';
import type { AttackReport, LabelGroup, PinShare, TableReport } from './report.ts';

/** Reports on the tables of one dataset of a family. */
export function tableReports(
	frame: Frame,
	dataset: Dataset,
	done: Done[],
	counts: Map<string, { shown: number; exact: number }>
): TableReport[] {
	return dataset.tables.flatMap(({ id }): TableReport[] => {
		const index = frame.cubes.findIndex(({ table }) => table === id);
		const cube = frame.cubes[index];
		if (!cube) return [];
		const slots = done.reduce(
			(sum, { data }) => sum + (data.cubes.find((each) => each.cube === index)?.slots.length ?? 0),
			0
		);
		const { shown, exact } = counts.get(id) ?? { shown: 0, exact: 0 };
		return [
			{
				table: id,
				possible: slots * cube.combos.length * cube.measures.length,
				shown,
				exact,
				errors: typicalErrors(pairsOf(frame, index, done), stream(frame.seed, 'galat', id))
			}
		];
	});
}

/** Truth and published value of every cell of a table that is not 0 in both, with its codes numbered. */
function pairsOf(frame: Frame, index: number, done: Done[]): Pairs {
	const cube = frame.cubes[index]!;
	const columns: number[][] = Array.from({ length: cube.dimensions.length + 4 }, () => []);
	const names = columns.map(() => new Map<string, number>());
	const truth: number[] = [];
	const value: number[] = [];
	const number = (axis: number, code: string) => {
		const known = names[axis]!;
		if (!known.has(code)) known.set(code, known.size);
		columns[axis]!.push(known.get(code)!);
	};
	for (const { data, layout, state } of done) {
		const at = data.cubes.findIndex((each) => each.cube === index);
		if (at < 0) continue;
		const end = layout.base[at + 1] ?? layout.size;
		state.cells.forEach((cell, place) => {
			if (cell < layout.base[at]! || cell >= end) return;
			const { slot, combo, measure } = placeOf({ frame, data, layout }, cell);
			truth.push(state.truth[place]!);
			value.push(state.value[place]!);
			number(0, slot.period);
			number(1, slot.area);
			number(2, frame.tree[slot.area]?.['kecamatan'] ?? topOf(frame.tree, slot.area));
			number(3, cube.measures[measure]!);
			cube.combos[combo]!.forEach((code, dimension) => number(4 + dimension, code));
		});
	}
	const axis = (at: number) => ({ codes: Int32Array.from(columns[at]!), size: names[at]!.size });
	return {
		periods: { ...axis(0), single: cube.stock.includes(true) },
		axes: columns.slice(1).map((_, at) => axis(at + 1)),
		truth: Int32Array.from(truth),
		value: Int32Array.from(value)
	};
}

/** How many totals of each margin are exact; totals over codes that occur nowhere in the kota are not counted. */
export function pinShares(frame: Frame, dataset: Dataset, done: Done[]): PinShare[] {
	const shares = new Map<string, PinShare>();
	for (const { data, layout, solved } of done)
		for (const { row, state } of solved.totals) {
			const { laid } = frame.margins[layout.rows[row]!.margin]!;
			const credible = frame.credible[data.top]?.[laid.cube];
			const isReal = [...layout.rows[row]!.cells].some(
				(cell) => credible?.[placeOf({ frame, data, layout }, cell).combo]
			);
			if (!isReal) continue;
			const cube = frame.cubes[laid.cube]!;
			if (cube.dataset !== dataset.id) continue;
			const margin = [laid.area, laid.grain, ...laid.dimensions].filter(Boolean).join(' × ');
			const key = `${cube.table}|${margin}`;
			const share = shares.get(key) ?? { table: cube.table, margin, cells: 0, exact: 0 };
			shares.set(key, share);
			share.cells++;
			if (state === 'exact') share.exact++;
		}
	return [...shares.values()];
}

/** The attack on the tables of one dataset. The shares by each means add up to all sensitive cells. */
export function attackReport(frame: Frame, dataset: Dataset, done: Done[]): AttackReport {
	const report: AttackReport = {
		sensitive: 0,
		byPropagation: 0,
		byWitness: 0,
		byProgramme: 0,
		kept: 0,
		exposed: 0,
		guesses: { counts: 0, certain: 0, belief: null, last: 0 },
		labels: labelsOf(frame, dataset, done),
		narrowest: null
	};
	let belief = 0;
	for (const { solved, kept } of done)
		for (const [cube, tally] of Object.entries(solved.tally)) {
			if (frame.cubes[Number(cube)]!.dataset !== dataset.id) continue;
			const all = tally.propagation + tally.witness + tally.programme + tally.exposed;
			report.sensitive += all;
			report.byPropagation += tally.propagation;
			report.byWitness += tally.witness;
			report.byProgramme += tally.programme;
			report.exposed += tally.exposed;
			if (kept) report.kept += all;
			if (solved.narrowest !== null) report.narrowest = Math.min(report.narrowest ?? Infinity, solved.narrowest);
		}
	for (const { solved } of done)
		for (const [cube, own] of Object.entries(solved.guesses)) {
			if (frame.cubes[Number(cube)]!.dataset !== dataset.id) continue;
			report.guesses.counts += own.counts;
			report.guesses.certain += own.certain;
			report.guesses.last += own.last;
			belief += own.belief;
		}
	if (report.guesses.counts > 0) report.guesses.belief = Math.round((100 * belief) / report.guesses.counts) / 100;
	return report;
}

const GROUPS: Partial<Record<TotalState, LabelGroup>> = {
	floating: 'floating',
	dropped: 'dropped',
	missed: 'missed',
	withheld: 'missed'
};

/** How often totals that are not called exact show the true number: it must not depend on why they are not. */
function labelsOf(frame: Frame, dataset: Dataset, done: Done[]): AttackReport['labels'] {
	const found = new Map<LabelGroup, { totals: number; true: number }>();
	for (const { data, layout, solved, state } of done) {
		const truth = dense(layout.size, state.cells, state.truth);
		const value = dense(layout.size, state.cells, state.value);
		for (const { row, state: why } of solved.totals) {
			const group = GROUPS[why];
			const { cube } = data.cubes[layout.rows[row]!.at]!;
			const sum = sumOf(layout, row, truth);
			// A nought is what it is, and a small count alone cannot show itself.
			if (!group || frame.cubes[cube]!.dataset !== dataset.id || sum < frame.threshold) continue;
			const own = found.get(group) ?? { totals: 0, true: 0 };
			found.set(group, own);
			own.totals++;
			if (sumOf(layout, row, value) === sum) own.true++;
		}
	}
	return [...found].map(([group, own]) => ({ group, ...own })).sort((a, b) => (a.group < b.group ? -1 : 1));
}
