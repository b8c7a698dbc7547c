import { isRangeOnly } from '../cell.ts';
import type { About, Amount, Change, Degree, Direction, Manner, Sign, Signal, Where } from '../finding.ts';
import { countWord } from '../number.ts';
import { periodName } from '../period.ts';
import type { Grammar, Notes, Say } from './say.ts';

const MOST: Record<Degree, string> = { count: 'most', money: 'largest', level: 'highest' };
const MOVED: Record<Sign, string> = { up: 'rose', down: 'fell', same: 'stayed the same' };
const LIES: Record<Sign, string> = { up: 'higher than', down: 'lower than', same: 'the same as' };
const REASONS = { chance: 'chance', rounding: 'rounding', both: 'chance or rounding' };
const OPEN = { chance: 'can be chance', rounding: 'is within rounding' };

const leads = (degree: Degree, manner: Manner): string => (manner === 'mention' ? 'recorded most often' : MOST[degree]);

/** Words before what a sentence is about; nothing where the topic above it says it. */
const of = (about: About, say: Say, after = ' '): string => {
	const text = say.about(about);
	return text && text + after;
};

const inAll = ({ names, dimension }: Where): string => (names.length === 1 ? (names[0] ?? '') : `each ${dimension}`);

const changes = (all: number): string => `${all} yearly ${all === 1 ? 'change' : 'changes'}`;
const every = (all: number): string => (all === 1 ? 'its only yearly change' : `all ${changes(all)}`);
const be = ({ cell }: Amount): string => (cell.value === 1 ? 'is' : 'are');
const areas = (count: number): string => (count === 1 ? '1 area' : `${count} areas`);

const STILL: Record<Extract<Direction, 'same' | 'almost'>, string> = {
	same: 'unchanged at',
	almost: 'almost unchanged at'
};

function change({ about, direction, before, after, ...pair }: Change, say: Say): string {
	const subject = of(about, say);
	const when = say.between(pair);
	if (direction === 'unclear')
		return `${of(about, say, ': ')}no sure change, ${say.bare(before)} to ${say.amount(after)}${when}`;
	if (direction === 'same' || direction === 'almost')
		return `${subject}${isRangeOnly(after.cell) ? 'still within' : STILL[direction]} ${say.amount(after)}${when}`;
	return `${subject}${subject ? MOVED[direction] : direction} from ${say.bare(before)} to ${say.amount(after)}${when}`;
}

/** What a signal of a control chart is: "Quarter 2 2025 above the control limit". */
export function signal({ rule, direction, count, of: all }: Signal, when: string): string {
	const side = direction === 'up' ? 'above' : 'below';
	switch (rule) {
		case 'outside':
			return `${when} ${side} the control limit`;
		case 'one-side':
			return `${count} points in a row ${side} the centre (${when})`;
		case 'trend':
			return `${count} points in a row ${direction === 'up' ? 'rising' : 'falling'} (${when})`;
		case 'two-of-three':
			return `${count} of ${all} points near or beyond the ${direction === 'up' ? 'upper' : 'lower'} limit (${when})`;
	}
}

