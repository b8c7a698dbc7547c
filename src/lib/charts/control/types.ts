import type { SignalRule } from '../../stats/control.ts';
import type { Style } from '../../language/index.ts';
import type { Frame, TimeMark, TrendPoint } from '../model/frame.ts';

export interface ControlDatum extends TrendPoint {
	/** Centre and limits at this point; null where its stretch is too short for them. */
	limits: { centre: number; low: number; high: number } | null;
	/** Rules of which this point is part. */
	signals: SignalRule[];
	/** Those of them that rounding alone can explain. */
	doubtful: SignalRule[];
	/** False where rounding alone can explain all of them. */
	certain: boolean;
}

export interface ControlPanel {
	title: string | null;
	style: Style;
	points: ControlDatum[];
}

/** Series over time with the limits of ordinary variation: XmR of amounts, u of rates. */
export interface ControlView extends Frame {
	kind: 'control';
	periods: string[];
	panels: ControlPanel[];
	marks: TimeMark[];
}

declare module '../model/types.ts' {
	interface ViewKinds {
		control: ControlView;
	}
}
