import { basename, dirname, join, relative } from 'node:path';
import { shownName } from '../text/file-name.ts';

/**
 * Name of a file for messages: below the project, or with its folder where it lies elsewhere; names of persons and digits that
 * could be an identifier are hidden.
 */
export function labelOf(root: string, path: string): string {
	const below = relative(root, path);
	const shown = below.startsWith('..') ? join(basename(dirname(path)), basename(path)) : below;
	return shown.split(/[\\/]/).map(shownName).join('/');
}
