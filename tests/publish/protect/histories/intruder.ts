import { loadSolver, Programme } from '../../../../scripts/publish/protect/audit/linear-program.ts';
import { RowList, type Model } from '../../../../scripts/publish/protect/audit/model.ts';
import { DISTRICTS, FORMS } from '../project.ts';
import type { History, Told } from './history.ts';

/** What an intruder proves from all releases of a history together. */
export interface Proofs {
	/** Changes of counts and of totals that were told, which a later release let through. */
	changes: number;
	/** Of these, proven to be some change. */
	detected: number;
	/** Known to the very person: greatest and least possible change are the same. */
	located: string[];
	/** Counts below 5 with bounds narrower than base - 1. */
	exposed: string[];
	sensitive: number;
}

const MEASURES = ['korban', 'kdrt'];
const THRESHOLD = 5;
/** Widths up to which a relaxed range is looked at again in whole numbers. */
const CLOSE = 3;

type Range = [least: number, most: number];

/** All cells that a release told, those told as 0 too: readers know the cross. */
export function cellsOf({ slots }: Told): string[] {
	const codes = ['p', 'l'].flatMap((sex) => FORMS.map((form) => `${sex},${form}`));
	return [...slots].flatMap((slot) =>
		(slot.startsWith('kasus-rinci') ? codes : ['']).flatMap((code) =>
			MEASURES.map((measure) => `${slot}|${code}|${measure}`)
		)
	);
}

/** Cells that add up to a total of the contract. */
export function partsOf(total: string, cells: string[]): string[] {
	const [table, area = '', period = '', codes = '', measure] = total.split('|');
	return cells.filter((cell) => {
		const [own, where = '', when = '', what = '', counted] = cell.split('|');
		return (
			own === table &&
			counted === measure &&
			where.startsWith(area) &&
			when.startsWith(period) &&
			(codes === '' || codes.split(',').every((code) => what.split(',').includes(code)))
		);
	});
}

/** Every total that the policy may tell. */
function totalsOf(periods: string[]): string[] {
	const years = [...new Set(periods.map((period) => period.slice(0, 4)))];
	return years.flatMap((year) =>
		MEASURES.flatMap((measure) => [
			...['11.71', ...DISTRICTS].map((area) => `kasus-tempat|${area}|${year}||${measure}`),
			...['', 'p', 'l'].map((sex) => `kasus-rinci|11.71|${year}|${sex}|${measure}`)
		])
	);
}

const boundsOf = (value: number, { base, slack }: Told['rules']): [number, number] =>
	value === 0 ? [0, base - 1] : value === base ? [1, base + slack] : [Math.max(base, value - slack), value + slack];

/** The equations of an intruder, written from what was published and what everybody knows; shares no model with the protector. */
class Notebook {
	readonly names: string[] = [];
	readonly truth: number[] = [];
	readonly low: number[] = [];
	readonly high: number[] = [];
	readonly rows = new RowList();
	private readonly places = new Map<string, number>();

	add(name: string, truth: number, [low, high]: [number, number]): void {
		this.places.set(name, this.names.push(name) - 1);
		this.truth.push(truth);
		this.low.push(low);
		this.high.push(high);
	}
	at(release: number, cell: string): number {
		return this.places.get(`${release}#${cell}`) ?? -1;
	}
	model(): Model {
		return {
			low: Int32Array.from(this.low),
			high: Int32Array.from(this.high),
			truth: Int32Array.from(this.truth),
			credible: new Uint8Array(this.names.length).fill(1),
			...this.rows.arrays()
		};
	}
}

function write(history: History): Notebook {
	const book = new Notebook();
	history.releases.forEach((told, release) => {
		const cells = cellsOf(told);
		const valueOf = (cell: string) => told.cells.get(cell)?.value ?? 0;
		const at = (list: string[]) => list.map((cell) => book.at(release, cell));
		const truthOf = (list: string[]) => list.reduce((sum, cell) => sum + (told.cells.get(cell)?.truth ?? 0), 0);
		for (const cell of cells)
			book.add(`${release}#${cell}`, told.cells.get(cell)?.truth ?? 0, boundsOf(valueOf(cell), told.rules));
		for (const [total, value] of told.exact) book.rows.add(at(partsOf(total, cells)), [], value, value);
		for (const cell of cells.filter((each) => each.endsWith('|kdrt')))
			book.rows.add([book.at(release, cell)], [book.at(release, cell.replace('|kdrt', '|korban'))], -Infinity, 0);
		// Two tables count the same people; where their published sums differ, they stand at different dates.
		for (const year of new Set(cells.map((cell) => cell.split('|')[2]!.slice(0, 4))))
			for (const measure of MEASURES) {
				const [places, detail] = ['kasus-tempat', 'kasus-rinci'].map((table) =>
					partsOf(`${table}|11.71|${year}||${measure}`, cells)
				);
				const sumOf = (list: string[]) => list.reduce((sum, cell) => sum + valueOf(cell), 0);
				if (detail!.length > 0 && sumOf(places!) === sumOf(detail!) && truthOf(places!) === truthOf(detail!))
					book.rows.add(at(places!), at(detail!), 0, 0);
			}
		if (release === 0 || !history.grows) return;
		for (const cell of cells)
			if (book.at(release - 1, cell) >= 0)
				book.rows.add([book.at(release, cell)], [book.at(release - 1, cell)], 0, Infinity);
	});
	return book;
}

