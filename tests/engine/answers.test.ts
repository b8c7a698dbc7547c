import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../src/lib/engine/answers.ts';

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ n }));

describe('answers of the engine that are kept', () => {
	test('come back as they were given', () => {
		const answers = new Answers();
		expect(answers.get('select 1')).toBeUndefined();
		const given = answers.keep('select 1', rows(3));
		expect(answers.get('select 1')).toBe(given);
	});

	test('leave in the order in which they were last used', () => {
		const answers = new Answers();
		for (const name of ['a', 'b', 'c']) answers.keep(name, rows(15_000));
		answers.get('a');
		answers.keep('d', rows(15_000));
		expect(['a', 'b', 'c', 'd'].filter((name) => answers.get(name))).toEqual(['a', 'c', 'd']);
	});

	test('never fill a phone: however many are asked, their rows stay below a bound, and the last is kept where it fits at all', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(60_000), { maxLength: 30 }), (counts) => {
				const answers = new Answers();
				counts.forEach((count, at) => answers.keep(String(at), rows(count)));
				const kept = counts.filter((_, at) => answers.get(String(at)));
				expect(kept.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(50_000);
				const last = counts.at(-1);
				if (last !== undefined) expect(answers.get(String(counts.length - 1)) !== undefined).toBe(last < 50_000);
			}),
			{ numRuns: 30 }
		);
	});
});
