/**
 * Kinds for analysts, folded away on their page and asked when the fold is opened: control = control chart over time (XmR;
 * u for a rate of events), tendency = trend test of each line, lorenz = how unequally areas are served, funnel = rates of areas against
 * their size. The last two need `against`.
 */
export const ANALYST_KINDS = ['control', 'tendency', 'lorenz', 'funnel'] as const;

/** True for charts that stand under "Untuk analis". */
export const isForAnalysts = ({ kind }: { kind: string }): boolean => ANALYST_KINDS.some((one) => one === kind);