/** Sentences of findings in English: unit and period named, no cause, no verdict. A title makes the first letter great. */
export const sentences: Grammar = {
	single: ({ about, amount, when }, say) => `${of(about, say, ': ')}${say.told(about, amount)}${say.at(when)}`,
	equal: ({ amount, when }, say) => `all stand at ${say.amount(amount)}${say.at(when)}`,
	most: ({ degree, manner, items, more, panel, whole, when }, say) => {
		const [first] = items;
		const place = manner === 'area' ? ' in ' : ': ';
		if (!first || items.length > 1 || more > 0)
			return `${leads(degree, manner)}${place}${say.items(items, more)}${say.at(when)}`;
		const number = whole ? `${say.bare(first)} of ${say.amount(whole)}` : say.amount(first);
		const inside = panel ? ` (${panel})` : '';
		return `${leads(degree, manner)}${place}${first.name}${manner === 'area' ? ':' : ','} ${number}${inside}${say.at(when)}`;
	},
	crowd: ({ degree, manner, count, of: all, things, low, high, when }, say) =>
		`${leads(degree, manner)}${manner === 'area' ? ' in ' : ': '}${count} of ${all}${manner === 'area' ? ` ${things}` : ''}, ${say.span(low, high, ' to ')}${say.at(when)}`,
	even: ({ low, high, when }, say) => `none stands out: ${say.span(low, high, ' to ')}${say.at(when)}`,
	apart: ({ low, high, when }, say) =>
		`${low.name}${say.bracket(low)} clearly below ${high.name}${say.bracket(high)}${say.at(when)}`,
	range: ({ low, high, when }, say) => `from ${say.end(low)} to ${say.end(high)}${say.at(when)}`,
	listed: ({ lead, items, when }, say) => `${lead && `${lead}: `}${say.beside(items)}${say.in(when)}`,
	'per-unit': ({ degree, units, when }, say) => `${MOST[degree]}: ${say.perUnit(units)}${say.at(when)}`,
	'in-each': ({ degree, manner, among, where, leaders, when }, say) => {
		const first = `${among ? `among ${manner === 'mention' ? 'those' : 'the'} ` : ''}${leads(degree, manner)}`;
		const names = say.leaders(leaders);
		return manner === 'area'
			? `${first} in ${names} for ${inAll(where)}${say.at(when)}`
			: `${first} in ${inAll(where)}: ${names}${say.at(when)}`;
	},
	each: ({ degree, manner, parts, when }, say) =>
		parts.map(({ panel, name }, at) => `${name} ${at === 0 ? `${leads(degree, manner)} ` : ''}in ${panel}`).join(', ') +
		say.in(when),
	'none-stands-out': ({ where, when }, say) => `none stands out in ${inAll(where)}${say.at(when)}`,
	change,
	unmoved: ({ counted, differs, ...pair }, say) =>
		`no ${differs ? 'sure ' : ''}change${counted && ` in the number of ${counted}`}${say.between(pair)}`,
	median: ({ bands, all, when }, say) =>
		bands.length === 1
			? `half of ${say.amount(all)}: ${bands[0]} or less${say.in(when)}`
			: `median between ${say.names(bands)}${say.at(when)}`,
	medians: ({ groups, when }, say) =>
		`median ${say.names(groups.map(({ name, bands }) => `${name} ${bands.join(' or ')}`))}${say.in(when)}`,
	path: ({ all, reached, when }, say) => {
		const stages = reached.map(({ stage, share }, at) => `${share}${at === 0 ? ' reached' : ''} ${stage}`);
		return `of ${say.amount(all)}, ${say.names(stages)}${say.in(when)}`;
	},
	paths: ({ stage, groups, when }, say) =>
		`${stage}: ${say.names(groups.map(({ name, share }) => `${name} ${share}`))}${say.in(when)}`,
	balance: ({ item, opposite, sides, when }, say) =>
		`${item.name} ${sides.right} ${say.bare(item)} and ${sides.left} ${say.amount(opposite)}${say.in(when)}`,
	quadrant: ({ names, when }, say) =>
		names.length === 0
			? `no area is certainly above the mean in both percentage and number${say.in(when)}`
			: `${names.length > 2 || say.how.few ? areas(names.length) : say.names(names)} above the mean in percentage and number${say.in(when)}`,
	overlap: ({ some, of: all, all: members, when }, say) =>
		`${say.opening(some, false)} of ${say.amount(all)} in programmes ${be(some)} in ${members ? `${say.names(members)} at once` : 'two or more'}${say.in(when)}`,
	recorded: ({ amount, members, any, when }, say) =>
		`${say.opening(amount)} ${be(amount)} ${any ? 'in at least one of' : 'not recorded in'} ${say.names(members)}${say.at(when)}`,
	'without-any': ({ names, of: all, when }, say) =>
		all === 1
			? `${say.names(names)} has none on record${say.at(when)}`
			: `${names.length} of ${all} areas ${names.length === 1 ? 'has' : 'have'} none on record${say.at(when)}`,
	'all-have-some': ({ name, of: all, when }, say) =>
		`${all === 1 ? `${name} has` : `all ${all} areas have`} at least one on record${say.at(when)}`,
	position: ({ about, amount, beside, when }, say) => {
		const parts = beside.map(({ sign, names }) => `${LIES[sign]} ${say.names(names)}`);
		return `${[`${of(about, say)}${say.told(about, amount)}`, ...parts].join(', ')}${say.in(when)}`;
	},
	'no-value': ({ about, when }, say) => `no data on ${of(about, say)}`.trimEnd() + say.at(when),
	steps: ({ about, ups, downs, all, when }, say) =>
		ups === all || downs === all
			? `${of(about, say)}${ups ? 'rose' : 'fell'} in ${every(all)}${say.in(when)}`
			: `${of(about, say)}fell in ${downs} and rose in ${ups} of ${changes(all)}${say.in(when)}`,
	slope: ({ about, sign, by, when }, say) =>
		`${of(about, say)}tends to ${sign === 'up' ? 'rise' : 'fall'} by about ${by} a year${say.in(when)}`,
	'no-direction': ({ about, when }, say) => `${of(about, say)}shows no certain direction${say.in(when)}`,
	'same-way': ({ about, other, same, all }, say) =>
		`${of(about, say)}moved like ${other} in ${same} of ${changes(all)}`,
	link: ({ other, link }) =>
		link === 'none' ? `no sign of moving together with ${other}` : `yearly changes go ${link} those of ${other}`,
	calm: ({ about }, say) => `${of(about, say)}moves within ordinary variation`,
	signals: ({ about, signals }, say) => {
		const sure = signals.filter(({ certain }) => certain);
		const [first] = sure;
		if (!first) return `${of(about, say, ': ')}no sure signal yet`;
		if (sure.length === 1) return `${of(about, say, ': ')}${signal(first, say.spanName(first.span))}`;
		return `${of(about, say, ': ')}${sure.length} signals of change${say.in(say.whole(sure.map(({ span }) => span)))}`;
	},
	'signals-in': ({ names, certain }, say) =>
		`${certain ? 'signals of change' : 'no sure signal yet'} in ${say.names(names)}`,
	'no-signals': ({ series }) => `no signals of change in these ${series} series`,
	'no-limits': ({ about, count, all, why, least }, say) => {
		const reason = {
			short: `fewer than ${least} points`,
			few: `${count} of ${all} points below ${least} cases`,
			absent: `${count} of ${all} points without a figure`
		};
		return `${of(about, say, ': ')}no control limits yet, ${reason[why]}`;
	},
	'no-limits-at-all': () => 'no series can be given control limits yet',
	tendency: ({ about, direction, slope }, say) =>
		`${of(about, say)}tends to ${direction === 'up' ? 'rise' : 'fall'}: ${slope}`,
	tendencies: ({ up, down }, say) =>
		[up.length > 0 && `tending to rise: ${say.names(up)}`, down.length > 0 && `tending to fall: ${say.names(down)}`]
			.filter(Boolean)
			.join('; '),
	'no-tendency': ({ about }, say) => `${of(about, say)}shows no sure tendency yet`,
	'no-tendencies': ({ series }) => `none of ${series} series shows a sure tendency`,
	untested: ({ about, least }, say) => `${of(about, say)}cannot be tested yet: it takes at least ${least} points`,
	'funnel-outside': ({ above, below, certain }, say) =>
		certain
			? [
					above.length > 0 && `${say.names(above)} above the 99.8% limit`,
					below.length > 0 && `${say.names(below)} below the 99.8% limit`
				]
					.filter(Boolean)
					.join('; ')
			: `place of ${say.names([...above, ...below])} against the 99.8% limits is not sure`,
	'funnel-inside': ({ count, target }, say) =>
		`all ${count} areas lie within the 99.8% limits around ${say.amount(target)}`,
	half: ({ units, share, held }) => `the least served half of ${units} accounts for ${share} of ${held}`,
	ginis: ({ parts }, say) => `Gini between areas: ${say.names(parts.map(({ name, value }) => `${name} ${value}`))}`,
	empty: ({ why }) =>
		({
			'tidak-ada-data': 'no data for this choice',
			'belum-masuk': 'data for this choice have not been received yet',
			'tidak-ditampilkan': 'figures for this choice are not shown (protects identities)',
			'tidak-relevan': 'not applicable to this choice',
			'several-cities': 'quadrants are measured by the means of one city'
		})[why],
	'too-few': ({ least }) => `fewer than ${least} cases for this choice, too few for a figure`,
	topic: ({ topic }) => topic,
	watched: ({ about, amount, when, change: changed }, say) =>
		`${of(about, say, ': ')}${say.amount(amount)}${say.how.period === 'left' ? '' : ` in ${when}`}${changed ? `, ${changed}` : ''}`,
	late: ({ about, periods, count }, say) =>
		say.how.few
			? `data on ${say.about(about)} have not come in: ${count}`
			: `data on ${say.about(about)} for ${say.names(periods)} have not come in`
};

