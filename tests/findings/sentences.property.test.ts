import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/lib/charts/model/context.ts';
import { noiseBetween } from '../../src/lib/charts/model/noise.ts';
import type { BarsView, Datum, Shown, TrendView, View } from '../../src/lib/charts/view.ts';
import { fits } from '../../src/lib/language/sentences/fit.ts';
import { unitKind, type Finding, type Style } from '../../src/lib/language/index.ts';
import { answerOf, dataset, KECAMATAN, release, viewFor } from '../charts/sample.ts';
import { cells, FORMS, GROUPS, KINDS, language, PROGRAMMES, share, SPANS, type Rows } from './kinds.ts';

/** Every sentence is one line of plain words with no hole in it, as long as a title can be. */
function isClean(sentence: string): void {
	expect(sentence).toMatch(/^\p{Lu}|^\d|^[<>]/u);
	expect(sentence).not.toMatch(/undefined|null|NaN| {2}|\(\)|\( | \)|: *;|;;|\.\.|, *\)|: *$|[:;,]\)/);
	expect(fits(sentence), sentence).toBe(true);
}

/** Parts of a finding that are codes and keys, the same in every language. */
const CODES = new Set([
	'kind',
	'degree',
	'manner',
	'direction',
	'from',
	'to',
	'code',
	'status',
	'rule',
	'share',
	'link'
]);

/** A finding without the words of a language. */
const wordless = (finding: Finding): string =>
	JSON.stringify(finding, (key, value: unknown) => {
		if (key === 'unit') return (value as Style['unit']).id;
		return typeof value === 'string' && !CODES.has(key) ? undefined : value;
	});

const korban = dataset.measures['korban']!;
const noise = (a: Shown, b: Shown, style: Style) =>
	noiseBetween(a, b, unitKind(style.unit) === 'count' ? korban : { kind: 'level' }, style.unit);

/** Nothing that a finding claims can come of chance or rounding. */
function isSound({ finding, sentence, ...view }: View): void {
	if (finding.kind === 'change' && (finding.direction === 'up' || finding.direction === 'down')) {
		const { before, after } = finding;
		expect(noise(before.cell as Shown, after.cell as Shown, after.style), sentence).toBeNull();
	}
	if (finding.kind === 'apart')
		expect(noise(finding.low.cell as Shown, finding.high.cell as Shown, finding.low.style), sentence).toBeNull();
	if (finding.kind !== 'most' || finding.items.length > 1 || !('panels' in view)) return;
	const [top] = finding.items;
	const isStock = !['korban', 'bentuk'].includes(top!.style.unit.id);
	for (const bar of view.panels.flatMap((panel) => ('bars' in panel ? panel.bars : [])))
		if (bar.code !== top!.code && bar.cell.value !== null) {
			const measure = { kind: isStock ? ('stock' as const) : ('flow' as const) };
			expect(noiseBetween(top!.cell as Shown, bar.cell, measure, top!.style.unit), sentence).toBeNull();
		}
}

