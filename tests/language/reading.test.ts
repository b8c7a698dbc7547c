import { describe, expect, it } from 'vitest';
import { noteOf, readingWords, sentenceOf, type Finding } from '../../src/lib/language/index.ts';

const { en, id } = readingWords;

describe('a reader of an indicator', () => {
	it('is told in plain words what can easily be chance', () => {
		expect(en.notes.test(11, '0.307', false)).toContain('a tendency this strong can easily be chance (p = 0.307)');
		expect(id.notes.test(11, '0,307', false)).toContain('mudah muncul secara kebetulan');
	});

	it('never reads one change as all of them', () => {
		const finding: Finding = {
			...{ kind: 'steps', about: ['P0'], ups: 0, downs: 1, all: 1 },
			when: { from: '2024', to: '2025' }
		};
		expect(sentenceOf(finding, 'en')).toBe('P0 fell in its only yearly change (2024 to 2025)');
		expect(sentenceOf(finding, 'id')).toBe('P0 turun pada satu-satunya perubahan tahunan (2024 s.d. 2025)');
	});

	it('reads by how much each area moved between which years', () => {
		const moves = [
			{ name: 'City A', sign: 'down' as const, by: '0.29 percentage points' },
			{ name: 'Province B', sign: 'same' as const, by: '' }
		];
		expect(noteOf({ kind: 'moves', moves, when: { from: '2015', to: '2025' } }, 'en')).toBe(
			'City A fell by 0.29 percentage points and Province B stayed the same (2015 to 2025)'
		);
	});
});
