import type { Language } from '$lib/contract/localized.ts';
import { markNotes, type View } from '$lib/view/index.ts';
import { boardWords } from '../words/board.ts';
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

/** What datasets always say and how marks at numbers are read, once for a whole page, and the charts without it. */
export function standingNotes(views: Views, charts: readonly Placed[], language: Language): Gathered {
	const told = new Set(Object.values(views).flatMap((view) => view.notes));
	const always = datasetsOf(charts).flatMap(({ note }) => note?.[language] ?? []);
	const own = [...new Set(always)].filter((note) => told.has(note));
	const marks = markNotes(language).filter((note) => told.has(note));
	const taken = [...own, ...marks];
	// The first of them says all that the others say.
	return { notes: [...own, ...marks.slice(0, 1)], views: taken.length ? without(views, taken) : views };
}

/** The charts that a sentence is about; those that it is not about where they are fewer; nothing where it is about all. */
function concerned(note: string, told: readonly View[], language: Language): string {
	const own = told.filter((view) => view.notes.includes(note));
	const others = told.filter((view) => !own.includes(view));
	if (others.length === 0) return '';
	const { only, except } = boardWords[language];
	const names = (views: readonly View[]) => views.map(({ topic }) => topic).join('; ');
	return others.length < own.length ? except(names(others)) : only(names(own));
}

/**
 * Takes what several charts of a section say out of them: one text of what is said by all, then one for each group of charts that
 * say the same, which begins with their names. One chart keeps its own.
 */
export function sharedNotes(all: Views, ids: readonly string[]): Gathered {
	const views = pick(all, ids);
	const told = Object.values(views).filter((view) => view.kind !== 'empty');
	const count = (note: string) => told.filter((view) => view.notes.includes(note)).length;
	const shared = [...new Set(told.flatMap((view) => view.notes))].filter((note) => count(note) > 1);
	const named = shared.map((note) => ({ note, names: concerned(note, told, told[0]!.language) }));
	const groups = [...new Set(named.map(({ names }) => names))].toSorted((a, b) => Number(a !== '') - Number(b !== ''));
	const textOf = (names: string) =>
		[...(names ? [`${names}:`] : []), ...named.filter((one) => one.names === names).map(({ note }) => note)].join(' ');
	return {
		notes: groups.map(textOf),
		views: shared.length ? without(views, shared) : views
	};
}

/** Takes all notes out of headline figures, which stand close together; each is told once below them. */
export function gatheredNotes(all: Views, ids: readonly string[]): Gathered {
	const views = pick(all, ids);
	const notes = [...new Set(Object.values(views).flatMap((view) => view.notes))];
	return { notes, views: without(views, notes) };
}
