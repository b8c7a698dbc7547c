import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { test } from './site.ts';

describe('a host that sends a policy of its own with every file', () => {
	test('leaves filters working when it is the one that the README names', async ({ visit }) => {
		const policy = /Content-Security-Policy: (default-src .+)/.exec(await readFile('README.md', 'utf8'))?.[1];
		expect(policy).toContain("connect-src 'self' blob:");
		const served = await serve({ dir: 'build', policy: policy! });
		try {
			const site = await visit({}, served.url);
			await site.open('perlinsos/');
			await site.filters.choose('Program', 'PKH');
			await site.settled();
			expect(await site.chart('kepesertaan/tren-program').sentence).toContain('PKH');
			expect(site.violations).toEqual([]);
		} finally {
			await served.close();
		}
	});
});
