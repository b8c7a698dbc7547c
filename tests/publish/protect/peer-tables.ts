import type { Range } from './knowledge.ts';

/** A published table with hidden cells, and the ranges of the small ones that another implementation worked out. */
export interface PeerCase {
	name: string;
	/** A line a region: its name and the wider regions it belongs to, then its counts in the order of `columns`. */
	counts: string;
	columns: string[];
	/** Regions published by column without their sum, the others with their sum alone. Left out: all have both, as Total always has. */
	crossed?: string[];
	/** Small counts, with the range that the other cells leave them. */
	primary: Record<string, Range>;
	/** Cells that are hidden for their sake. */
	secondary: string[];
}

const INCOME = ['other', 'wages', 'assistance', 'pensions'];
const ACCIDENTS = {
	columns: ['serious', 'light', 'none', 'unknown'],
	counts: `k1: 4 0 0 0
k2: 5 0 1 0
k3: 3 2 1 0
k4: 4 1 4 0
k5: 1 0 0 0
k6: 6 0 0 0`
};

/**
 * Fictitious tables of SSBtools and the cells that GaussSuppression hides in them, both of Statistics Norway, with the ranges by its
 * ComputeIntervals (R with GLPK).
 */
export const PEER_CASES: readonly PeerCase[] = [
	{
		name: 'regions by income',
		columns: INCOME,
		counts: `A: 11 11 55 36
B: 7 1 29 18
C: 5 8 35 25
D: 13 2 17 13
E: 9 14 63 52
F: 12 9 24 22
G: 6 4 22 8
H: 9 3 38 15`,
		primary: { 'B|wages': [0, 6], 'D|wages': [0, 6], 'H|wages': [0, 6] },
		secondary: ['B|other', 'D|other', 'H|other']
	},
	{
		name: 'regions, counties and groups of regions by income',
		columns: INCOME,
		counts: `A 1 300: 11 11 55 36
B 4 300: 7 1 29 18
C 5 300: 5 8 35 25
D 5 300: 13 2 17 13
E 6 300: 9 14 63 52
F 6 300: 12 9 24 22
G 8 300: 6 4 22 8
H 8 300: 9 3 38 15
I 1 400: 3 0 9 2
J 10 400: 9 0 32 20
K 10 400: 4 2 18 11`,
		primary: {
			'10|wages': [0, 3],
			'4|wages': [0, 3],
			'400|wages': [0, 3],
			'B|wages': [0, 3],
			'D|wages': [0, 10],
			'H|wages': [0, 7],
			'I|other': [2, 5],
			'I|pensions': [0, 3],
			'K|wages': [0, 3]
		},
		secondary: (
			'10|pensions 300|other 300|wages 4|pensions 400|other A|other A|pensions B|pensions C|other C|wages D|other G|other ' +
			'G|wages H|other K|pensions'
		).split(' ')
	},
	{
		name: 'accidents, zeros published',
		...ACCIDENTS,
		primary: {
			'Total|light': [0, 9],
			'k2|none': [0, 4],
			'k3|light': [0, 4],
			'k3|none': [0, 4],
			'k3|serious': [2, 6],
			'k4|light': [0, 5],
			'k5|Total': [0, 5],
			'k5|serious': [0, 5]
		},
		secondary: ['Total|none', 'k1|Total', 'k1|serious', 'k2|serious', 'k4|none']
	},
	{
		name: 'accidents, zeros protected',
		...ACCIDENTS,
		primary: {
			'Total|light': [0, 3],
			'Total|unknown': [0, 3],
			'k1|light': [0, 1],
			'k1|none': [0, 1],
			'k1|unknown': [0, 1],
			'k2|light': [0, 1],
			'k2|none': [0, 1],
			'k2|unknown': [0, 1],
			'k3|light': [0, 2],
			'k3|none': [0, 2],
			'k3|serious': [3, 6],
			'k3|unknown': [0, 2],
			'k4|light': [0, 1],
			'k4|unknown': [0, 1],
			'k5|Total': [0, 1],
			'k5|light': [0, 1],
			'k5|none': [0, 1],
			'k5|serious': [0, 1],
			'k5|unknown': [0, 1],
			'k6|light': [0, 2],
			'k6|none': [0, 2],
			'k6|unknown': [0, 2]
		},
		secondary: ['k1|Total', 'k6|serious']
	},
	{
		name: 'sums of regions, and groups of regions by income',
		columns: INCOME,
		counts: `A 1 300: 1 1 6 4
B 4 300: 1 0 3 2
C 5 300: 0 1 4 2
D 5 300: 1 0 2 1
E 6 300: 1 1 6 5
F 6 300: 1 1 2 2
G 8 300: 1 0 2 1
H 8 300: 1 0 4 2
I 1 400: 0 0 1 0
J 10 400: 1 0 3 2
K 10 400: 0 0 2 1`,
		crossed: ['300', '400'],
		primary: {
			'I|Total': [0, 13],
			'K|Total': [0, 9],
			'400|other': [0, 8],
			'400|pensions': [0, 16],
			'400|wages': [0, 4]
		},
		secondary: ['A|Total', 'J|Total', '300|other', '300|pensions', '300|wages']
	}
];

interface Atom {
	regions: string[];
	column: string;
	count: number;
}

/** The smallest cells of a case, and each published cell with the positions of those that it sums. */
export function publishedOf({ counts, columns, crossed, primary, secondary }: PeerCase) {
	const atoms = counts.split('\n').flatMap((line): Atom[] => {
		const [head = '', numbers = ''] = line.split(': ');
		return numbers.split(' ').map((count, at) => ({
			regions: [...head.split(' '), 'Total'],
			column: columns[at]!,
			count: Number(count)
		}));
	});
	const regions = [...new Set(atoms.flatMap((atom) => atom.regions))];
	const columnsOf = (region: string) => {
		if (!crossed || region === 'Total') return [...columns, 'Total'];
		return crossed.includes(region) ? columns : ['Total'];
	};
	const cells = regions.flatMap((region) =>
		columnsOf(region).map((column) => {
			const key = `${region}|${column}`;
			const members = atoms.flatMap((atom, at) =>
				atom.regions.includes(region) && (column === 'Total' || column === atom.column) ? [at] : []
			);
			return { key, members, isHidden: key in primary || secondary.includes(key) };
		})
	);
	return { atoms, cells };
}
