import { placeOf, type Block } from '../spec/block.ts';
import { chanceOf } from '../round/law.ts';
import { ledCells } from '../round/led-cells.ts';
import { LOT } from '../round/exact-totals.ts';
import { partPairs } from '../spec/possible.ts';
import type { Attack } from './build.ts';
import type { Factor, Weights } from './posterior.ts';

/** Share of counts that change between two editions, and how fast larger changes become rarer: what a reader takes for usual. */
const CHANGED = 0.1;
/** Chance of a value that follows from others in a way that its own law does not tell. */
const LITTLE = 1e-3;

/** What an attacker believes before he looks at any sum: base rates of the table, and the law by which each value was drawn. */
export interface Beliefs {
	weights: Weights[];
	factors: Factor[];
}

/**
 * The beliefs that go with the model of an attack. Base rates are those of the true counts: more than a reader can know. `value`: what the present edition
 * publishes; `alone`: cells that would be exact by themselves if their count allowed it and nothing else needed their room.
 */
export function beliefsOf(
	block: Block,
	made: Attack,
	truth: Int32Array,
	value: Int32Array,
	alone: ReadonlySet<number>
): Beliefs {
	const { frame } = block;
	const { model, live } = made;
	const size = live.cells.length;
	const led = ledCells(block, truth);
	const rounding = { base: frame.base, slack: frame.slack };
	const least = frame.threshold + frame.slack;
	const weights = Array.from(model.low, (low, variable): Weights => {
		// Changes of totals follow from their cells.
		if (variable >= size * made.editions) return new Float64Array(model.high[variable]! - low + 1);
		const cell = live.cells[variable % size]!;
		const edition = Math.floor(variable / size);
		const shown = made.shown(edition, cell);
		const { cube, measure } = placeOf(block, cell);
		const rates = frame.baseRates[frame.cubes.indexOf(cube)]?.[measure];
		// A later edition of an unchanged count keeps its value: what it says, the earlier one has said.
		const isRepeated =
			edition + 1 < made.editions && made.shown(edition + 1, cell) === shown && !made.isGap(edition + 1, cell);
		return Float64Array.from({ length: model.high[variable]! - low + 1 }, (_, step) => {
			const count = low + step;
			const prior = edition + 1 < made.editions && !made.isGap(edition + 1, cell) ? 0 : logRate(rates, count);
			if (isRepeated) return prior;
			if (edition === 0 && led.has(cell)) return prior + Math.log(Math.max(LITTLE, chanceOf(shown, count, rounding)));
			const law = Math.log(Math.max(1e-9, chanceOf(shown, count, made.rulesOf(edition))));
			return prior + law + (edition === 0 && alone.has(cell) && count >= least ? Math.log(LOT) : 0);
		});
	});
	return { weights, factors: [...restFactors(), ...changeFactors()] };

	/** A rest that was drawn by its own law is seen in the difference between the values of whole and part. */
	function restFactors(): Factor[] {
		return partPairs(block).flatMap(([part, whole]): Factor[] => {
			const [plus, minus] = [live.variableOf[whole]!, live.variableOf[part]!];
			const shown = value[whole]! - value[part]!;
			if (!led.has(part) || plus < 0 || minus < 0 || shown < 0 || truth[part]! < least) return [];
			const most = model.high[plus]! - model.low[minus]!;
			const chances = Array.from({ length: most + 1 }, (_, rest) =>
				Math.log(Math.max(LITTLE, chanceOf(shown, rest, rounding)))
			);
			return [{ plus, minus, low: 0, weights: Float64Array.from(chances) }];
		});
	}

	/** Between two editions most counts stay, and small changes are likelier than great ones. */
	function changeFactors(): Factor[] {
		return Array.from({ length: Math.max(0, made.editions - 1) }, (_, edition) => edition).flatMap((edition) =>
			Array.from(live.cells).flatMap((cell, variable): Factor[] => {
				if (made.isGap(edition, cell) || made.isGap(edition + 1, cell)) return [];
				const plus = edition * size + variable;
				const minus = plus + size;
				const low = model.low[plus]! - model.high[minus]!;
				const chances = Array.from({ length: model.high[plus]! - model.low[minus]! - low + 1 }, (_, step) => {
					const change = Math.abs(low + step);
					return Math.log(change === 0 ? 1 - CHANGED : CHANGED * 2 ** -change);
				});
				return [{ plus, minus, low, weights: Float64Array.from(chances), isOneCell: true }];
			})
		);
	}
}

const logRate = (rates: Float64Array | undefined, count: number) =>
	rates ? rates[Math.min(count, rates.length - 1)]! : 0;
