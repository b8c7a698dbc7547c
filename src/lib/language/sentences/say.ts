import type { Language } from '../../contract/localized.ts';
import { emptyText, labelText, roughNumber } from '../cell.ts';
import type { About, Amount, Caveat, Change, Finding, Item, Span } from '../finding.ts';
import { fewOf, listOf } from '../list.ts';
import { periodPair, periodSpan, shortPeriodSpan } from '../period.ts';
import { unitKind, withUnit } from '../unit.ts';

/** How much of a finding is said: what comes last here is given up last. */
export interface How {
	/** Rounded numbers as "sekitar 37" or ≈37. */
	signed: boolean;
	/** "Triwulan II 2025", "TW II 2025", or left to the line below the title. */
	period: 'long' | 'short' | 'left';
	/** Which of several ways to name what the sentence is about. */
	about: number;
	/** Names beyond the first are counted. */
	few: boolean;
	/** Numbers in brackets behind names. */
	bracketed: boolean;
}

/** All ways in which a finding can be said, fullest first. */
export function* hows(about: number): Generator<How> {
	for (const left of [false, true])
		for (const few of [false, true])
			for (const bracketed of [true, false])
				for (let at = 0; at < about; at++)
					for (const signed of [false, true])
						for (const period of left ? (['left'] as const) : (['long', 'short'] as const))
							yield { signed, period, about: at, few, bracketed };
}

const PERIOD: Record<Language, (period: string) => string> = {
	id: (period) => ` pada ${period}`,
	en: (period) => ` in ${period}`
};

/** The words of a language for the parts of a finding, in one way to say it. */
export class Say {
	readonly language: Language;
	readonly how: How;
	/** Tells another finding in the same way. */
	readonly tell: (finding: Finding) => string;

	constructor(language: Language, how: How, tell: (finding: Finding, say: Say) => string) {
		this.language = language;
		this.how = how;
		this.tell = (finding) => tell(finding, this);
	}

	/** Without its unit. */
	bare({ cell, style, instead }: Amount): string {
		if (cell.value === null) return instead ?? emptyText(cell.status, this.language);
		return this.how.signed ? labelText(cell, style) : roughNumber(cell, style);
	}

	/** With its unit; an index is called by its name, not by "indeks". */
	amount(amount: Amount): string {
		const text = this.bare(amount);
		const { cell, style } = amount;
		return cell.value === null || unitKind(style.unit) === 'index' ? text : withUnit(text, style.unit);
	}

	/** With its unit at the beginning of a sentence, where no sign may stand. */
	opening({ cell, style, instead }: Amount, unit = true): string {
		if (cell.value === null) return instead ?? emptyText(cell.status, this.language);
		const text = roughNumber(cell, style);
		return unit && unitKind(style.unit) !== 'index' ? withUnit(text, style.unit) : text;
	}

	/** With its unit after what the sentence is about, else at its beginning. */
	told(about: About, amount: Amount): string {
		return this.about(about) ? this.amount(amount) : this.opening(amount);
	}

	/** A number with its unit in a pair of brackets after its name. */
	bracket({ cell, style }: Amount, unit = true): string {
		if (!this.how.bracketed || cell.value === null) return '';
		const text = labelText(cell, style);
		return ` (${unit ? withUnit(text, style.unit) : text})`;
	}

	/** Names, some of them counted. */
	names(names: string[], more = 0): string {
		return fewOf(names, this.language, this.how.few ? 1 : names.length, more);
	}

	/** Names that stand beside each other as equals: one of them alone would look like the first. */
	equals(names: string[], more = 0): string {
		const { bracketed, few, period } = this.how;
		const least = period === 'left' && !bracketed ? 1 : 2;
		return fewOf(names, this.language, few ? least : names.length, more);
	}

	/** Items with their numbers, the unit with the first. */
	items(items: Item[], more = 0): string {
		return this.equals(
			items.map((item, at) => item.name + this.bracket(item, at === 0)),
			more
		);
	}

