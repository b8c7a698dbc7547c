import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referencePage } from '../../scripts/reference.ts';

describe('the reference of contract and layout', () => {
	const page = referencePage();

	it('is the one of the schemas', () => {
		expect(readFileSync('docs/reference.md', 'utf8')).toBe(page);
	});

	it('tells of each field what it holds, its default and its meaning', () => {
		expect(page).toContain('| `base` | number, whole, at least 2 | `3` |');
		expect(page).toContain('| `part_of` | Slug |  | This count is part of that measure: never shown greater. |');
		expect(page).toContain('`role: nilai`');
		expect(page).not.toContain('undefined');
	});
});
