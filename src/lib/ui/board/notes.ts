import type { Language } from '$lib/contract/localized.ts';
import type { View } from '$lib/view/index.ts';
import { datasetsOf, type Placed, type Views } from './charts.ts';

/** Sentences that stand once for several charts, and the charts without them. */
export interface Gathered {
	notes: string[];
	views: Views;
}

function without(views: Views, notes: readonly string[]): Views {
	const rest = (view: View): View => ({ ...view, notes: view.notes.filter((note) => !notes.includes(note)) });
	return Object.fromEntries(Object.entries(views).map(([id, view]) => [id, rest(view)]));
}

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