/** Notes of caveats in English. */
export const notes: Notes = {
	order: ({ why }) => `their order ${OPEN[why]}`,
	difference: ({ why }) =>
		why === 'chance' ? 'a difference this small can be chance' : 'the difference is within the rounding range',
	missing: ({ count, ranks }) =>
		`${count === 1 ? '1 other has' : `${count} others have`} no figure${ranks ? ' and may be greater' : ''}`,
	behind: ({ texts }) => texts.map(({ name, text }) => (name ? `${name}: ${text}` : text)).join('; '),
	spread: ({ count, low, high, why }, say) =>
		`figures of these ${count} areas lie between ${say.bare(low)} and ${say.amount(high)}; the rest of their order ${OPEN[why]}`,
	'own-units': ({ units }) => `different units are not compared: each of ${units} has its own greatest`,
	panel: ({ degree, manner, panel, items, more }, say) =>
		items.length === 0
			? `none stands out in ${panel}`
			: `${leads(degree, manner)} in ${panel}: ${say.items(items, more)}`,
	other: ({ finding }, say) => say.tell(finding),
	'unmoved-in': ({ names }, say) => `no sure change in ${say.names(names)}`,
	beyond: ({ why, names }, say) =>
		`no difference goes beyond ${REASONS[why]}${names.length > 0 ? ` in ${say.names(names)}` : ''}`,
	'quadrant-names': ({ items, more }, say) => `above the mean: ${say.names(items, more)}`,
	'quadrant-unsure': ({ count }) => `${count} more may be, within rounding`,
	'median-open': () => 'rounding leaves the exact band of the median open',
	'recorded-all': ({ amount }, say) => `${say.amount(amount)} ${be(amount)} in all of them`,
	linked: ({ members, place }, say) => `the linked programmes${place ? ` in ${place}` : ''}: ${say.names(members)}`,
	names: ({ names }, say) => `none on record: ${say.names(names)}`,
	peers: ({ peers, lower, higher, same }) =>
		lower === peers || higher === peers
			? `all ${peers} areas of its level with figures are ${lower ? 'lower' : 'higher'}`
			: `of ${peers} areas of its level with figures, ${lower} lower and ${higher} higher${same > 0 ? `, ${same} the same` : ''}`,
	'peers-range': ({ count, low, high }, say) => `${count} other areas range from ${say.end(low)} to ${say.end(high)}`,
	yearly: ({ ups, downs, all }) =>
		ups === all || downs === all
			? `${ups ? 'up' : 'down'} in ${every(all)}`
			: `of ${changes(all)} ${ups} went up and ${downs} down${all > ups + downs ? `, ${all - ups - downs} stayed the same` : ''}`,
	target: ({ sign, by, target, period }) =>
		sign === 'same'
			? `the same as the target of ${periodName(period, 'en')} (${target})`
			: `${by} ${sign === 'up' ? 'above' : 'below'} the target of ${periodName(period, 'en')} (${target})`,
	'few-points': ({ points }) => `${countWord(points, 'en')} points are not enough to tell a direction`,
	wanted: ({ wanted }) => (wanted ? 'this is the wanted direction' : 'this is against the wanted direction'),
	moves: ({ moves, when }, say) =>
		say.names(moves.map(({ name, sign, by }) => `${name} ${MOVED[sign]}${sign === 'same' ? '' : ` by ${by}`}`)) +
		say.between(when),
	link: ({ other, tau }) => `${other}: Kendall's tau ${tau}`,
	'few-years': ({ years }) => `${countWord(years, 'en')} years are not enough to measure a link`,
	'funnel-beyond': () => 'further from the whole than chance would put it',
	'funnel-doubtful': ({ above, below }, say) =>
		[
			above.length > 0 && `${say.names(above)} above the 99.8% limit (depends on rounding)`,
			below.length > 0 && `${say.names(below)} below the 99.8% limit (depends on rounding)`
		]
			.filter(Boolean)
			.join('; '),
	'funnel-others': () => 'all other areas lie within the limits',
	'funnel-inside': ({ widened }) =>
		widened ? 'the limits allow for real differences between areas' : 'differences within the limits can be chance',
	'funnel-hazy': ({ count }) => `the place of ${areas(count)} depends on rounding`,
	'only-tested': ({ name }) => `only ${name} can be tested`,
	tested: ({ found, p }) => (found ? `its probability by chance: p ${p}` : `it cannot be told from chance (p ${p})`),
	'tendency-rounding': () => 'it cannot be told from an effect of rounding'
};