describe('whatever a view shows', () => {
	const given = fc.record({ cells: cells(20), opposite: cells(20), span: fc.constantFrom(...SPANS) });

	it.each(Object.entries(KINDS))('its title is one short sentence, the same in both languages: %s', (_, made) => {
		fc.assert(
			fc.property(given, ({ cells: some, opposite, span }) => {
				const wish = made(some, opposite, span as readonly [string, string]);
				const [id, en] = (['id', 'en'] as const).map((one) => viewFor({ ...wish, language: one })) as [View, View];
				expect(wordless(id.finding)).toBe(wordless(en.finding));
				for (const view of [id, en]) {
					isClean(view.sentence);
					if (view.kind === 'empty') continue;
					// What the title has no room for stands in the line below it.
					const all = `${view.sentence} ${view.subtitle} ${view.kind === 'figure' ? view.items[0]!.when : ''}`;
					expect(all).toMatch(/202[45]/);
					for (const note of view.notes) expect(note).not.toMatch(/undefined|NaN|\[object|: *\.$|\(\)/);
				}
				isSound(id);
			})
		);
	});

	it('numbers that are not known are told below a superlative, once', () => {
		fc.assert(
			fc.property(cells(KECAMATAN.length), (some) => {
				const view = viewFor(KINDS['ranking']!(some, [], SPANS[1]));
				if (view.finding.kind !== 'most' && view.finding.kind !== 'crowd') return;
				const missing = some.filter(({ value }) => value === null).length;
				const told = view.notes.filter((note) => note.includes('tanpa angka'));
				expect(told).toEqual(missing > 0 ? [`${missing} lainnya tanpa angka, jadi dapat lebih besar.`] : []);
			})
		);
	});
});

describe('the sentence over several pictures, whatever their numbers', () => {
	it('fits a title and names no more than three of many units', () => {
		fc.assert(
			fc.property(cells(PROGRAMMES.length), language, (given, language) => {
				const view = viewFor({ ...KINDS['units']!(given, [], SPANS[0]), language });
				if (view.kind === 'empty') return;
				isClean(view.sentence);
				const told = (view as BarsView).panels.filter(({ style }) => view.sentence.includes(` ${style.unit.title}`));
				expect(told.length).toBeLessThanOrEqual(3);
				const names = (view as BarsView).panels.flatMap(({ bars }) => bars.map(({ label }) => label));
				expect(names.some((name) => view.sentence.includes(name))).toBe(true);
			})
		);
	});

	it('keeps registers apart: one that is told of is named, with the other below it, and no number is their sum', () => {
		fc.assert(
			fc.property(cells(FORMS.length * 2), language, (given, language) => {
				const view = viewFor({ ...KINDS['registers']!(given, [], SPANS[0]), language });
				if (view.kind === 'empty') return;
				isClean(view.sentence);
				const { panels } = view as BarsView;
				const named = panels.filter(({ title }) => view.sentence.includes(title!));
				const both = `${view.sentence} ${view.notes.join(' ')}`;
				// Both by name, or both as all of their kind.
				if (named.length > 0) for (const { title } of panels) expect(both).toContain(title);
				else expect(view.sentence).toMatch(/(kedua|each) (sumber )?register/);
				const sums = panels[0]!.bars.flatMap(({ cell: own, code }) => {
					const other = panels[1]?.bars.find((bar) => bar.code === code)?.cell.value;
					return own.value && other ? [own.value + other] : [];
				});
				const shownValues = new Set(panels.flatMap(({ bars }) => bars.map(({ cell: own }) => own.value)));
				for (const sum of sums.filter((one) => one > 99 && !shownValues.has(one)))
					expect(view.sentence.replace(view.when, '').replaceAll(/[.,]/g, '')).not.toMatch(new RegExp(`\\b${sum}\\b`));
			})
		);
	});

	it('runs from the lowest to the highest of percentages, and never calls them many', () => {
		const shares = fc.array(share, { minLength: 8, maxLength: 8 });
		fc.assert(
			fc.property(shares, language, fc.boolean(), (given, language, isSplit) => {
				const view = viewFor({
					kind: 'comparison',
					measure: 'p0',
					axis: 'program',
					by: isSplit ? ['bentuk', 'program'] : ['program'],
					language,
					rows: given.map((one, at): Rows[number] => [
						{ program: PROGRAMMES[at]!, ...(isSplit ? { bentuk: FORMS[at % 2]! } : {}) },
						one
					])
				});
				isClean(view.sentence);
				expect(view.sentence).not.toMatch(/terbanyak|terbesar|\bmost\b|largest/i);
				if (!isSplit || new Set(given.map(({ value }) => value)).size === 1) return;
				const values = (view as BarsView).panels.flatMap(({ bars }) => bars);
				const at = (pick: (...all: number[]) => number) => {
					const end = pick(...values.map(({ cell: own }) => own.value!));
					return values.find(({ cell: own }) => own.value === end)!.text;
				};
				expect(view.sentence).toMatch(/^(Dari|From) /);
				expect(view.sentence).toContain(at(Math.min));
				expect(view.sentence).toContain(at(Math.max));
			})
		);
	});
});

describe('no order and no change is told on noise, whatever the numbers', () => {
	const measure = dataset.measures['korban']!;
	const context = contextOf({
		chart: {
			id: 'x',
			page: 'ringkasan',
			kind: 'ranking',
			title: { id: 'x', en: 'x' },
			measure: 'korban',
			where: {},
			order: 1
		},
		dataset,
		answer: answerOf({ kind: 'ranking', measure: 'korban', by: ['wilayah'], rows: [] }),
		release,
		language: 'id'
	});
	const unit = { id: 'korban', title: 'korban' };

	it('one area stands alone at the top only where chance and rounding leave it there', () => {
		fc.assert(
			fc.property(cells(KECAMATAN.length), (given) => {
				const view = viewFor(KINDS['ranking']!(given, [], SPANS[1]));
				if (view.kind === 'empty') return;
				isClean(view.sentence);
				const bars = (view as BarsView).panels[0]!.bars.filter(({ cell: own }) => own.value !== null);
				const named = bars.filter(({ name }) => view.sentence.includes(name));
				if (named.length !== 1 || bars.length === 1) return;
				const [first] = named as [Datum];
				for (const other of bars)
					if (other !== first)
						expect(noiseBetween(first.cell, other.cell, context.measure, unit), view.sentence).toBeNull();
			})
		);
	});

	it('of several lines those told to rise or fall do so beyond chance and rounding, and are two at most', () => {
		fc.assert(
			fc.property(cells(6), language, (given, language) => {
				const view = viewFor({
					kind: 'trend',
					measure: 'korban',
					axis: 'kelompok',
					by: ['periode', 'kelompok'],
					periods: ['2024', '2025'],
					language,
					rows: GROUPS.flatMap((kelompok, at) =>
						['2024', '2025'].map((periode, year): Rows[number] => [{ periode, kelompok }, given[at * 2 + year]!])
					)
				});
				if (view.kind === 'empty') return;
				isClean(view.sentence);
				const { series } = (view as TrendView).panels[0]!;
				const told = [view.sentence, ...view.notes].join('\n');
				const moved = series.filter(({ name, points }) => {
					const [from, to] = points;
					if (!from?.cell.value || !to?.cell.value) return false;
					if (!new RegExp(`${name} (naik|turun|rose|fell)`).test(told)) return false;
					expect(noiseBetween(from.cell, to.cell, measure, unit), told).toBeNull();
					return true;
				});
				expect(moved.length).toBeLessThanOrEqual(2);
			})
		);
	});
});
