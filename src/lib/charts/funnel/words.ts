import type { Language } from '../../contract/localized.ts';
import { plainly, type Caveat, type Statement } from '../../language/index.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import type { FunnelDatum, FunnelPanel, FunnelPlace } from '../model/types.ts';

interface Told {
	panel: FunnelPanel;
	/** True where the limits allow for areas that differ by more than chance. */
	widened: boolean;
}

/** Who lies outside the 99.8 % limits whatever rounding hid, who only perhaps, else that all lie inside. */
export function funnelStatement(all: readonly Told[]): Statement {
	const names = (place: FunnelPlace, certain: boolean) =>
		all.flatMap(({ panel: { points, title } }) =>
			points
				.filter((point) => point.place === place && point.reachesFar !== certain)
				.map(({ name }) => (title && all.length > 1 ? `${name} (${title})` : name))
		);
	const outside = (certain: boolean) => ({ above: names('far-above', certain), below: names('far-below', certain) });
	const [sure, unsure] = [outside(true), outside(false)];
	const open = [...unsure.above, ...unsure.below];
	const doubtful: Caveat[] = open.length > 0 ? [{ kind: 'funnel-doubtful', ...unsure }] : [];
	if (sure.above.length + sure.below.length > 0)
		return plainly({ kind: 'funnel-outside', ...sure, certain: true }, { kind: 'funnel-beyond' }, ...doubtful);
	const { panel, widened } = all[0]!;
	const { points, style, target } = panel;
	if (open.length > 0)
		return plainly({ kind: 'funnel-outside', ...unsure, certain: false }, ...doubtful, { kind: 'funnel-others' });
	const cell = { value: target, status: 'tepat', low: target, high: target } as const;
	const hazy = points.filter(({ reachesFar }) => reachesFar).length;
	return plainly(
		{ kind: 'funnel-inside', count: points.length, target: { cell, style } },
		{ kind: 'funnel-inside', widened },
		...(hazy > 0 ? [{ kind: 'funnel-hazy', count: hazy } as const] : [])
	);
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
