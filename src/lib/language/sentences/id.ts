import { isRangeOnly } from '../cell.ts';
import type { About, Caveat, Change, Degree, Direction, Manner, Sign, Signal, Where } from '../finding.ts';
import { countWord } from '../number.ts';
import { periodName } from '../period.ts';
import type { Grammar, Notes, Say } from './say.ts';

const MOST: Record<Degree, string> = { count: 'terbanyak', money: 'terbesar', level: 'tertinggi' };
const MOVED: Record<Sign, string> = { up: 'naik', down: 'turun', same: 'tetap' };
const LIES: Record<Sign, string> = {
	up: 'lebih tinggi daripada',
	down: 'lebih rendah daripada',
	same: 'sama dengan'
};
const REASONS = { chance: 'kebetulan', rounding: 'pembulatan', both: 'kebetulan atau pembulatan' };
const OPEN = { chance: 'bisa kebetulan', rounding: 'dalam kisaran pembulatan' };

const leads = (degree: Degree, manner: Manner): string =>
	manner === 'mention' ? 'paling sering tercatat' : MOST[degree];

/** Words before what a sentence is about; nothing where the topic above it says it. */
const of = (about: About, say: Say, after = ' '): string => {
	const text = say.about(about);
	return text && text + after;
};

const inAll = ({ names, dimension }: Where): string =>
	names.length === 1 ? (names[0] ?? '') : `${names.length === 2 ? 'kedua' : 'tiap'} ${dimension}`;

const every = (all: number): string =>
	all === 1 ? 'satu-satunya perubahan tahunan' : `semua ${all} perubahan tahunan`;

const STILL: Record<Extract<Direction, 'same' | 'almost'>, string> = { same: 'tetap', almost: 'hampir tetap' };

function change({ about, direction, before, after, ...pair }: Change, say: Say): string {
	const subject = of(about, say);
	const when = say.between(pair);
	if (direction === 'unclear')
		return `${subject}belum pasti berubah: ${say.bare(before)} ke ${say.amount(after)}${when}`;
	if (direction === 'same' || direction === 'almost')
		return `${subject}${isRangeOnly(after.cell) ? 'tetap di kisaran' : STILL[direction]} ${say.amount(after)}${when}`;
	return `${subject}${MOVED[direction]} dari ${say.bare(before)} menjadi ${say.amount(after)}${when}`;
}

/** What a signal of a control chart is: "Triwulan II 2025 di atas batas kendali". */
export function signal({ rule, direction, count, of: all }: Signal, when: string): string {
	const side = direction === 'up' ? 'atas' : 'bawah';
	switch (rule) {
		case 'outside':
			return `${when} di ${side} batas kendali`;
		case 'one-side':
			return `${count} titik berturut-turut di ${side} garis tengah (${when})`;
		case 'trend':
			return `${count} titik berturut-turut ${MOVED[direction]} (${when})`;
		case 'two-of-three':
			return `${count} dari ${all} titik di dekat batas ${side} atau di luarnya (${when})`;
	}
}

