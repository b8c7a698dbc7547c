import { basename, dirname, join, relative } from 'node:path';

/** Name of a file for messages: below the project, or with its folder where it lies elsewhere, without digits that could be an identifier. */
export function labelOf(root: string, path: string): string {
	const below = relative(root, path);
	const shown = below.startsWith('..') ? join(basename(dirname(path)), basename(path)) : below;
	return shown.replaceAll(/\d(?:[ .-]?[\d*]){10,}/g, '•••');
}
