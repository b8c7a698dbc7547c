import type { Status } from '../../contract/cell.ts';
import { element } from './svg.ts';
import { AXIS, FAINT, PAPER } from './theme.ts';

export type Missing = Exclude<Status, 'tepat' | 'dibulatkan'>;
export const MISSING: Missing[] = ['tidak-ditampilkan', 'tidak-ada-data', 'belum-masuk', 'tidak-relevan'];

const isMissing = (status: Status): status is Missing => (MISSING as Status[]).includes(status);

/** Fill for what has no number: each reason has a pattern of its own. `scope` keeps ids apart when a page holds many pictures. */
export const patternOf = (status: Status, scope: string): string =>
	isMissing(status) ? `url(#${scope}-${status})` : 'none';

/** Slanted lines: hidden. Dots: no data. Level dashes: still to come. Crosses: cannot exist. */
export const STROKES: Record<Missing, { size: number; path: string; dot?: boolean }> = {
	'tidak-ditampilkan': { size: 6, path: 'M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2' },
	'tidak-ada-data': { size: 6, path: 'M3,3 h0.01', dot: true },
	'belum-masuk': { size: 8, path: 'M1,2 h4 M5,6 h4 M-3,6 h4' },
	'tidak-relevan': { size: 10, path: 'M3,3 l4,4 M7,3 l-4,4' }
};

/** The definitions of these patterns, for the statuses in use. */
export function patternDefs(document: Document, scope: string, statuses: ReadonlySet<Status>): SVGElement {
	const defs = element(document, 'defs');
	for (const status of MISSING.filter((one) => statuses.has(one))) {
		const { size, path, dot } = STROKES[status];
		const pattern = element(document, 'pattern', {
			id: `${scope}-${status}`,
			width: size,
			height: size,
			patternUnits: 'userSpaceOnUse'
		});
		pattern.append(
			element(document, 'rect', { width: size, height: size, fill: PAPER }),
			element(document, 'path', {
				d: path,
				fill: 'none',
				stroke: status === 'tidak-ditampilkan' ? FAINT : AXIS,
				'stroke-width': dot ? 1.8 : 1,
				'stroke-linecap': dot ? 'round' : 'butt'
			})
		);
		defs.append(pattern);
	}
	return defs;
}
