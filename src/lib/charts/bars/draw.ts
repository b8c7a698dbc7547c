import { withUnit } from '../../language/index.ts';
import type { BarPanel, BarsView, Datum } from '../model/types.ts';
import { barPiece, sizesFor } from './piece.ts';
import { fitted } from '../frame/measure.ts';
import type { Pen } from '../frame/pen.ts';
import { titled, type Piece } from '../frame/svg.ts';
import { ACCENT, BAR } from '../frame/theme.ts';
import type { Renderer } from '../frame/renderer.ts';

function ordered(panel: BarPanel, order: 'code' | 'value'): Datum[] {
	if (order === 'code') return panel.bars;
	return [...panel.bars].sort((a, b) => (b.cell.value ?? -Infinity) - (a.cell.value ?? -Infinity));
}

/** A panel of a unit in which no two numbers can be compared: the length of its bar would mean nothing. */
const isAlone = ({ bars, lines = [], title, style }: BarPanel) =>
	lines.length === 0 && title === style.unit.title && bars.filter(({ cell }) => cell.value !== null).length <= 1;

/** Panels in the order of the view; those that follow each other without anything to compare stand together. */
function runsOf({ panels, sameScale }: BarsView): BarPanel[][] {
	return panels.reduce<BarPanel[][]>((runs, panel) => {
		const last = runs.at(-1);
		if (!sameScale && isAlone(panel) && last?.every(isAlone)) last.push(panel);
		else runs.push([panel]);
		return runs;
	}, []);
}

/** Rankings, comparisons and compositions: one panel a unit or group, each on its own scale (small multiples on one), under each other. */
export function barPieces(view: BarsView, pen: Pen): Piece[] {
	const all = view.panels.flatMap((panel) => panel.bars);
	const sizes = sizesFor(all, pen.width);
	const like = ({ style }: BarPanel) =>
		view.panels.filter((one) => one.style.unit.id === style.unit.id).flatMap((one) => one.bars);
	const colour = (datum: Datum) => (datum.own ? ACCENT : BAR);
	return runsOf(view).map((panels) => {
		const [panel] = panels as [BarPanel, ...BarPanel[]];
		if (view.panels.length > 1 && !view.sameScale && isAlone(panel)) {
			const units = new Map(panels.flatMap(({ bars, style }) => bars.map((datum) => [datum, style.unit] as const)));
			const told = (datum: Datum) => withUnit(datum.text, units.get(datum)!);
			return barPiece([...units.keys()], sizes, pen, colour, { told });
		}
		const scale = { lines: panel.lines ?? [], with: view.sameScale ? like(panel) : [] };
		const piece = barPiece(ordered(panel, pen.order ?? view.order), sizes, pen, colour, scale);
		return titled(pen.document, panel.title && fitted(panel.title, pen.width, 13), piece);
	});
}

const bars: Renderer<BarsView> = { pieces: barPieces, gap: 16 };
export const renderers = { ranking: bars, comparison: bars, composition: bars };
