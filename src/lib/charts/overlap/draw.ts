import { dot, rect, ruleY, text } from '@observablehq/plot';
import type { OverlapPanel, OverlapSet, OverlapView } from '../model/types.ts';
import { barPiece, sizesFor } from '../bars/piece.ts';
import { fitted, widest } from '../frame/measure.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import { element, inPixels, plain, titled, type Piece } from '../frame/svg.ts';
import { AXIS, BAR, FADED, FAINT, FONT_SIZE, GRID, INK, SMALL, SOFT } from '../frame/theme.ts';
import { chartWords } from '../../language/index.ts';
import type { Language } from '../../contract/localized.ts';
import type { Renderer } from '../frame/renderer.ts';

const STEP = 26;
const ROW = 24;
const TILT = 40;
/** A name at the head of its column is not cut before this width: full names of programmes fit, in both languages. */
const LONGEST = 210;

interface Row {
	set: OverlapSet;
	y: number;
}

/** Combinations as rows: which programmes belong to each (dots), and how many families it has (bars). UpSet (Lex et al. 2014) on its side. */
function combinations(panel: OverlapPanel, pen: Pen): Piece {
	const { width, document } = pen;
	const columns = panel.members.filter((member) => panel.sets.some((set) => set.members.includes(member.code)));
	const at = (index: number) => STEP / 2 + index * STEP;
	const radians = (TILT * Math.PI) / 180;
	const room = (index: number) => (width - at(index)) / Math.cos(radians);
	const names = columns.map((member, index) => fitted(member.label, Math.min(LONGEST, room(index)), SMALL));
	const head = Math.ceil(widest(names, SMALL) * Math.sin(radians)) + 16;
	const others = panel.sets.filter((set) => set.members.length === 0).map((set) => set.label);
	const matrix = Math.max(columns.length * STEP, 60, Math.min(widest(others, SMALL), width * 0.4)) + 8;
	const rows = panel.sets.map((set, at): Row => ({ set, y: head + at * ROW + ROW / 2 }));
	const height = head + rows.length * ROW + 2;
	const right =
		widest(
			panel.sets.map((set) => set.text),
			FONT_SIZE
		) + 14;
	const most = Math.max(1, ...panel.sets.map((set) => set.cell.value ?? 0));
	const scale = (width - matrix - right) / most;
	const cells = rows.flatMap((row) =>
		row.set.members.length === 0
			? []
			: columns.map((member, index) => ({ x: at(index), y: row.y, on: row.set.members.includes(member.code) }))
	);
	const spans = rows.flatMap((row) => {
		const on = columns.flatMap((member, index) => (row.set.members.includes(member.code) ? [at(index)] : []));
		return on.length > 1 ? [{ y: row.y, x1: on[0], x2: on.at(-1) }] : [];
	});
	const rest = rows.filter((row) => row.set.members.length === 0);
	const node = plain(document, {
		...inPixels(width, height),
		marks: [
			ruleY(rows, { y: (row: Row) => row.y + ROW / 2, x1: 0, x2: width, stroke: GRID }),
			text(names, {
				x: (_: string, index: number) => at(index) - 2,
				y: head - 6,
				text: (name: string) => name,
				rotate: -TILT,
				textAnchor: 'start',
				fontSize: SMALL,
				fill: SOFT
			}),
			dot(cells, { x: 'x', y: 'y', r: 5, fill: (cell: { on: boolean }) => (cell.on ? INK : GRID) }),
			ruleY(spans, { y: 'y', x1: 'x1', x2: 'x2', stroke: INK, strokeWidth: 2 }),
			text(rest, {
				x: 0,
				y: 'y',
				text: (row: Row) => fitted(row.set.label, matrix, SMALL),
				textAnchor: 'start',
				fontSize: SMALL,
				fill: FAINT
			}),
			rect(rows, {
				x1: matrix,
				x2: (row: Row) => matrix + (row.set.cell.value ?? 0) * scale,
				y1: (row: Row) => row.y - 7,
				y2: (row: Row) => row.y + 7,
				fill: (row: Row) => (row.set.asked ? BAR : FADED)
			}),
			rect([0], { x1: matrix - 0.5, x2: matrix + 0.5, y1: head, y2: height - 2, fill: AXIS }),
			text(rows, {
				x: (row: Row) => matrix + (row.set.cell.value ?? 0) * scale,
				y: 'y',
				dx: 6,
				text: (row: Row) => row.set.text,
				textAnchor: 'start',
				fill: INK,
				fontWeight: 550
			}),
			rect(rows, {
				x1: 0,
				x2: width,
				y1: (row: Row) => row.y - ROW / 2,
				y2: (row: Row) => row.y + ROW / 2,
				...hits(rows, (row) => row.set, pen.index)
			})
		]
	});
	return { node, height };
}

/** Combinations, then each programme with all its families, alone or with others. */
function panelPiece(panel: OverlapPanel, pen: Pen, language: Language): Piece {
	const { document, width } = pen;
	const above = combinations(panel, pen);
	const members = barPiece(panel.members, sizesFor(panel.members, width), pen, () => BAR);
	const below = titled(document, chartWords[language].perMember, members);
	const node = element(document, 'g');
	const lower = element(document, 'g', { transform: `translate(0,${above.height + 14})` });
	lower.append(below.node);
	node.append(above.node, lower);
	return { node, height: above.height + 14 + below.height };
}

export function overlapPieces(view: OverlapView, pen: Pen): Piece[] {
	return view.panels.map((panel) =>
		titled(pen.document, panel.title && fitted(panel.title, pen.width, 13), panelPiece(panel, pen, view.language))
	);
}

const overlap: Renderer<OverlapView> = { pieces: overlapPieces, gap: 24 };
export const renderers = { overlap };
