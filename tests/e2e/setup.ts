import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.ts';
import { serveBrowser } from './browser.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Address of the built site, with a slash at its end. */
		site: string;
		/** Where `launch` joins the one browser of the run. */
		browser: string;
	}
}

/** Serves `build/` and starts one browser for all end-to-end tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	if (!existsSync('build/index.html'))
		throw new Error(
			'Uji peramban memerlukan situs yang sudah dibangun, tetapi folder build/ belum ada. ' +
				'Jalankan "npx tsx scripts/start.ts --no-serve" lebih dahulu, atau "npm test" untuk semuanya.'
		);
	const site = await serve({ dir: 'build' });
	const browser = await serveBrowser();
	project.provide('site', site.url);
	project.provide('browser', browser.endpoint);
	return async () => {
		await browser.close();
		await site.close();
	};
}
