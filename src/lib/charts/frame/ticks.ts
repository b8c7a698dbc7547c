import { number, scaleOf, unitKind, type Style } from '../../language/index.ts';

export interface Ticks {
	values: number[];
	/** Ends of the axis: the outer ticks. */
	low: number;
	high: number;
	format: (value: number) => string;
	/** What the numbers are, where the ticks leave it out: "miliar rupiah". */
	caption: string;
}

/** A step of 1, 2 or 5 times a power of ten that gives about `count` steps; never a fraction for counts. */
function stepFor(span: number, count: number, whole: boolean): number {
	const rough = span / count;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? power * 10;
	return whole ? Math.max(1, Math.round(step)) : step;
}

/**
 * Ticks of a value axis in the way of its unit. Starts at 0 for counts, money and percentages; an index whose values lie far
 * from 0, or any that are `floating`, get an axis of their own range. Large numbers are told in juta, miliar, triliun, named in the caption.
 */
export function ticksFor(
	values: readonly number[],
	style: Style,
	count: number,
	floating = unitKind(style.unit) === 'index'
): Ticks {
	const { unit, language, decimals } = style;
	const kind = unitKind(unit);
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const floats = floating && least > 0 && least > most / 2;
	const bottom = floats ? least : Math.min(0, least);
	const span = most - bottom || Math.abs(most) || 1;
	const step = stepFor(span, count, decimals === 0 && kind !== 'money');
	const low = Math.floor(bottom / step + 1e-9) * step;
	const high = Math.max(low + step, Math.ceil(most / step - 1e-9) * step);
	const ticks: number[] = [];
	for (let at = 0; low + at * step <= high + step / 2; at++) ticks.push(low + at * step);
	const { factor, word } = scaleOf(Math.max(Math.abs(high), Math.abs(low)), language);
	const shown = step / factor;
	const digits =
		shown >= 1 && Number.isInteger(Number(shown.toPrecision(6)))
			? 0
			: Math.max(0, -Math.floor(Math.log10(shown) + 1e-9));
	const mark = kind === 'percent' ? '%' : '';
	return {
		values: ticks,
		low,
		high,
		format: (value) => `${number(value / factor, language, digits)}${mark}`,
		caption: [word, kind === 'percent' ? '' : unit.title].filter(Boolean).join(' ')
	};
}

/** Least distance of two ticks as a share of a root axis. */
const APART = 0.1;

/** Ticks of an axis on which distances shrink with the root, from 0: 1, 2 and 5 times powers of ten, as far as they stand apart. */
export function rootTicks(values: readonly number[], style: Style, count: number): Ticks {
	const even = ticksFor(values, style, count, false);
	const powers = Array.from({ length: 13 }, (_, at) => 10 ** (at - 1));
	const steps = powers.flatMap((power) => [1, 2, 5].map((factor) => factor * power)).toReversed();
	const placeOf = (value: number) => Math.sqrt(value / even.high);
	const kept = [even.high];
	for (const step of steps)
		if (Number.isInteger(step) && placeOf(step) >= APART && placeOf(kept.at(-1)!) - placeOf(step) >= APART)
			kept.push(step);
	return { ...even, low: 0, values: [0, ...kept.toReversed()] };
}
