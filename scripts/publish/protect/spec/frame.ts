import type { CodeLists } from '../../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../../src/lib/contract/dataset.ts';
import type { Margin } from '../../../../src/lib/contract/protection.ts';
import { areaTree, type AreaTree } from './areas.ts';
import { cubeOf, type Cube, type Lead } from './cube.ts';
import type { Frame, MarginUse, Rule } from './block.ts';
import { layMargin } from './margin.ts';
import { isRounded, type Rounded } from './rounded.ts';
import { commonScope, scopeOf } from './scope.ts';
import { declaredTies, recapTies, type SharedSums } from './linked-tables.ts';
import type { Tie } from './junction-tree.ts';

/** Datasets that separators tie together; each is rounded and attacked as one. */
export function familiesOf(datasets: Dataset[]): Rounded[][] {
	const rounded = datasets.filter(isRounded);
	const owner = new Map(rounded.flatMap((dataset) => dataset.tables.map(({ id }) => [id, dataset] as const)));
	const families = rounded.map((dataset) => [dataset]);
	for (const dataset of rounded)
		for (const { tables } of dataset.protection.separators)
			for (const table of tables) {
				const other = owner.get(table);
				const here = families.findIndex((family) => family.includes(dataset));
				const there = families.findIndex((family) => other !== undefined && family.includes(other));
				if (there >= 0 && there !== here) families[here]!.push(...families.splice(there, 1)[0]!);
			}
	return families;
}

/** Lays out tables, margins, the tree of separators and the rules of a family; all but what depends on the records. */
export function frameOf(family: Rounded[], codes: CodeLists, seed: Uint8Array): Frame {
	const policy = family[0]!.protection;
	const cubes: Cube[] = [];
	for (const dataset of family)
		for (const table of dataset.tables) {
			const cube = cubeOf(dataset, table, dataset.protection, codes);
			if (cube.measures.length > 0) cubes.push(cube);
		}
	const tree: AreaTree = areaTree(codes['wilayah'] ?? []);
	const frame: Frame = {
		base: policy.base,
		slack: policy.slack,
		threshold: policy.threshold,
		cubes,
		margins: [],
		ties: [],
		order: [],
		rules: [],
		tree,
		credible: {},
		impossible: {},
		baseRates: [],
		seed
	};
	const at = (table: string) => cubes.findIndex((cube) => cube.table === table);
	plantTies(frame, declaredTies(family, cubes), recapTies(family, cubes));
	for (const dataset of family) pinsOf(frame, dataset, at);
	for (const dataset of family) frame.rules.push(...rulesOf(frame, dataset));
	decideLeads(frame);
	return frame;
}

function lay(frame: Frame, cube: number, margin: Margin, use: MarginUse): number {
	return frame.margins.push({ laid: layMargin(frame.cubes[cube]!, cube, margin), use }) - 1;
}

/** Lays the ties over their tables, and orders the tables by the declared ones (breadth first, from the table with most of them). */
function plantTies(frame: Frame, declared: SharedSums[], recaps: SharedSums[]) {
	const laid = (ties: SharedSums[], isRecap: boolean) =>
		ties.map(({ a, b, margins }): Tie => {
			const side = (cube: number, margin: Margin) => {
				const index = lay(frame, cube, margin, 'separator');
				if (isRecap) frame.margins[index]!.whenTied = true;
				return index;
			};
			return {
				a,
				b,
				margins: margins.map((margin) => [side(a, margin), side(b, margin)]),
				variables: variablesOf(margins[0]!),
				isRecap
			};
		});
	frame.ties = [...laid(declared, false), ...laid(recaps, true)];
	const degree = (cube: number) => declared.filter(({ a, b }) => a === cube || b === cube).length;
	const roots = frame.cubes.map((_, cube) => cube).sort((a, b) => degree(b) - degree(a) || a - b);
	for (const root of roots) {
		if (frame.order.includes(root)) continue;
		const queue = [root];
		frame.order.push(root);
		for (let at = queue.shift(); at !== undefined; at = queue.shift())
			for (const { a, b } of declared) {
				const next = a === at ? b : b === at ? a : -1;
				if (next < 0 || frame.order.includes(next)) continue;
				frame.order.push(next);
				queue.push(next);
			}
	}
}

const variablesOf = ({ area = 'negara', period = 'tahun', dimensions }: Margin) =>
	scopeOf({ area, grain: period, dimensions }).variables;

/**
 * Pins of a table, also laid over its roll-ups, whose own cells come from recaps of areas without the base. A roll-up by members of
 * a set counts a family once for each, so only margins that keep the members mean the same there.
 */
function pinsOf(frame: Frame, dataset: Rounded, at: (table: string) => number) {
	for (const [id, margins] of Object.entries(dataset.protection.pins))
		for (const table of dataset.tables) {
			const cube = frame.cubes[at(table.id)];
			if (!cube || (table.id !== id && table.rollup_of !== id)) continue;
			const base = dataset.tables.find((each) => each.id === id);
			const unfolded = table.id === id ? [] : table.dimensions.filter((each) => !base?.dimensions.includes(each));
			for (const margin of margins)
				if (fits(cube, margin) && unfolded.every((each) => margin.dimensions.includes(each)))
					lay(frame, at(table.id), margin, 'pin');
		}
}

