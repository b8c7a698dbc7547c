import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, expect, inject, test as base } from 'vitest';
import { launch } from './browser.ts';

export const DESKTOP = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** A page of the site under watch: what it asked the network for and what it complained about. */
export class Site {
	/** Requests to any other origin than the site's. */
	readonly foreign: string[] = [];
	/** Refusals of the content security policy. */
	readonly violations: string[] = [];
	/** Uncaught errors and errors on the console, policy refusals left out. */
	readonly errors: string[] = [];

	constructor(
		readonly page: Page,
		readonly url: string
	) {
		page.setDefaultTimeout(15_000);
		const { origin } = new URL(url);
		page.on('request', (request) => {
			const target = new URL(request.url());
			if (target.origin !== origin && !['data:', 'blob:'].includes(target.protocol)) this.foreign.push(request.url());
		});
		page.on('pageerror', (error) => this.errors.push(String(error)));
		page.on('console', (message) => {
			const text = message.text();
			if (/content security policy/i.test(text)) this.violations.push(text);
			else if (message.type() === 'error') this.errors.push(text);
		});
	}

	/** Opens a path such as "perlinsos/?program=pkh" and waits until the page has come to life. */
	async open(path = ''): Promise<void> {
		await this.page.goto(new URL(path, this.url).href);
		await this.alive();
	}

	/** Waits until charts are interactive and nothing is being calculated. */
	async alive(): Promise<void> {
		await this.page.locator('html[data-alive]').waitFor({ state: 'attached' });
		await this.settled();
	}

	async settled(): Promise<void> {
		await this.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
	}

	/** A chart by its id in the contract, such as "kepesertaan/desil". */
	chart(id: string): Chart {
		return new Chart(this.page.locator(`[id="${id.replace('/', '-')}"]`));
	}

	get filters(): FilterBar {
		return new FilterBar(this.page);
	}

	get query(): string {
		return new URL(this.page.url()).search;
	}
}

/** A page that kept its policy, its origin and its peace. */
export function expectCalm({ violations, foreign, errors }: Site): void {
	expect(violations).toEqual([]);
	expect(foreign).toEqual([]);
	expect(errors).toEqual([]);
}

/** One chart on a page, read as a reader reads it. */
export class Chart {
	constructor(readonly root: Locator) {}

	get sentence(): Promise<string> {
		// Not innerText, which is empty for what has not been laid out yet.
		return this.root
			.locator('h3, h4')
			.first()
			.textContent()
			.then((text) => text?.trim() ?? '');
	}

	/** The table twin as texts: a row a line of the body, the first cell its name. */
	async table(): Promise<string[][]> {
		const rows = this.root.locator('table tbody tr');
		return rows.evaluateAll((found) =>
			found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? ''))
		);
	}
}

/** The filter bar on a desktop. */
export class FilterBar {
	constructor(readonly page: Page) {}

	/** Opens a filter by its name, presses entries by their names, and closes it. */
	async choose(filter: string, ...entries: string[]): Promise<void> {
		await this.page.locator('.bar button.trigger', { hasText: filter }).click();
		const panel = this.page.locator('[popover]:popover-open');
		for (const entry of entries) {
			const search = panel.getByRole('searchbox');
			if (await search.count()) await search.fill(entry);
			await panel.getByText(entry, { exact: true }).click();
		}
		await this.page.keyboard.press('Escape');
	}

	/** The filters in force as words. */
	words(): Promise<string[]> {
		return this.page.locator('.in-force li').allInnerTexts();
	}
}

interface Fixtures {
	/** Opens a fresh browser context on the site, or on another address of it; closed after the test. */
	visit: (options?: BrowserContextOptions, url?: string) => Promise<Site>;
	/** A fresh desktop page on the built site. */
	site: Site;
}

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** A test with pages of the built site, in the one browser of the run. */
export const test = base.extend<Fixtures>({
	// eslint-disable-next-line no-empty-pattern -- vitest reads the fixtures that a fixture needs from this pattern
	visit: async ({}, use) => {
		const contexts: BrowserContext[] = [];
		await use(async (options = {}, url = inject('site')) => {
			const context = await (
				await (browser ??= launch(inject('browser')))
			).newContext({
				viewport: DESKTOP,
				reducedMotion: 'reduce',
				...options
			});
			contexts.push(context);
			return new Site(await context.newPage(), url);
		});
		for (const context of contexts) {
			// A request that a test answers by itself may still be on its way.
			for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
			await context.close();
		}
	},
	site: async ({ visit }, use) => use(await visit())
});
