import type { Language } from '$lib/contract/localized.ts';
import type { View } from '$lib/view/index.ts';
import { datasetsOf, type Placed, type Views } from './charts.ts';

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
	const known = shortened.get(view) ?? new Map<string, View>();
	shortened.set(view, known);
	const key = left.join('\n');
	const found: View = known.get(key) ?? { ...view, notes: left };
	known.set(key, found);
	return found;
}

const without = (views: Views, notes: readonly string[]): Views =>
	Object.fromEntries(Object.entries(views).map(([id, view]) => [id, shorter(view, notes)]));

const pick = (views: Views, ids: readonly string[]): Views =>
	Object.fromEntries(ids.flatMap((id) => (views[id] ? [[id, views[id]]] : [])));

/** What datasets always say, once for a whole page, and the charts without it. */
export function standingNotes(views: Views, charts: readonly Placed[], language: Language): Gathered {
	const always = datasetsOf(charts).flatMap(({ note }) => note?.[language] ?? []);
	const told = Object.values(views).flatMap((view) => view.notes);
	const notes = [...new Set(always)].filter((note) => told.includes(note));
	return { notes, views: notes.length ? without(views, notes) : views };
}

/** Takes what every chart of a section says out of the charts. One chart keeps its own. */
export function sharedNotes(all: Views, ids: readonly string[]): Gathered {
	const views = pick(all, ids);
	const told = Object.values(views).filter((view) => view.kind !== 'empty');
	const notes = told.length > 1 ? told[0]!.notes.filter((note) => told.every((view) => view.notes.includes(note))) : [];
	return { notes, views: notes.length ? without(views, notes) : views };
}

/** Takes all notes out of headline figures, which stand close together; each is told once below them. */
export function gatheredNotes(all: Views, ids: readonly string[]): Gathered {
	const views = pick(all, ids);
	const notes = [...new Set(Object.values(views).flatMap((view) => view.notes))];
	return { notes, views: without(views, notes) };
}
