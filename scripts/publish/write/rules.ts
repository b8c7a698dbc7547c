import * as v from 'valibot';
import type { Protection } from '../../../src/lib/contract/protection.ts';
import { PublishedRules } from '../../../src/lib/contract/published-rules.ts';

/**
 * The part of a policy that a release states, so that anybody can attack it; nothing for data that need no protection.
 * Which totals are meant to be exact is not part of it: those that are say so.
 */
export const rulesOf = (policy: Protection): { rules?: PublishedRules } =>
	policy.method === 'round' ? { rules: v.parse(PublishedRules, { ...policy, min_width: policy.base - 1 }) } : {};
