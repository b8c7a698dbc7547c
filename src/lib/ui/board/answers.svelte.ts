import { tick, untrack } from 'svelte';
import { NO_FILTERS, type Filters } from '$lib/contract/filters.ts';
import type { Language } from '$lib/contract/localized.ts';
import type { Release } from '$lib/contract/release.ts';
import { answerKey, askChart, askHistory, HISTORY, type Placed } from '$lib/query/index.ts';
import type { View } from '$lib/charts/view.ts';
import { loadDrawing } from '../lazy.ts';
import type { Session } from '../session.svelte.ts';
import { measureSince } from '../timing.ts';
import { defaultViews, headingOf, isUnfiltered, viewFor, type Views } from './charts.ts';

/** What is to be shown: charts of a release under filters. */
export interface Wish {
	charts: Placed[];
	release: Release;
	language: Language;
	filters: Filters;
	/** How a chart shows its answer, where that is not `viewFor`. */
	view?: typeof viewFor;
}

/** Charts in whose section no answer shows anything. */
const isBare = (charts: readonly Placed[], views: Views) => (one: Placed) =>
	charts.every((other) => headingOf(other).id !== headingOf(one).id || (views[other.id]?.kind ?? 'empty') === 'empty');

/**
 * Answers wishes one after the other: the latest wins, and all charts of a page change at once. Details wait until their fold is
 * opened, or until nothing else of their section has a figure.
 */
export class Answers {
	views = $state.raw<Views>({});
	/** The filters that the views answer; those of a wish run ahead of them while it is being answered. */
	filters = $state.raw<Filters>(NO_FILTERS);
	/** Charts that could not be answered, with the reason. */
	errors = $state.raw<Record<string, unknown>>({});
	busy = $state(false);
	/** The answers of the release as it was opened, whatever is asked later. */
	readonly first: Views;
	#session: Pick<Session, 'run' | 'outlinesFor'>;
	#turn = 0;
	#defaults: { wish: Wish; views: Views };
	#wish: Wish;
	/** Details whose fold is open. */
	#unfolded: readonly string[] = [];
	/** Details that are being asked. */
	#asking: readonly string[] = [];

	constructor(wish: Wish, session: Pick<Session, 'run' | 'outlinesFor'>) {
		this.#session = session;
		this.first = defaultViews(wish.charts, wish.release, wish.language);
		this.views = this.first;
		this.filters = wish.filters;
		this.#defaults = { wish, views: this.first };
		this.#wish = wish;
	}

	/** The same objects each time, so that pictures of the build are not drawn again. */
	#default(wish: Wish): Views {
		const { wish: before, views: known } = this.#defaults;
		const isAlike = wish.release === before.release && wish.language === before.language;
		const isSame =
			isAlike &&
			wish.charts.length === before.charts.length &&
			wish.charts.every((placed, at) => answerKey(placed) === answerKey(before.charts[at]!));
		if (isSame) return known;
		const kept = isAlike ? known : {};
		const fresh = wish.charts.filter(({ id }) => !kept[id]);
		// A page that shows some of its charts and then others keeps the pictures of all.
		this.#defaults = { wish, views: { ...kept, ...defaultViews(fresh, wish.release, wish.language) } };
		return this.#defaults.views;
	}

	/** Asks details from when their fold is opened until it is closed. */
	async unfold(ids: readonly string[], open: boolean): Promise<void> {
		this.#unfolded = [...this.#unfolded.filter((id) => !ids.includes(id)), ...(open ? ids : [])];
		const wish = this.#wish;
		const turn = this.#turn;
		// What is being answered was asked without them.
		if (open && this.busy) return this.show(wish);
		const isMissing = (id: string) => ids.includes(id) && !this.views[id] && !this.#asking.includes(id);
		const missing = open ? wish.charts.filter(({ id }) => isMissing(id)) : [];
		if (missing.length === 0) return;
		const asked = missing.map(({ id }) => id);
		this.#asking = [...this.#asking, ...asked];
		const { views, errors } = await this.#answers(missing, wish);
		this.#asking = this.#asking.filter((id) => !asked.includes(id));
		if (turn !== this.#turn) return;
		this.views = { ...this.views, ...views };
		const earlier = Object.entries(this.errors).filter(([id]) => !views[id]);
		this.errors = { ...Object.fromEntries(earlier), ...errors };
	}

	/** Shows a wish: at once from the release's own answers where it asks nothing more, else through the engine. */
	async show(wish: Wish): Promise<void> {
		const { charts, release, filters } = wish;
		this.#wish = wish;
		const turn = ++this.#turn;
		const since = performance.now();
		const known = isUnfiltered(charts, filters, release) ? this.#default(wish) : {};
		const open = charts.filter(({ id, chart }) => !known[id] && (!chart.detail || this.#unfolded.includes(id)));
		let views = known;
		let errors: Record<string, unknown> = {};
		if (open.length > 0) {
			this.busy = true;
			const first = await this.#answers(open, wish);
			views = { ...known, ...first.views };
			const bare = charts.filter(({ id }) => !views[id] && !first.errors[id]).filter(isBare(charts, views));
			const rest = await this.#answers(bare, wish);
			views = { ...views, ...rest.views };
			errors = { ...first.errors, ...rest.errors };
			if (turn !== this.#turn) return;
		}
		untrack(() => {
			this.views = views;
			this.filters = filters;
			this.errors = errors;
			this.busy = false;
		});
		await tick();
		measureSince('filter-to-paint', since);
	}

	async #answers(charts: readonly Placed[], wish: Wish) {
		const views: Views = {};
		const errors: Record<string, unknown> = {};
		await Promise.all(
			charts.map(async (placed) => {
				try {
					views[placed.id] = await this.#view(placed, wish);
				} catch (error) {
					errors[placed.id] = error;
				}
			})
		);
		return { views, errors };
	}

	async #view(placed: Placed, { release, language, filters, view = viewFor }: Wish): Promise<View> {
		const asked = { chart: placed.chart, dataset: placed.dataset, release, filters };
		const [answer, history] = await Promise.all([
			askChart(asked, this.#session.run(placed.id)),
			askHistory(asked, this.#session.run(placed.id + HISTORY)),
			// A new title over an old picture would mislead.
			loadDrawing()
		]);
		const shown = view(placed, answer, history, release, language);
		// A map whose outlines do not come is drawn without, and says so itself.
		await this.#session.outlinesFor(shown).catch(() => undefined);
		return shown;
	}
}
