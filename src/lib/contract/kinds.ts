import * as SPECS from '../charts/kinds.ts';
import type { Field, Spec } from '../charts/spec.ts';

export type { Field, Spec };
export type ChartKind = keyof typeof SPECS;

/** Kinds of picture that the site can draw of any dataset: see charts/<kind>/spec.ts. */
// Sorted, since bundlers keep another order of exports than Node.
export const CHART_KINDS = (Object.keys(SPECS) as ChartKind[]).sort();

/** What is known of a kind as data. */
export const specOf = (kind: ChartKind): Spec => SPECS[kind];

/** Kinds that need or can have a field. */
export const kindsWith = (field: Field): ChartKind[] => CHART_KINDS.filter((kind) => canHave(kind, field));

/** True where a chart of a kind may declare a field. */
export function canHave(kind: ChartKind, field: Field): boolean {
	const { needs = {}, takes = [] } = specOf(kind);
	return field in needs || takes.includes(field);
}
