import type { Code } from '../contract/code.ts';
import type { Context } from './context.ts';

/** Area codes and every area above them, finest first. */
function chain(areas: readonly Code[], id: string): string[] {
	const found: string[] = [];
	for (let at = areas.find((area) => area.id === id); at && !found.includes(at.id);) {
		found.push(at.id);
		const { parent } = at;
		at = areas.find((area) => area.id === parent);
	}
	return found;
}

/**
 * The areas that a chart is about, for its subtitle. Where its rows are areas they name themselves: then what the reader chose,
 * or the home area when it holds them all, or nothing.
 */
export function placesOf({ answer, release }: Context): string[] {
	if (!answer.question.by.includes('wilayah')) return answer.areas;
	const chosen = answer.question.filters.wilayah;
	const coarser = answer.notes.some((note) => note.code === 'coarser-area');
	if (chosen.length > 0 && !coarser) return chosen;
	const list = release.codes['wilayah'] ?? [];
	const isHome = answer.areas.every((area) => area !== release.home && chain(list, area).includes(release.home));
	return isHome ? [release.home] : [];
}
