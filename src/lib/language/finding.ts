import type { ShownCell, Style } from './cell.ts';

/** Numbers of things are many, money is large, rates and indices are high. */
export type Degree = 'count' | 'money' | 'level';
/** How the items of a chart are spoken of: places ("di …"), things, or answers of which each may be given several times. */
export type Manner = 'area' | 'item' | 'mention';
export type Direction = 'up' | 'down' | 'same' | 'almost';
/** How a number moved, or lies beside another. */
export type Sign = 'up' | 'down' | 'same';
/** Why a difference must not be read as one: by chance (small counts) or by rounding; null = it may be read. */
export type Noise = 'chance' | 'rounding' | null;

/** First and last period that a number stands for, as keys. */
export interface Span {
	from: string;
	to: string;
}

/** A number and how it is written; `instead` is said where there is none: the parts of a ratio of too few cases. */
export interface Amount {
	cell: ShownCell;
	style: Style;
	instead?: string;
}

/** A named number: of an area, a programme, a register. */
export interface Item extends Amount {
	code: string;
	name: string;
}

/** Pictures side by side: by name, and what parts them. */
export interface Where {
	names: string[];
	dimension: string;
}

/** What a sentence is about, fullest first; a shorter one is taken where the sentence would grow too long, "" where the topic above it says it. */
export type About = readonly string[];

/** A rule of a control chart that some points break. */
export interface Signal {
	rule: 'outside' | 'one-side' | 'trend' | 'two-of-three';
	direction: 'up' | 'down';
	span: Span;
	/** Points that break it, of how many. */
	count: number;
	of: number;
	/** False where rounding alone can explain it. */
	certain: boolean;
}

/** Two values of one thing at two times. `unclear`: they differ by no more than chance or rounding explain. */
export interface Change {
	kind: 'change';
	about: About;
	direction: Direction | 'unclear';
	before: Amount;
	after: Amount;
	from: string;
	to: string;
}

/** Which of several numbers lead, how close they lie, or that none stands out. */
type Order =
	| { kind: 'single'; about: About; amount: Amount; when: Span }
	| { kind: 'equal'; amount: Amount; when: Span }
	/** The greatest; more than one where they cannot be told apart, `more` of which are not named. */
	| {
			kind: 'most';
			degree: Degree;
			manner: Manner;
			items: Item[];
			more: number;
			panel?: string;
			whole?: Amount;
			when: Span;
	  }
	/** Many that cannot be told from the greatest: how many of how many, and where their numbers lie. */
	| {
			kind: 'crowd';
			degree: Degree;
			manner: Manner;
			count: number;
			of: number;
			things: string;
			low: Amount;
			high: Amount;
			when: Span;
	  }
	/** None stands out. */
	| { kind: 'even'; things: string; low: Amount; high: Amount; when: Span }
	/** Two that are surely ordered where others are not. */
	| { kind: 'apart'; low: Item; high: Item; when: Span }
	/** Lowest and highest of rates; names are empty where chance or rounding may have ordered them. */
	| { kind: 'range'; low: Item; high: Item; when: Span }
	/** Side by side, neither added nor ranked; `lead` says what all of them are. */
	| { kind: 'listed'; lead: string; items: Item[]; when: Span }
	/** The greatest in each of several units, none of them where they tie. */
	| { kind: 'per-unit'; degree: Degree; units: Item[][]; when: Span }
	/** The same lead in all pictures, or are among those who lead in each. */
	| {
			kind: 'in-each';
			degree: Degree;
			manner: Manner;
			among: boolean;
			where: Where;
			leaders: { name: string; amounts: Amount[] }[];
			when: Span;
	  }
	/** Two pictures with one leader each. */
	| { kind: 'each'; degree: Degree; manner: Manner; parts: { panel: string; name: string }[]; when: Span }
	| { kind: 'none-stands-out'; where: Where; when: Span };

/** What changed between two times. */
type Over =
	| Change
	/** Of several lines none moved; `counted` is the unit of what they count, `differs` true where numbers differ at all. */
	| { kind: 'unmoved'; counted: string; differs: boolean; from: string; to: string };

/** Of one kind of chart each. */
type OfAKind =
	/** The band of the median, or the two between which rounding leaves it. */
	| { kind: 'median'; bands: string[]; all: Amount; when: Span }
	| { kind: 'medians'; groups: { name: string; bands: string[] }[]; when: Span }
	| { kind: 'path'; all: Amount; reached: { stage: string; share: string }[]; when: Span }
	| { kind: 'paths'; stage: string; groups: { name: string; share: string }[]; when: Span }
	| { kind: 'balance'; item: Item; opposite: Amount; sides: { right: string; left: string }; when: Span }
	/** Areas at a high rate and with many. */
	| { kind: 'quadrant'; names: string[]; when: Span }
	/** Recorded in two or more of some programmes: `all` where that means all of those named. */
	| { kind: 'overlap'; some: Amount; of: Amount; all: string[] | null; when: Span }
	| { kind: 'recorded'; amount: Amount; members: string[]; any: boolean; when: Span }
	/** Areas without any of several things, of how many. */
	| { kind: 'without-any'; names: string[]; of: number; things: string; when: Span }
	| { kind: 'all-have-some'; name: string; of: number; things: string; when: Span };

