import type { View } from './model/types.ts';

/** Draws a view (a figure: one of its items) as SVG markup. */
type Drawing = (view: View, item: number) => string;

let held: Drawing | null = null;

/** Called once by the server hook, which has a document to draw in; never in a browser. */
export function provideDrawing(given: Drawing): void {
	held = given;
}

/** The picture of a view while pages are prerendered; nothing in a browser, which draws by itself. */
export const drawnAtBuild: Drawing = (view, item) => held?.(view, item) ?? '';
