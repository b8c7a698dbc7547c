import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', 'static/', 'data/', 'node_modules/', 'private/', '.cache/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'max-lines': ['error', { max: 300 }],
			'@typescript-eslint/no-explicit-any': 'error',
			'no-empty': ['error', { allowEmptyCatch: false }]
		}
	},
	{
		files: ['src/**/*.{ts,svelte}', 'scripts/**/*.ts'],
		rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		// With types, since an address from a helper of ours is known to be resolved by its type alone.
		languageOptions: {
			parserOptions: { projectService: true, parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		}
	},
	{
		// Charts and hits of the search are given addresses by whoever shows them, a number to call among them.
		files: ['src/lib/charts/**/*.svelte', 'src/lib/ui/search/{Directory,Results}.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }] }
	},
	{
		// Goes on to where the reader was going already.
		files: ['src/lib/ui/search/SearchBoard.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreGoto: true }] }
	}
);
