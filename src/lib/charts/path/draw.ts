import type { Datum, PathStep, PathView } from '../model/types.ts';
import { barPiece, sizesFor } from '../bars/piece.ts';
import { fitted } from '../frame/measure.ts';
import type { Pen } from '../frame/pen.ts';
import { titled, type Piece } from '../frame/svg.ts';
import { BAR } from '../frame/theme.ts';
import type { Renderer } from '../frame/renderer.ts';

/** At the bar both the count and its part of all: `≈72 · 50–55%`. */
const labelled = (step: PathStep): Datum => ({
	...step,
	text: step.share ? `${step.text} · ${step.share.text}` : step.text
});

/** Stages as bars of falling length before the pale length of all, one panel a group, all on one scale. */
export function pathPieces(view: PathView, pen: Pen): Piece[] {
	const steps = new Map(view.panels.flatMap((panel) => panel.steps).map((step) => [step, labelled(step)]));
	const all = [...steps.values()];
	// Points are known by the steps themselves; what is drawn carries their index on.
	const index = new Map([...steps].map(([step, drawn]) => [drawn, pen.index.get(step) ?? -1]));
	const sizes = sizesFor(all, pen.width);
	return view.panels.map((panel) => {
		const bars = panel.steps.flatMap((step) => steps.get(step) ?? []);
		const whole = panel.steps[0]?.cell.value ?? null;
		const piece = barPiece(bars, sizes, { ...pen, index }, () => BAR, { with: all, whole });
		return titled(pen.document, panel.title && fitted(panel.title, pen.width, 13), piece);
	});
}

const path: Renderer<PathView> = { pieces: pathPieces, gap: 16 };
export const renderers = { path };
