import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SERIES } from '../../src/lib/charts/frame/theme.ts';

type Rgb = [number, number, number];
type Matrix = [Rgb, Rgb, Rgb];

/** Linear light of a hex colour. */
const linear = (hex: string): Rgb =>
	[1, 3, 5].map((at) => {
		const value = parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	}) as Rgb;

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
	const light = (hex: string) => {
		const [r, g, blue] = linear(hex);
		return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
	};
	const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

/** Oklab (Ottosson 2020). */
function oklab([r, g, b]: Rgb): Rgb {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}

/** Simulation of colour vision deficiency at full severity (Machado, Oliveira & Fernandes 2009). */
const EYES: Record<string, Matrix> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

const through = (matrix: Matrix, [r, g, b]: Rgb): Rgb =>
	matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as Rgb;

/** Colours of the series and surfaces as the stylesheets give them: first the light, then the dark block. */
const sheet = readFileSync('src/lib/charts/card/charts.css', 'utf8');
const found = [...sheet.matchAll(/--series-(\d): (#[0-9a-f]{6})/g)].map(([, , hex]) => hex ?? '');
const SCHEMES = {
	light: { colours: found.slice(0, 8), paper: '#ffffff' },
	dark: { colours: found.slice(8, 16), paper: '#14181d' }
};

describe.each(Object.entries(SCHEMES))('the %s palette', (name, { colours, paper }) => {
	it('has eight colours that stand out from the page', () => {
		expect(colours).toHaveLength(8);
		for (const colour of colours) expect(contrast(colour, paper), colour).toBeGreaterThan(3);
	});

	it.each(Object.entries(EYES))('can be told apart with %s', (_, matrix) => {
		const seen = colours.map((colour) => oklab(through(matrix, linear(colour))));
		seen.forEach((a, at) =>
			seen.slice(at + 1).forEach((b, more) => {
				const distance = Math.hypot(...a.map((value, axis) => value - b[axis as 0 | 1 | 2]));
				expect(distance, `${colours[at]} ${colours[at + 1 + more]}`).toBeGreaterThan(0.08);
			})
		);
	});

	it('is the one that pictures fall back to outside the site', () => {
		if (name === 'light') expect(SERIES.map((one) => /#[0-9a-f]{6}/.exec(one)?.[0])).toEqual(colours);
	});
});

describe('the ramp of maps on a dark page', () => {
	const tokens = readFileSync('src/styles/tokens.css', 'utf8');
	const ramp = [...tokens.matchAll(/--ramp-\d: (#[0-9a-f]{6})/g)].map(([, hex]) => hex ?? '').slice(5);

	it('sets every area off from the page, so that those of the lowest class do not vanish', () => {
		expect(ramp).toHaveLength(5);
		for (const colour of ramp) expect(contrast(colour, '#14181d'), colour).toBeGreaterThanOrEqual(1.8);
	});

	it('keeps its classes apart, each lighter than the one below', () => {
		const lightness = ramp.map((colour) => oklab(linear(colour))[0]);
		for (const [at, one] of lightness.slice(1).entries()) expect(one - lightness[at]!).toBeGreaterThan(0.07);
	});
});
