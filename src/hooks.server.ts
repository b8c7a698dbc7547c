import type { Handle, ServerInit } from '@sveltejs/kit';
import { JSDOM } from 'jsdom';
import { render } from 'svelte/server';
import { renderStatic } from '$lib/charts/render-static.ts';
import { readOutlines, readRelease } from '$lib/server/read-release.ts';
import { provideAtBuild } from '$lib/ui/at-build.ts';

export const init: ServerInit = async () => {
	const { document } = new JSDOM().window;
	const { release, files } = await readRelease('static/data');
	const outlines = await readOutlines('static/data', release);
	provideAtBuild({
		release,
		files,
		render: (component, props, context) => render(component, { props, context }).body,
		draw: (view, item) => renderStatic(view, document, item, outlines)
	});
};

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.params.lang === 'en' ? 'en' : 'id'),
		preload: ({ type }) => type === 'js' || type === 'css' || type === 'font'
	});
