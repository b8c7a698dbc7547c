import { createContext, onMount, untrack } from 'svelte';
import { goto } from '$app/navigation';
import type { Filters } from '$lib/contract/filters.ts';
import type { Placed } from '$lib/query/index.ts';
import type { FiltersFromUrl } from '$lib/state/index.ts';
import type { IslandContext } from '../context.ts';
import { hrefOf } from '../links.ts';
import { measureSince } from '../timing.ts';
import { readAddress, writeAddress, type Parameters } from './address.ts';
import { Answers, type Wish } from './answers.svelte.ts';
import { lightTables } from './charts.ts';

/** What tells one board from another. Functions are asked again when what they read changes. */
export interface BoardOptions {
	/** The charts that the board asks, under the filters that the address names. */
	charts: (named: Filters) => Placed[];
	/** Charts of other pages that are asked as well, only to be watched. */
	watched?: Placed[];
	/** Charts that it opens with, where it then shows some of them. */
	opening?: Placed[];
	/** The filters that its charts obey, of those that the address names. */
	obeyed?: (named: Filters) => Filters;
	/** What the address says beside filters. */
	parameters?: () => Parameters;
	/** How a chart shows its answer, where that is not as on all pages. */
	view?: Wish['view'];
	/** True for a board inside another: that one has measured the page and warmed up the engine. */
	nested?: boolean;
}

/** A page of charts: what its address asks, the answers, and the way from one question to the next. Made while a component is. */
export class BoardState {
	readonly answers: Answers;
	/** The filters that the address names, and the parts of it that nobody knows. */
	readonly named: FiltersFromUrl = $derived.by(() =>
		readAddress(this.#island.query, this.#options.parameters?.() ?? {}, this.#island.release)
	);
	/** The filters that the charts obey. */
	readonly filters: Filters = $derived.by(() => this.#options.obeyed?.(this.named.filters) ?? this.named.filters);
	/** The charts that are asked; those that are only watched left out. */
	readonly charts: Placed[] = $derived.by(() => this.#options.charts(this.named.filters));
	#island: IslandContext;
	#options: BoardOptions;

	constructor(island: IslandContext, options: BoardOptions) {
		const { release, session } = island;
		this.#island = island;
		this.#options = options;
		this.answers = untrack(() => new Answers(this.#wish(options.opening), session));
		$effect(() => void this.show());
		if (!options.nested)
			onMount(() => {
				measureSince('first-view', 0);
				return session.warm(lightTables(this.charts, release));
			});
	}

	/** Has the charts answered under the filters in force; a board does so by itself whenever either changes. */
	show(): Promise<void> {
		return this.answers.show(this.#wish());
	}

	/** The query of the address that asks for some filters on this page. */
	queryFor(filters: Filters): string {
		return writeAddress(filters, this.#options.parameters?.() ?? {}, this.#island.release);
	}

	/** Goes on to other filters. */
	change(filters: Filters): void {
		this.go(this.queryFor(filters));
	}

	/** Goes on to another query of this page, where the reader stays at the same place. */
	go(query: string): void {
		const { place, language } = this.#island;
		void goto(hrefOf(place, language, query), { keepFocus: true, noScroll: true });
	}

	#wish(charts = this.charts): Wish {
		const { release, language } = this.#island;
		const { watched = [], view } = this.#options;
		return { charts: [...charts, ...watched], release, language, filters: this.filters, ...(view && { view }) };
	}
}

/** The board that a part of a page belongs to; set by whoever makes one. */
export const [getBoard, setBoard] = createContext<BoardState>();