/** Readings of an indicator. */
type Reading =
	| { kind: 'position'; about: About; amount: Amount; beside: { sign: Sign; names: string[] }[]; when: Span }
	| { kind: 'no-value'; about: About; when: Span }
	| { kind: 'steps'; about: About; ups: number; downs: number; all: number; when: Span }
	| { kind: 'slope'; about: About; sign: Sign; by: string; when: Span }
	| { kind: 'no-direction'; about: About; when: Span }
	/** Two lines that moved the same way in so many of all yearly changes. */
	| { kind: 'same-way'; about: About; other: string; same: number; all: number }
	| { kind: 'link'; other: string; link: 'with' | 'against' | 'none' };

/** What charts for analysts show. */
type Analysis =
	| { kind: 'calm'; about: About }
	| { kind: 'signals'; about: About; signals: Signal[] }
	| { kind: 'signals-in'; names: string[]; certain: boolean }
	| { kind: 'no-signals'; series: number }
	| { kind: 'no-limits'; about: About; count: number; all: number; why: 'short' | 'few' | 'absent'; least: number }
	| { kind: 'no-limits-at-all' }
	| { kind: 'tendency'; about: About; direction: 'up' | 'down'; slope: string }
	| { kind: 'tendencies'; up: string[]; down: string[] }
	| { kind: 'no-tendency'; about: About }
	| { kind: 'untested'; about: About; least: number }
	| { kind: 'no-tendencies'; series: number }
	| { kind: 'funnel-outside'; above: string[]; below: string[]; certain: boolean }
	| { kind: 'funnel-inside'; count: number; target: Amount }
	| { kind: 'half'; units: string; share: string; held: string }
	| { kind: 'ginis'; parts: { name: string; value: string }[] };

export type EmptyReason = 'tidak-ada-data' | 'belum-masuk' | 'tidak-ditampilkan' | 'tidak-relevan';

/** Why there is nothing to show, or nothing beyond the topic to say. */
type Nothing =
	| { kind: 'empty'; why: EmptyReason | 'several-cities' }
	| { kind: 'too-few'; least: number }
	| { kind: 'topic'; topic: string };

/** What a page tells at its top, of any of its charts. */
type Watched =
	| { kind: 'watched'; about: About; amount: Amount; when: string; change?: string }
	| { kind: 'late'; about: About; periods: string[]; count: string };

/** What is known of a view, one thing at a time: decided by findings, said by the grammar of a language. */
export type Finding = Order | Over | OfAKind | Reading | Analysis | Nothing | Watched;

/** What must be said with a finding, below its chart. */
export type Caveat =
	/** Why the order of those named, or of all, is open. */
	| { kind: 'order'; why: 'chance' | 'rounding' }
	/** The difference that a change shows. */
	| { kind: 'difference'; why: 'chance' | 'rounding' }
	/** Numbers that are not known, any of which may be greater where the finding ranks. */
	| { kind: 'missing'; count: number; ranks: boolean }
	/** The ranges and parts behind numbers: ready texts by name. */
	| { kind: 'behind'; texts: { name: string; text: string }[] }
	/** Where all numbers lie, whose further order is open. */
	| { kind: 'spread'; count: number; low: Amount; high: Amount; why: 'chance' | 'rounding' }
	| { kind: 'own-units'; units: number }
	/** What leads in another picture; nobody where no name stands out. */
	| { kind: 'panel'; degree: Degree; manner: Manner; panel: string; items: Item[]; more: number }
	/** The same of something else. */
	| { kind: 'other'; finding: Finding }
	| { kind: 'unmoved-in'; names: string[] }
	/** What may have made all differences between lines, and where. */
	| { kind: 'beyond'; why: 'chance' | 'rounding' | 'both'; names: string[] }
	| { kind: 'quadrant-names'; items: string[]; more: number }
	| { kind: 'quadrant-unsure'; count: number }
	| { kind: 'median-open' }
	| { kind: 'recorded-all'; amount: Amount }
	/** Which programmes are linked, of one place where they differ. */
	| { kind: 'linked'; members: string[]; place?: string }
	| { kind: 'names'; names: string[] }
	| { kind: 'peers'; peers: number; lower: number; higher: number; same: number }
	| { kind: 'peers-range'; count: number; low: Item; high: Item }
	| { kind: 'yearly'; ups: number; downs: number; all: number }
	| { kind: 'target'; sign: Sign; by: string; target: string; period: string }
	| { kind: 'few-points'; points: number }
	| { kind: 'wanted'; wanted: boolean }
	| { kind: 'moves'; when: Span; moves: { name: string; sign: Sign; by: string }[] }
	| { kind: 'link'; other: string; tau: string }
	| { kind: 'few-years'; years: number }
	/** Areas outside the limits of a funnel: by more than chance, only perhaps; those inside differ by no more than chance, or by what the limits allow. */
	| { kind: 'funnel-beyond' }
	| { kind: 'funnel-doubtful'; above: string[]; below: string[] }
	| { kind: 'funnel-others' }
	| { kind: 'funnel-inside'; widened: boolean }
	| { kind: 'funnel-hazy'; count: number }
	| { kind: 'only-tested'; name: string }
	/** Why a tendency is told, or is not: its probability by chance, or rounding that alone could make it. */
	| { kind: 'tested'; found: boolean; p: string }
	| { kind: 'tendency-rounding' };

/** What a chart says first, and what must be said with it. */
export interface Statement {
	finding: Finding;
	caveats: Caveat[];
}

/** A finding with nothing to add. */
export const plainly = (finding: Finding, ...caveats: Caveat[]): Statement => ({ finding, caveats });
