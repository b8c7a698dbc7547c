import { levelOf } from '../../contract/code.ts';
import { levels } from '../../core/order.ts';
import { plainly, type Caveat, type Sign, type Statement } from '../../language/index.ts';
import { itemOf } from '../../findings/item.ts';
import { codeOf, groupRows, orderOf, type Context } from '../model/context.ts';
import { datumOf } from '../model/datum.ts';
import type { Datum } from '../model/types.ts';
import { spanOf } from '../model/when.ts';
import { readOf, signOf, words, type Read, type ReadingParts } from './read.ts';

const valueOf = (datum: Datum): number => datum.cell.value ?? 0;
const isKnown = (datum: Datum | undefined): datum is Datum => datum !== undefined && datum.cell.value !== null;

/** The own number beside province and nation; areas of its level, and their numbers, below. */
function statementOf(context: Context, read: Read, own: Datum | undefined, lines: Datum[], peers: Datum[]): Statement {
	const when = spanOf(context);
	const told = lines.filter(isKnown);
	const values: Caveat[] =
		told.length > 0 ? [{ kind: 'behind', texts: told.map(({ name, told: text }) => ({ name, text })) }] : [];
	const others = peers.filter(isKnown).toSorted((a, b) => valueOf(a) - valueOf(b));
	if (!isKnown(own)) {
		const [low, high] = [others[0], others.at(-1)];
		const ends = low && high && low !== high ? [itemOf(low, read.style), itemOf(high, read.style)] : [];
		const range: Caveat[] =
			ends.length > 0 ? [{ kind: 'peers-range', count: others.length, low: ends[0]!, high: ends[1]! }] : [];
		return plainly({ kind: 'no-value', about: read.about, when }, ...values, ...range);
	}
	const bySign = groupRows(told, (line) => signOf(valueOf(line), valueOf(own)));
	const beside = [...bySign].map(([sign, of]) => ({ sign, names: of.map(({ name }) => name) }));
	const count = (sign: Sign) => others.filter((other) => signOf(valueOf(own), valueOf(other)) === sign).length;
	const among: Caveat[] =
		others.length > 0
			? [{ kind: 'peers', peers: others.length, lower: count('down'), higher: count('up'), same: count('same') }]
			: [];
	const about = [...read.about.slice(0, 1), read.area, ''];
	return plainly({ kind: 'position', about, amount: itemOf(own, read.style), beside, when }, ...values, ...among);
}

/** The last figure of one area as a bar among those of its level, with lines for the areas that hold it. Null when none is known. */
export function positionParts(context: Context): ReadingParts | null {
	const { answer } = context;
	const read = readOf(context);
	if (!read || !answer.rows.some(({ cell }) => cell.value !== null)) return null;
	const levelAt = (area: string) => {
		const code = codeOf(context, 'wilayah', area);
		return code && levelOf(code);
	};
	const isWider = (area: string) => {
		const [level, own] = [levelAt(area), levelAt(read.own)];
		return level !== undefined && (own === undefined || levels.isCoarser(level, own));
	};
	const order = orderOf(context, 'wilayah');
	const data = answer.rows.map((row) => {
		const datum = datumOf(context, row, 'wilayah');
		return { ...datum, own: datum.code === read.own };
	});
	const lines = data.filter(({ code }) => isWider(code));
	const level = data.filter((datum) => !lines.includes(datum)).sort((a, b) => order(a.code, b.code));
	const own = level.find(({ code }) => code === read.own);
	const peers = level.filter((bar) => bar !== own && isKnown(bar));
	const bare = level.length - peers.length - (own ? 1 : 0);
	const { noBar, sample } = words(context).notes;
	const survey = peers.length + lines.length > 0 ? [sample] : [];
	return {
		kind: 'comparison',
		panels: [
			{
				title: null,
				style: read.style,
				bars: level.filter((bar) => bar === own || peers.includes(bar)),
				lines: lines.filter(isKnown)
			}
		],
		order: 'value',
		statement: statementOf(context, read, own, lines, peers),
		notes: [...(bare > 0 ? [noBar(bare)] : []), ...survey]
	};
}
