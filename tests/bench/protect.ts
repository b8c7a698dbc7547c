/**
 * How rounding and attack grow with the number of atoms, on made-up families: npx tsx tests/bench/protect.ts [blocks]
 * A block is a kelurahan in a triwulan; a row gives programmes, blocks, possible and non-zero cells, sensitive cells, seconds,
 * the time of a cell against that of the first row (1 and less: no faster than linear), exact totals.
 */
import { Pool } from '../../scripts/publish/protect/pool.ts';
import { Dataset } from '../../src/lib/contract/dataset.ts';
import type { Code } from '../../src/lib/contract/code.ts';
import { parseShape } from '../../src/lib/contract/check.ts';
import { prepareFamily, runFamily } from '../../scripts/publish/protect/family.ts';
import type { Facts } from '../../scripts/publish/protect/spec/facts.ts';
import { frameOf } from '../../scripts/publish/protect/spec/frame.ts';
import { isRounded } from '../../scripts/publish/protect/spec/rounded.ts';
import { History } from '../../scripts/publish/protect/ledger/history.ts';
import { stream } from '../../scripts/publish/protect/round/keyed.ts';

const BLOCKS = Number(process.argv[2] ?? 24);
let perFirstCell: number | undefined;
const seed = new Uint8Array(32).fill(4);
const title = { id: 'Keluarga', en: 'Families' };
const code = (id: string, attributes: Record<string, string> = {}): Code => ({
	id,
	title: { id, en: id },
	aliases: [],
	attributes
});

const dataset = parseShape(
	Dataset,
	{
		id: 'keluarga',
		title,
		metadata: { concept: title, definition: title, producer: 'Uji', rhythm: 'triwulan' },
		dimensions: {
			himpunan: { title, codes: 'himpunan', set_of: 'program' },
			program: { title, codes: 'program' },
			desil: { title, codes: 'desil' }
		},
		measures: { keluarga: { title, unit: 'keluarga', kind: 'stock' } },
		tables: [
			{
				id: 'keluarga',
				title,
				area: 'kelurahan',
				period: 'triwulan',
				dimensions: ['himpunan', 'desil'],
				measures: ['keluarga']
			}
		],
		protection: {
			method: 'round',
			blocks: { area: 'kelurahan', period: 'triwulan' },
			pins: {
				keluarga: [[], ['program'], ['desil']].map((dimensions) => ({
					area: 'kelurahan',
					period: 'triwulan',
					dimensions
				}))
			}
		}
	},
	'keluarga.yaml'
);
if (!isRounded(dataset)) throw new Error('Kontrak uji tidak dibulatkan.');

const villages = Array.from({ length: BLOCKS }, (_, at) => `11.71.01.${1001 + at}`);
const wilayah: Code[] = [
	code('11.71', { tingkat: 'kota' }),
	{ ...code('11.71.01', { tingkat: 'kecamatan' }), parent: '11.71' },
	...villages.map((id) => ({ ...code(id, { tingkat: 'kelurahan' }), parent: '11.71.01' }))
];

for (const [programmes, families] of [
	[4, 2000],
	[4, 20000],
	[6, 4000],
	[8, 400],
	[8, 4000],
	[8, 20000]
] as const) {
	const codes = {
		wilayah,
		program: Array.from({ length: programmes }, (_, at) => code(`p${at}`, { tertaut: 'ya' })),
		desil: Array.from({ length: 11 }, (_, at) => code(String(at + 1)))
	};
	const frame = frameOf([dataset], codes, seed);
	const cube = frame.cubes[0]!;
	const random = stream(seed, 'ukur', String(programmes), String(families));
	const rows = villages.flatMap((area) =>
		cube.combos.flatMap(([set = '', desil], combo) => {
			const members = set === '-' ? 0 : set.split('+').length;
			const share = 0.75 ** (programmes - members) * 0.2 ** members * Math.exp(-Number(desil) / 6) * 0.2;
			const expected = families * share * (0.3 + random());
			const count = Math.floor(expected) + (random() < expected % 1 ? 1 : 0);
			return count > 0 ? [{ area, combo, count }] : [];
		})
	);
	const facts: Facts = {
		cube: 0,
		areas: rows.map(({ area }) => area),
		periods: rows.map(() => '2024-TW1'),
		combos: Int32Array.from(rows, ({ combo }) => combo),
		measures: new Int32Array(rows.length),
		truth: Int32Array.from(rows, ({ count }) => count),
		provisional: rows.map(() => false),
		seen: rows.map(({ area, combo }) => ({ area, combo })),
		covered: new Set(villages.map((area) => `${area}|2024-TW1`)),
		unlinked: new Map()
	};
	const background = {
		asOf: '2024-04-30',
		releases: [],
		history: new History([], []),
		proofs: {},
		addKnown: () => [],
		stocks: [],
		pool: new Pool()
	};
	const began = performance.now();
	const done = await runFamily(frame, [dataset], prepareFamily(frame, [dataset], [facts], background), background);
	const seconds = (performance.now() - began) / 1000;
	await background.pool.close();
	const perCell = seconds / (cube.combos.length * BLOCKS);
	perFirstCell ??= perCell;
	const totals = done.flatMap(({ solved }) => solved.totals);
	const tally = done.flatMap(({ solved }) => Object.values(solved.tally));
	const sensitive = tally.reduce(
		(sum, { propagation, witness, programme }) => sum + propagation + witness + programme,
		0
	);
	const exact = totals.filter(({ state }) => state === 'exact').length;
	const could = totals.filter(({ state }) => state !== 'floating').length;
	console.log(
		`${programmes} program · ${BLOCKS} blok · ${(cube.combos.length * BLOCKS).toLocaleString('id-ID')} sel, ${rows.length.toLocaleString('id-ID')} terisi · ` +
			`${sensitive.toLocaleString('id-ID')} peka, terbuka ${tally.reduce((sum, { exposed }) => sum + exposed, 0)} · ` +
			`${seconds.toFixed(1)} s, ${((1000 * seconds) / BLOCKS).toFixed(0)} ms per blok, per sel ${(perCell / perFirstCell).toFixed(2)} kali baris pertama · total tepat ${exact} dari ${could} · ` +
			`${done.reduce((sum, { solved }) => sum + solved.programmes, 0)} program linear`
	);
}
