import { isShareOfWhole, type Against } from '../../contract/against.ts';
import type { AnsweredAgainst, Answer, AnswerNote, AnswerRow, Axis, Part, Question } from '../../contract/answer.ts';
import { emptyCell } from '../../contract/cell.ts';
import { chanceIn, type Chance } from '../../contract/events.ts';
import { isFew, ratioCell } from '../../core/ratio.ts';
import type { Release } from '../../contract/release.ts';
import type { Run } from '../../contract/run.ts';
import { addCells } from '../../core/cells.ts';
import { ask } from '../ask.ts';
import { rowKey } from '../fold.ts';
import { cumulated, sinceYearBegan } from './cumulative.ts';
import { commonGrain, denominatorOf, matched, sharedAxes, type Matched } from './denominator.ts';
import { splitFilters } from './filters.ts';
import { meaningful } from './meaningful.ts';
import { spanOf } from './periods.ts';
import { DESIL, deciles, inTarget, programmesOf, PROGRAM } from './target.ts';

/** A ratio with its numerators answered. */
interface Numerators {
	question: Question;
	against: Against;
	release: Release;
	/** With its axis of deciles, where the ratio is about targets. */
	answer: Answer;
	shared: Axis[];
}

const measureOf = (dataset: string, measure: string, release: Release) =>
	release.datasets.find(({ id }) => id === dataset)?.measures[measure];

function chanceOf(question: Question, against: Against, release: Release): Chance {
	const above = measureOf(question.dataset, question.measure, release);
	const below = measureOf(against.dataset ?? question.dataset, against.measure, release);
	return above && below ? chanceIn(above, below) : null;
}

