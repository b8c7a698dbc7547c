/**
 * Colours of pictures: names of CSS properties (charts.css and the site's tokens give them values for light, dark and print)
 * with the light value as fallback, so that a picture taken out of its page still has colour.
 */
export const INK = 'var(--ink, #17202b)';
export const SOFT = 'var(--ink-soft, #434e5c)';
export const FAINT = 'var(--ink-faint, #5f6a78)';
export const PAPER = 'var(--paper, #ffffff)';
export const GRID = 'var(--line, #d9dee4)';
export const AXIS = 'var(--line-strong, #8c96a3)';
export const ACCENT = 'var(--accent, #0b5d66)';
export const BAR = 'var(--ramp-4, #5a7b9f)';
/** Beside what the reader asked for. */
export const FADED = 'var(--ramp-2, #bfcddc)';

/** Categories that readers with any colour vision can tell apart; checked by tests/charts/palette.test.ts. */
export const SERIES = [
	'var(--series-1, #2c4e76)',
	'var(--series-2, #a8842c)',
	'var(--series-3, #1c8c83)',
	'var(--series-4, #6d2a20)',
	'var(--series-5, #2098db)',
	'var(--series-6, #5e5fba)',
	'var(--series-7, #855831)',
	'var(--series-8, #40166d)'
] as const;

/** One sequential ramp in five classes, light to dark (in the dark scheme dark to light). */
const RAMP = [
	'var(--ramp-1, #e4eaf1)',
	'var(--ramp-2, #bfcddc)',
	'var(--ramp-3, #8fa8c1)',
	'var(--ramp-4, #5a7b9f)',
	'var(--ramp-5, #2c4e76)'
] as const;

/** Colour of a class when there are `count` of them: fewer classes keep the ends of the ramp. */
export function rampColour(at: number, count: number): string {
	const place = count < 2 ? 2 : Math.round((at * (RAMP.length - 1)) / (count - 1));
	return RAMP[place] ?? RAMP[2];
}

/** Names on the map: dark on the light end of the ramp, light on its dark end. */
export const isDeep = (at: number, count: number): boolean => count > 1 && at / (count - 1) > 0.6;

export const FONT_SIZE = 12;
export const SMALL = 11;
/** Below this width labels stand above their bars and legends wrap. */
export const NARROW = 480;
