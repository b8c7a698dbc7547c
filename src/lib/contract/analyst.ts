import { CHART_KINDS, specOf, type ChartKind } from './kinds.ts';

/** True for charts that stand under "Untuk analis". */
export const isForAnalysts = ({ kind }: { kind: ChartKind }): boolean => specOf(kind).forAnalysts !== undefined;

/** Kinds for analysts, folded away on their page and asked when the fold is opened. */
export const ANALYST_KINDS = CHART_KINDS.filter((kind) => isForAnalysts({ kind }));
