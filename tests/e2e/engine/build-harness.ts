import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '@sveltejs/kit';
import { build } from 'vite';
import { packEngine } from '../../../scripts/pack-engine.ts';

const KEYWORDS = /^(self|none|wasm-unsafe-eval)$/;

/** The site's own Content-Security-Policy as one line. */
export async function policy(): Promise<string> {
	const file = new URL('../../../svelte.config.js', import.meta.url).href;
	const { default: config } = (await import(/* @vite-ignore */ file)) as { default: Config };
	const directives = config.kit?.csp?.directives ?? {};
	return Object.entries(directives)
		.map(([name, values]) => {
			const sources = (Array.isArray(values) ? values : []).map((value) =>
				KEYWORDS.test(String(value)) ? `'${String(value)}'` : String(value)
			);
			return [name, ...sources].join(' ');
		})
		.join('; ');
}

/** Bundles the parts under test into a page with the site's policy, beside the packed engine. Returns its folder, which the caller removes. */
export async function buildHarness(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'uji-mesin-'));
	const csp = await policy();
	await build({
		configFile: false,
		logLevel: 'warn',
		root: join(import.meta.dirname, 'harness'),
		base: './',
		plugins: [{ name: 'policy', transformIndexHtml: (html) => html.replace('%CSP%', csp) }],
		build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } }
	});
	await packEngine(process.cwd());
	await mkdir(join(folder, 'engine'), { recursive: true });
	await cp(join(process.cwd(), 'static/engine'), join(folder, 'engine'), { recursive: true });
	return folder;
}
