import type { Component } from 'svelte';
import type { View } from '$lib/charts/view.ts';
import type { Release } from '$lib/contract/release.ts';

/** What exists only while pages are prerendered: the release on disk, Svelte's way to HTML, and a document to draw in. */
export interface AtBuild {
	release: Release;
	/** Bytes of the files that its manifest does not list, by path. */
	files: Record<string, number>;
	render: <Props extends Record<string, unknown>>(
		component: Component<Props>,
		props: Props,
		context: Map<unknown, unknown>
	) => string;
	/** Draws a view (a figure: one of its items) as SVG markup. */
	draw: (view: View, item: number) => string;
}

let held: AtBuild | null = null;

/** Called once by the server hook, since only the server reads files and neither context nor load can carry functions to it; never in a browser. */
export function provideAtBuild(given: AtBuild): void {
	held = given;
}

/** The release and renderer of the build; null in a browser, where the release is fetched. */
export const atBuild = (): AtBuild | null => held;
