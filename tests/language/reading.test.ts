import { describe, expect, it } from 'vitest';
import { readingWords } from '../../src/lib/language/index.ts';

const { en, id } = readingWords;

describe('a reader of an indicator', () => {
	it('is told in plain words what can easily be chance', () => {
		expect(en.notes.test(11, '0.307', false)).toContain('a tendency this strong can easily be chance (p = 0.307)');
		expect(id.notes.test(11, '0,307', false)).toContain('mudah muncul secara kebetulan');
	});

	it('never reads one change as all of them', () => {
		expect(en.stepsOf('Poverty', 1, 0, 1, '2024 to 2025')).toBe(
			'Poverty fell in its only yearly change (2024 to 2025)'
		);
		expect(id.stepsOf('P0', 1, 0, 1, '2024')).toBe('P0 turun pada satu-satunya perubahan tahunan (2024)');
	});

	it('reads that the rate moved, not the city', () => {
		const parts = `${en.moved('City A', 'down', '0.29 percentage points')} and ${en.movedToo('Province B', '0.10')}`;
		expect(en.between('Poverty rate', '2015', '2025', parts)).toBe(
			'Poverty rate fell by 0.29 percentage points in City A and by 0.10 in Province B (2015 to 2025)'
		);
	});
});
