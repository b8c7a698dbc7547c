import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseShape } from '../../src/lib/contract/check.ts';
import { Release } from '../../src/lib/contract/release.ts';
import { insideOf, publishedAs } from '../../src/lib/ui/analyst/promise.ts';
import type { Placed } from '../../src/lib/query/index.ts';

const path = 'tests/fixtures/releases/tangan/datapackage.json';
const { datasets } = parseShape(Release, JSON.parse(readFileSync(path, 'utf8')), path);
const charts = (...kinds: string[]) => kinds.map((kind) => ({ chart: { kind } })) as Placed[];

describe('the fold for analysts promises', () => {
	test('the charts that its page has, and nothing else', () => {
		expect(insideOf(charts('funnel', 'control', 'control'), 'id')).toBe('diagram kendali, diagram corong, dan SQL');
		expect(insideOf(charts('tendency'), 'en')).toBe('trend tests and SQL');
		expect(insideOf([], 'id')).toBe('SQL');
	});

	test('rounded figures only where some of its datasets are protected', () => {
		const protectedOnes = datasets.filter(({ protection }) => protection.method === 'round');
		const plain = datasets.filter(({ protection }) => protection.method === 'none');
		expect(publishedAs(protectedOnes)).toBe('rounded');
		expect(publishedAs(plain)).toBe('plain');
		expect(publishedAs(datasets)).toBe('mixed');
		expect(publishedAs([])).toBe('plain');
	});
});