/**
 * Which of a part and its whole is drawn first. A part that stands in no sum is drawn below its whole; where each cell of both is meant to be exact
 * by itself and nothing ties the table, the whole follows from the part. Elsewhere both stand in sums, which rounding meets, and the part
 * is only kept below the whole.
 */
function decideLeads(frame: Frame) {
	frame.cubes.forEach((cube, index) => {
		const own = frame.margins.filter(({ laid, use }) => use !== 'rule' && laid.cube === index);
		const holds = (measure: number) => own.filter(({ laid }) => laid.measures.includes(measure));
		const isCell = ({ laid }: (typeof own)[number]) =>
			laid.area === cube.area && laid.grain === cube.grain && laid.dimensions.length === cube.dimensions.length;
		const isAlone = (measure: number) =>
			holds(measure).some(isCell) && holds(measure).every(({ use }) => use === 'pin');
		cube.partOf.forEach((whole, part) => {
			if (whole < 0) return;
			const lead: Lead = holds(part).length === 0 ? 'whole' : isAlone(part) && isAlone(whole) ? 'part' : null;
			cube.lead[part] = lead;
			const step = frame.base - 1;
			if (lead === 'whole') cube.reach[part] = frame.slack + step;
			if (lead === 'part') cube.reach[part] = cube.reach[whole] = 2 * step;
		});
	});
}

const fits = (cube: Cube, margin: Margin) =>
	margin.dimensions.every((id) => cube.dimensions.includes(id) || id in cube.members) &&
	(margin.measure === undefined || cube.measures.includes(margin.measure)) &&
	scopeOf(cube).covers(margin);

/** What everybody knows about the measures of a dataset: mentions and the persons behind them, sums, members and their sets. */
function rulesOf(frame: Frame, dataset: Rounded): Rule[] {
	const rules: Rule[] = [];
	const cubes = frame.cubes.flatMap((cube, index) => (cube.dataset === dataset.id ? [{ cube, index }] : []));
	const having = (measure: string) => cubes.filter(({ cube }) => cube.measures.includes(measure));
	for (const [mention, { of, at_least_one }] of Object.entries(dataset.protection.mentions))
		for (const small of having(mention))
			for (const great of having(of)) {
				const scope = commonScope(small.cube, great.cube);
				const persons = side(great, scope, [of]);
				rules.push({
					kind: 'each',
					small: side(small, { ...scope, dimensions: small.cube.dimensions }, [mention]),
					great: persons
				});
				if (at_least_one) rules.push({ kind: 'least', small: persons, great: side(small, scope, [mention]) });
			}
	for (const { whole, parts } of dataset.protection.sums)
		for (const each of cubes)
			if ([whole, ...parts].every((id) => each.cube.measures.includes(id))) {
				const margin: Margin = { area: each.cube.area, period: each.cube.grain, dimensions: each.cube.dimensions };
				rules.push({ kind: 'equal', small: side(each, margin, parts), great: side(each, margin, [whole]) });
			}
	for (const [part, { part_of: whole }] of Object.entries(dataset.measures))
		for (const small of having(part))
			for (const great of whole ? having(whole) : []) {
				if (small.index === great.index || small.cube.measures.includes(whole!)) continue;
				const scope = commonScope(small.cube, great.cube);
				rules.push({ kind: 'least', small: side(small, scope, [part]), great: side(great, scope, [whole!]) });
			}
	rules.push(...memberRules(cubes));
	return rules;

	/** A table by members of a set (recap: families in PKH) counts some of the families of a table without them. */
	function memberRules(all: typeof cubes): Rule[] {
		const memberDimensions = Object.entries(dataset.dimensions)
			.filter(
				([, { set_of, codes }]) => !set_of && Object.values(dataset.dimensions).some((other) => other.set_of === codes)
			)
			.map(([id]) => id);
		return all
			.filter(({ cube }) => cube.dimensions.some((id) => memberDimensions.includes(id)))
			.flatMap((small) =>
				all
					.filter(({ cube }) => !cube.dimensions.some((id) => memberDimensions.includes(id)))
					.flatMap((great) => {
						const shared = small.cube.measures.filter((id) => great.cube.measures.includes(id));
						const scope = commonScope(small.cube, great.cube);
						return shared.map((id): Rule => ({
							kind: 'each',
							small: side(small, { ...scope, dimensions: small.cube.dimensions }, [id]),
							great: side(great, scope, [id])
						}));
					})
			);
	}

	function side({ cube, index }: (typeof cubes)[number], margin: Margin, measures: string[]): Rule['small'] {
		return { margin: lay(frame, index, margin, 'rule'), measures: measures.map((id) => cube.measures.indexOf(id)) };
	}
}
