import { levelOf } from '../../contract/code.ts';
import { levels } from '../../core/order.ts';
import { listOf } from '../../language/index.ts';
import { codeOf, groupRows, orderOf, type Context } from '../model/context.ts';
import { datumOf } from '../model/datum.ts';
import type { Datum } from '../model/types.ts';
import { whenOf } from '../model/when.ts';
import { readOf, signOf, words, type Read, type ReadingParts } from './read.ts';

const valueOf = (datum: Datum): number => datum.cell.value ?? 0;
const isKnown = (datum: Datum | undefined): datum is Datum => datum !== undefined && datum.cell.value !== null;

/** Names of others with their values, in the order in which they are told: province, then nation. */
function sentenceOf(context: Context, read: Read, own: Datum | undefined, lines: Datum[], peers: Datum[]): string {
	const { language } = context;
	const say = words(context);
	const when = whenOf(context);
	const told = lines.filter(isKnown);
	// The unit stands with the area's own number.
	const called = (line: Datum) => `${line.name} (${line.text})`;
	if (!isKnown(own)) {
		const parts = told.map((line) => `${line.name} ${line.told}`);
		const sorted = peers.filter(isKnown).sort((a, b) => valueOf(a) - valueOf(b));
		const [low, high] = [sorted[0], sorted.at(-1)];
		const named = (datum: Datum) => `${datum.text} (${datum.name})`;
		return (
			say.noValue(read.subject, when) +
			(parts.length > 0 ? say.known(listOf(parts, language)) : '') +
			(low && high && low !== high ? say.range(sorted.length, named(low), named(high)) : '')
		);
	}
	const bySign = groupRows(told, (line) => signOf(valueOf(line), valueOf(own)));
	const beside = [...bySign].map(([sign, of]) => say.beside(sign, listOf(of.map(called), language)));
	const others = peers.filter(isKnown);
	const count = (sign: 'up' | 'down' | 'same') =>
		others.filter((other) => signOf(valueOf(own), valueOf(other)) === sign).length;
	return (
		say.value(read.subject, own.told, when) +
		(beside.length > 0 ? say.others(listOf(beside, language)) : '') +
		(others.length > 0 ? say.among(others.length, count('down'), count('up'), count('same')) : '')
	);
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
		sentence: sentenceOf(context, read, own, lines, peers),
		notes: [...(bare > 0 ? [noBar(bare)] : []), ...survey]
	};
}
