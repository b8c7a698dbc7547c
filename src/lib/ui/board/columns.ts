import type { Layout } from '$lib/contract/dataset.ts';
import { specOf } from '$lib/contract/kinds.ts';
import type { Placed } from '$lib/query/index.ts';
import type { View } from '$lib/charts/view.ts';
import type { Views } from './charts.ts';

/** Where a chart stands on a desktop. */
export type Column = 'left' | 'right' | 'wide';

/** Room that each of some charts takes: as declared, else by its kind; a lone one has its table beside it instead of a hole. */
export const layoutsOf = (charts: readonly Placed[]): Layout[] =>
	charts.map(({ chart }) => {
		const usual = charts.length === 1 ? 'with-table' : 'half';
		return chart.layout ?? specOf(chart.kind).layout ?? usual;
	});

/** Heights are guesses: columns that differ by less count as equal, and reading begins at the left. */
const NEAR = 60;

const LINE = 20;
const linesOf = (text: string, perLine: number) => Math.ceil(text.length / perLine) * LINE;

/** About how high a chart is in one of two columns: only its order among others of its section matters. */
function heightOf(view: View | undefined): number {
	if (!view) return 480;
	return (
		150 + linesOf(view.sentence, 58) + linesOf(view.subtitle, 80) + linesOf(view.notes.join(' '), 95) + view.height
	);
}

/**
 * A column for each chart of a section, so that charts pack without holes though they stand in the order of the page: each
 * goes where there is more room when its turn comes, and so begins no higher than the one before it. `views` are those that
 * the release carries: no chart changes its place because an answer is longer or a table is open.
 */
export function columnsOf(charts: readonly Placed[], views: Views): Column[] {
	const filled = { left: 0, right: 0 };
	const layouts = layoutsOf(charts);
	return charts.map((placed, at) => {
		if (layouts[at] !== 'half') {
			filled.left = filled.right = Math.max(filled.left, filled.right);
			return 'wide';
		}
		const side = filled.right + NEAR < filled.left ? 'right' : 'left';
		filled[side] += heightOf(views[placed.id]);
		return side;
	});
}
