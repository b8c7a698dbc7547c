import type { Language } from '$lib/contract/localized.ts';
import { datasetsOf, type Placed } from '$lib/query/index.ts';
import { markNotes, type View } from '$lib/charts/view.ts';
import type { Views } from './charts.ts';

/** Sentences that stand once for several charts, and the charts without them. */
export interface Gathered {
	notes: string[];
	views: Views;
}

const shortened = new WeakMap<View, Map<string, View>>();

/** A view without some notes: the same object each time, so that a picture is not drawn again for the words beside it. */
function shorter(view: View, notes: readonly string[]): View {
	const left = view.notes.filter((note) => !notes.includes(note));
	if (left.length === view.notes.length) return view;
	const existing = shortened.get(view) ?? new Map<string, View>();
	shortened.set(view, existing);
	const key = left.join('\n');
	const found: View = existing.get(key) ?? { ...view, notes: left };
	existing.set(key, found);
	return found;
}

/** The views without some notes, which are told elsewhere. */
export const without = (views: Views, notes: readonly string[]): Views =>
	Object.fromEntries(Object.entries(views).map(([id, view]) => [id, shorter(view, notes)]));

const pick = (views: Views, ids: readonly string[]): Views =>
	Object.fromEntries(ids.flatMap((id) => (views[id] ? [[id, views[id]]] : [])));

/** What datasets always say and how marks at numbers are read, once for a whole page, and the charts without it. */
export function standingNotes(views: Views, charts: readonly Placed[], language: Language): Gathered {
	const told = new Set(Object.values(views).flatMap((view) => view.notes));
	const always = datasetsOf(charts).flatMap(({ note }) => note?.[language] ?? []);
	const own = [...new Set(always)].filter((note) => told.has(note));
	const marks = markNotes(language).filter((note) => told.has(note));
	const notes = [...own, ...marks];
	return { notes, views: notes.length ? without(views, notes) : views };
}

/**
 * Takes what all charts of a section say out of them, as one text. A lone chart keeps its own, as does what only some say, and each what its
 * title leaves open: "their order" is that of its own names.
 */
export function sharedNotes(all: Views, ids: readonly string[]): Gathered {
	const views = pick(all, ids);
	const told = Object.values(views).filter((view) => view.kind !== 'empty');
	const [first] = told;
	const isShared = (note: string) =>
		told.every(({ caveats, notes }) => notes.includes(note) && !caveats.includes(note));
	const shared = told.length > 1 ? first!.notes.filter(isShared) : [];
	return shared.length ? { notes: [shared.join(' ')], views: without(views, shared) } : { notes: [], views };
}

/** Takes all notes out of headline figures, which stand close together; each is told once below them. */
export function gatheredNotes(all: Views, ids: readonly string[]): Gathered {
	const views = pick(all, ids);
	const notes = [...new Set(Object.values(views).flatMap((view) => view.notes))];
	return { notes, views: without(views, notes) };
}
