import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * The route announcer of SvelteKit carries an inline style, which our policy refuses; a class does the same.
 * https://github.com/sveltejs/kit/issues/11993
 */
const announcerWithoutStyle: Plugin = {
	name: 'announcer-without-style',
	enforce: 'pre',
	transform: (code, id) =>
		/\/generated\/root\.svelte$/.test(id)
			? code.replace(/(id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1 class="visually-hidden"')
			: null
};

export default defineConfig({
	plugins: [announcerWithoutStyle, sveltekit()],
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
	worker: { format: 'es' },
	// The licences of what a browser gets, read from what was bundled.
	build: { target: 'es2022', license: { fileName: 'lisensi.md' } },
	test: {
		testTimeout: 60_000,
		hookTimeout: 120_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					setupFiles: ['tests/runs.ts'],
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**', 'tests/a11y/**', 'tests/bench/**'],
					globalSetup: 'tests/setup.ts'
				}
			},
			{
				extends: true,
				test: {
					// One browser and one server for all files; run after the unit tests, which would starve it of cores.
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts', 'tests/a11y/**/*.test.ts'],
					globalSetup: ['tests/setup.ts', 'tests/e2e/setup.ts'],
					maxWorkers: 2,
					sequence: { groupOrder: 1 }
				}
			}
		]
	}
});
