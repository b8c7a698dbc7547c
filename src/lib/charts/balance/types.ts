import type { Style } from '../../language/index.ts';
import type { Datum, Frame, Shown } from '../model/frame.ts';

/** One thing with a number to either side of a common zero: recipients entering (the datum itself) and leaving. */
export interface BalanceRow extends Datum {
	opposite: { cell: Shown; text: string };
}

export interface BalancePanel {
	title: string | null;
	style: Style;
	rows: BalanceRow[];
}

export interface BalanceView extends Frame {
	kind: 'balance';
	/** What stands to the right and to the left of the zero line. */
	sides: { right: string; left: string };
	panels: BalancePanel[];
}

declare module '../model/types.ts' {
	interface ViewKinds {
		balance: BalanceView;
	}
}
