import type { Axis } from '../../contract/answer.ts';
import type { Noise } from '../../language/index.ts';
import type { Context } from '../../charts/model/context.ts';
import type { BarPanel, Datum } from '../../charts/model/types.ts';
import { leadersOf, type Leaders, type Manner } from './leaders.ts';

/** Names that can be told of one picture among several. */
export const FEW = 3;

/** A picture among several with the name that it has beside its unit. */
export interface NamedPanel extends BarPanel {
	name: string;
}

export interface Several {
	panels: readonly NamedPanel[];
	axis: Axis;
	/** The axes whose codes part the pictures. */
	axes: readonly Axis[];
	when: string;
	manner: Manner;
}

export interface Led extends Leaders {
	panel: NamedPanel;
	/** The leaders that a sentence can name; none where nobody stands out, since all of them are tied. */
	few: Datum[];
	/** Leaders besides those named. */
	more: number;
}

export const known = ({ bars }: BarPanel) => bars.filter(({ cell }) => cell.value !== null);
/** True for a number that is more than nothing: a rounded nought leads nowhere. */
export const isSome = ({ cell, text }: Datum) => (cell.value ?? 0) > 0 && !text.startsWith('0–');
/** The leaders of one picture. */
export function ledBy(context: Context, panel: NamedPanel): Led {
	const leaders = leadersOf(context, known(panel).filter(isSome), panel.style);
	const { names, sorted } = leaders;
	const standOut = names.length < sorted.length || sorted.length === 1;
	const few = standOut ? names.slice(0, names.length > FEW ? FEW - 1 : FEW) : [];
	return { ...leaders, panel, few, more: standOut ? names.length - few.length : 0 };
}

/** The noise that a sentence must name: of all tied panels together. */
export const whyOf = (led: readonly Led[]): Noise =>
	led.find(({ few, more, why }) => few.length + more !== 1 && why === 'chance')?.why ??
	led.find(({ few, more, why }) => few.length + more !== 1 && why)?.why ??
	null;