/** Sentences of findings in Indonesian: unit and period named, no cause, no verdict. A title makes the first letter great. */
export const sentences: Grammar = {
	single: ({ about, amount, when }, say) => `${of(about, say, ': ')}${say.told(about, amount)}${say.at(when)}`,
	equal: ({ amount, when }, say) => `semuanya tercatat ${say.amount(amount)}${say.at(when)}`,
	most: ({ degree, manner, items, more, panel, whole, when }, say) => {
		const [first] = items;
		const place = manner === 'area' ? ' di' : '';
		if (!first || items.length > 1 || more > 0)
			return `${leads(degree, manner)}${place} ${say.items(items, more)}${say.at(when)}`;
		const number = whole ? `${say.bare(first)} dari ${say.amount(whole)}` : say.amount(first);
		const inside = panel ? ` (${panel})` : '';
		return manner === 'mention'
			? `paling sering tercatat: ${first.name}, ${number}${inside}${say.at(when)}`
			: `${MOST[degree]}${place} ${first.name}: ${number}${inside}${say.at(when)}`;
	},
	crowd: ({ degree, manner, count, of: all, things, low, high, when }, say) =>
		`${leads(degree, manner)}${manner === 'area' ? ' di' : ''} ${count} dari ${all} ${things}: ${say.span(low, high, ' sampai ')}${say.at(when)}`,
	even: ({ things, low, high, when }, say) =>
		`tidak ada ${say.how.few ? '' : `${things} `}yang menonjol: ${say.span(low, high, ' sampai ')}${say.at(when)}`,
	apart: ({ low, high, when }, say) =>
		`${low.name}${say.bracket(low)} jelas di bawah ${high.name}${say.bracket(high)}${say.at(when)}`,
	range: ({ low, high, when }, say) => `dari ${say.end(low)} sampai ${say.end(high)}${say.at(when)}`,
	listed: ({ lead, items, when }, say) => `${lead && `${lead}: `}${say.beside(items)}${say.in(when)}`,
	'per-unit': ({ degree, units, when }, say) => `${MOST[degree]} ${say.perUnit(units)}${say.at(when)}`,
	'in-each': ({ degree, manner, among, where, leaders, when }, say) => {
		const first = `${among ? 'termasuk yang ' : ''}${leads(degree, manner)}`;
		const names = say.leaders(leaders);
		return manner === 'area'
			? `${first} di ${names} untuk ${inAll(where)}${say.at(when)}`
			: `${first} di ${inAll(where)}: ${names}${say.at(when)}`;
	},
	each: ({ degree, manner, parts, when }, say) =>
		parts.map(({ panel, name }, at) => `${name} ${at === 0 ? `${leads(degree, manner)} ` : ''}di ${panel}`).join(', ') +
		say.in(when),
	'none-stands-out': ({ where, when }, say) => `tidak ada yang menonjol di ${inAll(where)}${say.at(when)}`,
	change,
	unmoved: ({ counted, differs, ...pair }, say) =>
		`tidak ada perubahan${counted && ` jumlah ${counted}`}${differs ? ' yang pasti' : ''}${say.between(pair)}`,
	median: ({ bands, all, when }, say) =>
		bands.length === 1
			? `separuh dari ${say.amount(all)}: ${bands[0]} atau kurang${say.in(when)}`
			: `median di antara ${say.names(bands)}${say.at(when)}`,
	medians: ({ groups, when }, say) =>
		`median ${say.names(groups.map(({ name, bands }) => `${name} ${bands.join(' atau ')}`))}${say.in(when)}`,
	path: ({ all, reached, when }, say) => {
		const stages = reached.map(({ stage, share }, at) => `${share}${at === 0 ? ' sampai tahap' : ''} ${stage}`);
		return `dari ${say.amount(all)}, ${say.names(stages)}${say.in(when)}`;
	},
	paths: ({ stage, groups, when }, say) =>
		`${stage}: ${say.names(groups.map(({ name, share }) => `${name} ${share}`))}${say.in(when)}`,
	balance: ({ item, opposite, sides, when }, say) =>
		`${item.name} ${sides.right} ${say.bare(item)} dan ${sides.left} ${say.amount(opposite)}${say.in(when)}`,
	quadrant: ({ names, when }, say) =>
		names.length === 0
			? `tidak ada wilayah yang persentase dan jumlahnya pasti di atas rata-rata${say.in(when)}`
			: `${names.length > 2 || say.how.few ? `${names.length} wilayah` : say.names(names)} di atas rata-rata, persentase maupun jumlahnya${say.in(when)}`,
	overlap: ({ some, of: all, all: members, when }, say) =>
		`${say.opening(some, false)} dari ${say.amount(all)} penerima ${say.how.signed ? '' : 'tercatat '}di ${members ? `${say.names(members)} sekaligus` : 'dua program atau lebih'}${say.in(when)}`,
	recorded: ({ amount, members, any, when }, say) =>
		`${say.opening(amount)} ${any ? 'tercatat di sedikitnya satu dari' : 'tidak tercatat di'} ${say.names(members)}${say.at(when)}`,
	'without-any': ({ names, of: all, things, when }, say) =>
		all === 1
			? `${say.names(names)} belum tercatat memiliki satu pun${say.at(when)}`
			: `${names.length} dari ${all} ${things} belum tercatat memiliki satu pun${say.at(when)}`,
	'all-have-some': ({ name, of: all, things, when }, say) =>
		`${all === 1 ? name : `semua ${all} ${things}`} tercatat memiliki sedikitnya satu${say.at(when)}`,
	position: ({ about, amount, beside, when }, say) => {
		const parts = beside.map(({ sign, names }) => `${LIES[sign]} ${say.names(names)}`);
		return `${[`${of(about, say)}${say.told(about, amount)}`, ...parts].join(', ')}${say.in(when)}`;
	},
	'no-value': ({ about, when }, say) => `tidak ada data ${of(about, say)}`.trimEnd() + say.at(when),
	steps: ({ about, ups, downs, all, when }, say) =>
		ups === all || downs === all
			? `${of(about, say)}${ups ? 'naik' : 'turun'} pada ${every(all)}${say.in(when)}`
			: `${of(about, say)}turun pada ${downs} dan naik pada ${ups} dari ${all} perubahan tahunan${say.in(when)}`,
	slope: ({ about, sign, by, when }, say) =>
		`${of(about, say)}cenderung ${MOVED[sign]} sekitar ${by} setahun${say.in(when)}`,
	'no-direction': ({ about, when }, say) => `${of(about, say)}tidak menunjukkan arah yang pasti${say.in(when)}`,
	'same-way': ({ about, other, same, all }, say) =>
		`${of(about, say)}searah dengan ${other} pada ${same} dari ${all} perubahan tahunan`,
	link: ({ other, link }) =>
		link === 'none'
			? `tidak tampak bergerak bersama ${other}`
			: `perubahan tahunannya ${link === 'with' ? 'searah' : 'berlawanan'} dengan ${other}`,
	calm: ({ about }, say) => `${of(about, say)}naik turun dalam variasi biasa`,
	signals: ({ about, signals }, say) => {
		const sure = signals.filter(({ certain }) => certain);
		const [first] = sure;
		if (!first) return `${of(about, say, ': ')}belum ada sinyal yang pasti`;
		if (sure.length === 1) return `${of(about, say, ': ')}${signal(first, say.spanName(first.span))}`;
		return `${of(about, say, ': ')}${sure.length} sinyal perubahan${say.in(say.whole(sure.map(({ span }) => span)))}`;
	},
	'signals-in': ({ names, certain }, say) =>
		`${certain ? 'ada sinyal perubahan' : 'belum ada sinyal yang pasti'} pada ${say.names(names)}`,
	'no-signals': ({ series }) => `tidak ada sinyal perubahan pada ${series} deret ini`,
	'no-limits': ({ about, count, all, why, least }, say) => {
		const reason = {
			short: `kurang dari ${least} titik`,
			few: `${count} dari ${all} titik kurang dari ${least} kasus`,
			absent: `${count} dari ${all} titik tanpa angka`
		};
		return `${of(about, say)}belum dapat diberi batas kendali: ${reason[why]}`;
	},
	'no-limits-at-all': () => 'belum ada deret yang dapat diberi batas kendali',
	tendency: ({ about, direction, slope }, say) => `${of(about, say)}cenderung ${MOVED[direction]}: ${slope}`,
	tendencies: ({ up, down }, say) =>
		[up.length > 0 && `cenderung naik: ${say.names(up)}`, down.length > 0 && `cenderung turun: ${say.names(down)}`]
			.filter(Boolean)
			.join('; '),
	'no-tendency': ({ about }, say) => `${of(about, say)}belum menunjukkan kecenderungan yang pasti`,
	'no-tendencies': ({ series }) => `tidak satu pun dari ${series} deret menunjukkan kecenderungan yang pasti`,
	untested: ({ about, least }, say) => `${of(about, say)}belum dapat diuji: perlu sekurang-kurangnya ${least} titik`,
	'funnel-outside': ({ above, below, certain }, say) =>
		certain
			? [
					above.length > 0 && `${say.names(above)} di atas batas 99,8%`,
					below.length > 0 && `${say.names(below)} di bawah batas 99,8%`
				]
					.filter(Boolean)
					.join('; ')
			: `letak ${say.names([...above, ...below])} terhadap batas 99,8% belum pasti`,
	'funnel-inside': ({ count, target }, say) =>
		`semua ${count} wilayah masih di dalam batas 99,8% di sekitar ${say.amount(target)}`,
	half: ({ units, share, held }) => `separuh ${units} yang paling sedikit terlayani mencakup ${share} ${held}`,
	ginis: ({ parts }, say) => `Gini antarwilayah: ${say.names(parts.map(({ name, value }) => `${name} ${value}`))}`,
	empty: ({ why }) =>
		({
			'tidak-ada-data': 'tidak ada data untuk pilihan ini',
			'belum-masuk': 'data untuk pilihan ini belum masuk',
			'tidak-ditampilkan': 'angka untuk pilihan ini tidak ditampilkan (melindungi identitas)',
			'tidak-relevan': 'tidak relevan untuk pilihan ini',
			'several-cities': 'kuadran diukur dengan rata-rata satu kota'
		})[why],
	'too-few': ({ least }) => `kurang dari ${least} kasus untuk pilihan ini, terlalu sedikit untuk sebuah angka`,
	topic: ({ topic }) => topic,
	watched: ({ about, amount, when, change: changed }, say) =>
		`${of(about, say, ': ')}${say.amount(amount)}${say.how.period === 'left' ? '' : ` pada ${when}`}${changed ? `, ${changed}` : ''}`,
	late: ({ about, periods, count }, say) =>
		say.how.few
			? `${count} data ${say.about(about)} belum masuk`
			: `data ${say.about(about)} untuk ${say.names(periods)} belum masuk`
};

