import type { Cube } from '../../../scripts/publish/protect/spec/cube.ts';
import { layoutOf, type Block, type BlockData, type Frame } from '../../../scripts/publish/protect/spec/block.ts';
import { layMargin } from '../../../scripts/publish/protect/spec/margin.ts';

export const SEED = new Uint8Array(32).fill(7);
export const MEASURING = { base: 3, slack: 1, threshold: 5 };

/** A table of one area and period with two dimensions, and exact totals of both and of all meant. */
export function published(rows: number, columns: number, truth: number[], seed = SEED): Block {
	const combos = Array.from({ length: rows * columns }, (_, at) => [
		`b${Math.floor(at / columns)}`,
		`k${at % columns}`
	]);
	const cube: Cube = {
		table: 'uji',
		dataset: 'uji',
		area: 'kota',
		grain: 'tahun',
		dimensions: ['baris', 'kolom'],
		combos,
		measures: ['orang'],
		stock: [false],
		partOf: [-1],
		reach: [1],
		lead: [null],
		spared: [false],
		administrative: [],
		members: {}
	};
	const margins = [['baris'], ['kolom'], []].map((dimensions) => ({
		laid: layMargin(cube, 0, { area: 'kota', period: 'tahun', dimensions }),
		use: 'pin' as const
	}));
	const frame: Frame = {
		...MEASURING,
		cubes: [cube],
		margins,
		ties: [],
		order: [0],
		rules: [],
		tree: { '99.01': { kota: '99.01' } },
		credible: { '99.01': [new Uint8Array(combos.length).fill(1)] },
		impossible: {},
		baseRates: [],
		seed
	};
	const present = truth.flatMap((count, at) => (count > 0 ? [at] : []));
	const data: BlockData = {
		key: 'uji',
		top: '99.01',
		cubes: [{ cube: 0, slots: [{ area: '99.01', period: '2024' }] }],
		cells: Int32Array.from(present),
		truth: Int32Array.from(present, (at) => truth[at]!),
		unlinked: [],
		earlier: [],
		known: [],
		identified: new Map()
	};
	return { frame, data, layout: layoutOf(frame, data.cubes, data.top) };
}
