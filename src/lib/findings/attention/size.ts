import type { Attention, Rule } from './types.ts';

/** The measure that all rules share: a difference of one half (50 %, 50 points) counts in full. */
export const HALF = 0.5;

/**
 * How much a rule weighs: what waits for an act of the reader's own office before what is only to be known. Without data nothing
 * else can be told, so what is past its deadline (0.6 and more by its size) outweighs whatever else there is. A break limits what
 * can be said of a number, so it is told last.
 */
export const WEIGHT: Record<Rule, number> = { late: 2, plan: 0.9, share: 0.9, area: 0.8, change: 0.8, break: 0.05 };

/** A second sentence of the same rule counts half: three different matters say more than three of one kind. */
export const REPEATED = 0.5;

export const scoreOf = ({ rule, size }: Pick<Attention, 'rule' | 'size'>): number => WEIGHT[rule] * size;
