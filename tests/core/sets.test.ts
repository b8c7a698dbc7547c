import { expect, test } from 'vitest';
import { membersOf, Partition } from '../../src/lib/core/sets.ts';

test('a set code names its members, the empty set none', () => {
	expect(['pkh+sembako', 'pkh', '-', ''].map(membersOf)).toEqual([['pkh', 'sembako'], ['pkh'], [], []]);
});

test('things that are joined step by step are one group, and joining them again says so', () => {
	const groups = new Partition<string>();
	expect([groups.join('a', 'b'), groups.join('c', 'd'), groups.join('b', 'c')]).toEqual([true, true, true]);
	expect(groups.join('a', 'd')).toBe(false);
	expect(groups.find('a')).toBe(groups.find('d'));
	expect(groups.find('e')).toBe('e');
});
