import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { serve, type Served } from '../../../scripts/serve.ts';
import { launch } from '../browser.ts';
import { buildHarness } from './build-harness.ts';
import { withArrow } from './with-arrow.ts';

/** A page with the parts under test, over the release written by hand. */
export class Visit {
	site!: Served;
	/** The same release with Arrow files. */
	arrowSite!: Served;
	context: BrowserContext | undefined;
	page!: Page;
	/** What the page complained about. */
	complaints: string[] = [];
	/** Every address that was asked. */
	asked: string[] = [];

	async visit(at: Served = this.site): Promise<void> {
		await this.page.goto(at.url);
		await this.page.locator('body[data-ready]').waitFor({ state: 'attached' });
	}

	/** Opens release and engine; what a reader is told, or null where all went well. */
	open = () => this.page.evaluate(() => window.harness.tell());

	run = (sql: string, tables: string[] = []) =>
		this.page.evaluate(([text, ids]) => window.harness.run(text, ids), [sql, tables] as const);

	strangers = () =>
		this.asked.filter(
			(url) => !url.startsWith(this.site.url) && !url.startsWith(this.arrowSite.url) && !url.startsWith('blob:')
		);
	files = (ending: string) => this.asked.filter((url) => url.endsWith(ending)).map((url) => url.split('/').at(-1));
}

/** Serves the page to the tests of one file. Each `fresh()` opens another, for the tests that follow. */
export function visiting(): Visit & { fresh(): Promise<void> } {
	const visit = Object.assign(new Visit(), { fresh });
	let browser: Browser;
	const folders: string[] = [];
	beforeAll(async () => {
		const dir = await buildHarness();
		const data = await withArrow();
		folders.push(dir, data);
		browser = await launch(inject('browser'));
		visit.site = await serve({ dir, data: 'tests/fixtures/releases' });
		visit.arrowSite = await serve({ dir, data });
	});
	afterAll(async () => {
		await Promise.all([browser.close(), visit.site.close(), visit.arrowSite.close()]);
		await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
	});
	return visit;

	async function fresh(): Promise<void> {
		await visit.context?.close();
		visit.context = await browser.newContext();
		visit.page = await visit.context.newPage();
		visit.complaints = [];
		visit.asked = [];
		visit.page.on('console', (message) => {
			if (/Content.Security.Policy|Refused to/i.test(message.text())) visit.complaints.push(message.text());
		});
		visit.page.on('pageerror', (error) => visit.complaints.push(error.message));
		visit.context.on('request', (request) => visit.asked.push(request.url()));
	}
}