	/** From a lowest to a highest number, the unit with the second; both as labels have them. */
	span(low: Amount, high: Amount, to: string): string {
		const [from, till] = [labelText(low.cell, low.style), labelText(high.cell, high.style)];
		return withUnit(from === till ? from : from + to + till, high.style.unit);
	}

	/** A number with its name in brackets, where it has one. */
	end({ name, ...amount }: Item): string {
		const text = withUnit(labelText(amount.cell, amount.style), amount.style.unit);
		return name && this.how.bracketed ? `${text} (${name})` : text;
	}

	/** Names each with its number, a unit that all have said once. */
	beside(items: Item[]): string {
		const isOne = new Set(items.map(({ style }) => style.unit.id)).size === 1;
		const some = this.how.few ? items.slice(0, this.how.bracketed ? 2 : 1) : items;
		const texts = some.map((item, at) => {
			const isLast = at === some.length - 1;
			return `${item.name} ${isOne && !isLast ? this.bare(item) : this.amount(item)}`;
		});
		return this.names(texts, items.length - some.length);
	}

	/** The leaders of each unit: one with its number, several by name. */
	perUnit(units: Item[][]): string {
		const told = units.slice(0, this.how.few ? 1 : this.how.bracketed ? 3 : 2);
		return listOf(
			told.map((items) => {
				const [only] = items;
				if (!only || items.length > 1)
					return fewOf(
						items.map(({ name }) => name),
						this.language,
						2
					);
				return `${only.name} (${withUnit(labelText(only.cell, only.style), only.style.unit)})`;
			}),
			this.language
		);
	}

	/** Those who lead in all pictures, with their number in each. */
	leaders(leaders: { name: string; amounts: Amount[] }[]): string {
		return this.equals(
			leaders.map(({ name, amounts }, at) => {
				const [first] = amounts;
				if (!this.how.bracketed || !first) return name;
				const texts = listOf(
					amounts.map(({ cell, style }) => labelText(cell, style)),
					this.language
				);
				return `${name} (${at === 0 ? withUnit(texts, first.style.unit) : texts})`;
			})
		);
	}

	/** A span of periods by name, whichever way it is said. */
	spanName({ from, to }: Span): string {
		return (this.how.period === 'long' ? periodSpan : shortPeriodSpan)(from, to, this.language);
	}

	about(about: About): string {
		return about[Math.min(this.how.about, about.length - 1)] ?? '';
	}

	period({ from, to }: Span): string {
		if (this.how.period === 'left' || !from) return '';
		return (this.how.period === 'long' ? periodSpan : shortPeriodSpan)(from, to, this.language);
	}

	/** From the first to the last of several spans. */
	whole(spans: Span[]): Span {
		const ends = spans.flatMap(({ from, to }) => [from, to]).toSorted();
		return { from: ends[0] ?? '', to: ends.at(-1) ?? '' };
	}

	/** " pada Triwulan II 2025", or nothing. */
	at(span: Span): string {
		const period = this.period(span);
		return period && PERIOD[this.language](period);
	}

	/** " (Triwulan II 2025)", or nothing. */
	in(span: Span): string {
		const period = this.period(span);
		return period && ` (${period})`;
	}

	/** " (Triwulan II 2024 ke 2025)", or nothing. */
	between({ from, to }: Pick<Change, 'from' | 'to'>): string {
		return this.how.period === 'left' ? '' : ` (${periodPair(from, to, this.language, this.how.period === 'short')})`;
	}
}

/** How each kind of caveat is told. */
export type Notes = { [Kind in Caveat['kind']]: (caveat: Extract<Caveat, { kind: Kind }>, say: Say) => string };

/** How each kind of finding is told. */
export type Grammar = {
	[Kind in Finding['kind']]: (finding: Extract<Finding, { kind: Kind }>, say: Say) => string;
};
