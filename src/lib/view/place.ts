import { indexed, type CodeIndex } from './code-index.ts';
import type { Context } from './context.ts';

/** Area codes and every area above them, finest first. */
function chain({ byId }: CodeIndex, id: string): string[] {
	const found: string[] = [];
	for (let at = byId.get(id); at && !found.includes(at.id); at = byId.get(at.parent ?? '')) found.push(at.id);
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
	const list = indexed(release.codes['wilayah'] ?? []);
	const isHome = answer.areas.every((area) => area !== release.home && chain(list, area).includes(release.home));
	return isHome ? [release.home] : [];
}
