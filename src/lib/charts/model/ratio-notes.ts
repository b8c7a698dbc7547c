import { isForAnalysts } from '../../contract/analyst.ts';
import { LEAST_CASES } from '../../contract/against.ts';
import { listOf, periodSpan, ratioWords, unitOf } from '../../language/index.ts';
import { span } from './change.ts';
import { nameOf, type Context } from './context.ts';
import type { Ratio } from './ratio-of.ts';
import type { Shown } from './types.ts';

/** What a ratio is divided by, where it comes from elsewhere or from another time. */
function denominatorNote({ answer, dataset, language }: Context, { against, dataset: other }: Ratio): string[] {
	const periods = answer.against?.periods ?? [];
	const [first, last] = [periods[0], periods.at(-1)];
	const elsewhere = other && other.id !== dataset.id;
	const ends = (keys: readonly string[]) => [span(keys[0] ?? '').first, span(keys.at(-1) ?? '').last].join();
	const another = ends(periods) !== ends(answer.periods);
	if (!other || (!elsewhere && !another)) return [];
	const when = first && last ? periodSpan(first, last, language) : '';
	return [ratioWords[language].denominator(against.title[language], other.title[language], when)];
}

/** The deciles that each programme aims at: "PKH desil 1–4; PBI-JKN desil 1–5". */
function targetNotes(context: Context, { against }: Ratio): string[] {
	const { answer, language } = context;
	const targets = Object.entries(answer.against?.targets ?? {});
	if (targets.length === 0) return [];
	const words = ratioWords[language];
	const rules = targets.map(([programmes, deciles]) => {
		const names = programmes.split('+').map((program) => nameOf(context, 'program', program));
		return `${listOf(names, language)} ${deciles.length > 1 ? `${deciles[0]}–${deciles.at(-1)}` : deciles[0]}`;
	});
	return [words.targetDesil(rules.join('; ')), ...(against.target_desil === 'outside' ? [words.unranked] : [])];
}

/** What a reader of a ratio must know: its denominator, targets, chance, and what stands in place of a ratio of few cases. */
export function ratioNotes(context: Context, cells: readonly Shown[]): string[] {
	const { chart, language, ratio, release } = context;
	if (!ratio) return [];
	const words = ratioWords[language];
	const unit = unitOf(ratio.against.unit, release.codes, language);
	const over = unit.id === 'persen' && cells.some((cell) => (cell.value ?? 0) > ratio.against.per);
	return [
		...denominatorNote(context, ratio),
		...(ratio.years > 1 ? [words.yearlyMean] : []),
		...targetNotes(context, ratio),
		...(ratio.chance && chart.kind !== 'figure' && !isForAnalysts(chart) && cells.some((cell) => cell.chance)
			? [words.intervalNote(chart.kind === 'trend', words[ratio.chance])]
			: []),
		...(cells.some((cell) => cell.few)
			? [words[isForAnalysts(chart) ? 'fewInTable' : 'fewNote'](LEAST_CASES, unit.title)]
			: []),
		...(over ? [words.overHundred] : [])
	];
}