/**
 * Attacks a history by linear programmes; `thorough`: narrow ranges again by whole-number ones, which takes seconds. Throws when the truth is not among the tables that the intruder
 * thinks possible.
 */
export async function prove(history: History, thorough = false): Promise<Proofs> {
	const book = write(history);
	const changes = changesOf(history, book);
	for (const { name, plus, minus, by } of changes) {
		const sum = (list: number[], of: number[]) => list.reduce((total, at) => total + of[at]!, 0);
		book.add(`d#${name}`, by, [
			sum(plus, book.low) - sum(minus, book.high),
			sum(plus, book.high) - sum(minus, book.low)
		]);
		book.rows.add(plus, [...minus, book.names.length - 1], 0, 0);
	}
	const model = book.model();
	checkTruth(model);
	const proofs: Proofs = { changes: changes.length, detected: 0, located: [], exposed: [], sensitive: 0 };
	const solver = await loadSolver();
	const [relaxed, whole] = [false, true].map((isWhole) => new Programme(solver, model, isWhole)) as [
		Programme,
		Programme
	];
	const rangeBy = (programme: Programme, plus: number) =>
		[false, true].map((greatest) =>
			Math.round(programme.extreme({ plus, minus: -1, width: 1 }, greatest).bound)
		) as Range;
	/** Whole-number programmes only where the relaxed one comes close: they narrow by a little or not at all. */
	const range = (plus: number): Range => {
		const [least, most] = rangeBy(relaxed, plus);
		return !thorough || most - least > CLOSE ? [least, most] : rangeBy(whole, plus);
	};
	try {
		changes.forEach(({ name }, at) => {
			const [least, most] = range(book.names.length - changes.length + at);
			if (least > 0 || most < 0) proofs.detected++;
			if (least === most) proofs.located.push(`${name} ${least}`);
		});
		const touched = new Set(model.variables);
		for (let cell = 0; cell < book.names.length - changes.length; cell++) {
			if (model.low[cell]! >= THRESHOLD) continue;
			proofs.sensitive++;
			if (!touched.has(cell)) continue;
			const [least, most] = range(cell);
			if (most - least < 2) proofs.exposed.push(`${book.names[cell]} ${least}..${most}`);
		}
	} finally {
		relaxed.close();
		whole.close();
	}
	return proofs;
}

interface Change {
	name: string;
	plus: number[];
	minus: number[];
	by: number;
}

/** True changes between two releases next to each other, of cells and of totals of the policy, by 1 to 4. */
function changesOf({ releases }: History, book: Notebook): Change[] {
	return releases.slice(1).flatMap((next, at) => {
		const old = releases[at]!;
		const both = cellsOf(old).filter((cell) => next.slots.has(cell.split('|').slice(0, 3).join('|')));
		const groups: [name: string, cells: string[]][] = [
			...both.map((cell): [string, string[]] => [cell, [cell]]),
			...totalsOf(both.map((cell) => cell.split('|')[2]!)).map((total): [string, string[]] => [
				total,
				partsOf(total, both)
			])
		];
		return groups.flatMap(([name, cells]): Change[] => {
			const by = cells.reduce(
				(sum, cell) => sum + (next.cells.get(cell)?.truth ?? 0) - (old.cells.get(cell)?.truth ?? 0),
				0
			);
			if (by === 0 || Math.abs(by) >= THRESHOLD) return [];
			return [
				{
					name: `${at + 1}: ${name}`,
					plus: cells.map((cell) => book.at(at + 1, cell)),
					minus: cells.map((cell) => book.at(at, cell)),
					by
				}
			];
		});
	});
}

/** Totals that one release told exactly and the next did not, and how many of them have changed. */
export function lostLabels({ releases }: History): { lost: number; changed: number } {
	const found = { lost: 0, changed: 0 };
	for (const [at, next] of releases.slice(1).entries())
		for (const [total, value] of releases[at]!.exact) {
			const cells = partsOf(total, cellsOf(next));
			if (next.exact.has(total) || cells.length === 0) continue;
			found.lost++;
			if (cells.reduce((sum, cell) => sum + (next.cells.get(cell)?.truth ?? 0), 0) !== value) found.changed++;
		}
	return found;
}

/** A history as it would be if every total of the policy were told exactly in each release. */
export const toldWithoutCare = (history: History): History => ({
	...history,
	releases: history.releases.map((told) => {
		const cells = cellsOf(told);
		const exact = totalsOf([...told.slots].map((slot) => slot.split('|')[2]!)).map((total): [string, number] => [
			total,
			partsOf(total, cells).reduce((sum, cell) => sum + (told.cells.get(cell)?.truth ?? 0), 0)
		]);
		return { ...told, exact: new Map(exact) };
	})
});

function checkTruth({ low, high, truth, rowStart, variables, coefficients, rowLow, rowHigh }: Model): void {
	truth.forEach((value, at) => {
		if (value < low[at]! || value > high[at]!) throw new Error(`Bounds ${low[at]}..${high[at]} leave out ${value}.`);
	});
	rowLow.forEach((least, row) => {
		let sum = 0;
		for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) sum += coefficients[at]! * truth[variables[at]!]!;
		if (sum < least || sum > rowHigh[row]!) throw new Error(`Row ${row}: ${sum} is not in ${least}..${rowHigh[row]}.`);
	});
}
