import type { Component } from 'svelte';
import type { Release } from '$lib/contract/release.ts';

/** What exists only while pages are prerendered: the release on disk, and Svelte's way to HTML. */
export interface AtBuild {
	release: Release;
	/** Bytes of the files that its manifest does not list, by path. */
	files: Record<string, number>;
	render: <Props extends Record<string, unknown>>(component: Component<Props>, props: Props) => string;
}

let held: AtBuild | null = null;

/** Called once by the server hook; never in a browser. */
export function provideAtBuild(given: AtBuild): void {
	held = given;
}

/** The release and renderer of the build; null in a browser, where the release is fetched. */
export const atBuild = (): AtBuild | null => held;
