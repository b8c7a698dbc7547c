import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/lib/contract/cell.ts';
import { contextOf } from '../../src/lib/charts/model/context.ts';
import { LONGEST } from '../../src/lib/findings/fit.ts';
import { noiseBetween } from '../../src/lib/charts/model/noise.ts';
import type { BarsView, Datum, TrendView } from '../../src/lib/charts/view.ts';
import {
	answerOf,
	dataset,
	exact,
	KECAMATAN,
	release,
	rounded,
	viewFor,
	without,
	type Wish
} from '../charts/sample.ts';

const language = fc.constantFrom('id' as const, 'en' as const);
const count = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9000 }));
const cell: fc.Arbitrary<Cell> = fc.oneof(
	{ weight: 5, arbitrary: count.map((value) => exact(value)) },
	{ weight: 5, arbitrary: count.map((value) => rounded(value - (value % 3))) },
	{ weight: 1, arbitrary: fc.constantFrom(without('tidak-ditampilkan'), without('tidak-ada-data')) }
);
const cells = (length: number) => fc.array(cell, { minLength: length, maxLength: length });

/** Every sentence is one line of plain words with no hole in it. */
function isClean(sentence: string): void {
	expect(sentence).toMatch(/^\p{Lu}|^\d/u);
	expect(sentence).not.toMatch(/undefined|null|NaN| {2}|\(\)|\( | \)|: *;|;;|\.\.|, *\)/);
}

const FORMS = ['fisik', 'psikis', 'seksual', 'eksploitasi', 'penelantaran', 'tppo', 'lainnya'];
const REGISTERS = ['uptd-ppa', 'unit-ppa'];
const PROGRAMMES = ['pkh', 'sembako', 'pbi-jkn', 'rtlh', 'pip', 'air-minum', 'sanitasi', 'atensi'];
const UNITS = ['keluarga', 'keluarga', 'jiwa', 'rumah', 'siswa', 'sambungan', 'rumah-tangga', 'jiwa'];

describe('the sentence over several pictures, whatever their numbers', () => {
	it('fits a title and names no more than three of many units', () => {
		fc.assert(
			fc.property(cells(PROGRAMMES.length), language, (given, language) => {
				const view = viewFor({
					kind: 'comparison',
					measure: 'penerima',
					axis: 'program',
					by: ['program'],
					language,
					rows: PROGRAMMES.map((program, at) => [{ program }, given[at]!, UNITS[at]!])
				});
				if (view.kind === 'empty') return;
				isClean(view.sentence);
				expect(view.sentence.length).toBeLessThanOrEqual(LONGEST + 30);
				const told = (view as BarsView).panels.filter(({ style }) => view.sentence.includes(` ${style.unit.title}`));
				expect(told.length).toBeLessThanOrEqual(3);
				expect(told.length).toBeGreaterThan(0);
			})
		);
	});

	it('keeps registers apart: both are named or none is, and no number of one stands beside another', () => {
		fc.assert(
			fc.property(cells(FORMS.length * 2), language, (given, language) => {
				const view = viewFor({
					kind: 'comparison',
					measure: 'korban',
					axis: 'bentuk',
					panels: 'register',
					by: ['register', 'bentuk'],
					language,
					notes: [{ code: 'registers-not-added', detail: ['register'] }],
					rows: REGISTERS.flatMap((register, panel) =>
						FORMS.map((bentuk, at): Wish['rows'][number] => [{ register, bentuk }, given[panel * FORMS.length + at]!])
					)
				});
				if (view.kind === 'empty') return;
				isClean(view.sentence);
				const { panels } = view as BarsView;
				const named = panels.filter(({ title }) => view.sentence.includes(title!));
				expect(named.length).toBe(panels.length);
				const sums = panels[0]!.bars.flatMap(({ cell: own, code }) => {
					const other = panels[1]?.bars.find((bar) => bar.code === code)?.cell.value;
					return own.value && other ? [own.value + other] : [];
				});
				const known = new Set(panels.flatMap(({ bars }) => bars.map(({ cell: own }) => own.value)));
				for (const sum of sums.filter((one) => one > 99 && !known.has(one)))
					expect(view.sentence.replace(view.when, '').replaceAll(/[.,]/g, '')).not.toMatch(new RegExp(`\\b${sum}\\b`));
			})
		);
	});

	it('runs from the lowest to the highest of percentages, and never calls them many', () => {
		const share = fc.integer({ min: 0, max: 1000 }).map((tenths) => exact(tenths / 10));
		const shares = fc.array(share, { minLength: 8, maxLength: 8 });
		fc.assert(
			fc.property(shares, language, fc.boolean(), (given, language, isSplit) => {
				const view = viewFor({
					kind: 'comparison',
					measure: 'p0',
					axis: 'program',
					by: isSplit ? ['bentuk', 'program'] : ['program'],
					language,
					rows: given.map((one, at): Wish['rows'][number] => [
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
				const view = viewFor({
					kind: 'ranking',
					measure: 'korban',
					by: ['wilayah'],
					level: 'kecamatan',
					areas: KECAMATAN,
					rows: KECAMATAN.map((wilayah, at) => [{ wilayah }, given[at]!])
				});
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
		const GROUPS = ['perempuan-dewasa', 'anak-perempuan', 'anak-laki-laki'];
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
						['2024', '2025'].map((periode, year): Wish['rows'][number] => [
							{ periode, kelompok },
							given[at * 2 + year]!
						])
					)
				});
				if (view.kind === 'empty') return;
				isClean(view.sentence);
				const { series } = (view as TrendView).panels[0]!;
				const moved = series.filter(({ name, points }) => {
					const [from, to] = points;
					if (!from?.cell.value || !to?.cell.value) return false;
					const told = new RegExp(`${name} (naik|turun|rose|fell)(?!.*(kebetulan|pembulatan|chance|rounding))`);
					if (!told.test(view.sentence)) return false;
					expect(noiseBetween(from.cell, to.cell, measure, unit), view.sentence).toBeNull();
					return true;
				});
				expect(moved.length).toBeLessThanOrEqual(series.length > 2 ? 2 : series.length);
			})
		);
	});
});