/** Rows by everything but deciles, in order of first appearance. */
function grouped(rows: readonly AnswerRow[], axes: readonly Axis[]): AnswerRow[][] {
	const groups = new Map<string, AnswerRow[]>();
	for (const row of rows) {
		const key = rowKey(axes.map((axis) => row.keys[axis] ?? ''));
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return [...groups.values()];
}

const summed = (rows: readonly AnswerRow[]): Part => ({
	cell: addCells(rows.map(({ cell }) => cell)),
	unit: rows[0]?.unit ?? ''
});

/** Notes on the denominator that a reader of the quotient must know too. */
const CARRIED = new Set<AnswerNote['code']>([
	'coarser-area',
	'areas-without-data',
	'periods-without-data',
	'parts-without-data',
	'area-without-parts',
	'registers-not-added',
	'break'
]);

function joinedNotes(own: readonly AnswerNote[], other: readonly AnswerNote[]): AnswerNote[] {
	const told = new Map(
		[...own, ...other.filter(({ code }) => CARRIED.has(code))].map((note) => [JSON.stringify(note), note])
	);
	return [...told.values()];
}

/** Denominators by the shared codes of a row; none where the answer is about wider areas, or split by more than was asked. */
class Denominators {
	readonly #rows = new Map<string, AnswerRow[]>();
	readonly #shared: Axis[];
	readonly #periods: Matched['periods'];

	constructor(shared: Axis[], match: Matched | null, answer: Answer | null) {
		this.#shared = shared;
		this.#periods = match?.periods ?? new Map();
		const wider = answer?.notes.some(({ code }) => code === 'coarser-area');
		const sharedDimensions = new Set([...shared, DESIL]);
		if (!answer || wider || answer.question.by.some((axis) => !sharedDimensions.has(axis))) return;
		for (const row of answer.rows) {
			const key = rowKey(shared.map((axis) => row.keys[axis] ?? ''));
			this.#rows.set(key, [...(this.#rows.get(key) ?? []), row]);
		}
	}

	of({ keys }: AnswerRow): AnswerRow[] {
		const code = (axis: Axis) => (axis === 'periode' ? this.#periods.get(keys[axis] ?? '') : keys[axis]) ?? '';
		return this.#rows.get(rowKey(this.#shared.map(code))) ?? [];
	}
}

/** Periods of the denominators that any of the rows is divided by. */
function usedPeriods(rows: readonly AnswerRow[], match: Matched | null, below: Answer | null): string[] {
	const used = new Set(rows.map(({ keys }) => match?.periods.get(keys['periode'] ?? '')));
	return (below?.periods ?? []).filter((period) => used.has(period) || used.has(''));
}

/**
 * Years that one sum of events covers, so that a rate of more than one is told as a yearly mean; 1 for rows by period and for shorter
 * spans. Periods without data between the others do not count, since they added nothing.
 */
function yearsIn({ question, periods }: Answer): number {
	if (question.by.includes('periode')) return 1;
	const months = periods
		.flatMap((key) => spanOf([key]) ?? [])
		.reduce((sum, { first, last }) => sum + last - first + 1, 0);
	return Math.max(1, months / 12);
}

/** Divides each numerator by its denominator. */
function quotients(numerators: Numerators, denominators: Denominators): Pick<Answer, 'rows' | 'notes'> & Told {
	const { question, against, release, answer } = numerators;
	const side = against.target_desil;
	const axes = answer.question.by.filter((axis) => !side || axis !== DESIL);
	const chance = chanceOf(question, against, release);
	const years = chance === 'rate' ? yearsIn(answer) : 1;
	const most = isShareOfWhole(question, against) ? against.per : Infinity;
	const chosen = programmesOf(question, release.codes);
	const targets: Record<string, string[]> = {};
	const lacking = new Map<AnswerRow, string[]>();
	const rows = grouped(answer.rows, axes).flatMap((group): AnswerRow[] => {
		const [first] = group;
		if (!first) return [];
		const keys = Object.fromEntries(axes.map((axis) => [axis, first.keys[axis] ?? '']));
		const unit = against.unit;
		const programmes = keys[PROGRAM] ? [keys[PROGRAM]] : chosen;
		const target = side && deciles(release.codes, programmes, keys['periode'] ?? answer.periods.at(-1) ?? '');
		if (side && !target) {
			const { cell } = summed(group);
			if (cell.value === null) return [{ keys, cell, unit }];
			const row: AnswerRow = { keys, cell: emptyCell('tidak-relevan'), unit };
			lacking.set(row, programmes);
			return [row];
		}
		if (target) targets[programmes.join('+')] = target;
		const below = denominators.of(first);
		const numerator = summed(side && target ? inTarget(group, target, side) : group);
		const denominator = summed(side === 'inside' && target ? inTarget(below, target, side) : below);
		const cell = ratioCell(numerator.cell, denominator.cell, against.per / years, most);
		const parts = { numerator, denominator };
		return isFew(numerator.cell, denominator.cell, chance)
			? [{ keys, cell: emptyCell('tidak-ditampilkan'), unit, parts, few: true }]
			: [{ keys, cell, unit, parts }];
	});
	const told = meaningful(rows, axes);
	const without = [...new Set(told.flatMap((row) => lacking.get(row) ?? []))];
	const notes: AnswerNote[] = without.length > 0 ? [{ code: 'no-target', detail: without }] : [];
	return { rows: told, notes, ...(side ? { targets } : {}), ...(years > 1 ? { years } : {}) };
}

type Told = Pick<AnsweredAgainst, 'targets' | 'years'>;

/** The numerator's question with what the ratio adds to it: deciles to choose from, and programmes that aim at some. */
function asNumerator(question: Question, against: Against, release: Release): Question {
	const whole = against.cumulative ? sinceYearBegan(question) : question;
	if (!against.target_desil) return whole;
	const by = [...new Set<Axis>([...whole.by, DESIL])];
	if (whole.by.includes(PROGRAM)) return { ...whole, by };
	return { ...whole, by, fixed: { ...whole.fixed, [PROGRAM]: programmesOf(whole, release.codes) } };
}

/**
 * Answers a question as a ratio: numerator and denominator each with `ask`, under the same filters, for the same areas and periods.
 * Rows are those of the numerator; each keeps its two parts. Never throws for lack of data: a part that is missing leaves no number.
 */
export async function askRatio(question: Question, against: Against, release: Release, run: Run): Promise<Answer> {
	const wished = asNumerator(question, against, release);
	const open = (by: readonly Axis[], filters: Question['filters']) =>
		denominatorOf(wished, against, sharedAxes(by, wished, against, release), filters);
	const split = splitFilters(wished, open(question.by, wished.filters), against, release);
	const denominator = open(question.by, split.denominator);
	const grain = commonGrain(wished, denominator, release);
	const above = await ask({ ...wished, ...(grain ? { grain } : {}), filters: split.numerator }, release, run);
	const answer = against.cumulative ? cumulated(above, question) : above;
	// Axes that had to be added to keep the numerators apart divide the denominators as well.
	const by = answer.question.by.filter((axis) => axis !== DESIL || question.by.includes(DESIL));
	const shared = sharedAxes(by, wished, against, release);
	const match = matched(denominatorOf(wished, against, shared, split.denominator), answer, release);
	const below = match && (await ask(match.question, release, run));
	const numerators = { question: { ...wished, filters: split.numerator }, against, release, answer, shared };
	const { rows, notes, targets, years } = quotients(numerators, new Denominators(shared, match, below));
	const ignored = split.ignored.map((axis): AnswerNote => ({ code: 'filter-ignored', detail: [axis] }));
	return {
		...answer,
		question: {
			...answer.question,
			by,
			filters: { ...answer.question.filters, dimensions: question.filters.dimensions }
		},
		rows,
		periods: answer.periods.filter((key) => key >= (rows[0]?.keys['periode'] ?? '')),
		notes: [...joinedNotes([...ignored, ...answer.notes], below?.notes ?? []), ...notes],
		against: {
			dataset: against.dataset ?? question.dataset,
			table: below?.table ?? null,
			periods: usedPeriods(rows, match, below),
			shared,
			...(targets ? { targets } : {}),
			...(years ? { years } : {})
		}
	};
}
