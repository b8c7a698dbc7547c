import type { Answer, Axis } from '../contract/answer.ts';
import type { Statement } from '../language/index.ts';
import type { Context } from './model/context.ts';
import type { Datum, Frame, Own, TableTwin, View } from './model/types.ts';

/** What is particular to a view: its drawing and what it states; table and download where they are not the plain ones of the rows. */
export type OwnParts = Own<View> & { statement: Statement } & {
	notes?: string[];
	widen?: (table: TableTwin) => TableTwin;
} & Partial<Pick<Frame, 'records' | 'table'>>;

/** How a kind of chart makes what is shown of an answer. */
export interface Maker<V extends View = View> {
	/** Null when there is nothing to draw. `history` answers the second question of the chart. */
	parts(context: Context, caption: string, history?: Answer): OwnParts | null;
	/** What a reader can step to, row by row. None where the kind becomes a view of another. */
	grid?(view: Own<V>): readonly (readonly Datum[])[];
	/** The axis that names the rows of its table. */
	rows?(context: Context): Axis;
	/** Its table where it is not made of rows and columns of the answer. */
	table?(context: Context, caption: string): TableTwin;
	/** About how high its picture is in one of two columns, in CSS pixels. */
	height?(view: Own<V> & Pick<Frame, 'table'>): number;
}

/** Parts of a view of one kind. */
export const ofKind = <Kind extends View['kind'], Parts extends object>(kind: Kind, parts: Parts | null) =>
	parts && { kind, ...parts };

export const byArea = (): Axis => 'wilayah';

/** Lines over time are rows of periods, of what is compared where the answer is of one. */
export const byPeriod = ({ answer }: Context): Axis =>
	answer.question.by.includes('periode') ? 'periode' : (answer.question.by[0] ?? 'periode');

/** Height of the bars and rows of a picture, with what parts its panels. */
export const stackedHeight = (panels: readonly unknown[], rows: readonly unknown[], row: number): number =>
	rows.length * row + panels.length * 30;
