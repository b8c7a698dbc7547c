import type { Language } from '../../contract/localized.ts';
import { listOf, spokenText, type Style } from '../../language/index.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import type { FunnelDatum, FunnelPanel, FunnelPlace } from '../model/types.ts';

interface Told {
	panel: FunnelPanel;
	/** True where the limits allow for areas that differ by more than chance. */
	widened: boolean;
}

const exactly = (style: Style, value: number): string =>
	spokenText({ value, status: 'tepat', low: value, high: value }, style);

/** Areas outside the 99.8 % limits in words, those first that stay there whatever rounding hid: "X di atas batas 99,8%". */
function outsideOf({ points }: FunnelPanel, certain: boolean, language: Language): string[] {
	const words = analystChartWords[language].funnel;
	const names = (place: FunnelPlace) =>
		listOf(
			points.filter((point) => point.place === place && point.reachesFar !== certain).map(({ name }) => name),
			language
		);
	const [above, below] = [names('far-above'), names('far-below')];
	return [above && words.outsideAbove(above), below && words.outsideBelow(below)]
		.filter(Boolean)
		.map((text) => (certain ? text : words.doubtful(text)));
}

/** What a funnel says: who lies outside, who only perhaps, else that all lie inside. It never says less than picture and table. */
export function funnelSentence(language: Language, all: readonly Told[]): string {
	const words = analystChartWords[language].funnel;
	const titled = ({ panel }: Told, texts: string[]) => {
		const text = texts.join('; ');
		return text && all.length > 1 && panel.title ? `${panel.title}: ${text}` : text;
	};
	const sure = all.map((one) => titled(one, outsideOf(one.panel, true, language))).filter(Boolean);
	const unsure = all.map((one) => titled(one, outsideOf(one.panel, false, language))).filter(Boolean);
	if (sure.length > 0) return words.outside([...sure, ...unsure].join('; '));
	const [first] = all;
	if (!first) return '';
	if (unsure.length > 0) return words.onlyDoubtful(unsure.join('; '));
	const { points, style, target } = first.panel;
	const open = points.filter(({ reachesFar }) => reachesFar).length;
	return words.none(points.length, exactly(style, target), first.widened) + (open > 0 ? words.open(open) : '');
}

/** How the marks of a funnel are read, of those that it has. */
export function markNote(language: Language, points: readonly FunnelDatum[]): string[] {
	const { marks } = analystChartWords[language].funnel;
	const told = [
		points.some(({ place }) => place.startsWith('far')) && marks.square,
		points.some(({ certain }) => !certain) && marks.hollow,
		points.some(({ cell }) => (cell.high ?? 0) > (cell.low ?? 0)) && marks.bar
	].filter((text) => text !== false);
	return told.length > 0 ? [[marks.dot, ...told].join('; ')] : [];
}