const strength = (why: Extract<Caveat, { kind: 'beyond' }>['why']): string => `pengaruh ${REASONS[why]}`;

/** Notes of caveats in Indonesian. */
export const notes: Notes = {
	order: ({ why }) => `urutan di antaranya ${OPEN[why]}`,
	difference: ({ why }) =>
		why === 'chance' ? 'selisih sekecil ini bisa kebetulan' : 'selisihnya masih di dalam kisaran pembulatan',
	missing: ({ count, ranks }) => `${count} lainnya tanpa angka${ranks ? ', jadi dapat lebih besar' : ''}`,
	behind: ({ texts }) => texts.map(({ name, text }) => (name ? `${name}: ${text}` : text)).join('; '),
	spread: ({ count, low, high, why }, say) =>
		`angka ${count} wilayah ini ${say.span(low, high, ' sampai ')}; urutan selebihnya ${OPEN[why]}`,
	'own-units': ({ units }) =>
		`satuan yang berbeda tidak dibandingkan: tiap satuan dari ${units} punya yang terbanyak sendiri`,
	panel: ({ degree, manner, panel, items, more }, say) =>
		items.length === 0
			? `tidak ada yang menonjol di ${panel}`
			: `${leads(degree, manner)} di ${panel}: ${say.items(items, more)}`,
	other: ({ finding }, say) => say.tell(finding),
	'unmoved-in': ({ names }, say) => `${say.names(names)} tanpa perubahan yang pasti`,
	beyond: ({ why, names }, say) =>
		`tidak ada selisih yang melebihi ${strength(why)}${names.length > 0 ? ` di ${say.names(names)}` : ''}`,
	'quadrant-names': ({ items, more }, say) => `di atas rata-rata: ${say.names(items, more)}`,
	'quadrant-unsure': ({ count }) => `${count} wilayah lain mungkin juga, dalam kisaran pembulatan`,
	'median-open': () => 'golongan tepat mediannya tidak dapat dipastikan karena angka dibulatkan',
	'recorded-all': ({ amount }, say) => `${say.amount(amount)} tercatat di semuanya`,
	linked: ({ members, place }, say) => `program yang tertaut${place ? ` di ${place}` : ''}: ${say.names(members)}`,
	names: ({ names }, say) => `belum tercatat: ${say.names(names)}`,
	peers: ({ peers, lower, higher, same }) =>
		lower === peers || higher === peers
			? `semua ${peers} wilayah setingkat yang terdata ${lower ? 'lebih rendah' : 'lebih tinggi'}`
			: `dari ${peers} wilayah setingkat yang terdata, ${lower} lebih rendah dan ${higher} lebih tinggi${same > 0 ? `, ${same} sama` : ''}`,
	'peers-range': ({ count, low, high }, say) =>
		`${count} wilayah lain berkisar dari ${say.end(low)} sampai ${say.end(high)}`,
	yearly: ({ ups, downs, all }) =>
		ups === all || downs === all
			? `${ups ? 'naik' : 'turun'} pada ${every(all)}`
			: `dari ${all} perubahan tahunan, ${ups} naik dan ${downs} turun${all > ups + downs ? `, ${all - ups - downs} tetap` : ''}`,
	target: ({ sign, by, target, period }) =>
		sign === 'same'
			? `sama dengan target ${periodName(period, 'id')} (${target})`
			: `${by} ${sign === 'up' ? 'di atas' : 'di bawah'} target ${periodName(period, 'id')} (${target})`,
	'few-points': ({ points }) => `${countWord(points, 'id')} titik tidak cukup untuk menyimpulkan arah`,
	wanted: ({ wanted }) => `arah itu ${wanted ? 'searah' : 'berlawanan'} dengan yang diinginkan`,
	moves: ({ moves, when }, say) =>
		say.names(moves.map(({ name, sign, by }) => `${name} ${MOVED[sign]}${sign === 'same' ? '' : ` ${by}`}`)) +
		say.between(when),
	link: ({ other, tau }) => `${other}: tau Kendall ${tau}`,
	'few-years': ({ years }) => `${countWord(years, 'id')} tahun tidak cukup untuk mengukur keterkaitan`,
	'funnel-beyond': () => 'perbedaannya dari keseluruhan lebih dari yang wajar karena kebetulan',
	'funnel-doubtful': ({ above, below }, say) =>
		[
			above.length > 0 && `${say.names(above)} di atas batas 99,8% (bergantung pada pembulatan)`,
			below.length > 0 && `${say.names(below)} di bawah batas 99,8% (bergantung pada pembulatan)`
		]
			.filter(Boolean)
			.join('; '),
	'funnel-others': () => 'wilayah lain di dalam batas',
	'funnel-inside': ({ widened }) =>
		widened
			? 'batas itu memperhitungkan bahwa wilayah memang berbeda'
			: 'perbedaan antarwilayah di dalam batas dapat karena kebetulan',
	'funnel-hazy': ({ count }) => `letak ${count} wilayah bergantung pada pembulatan`,
	'only-tested': ({ name }) => `hanya ${name} yang dapat diuji`,
	tested: ({ found, p }) =>
		found ? `kemungkinannya karena kebetulan: p ${p}` : `belum dapat dibedakan dari kebetulan (p ${p})`,
	'tendency-rounding': () => 'belum dapat dibedakan dari akibat pembulatan'
};
