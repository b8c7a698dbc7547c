import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds, in lines that name rule and place; `rules`: only these, which is much quicker than all. */
export async function defects(page: Page, rules?: string[]): Promise<string[]> {
	// The policy of the site forbids injected scripts; a function handed to the page by the debugger is not bound by it.
	await page.evaluate(axe.source);
	const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) };
	const results = await page.evaluate(
		(given) => (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run(given),
		options
	);
	return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
