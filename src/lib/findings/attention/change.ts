import { attentionWords, percent, sentenceOf, sentenceWords } from '../../language/index.ts';
import type { FigureChange, FigureItem } from '../../charts/model/types.ts';
import { aboutOf, because, ofAreas, placeOf, thing } from './about.ts';
import { HALF } from './size.ts';
import type { Attention, Scene, Watched } from './types.ts';

/** Least relative change that is told: what every quarter brings is no news. */
export const LEAST_CHANGE = 0.05;

/** How much a number moved, relative to where it came from. */
function moved({ cell }: FigureItem, { before }: FigureChange): number {
	if (cell.value === null || !before?.value) return 0;
	return Math.abs(cell.value - before.value) / Math.abs(before.value);
}

/** True where a headline number is watched: by its own declaration, or since it stands on the page that tells it. */
const isWatched = ({ chart, view }: Watched, { page }: Scene): boolean =>
	view.kind === 'figure' && (chart.watch === 'change' || (chart.watch === undefined && chart.page === page));

function figures(scene: Scene): { watched: Watched; item: FigureItem }[] {
	return ofAreas(scene).flatMap((watched) => {
		const { view } = watched;
		return view.kind === 'figure' && isWatched(watched, scene) ? view.items.map((item) => ({ watched, item })) : [];
	});
}

/** The number of an item with what it changed, as a sentence and as what stands behind it. */
function told(watched: Watched, { cell, name, period, spoken, style }: FigureItem, change: string, reason: string) {
	const amount = { cell, style };
	const finding = { kind: 'watched', about: aboutOf(watched, name), amount, when: period, change } as const;
	return {
		sentence: sentenceOf(finding, watched.view.language),
		reason: because(spoken, amount, cell, reason)
	};
}

/**
 * Rule "change": a headline number moved by at least LEAST_CHANGE beyond rounding and chance (`noiseBetween`). Against the same
 * period a year before where that can be, else against the period before; never over a break. Its size is the relative change.
 */
export function changes(scene: Scene): Attention[] {
	const words = attentionWords[scene.language];
	return figures(scene).flatMap(({ watched, item }): Attention[] => {
		const change = item.changes.findLast((one) => !one.uncertain);
		const relative = change ? moved(item, change) : 0;
		if (!change || relative < LEAST_CHANGE) return [];
		return [
			{
				rule: 'change',
				about: `${thing(watched)}${item.name ?? ''}`,
				...told(watched, item, change.text, words.reasons.change(percent(LEAST_CHANGE * 100, scene.language))),
				...placeOf(watched),
				size: Math.min(1, relative / HALF)
			}
		];
	});
}

/** Rule "break": the year-on-year comparison that a reader would make is forbidden by a break; told once a dataset. */
export function breaks(scene: Scene): Attention[] {
	const words = attentionWords[scene.language];
	return figures(scene).flatMap(({ watched, item }): Attention[] => {
		const change = item.changes.at(-1);
		if (!change?.broken || item.number === null) return [];
		return [
			{
				rule: 'break',
				about: `${watched.dataset.id}/terputus`,
				...told(watched, item, sentenceWords[scene.language].notComparable(change.against), words.reasons.break),
				...placeOf(watched),
				size: 1
			}
		];
	});
}
