import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../scripts/publish/protect/audit/linear-program.ts';
import { firstAttempt, roundBlock } from '../../../scripts/publish/protect/round/round.ts';
import { Memory } from '../../../scripts/publish/protect/round/memory.ts';
import { totalsOf } from '../../../scripts/publish/protect/round/totals.ts';
import { dense, Layouts, sumOf, type Block } from '../../../scripts/publish/protect/spec/block.ts';
import { blocksOf, markCombinations } from '../../../scripts/publish/protect/spec/blocks.ts';
import type { Facts } from '../../../scripts/publish/protect/spec/facts.ts';
import { frameOf } from '../../../scripts/publish/protect/spec/frame.ts';
import { isRounded } from '../../../scripts/publish/protect/spec/rounded.ts';
import { CODES, datasetOf } from '../aggregate/bench.ts';
import { published } from './small-table.ts';

const highs = await loadSolver();
const SEEDS = 1500;
const seedOf = (at: number) => new Uint8Array(32).map((_, index) => (at >> (8 * (index % 3))) & 255);

const dataset = datasetOf({
	id: 'salur',
	dimensions: { program: { codes: 'program' } },
	measures: {
		disalurkan: { unit: 'keluarga', kind: 'stock' },
		dicairkan: { unit: 'keluarga', kind: 'stock', part_of: 'disalurkan' },
		gagal: { unit: 'keluarga', kind: 'stock' }
	},
	tables: [
		{
			id: 'salur',
			area: 'kota',
			period: 'triwulan',
			dimensions: ['program'],
			measures: ['disalurkan', 'dicairkan', 'gagal']
		}
	],
	protection: {
		method: 'round',
		pins: { salur: [{ area: 'kota', period: 'triwulan', dimensions: ['program'] }] }
	}
});

/** Paid, drawn and failed of one programme, rounded with a seed; `isTold`: their sum is known exactly from another dataset. */
function rounded(counts: [paid: number, drawn: number, failed: number], seed: Uint8Array, isTold: boolean) {
	if (!isRounded(dataset)) throw new Error('Kontrak uji tidak dibulatkan.');
	const frame = frameOf(
		[dataset],
		{ ...CODES, program: [{ id: 'pkh', title: { id: 'PKH', en: 'PKH' }, aliases: [], attributes: {} }] },
		seed
	);
	const present = counts.flatMap((count, measure) => (count > 0 ? [measure] : []));
	const facts: Facts = {
		cube: 0,
		areas: present.map(() => '11.71'),
		periods: present.map(() => '2024-TW1'),
		combos: new Int32Array(present.length),
		measures: Int32Array.from(present),
		truth: Int32Array.from(present, (measure) => counts[measure]!),
		provisional: present.map(() => false),
		seen: [{ area: '11.71', combo: 0 }],
		covered: new Set(['11.71|2024-TW1']),
		unlinked: new Map()
	};
	markCombinations(frame, [facts]);
	const [data] = blocksOf(frame, { area: 'kota', grain: null }, [facts]);
	if (isTold) data!.identified.set(0, 2);
	const block: Block = { frame, data: data!, layout: new Layouts(frame).of(data!) };
	const rounding = roundBlock(block, new Memory(), highs);
	const truth = dense(block.layout.size, data!.cells, data!.truth);
	const exact = totalsOf(block, truth, rounding, new Set())
		.filter(({ state }) => state === 'exact')
		.flatMap(({ row }) => [...block.layout.rows[row]!.cells]);
	return { value: rounding.value, exact: new Set(exact) };
}

describe('paid, drawn and failed of a programme', () => {
	it.each([1, 2])('a difference of %i between paid and drawn is drawn like a count of its own', (rest) => {
		let up = 0;
		for (let at = 0; at < SEEDS; at++) {
			const { value, exact } = rounded([640, 640 - rest, 0], seedOf(at), false);
			expect(exact.has(0) && exact.has(1)).toBe(false);
			if (exact.has(1)) expect([0, 3]).toContain(value[0]! - value[1]!);
			if (value[0]! - value[1]! >= 2) up++;
		}
		expect(Math.abs(up / SEEDS - rest / 3)).toBeLessThan(0.05);
	});

	it('a difference that is large leaves both exact, but for a few by lot', () => {
		let both = 0;
		for (let at = 0; at < 300; at++) {
			const { exact } = rounded([640, 600, 0], seedOf(at), false);
			if (exact.has(0) && exact.has(1)) both++;
		}
		expect(both).toBeGreaterThan(270);
	});

	it('where paid + failed is known exactly, paid takes up the draw of the failed ones and is not exact', () => {
		const mean = [0, 0, 0];
		for (let at = 0; at < SEEDS; at++) {
			const { value, exact } = rounded([643, 601, 4], seedOf(at), true);
			expect(value[0]! + value[2]!).toBe(647);
			expect(exact.has(0)).toBe(false);
			[643, 601, 4].forEach((count, measure) => (mean[measure]! += (value[measure]! - count) / SEEDS));
		}
		for (const each of mean) expect(Math.abs(each)).toBeLessThan(0.05);
	});

	it('a drawn count never exceeds what was paid, whatever is small', () => {
		for (const counts of [
			[3, 2, 0],
			[6, 5, 1],
			[7, 1, 2],
			[9, 9, 0],
			[8, 6, 5]
		] as [number, number, number][])
			for (let at = 0; at < 60; at++)
				for (const isTold of [false, true]) {
					const { value } = rounded(counts, seedOf(at), isTold);
					expect(value[1]!, `${counts} ${at}`).toBeLessThanOrEqual(value[0]!);
				}
	});
});

describe('a total that is given up', () => {
	it('is rounded again: it is true no more often than totals that nothing ties', () => {
		const truth = [1, 9, 20, 2, 14, 11];
		let given = 0;
		const seeds = 1200;
		for (let at = 0; at < seeds; at++) {
			const block = published(1, 6, truth, seedOf(at));
			const counts = dense(block.layout.size, block.data.cells, block.data.truth);
			const attempt = firstAttempt();
			const twins = roundBlock(block, new Memory(), highs).exact.twins;
			attempt.number = 1;
			for (const twin of twins) attempt.barred.add(twin);
			const { value } = roundBlock(block, new Memory(), highs, attempt);
			const row = block.layout.rows.findIndex(({ cells }) => cells.length === 6);
			if (sumOf(block.layout, row, value) === sumOf(block.layout, row, counts)) given++;
		}
		expect(given / seeds).toBeLessThan(0.4);
		expect(given / seeds).toBeGreaterThan(0.1);
	});
});
