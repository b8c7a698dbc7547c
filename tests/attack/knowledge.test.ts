import { describe, expect, it } from 'vitest';
import { attackFolders } from '../../scripts/attack/command.ts';
import { release, type HandDataset, type HandTable } from './by-hand.ts';

/** Cells told by a release of one dataset, as "table codes measure low..high". */
async function told(dataset: HandDataset): Promise<string[]> {
	const { exposed } = await attackFolders([await release({ datasets: [dataset] })]);
	return exposed.map(({ table, codes, measure, low, high }) =>
		[table, ...Object.values(codes), measure, `${low}..${high}`].join(' ')
	);
}

const PERIODS = ['2025'];
const table = (id: string, dimensions: string[], rows: string[], more: Partial<HandTable> = {}): HandTable => ({
	id,
	dimensions,
	measures: ['korban'],
	periods: PERIODS,
	rows,
	...more
});
const pairs = (dimension: string, ...codes: string[]) => ({
	combinations: [{ area: '11.71', dimensions: [dimension], codes: codes.map((code) => [code]) }]
});

describe('what an outsider knows beside the sums', () => {
	const byGroup = table('kelompok', ['kelompok'], ['11.71 2025 a korban 10 tepat', '11.71 2025 b korban 6 tepat'], {
		more: pairs('kelompok', 'a', 'b')
	});
	const byAge = table('usia', ['usia'], ['11.71 2025 muda korban 3', '11.71 2025 tua korban 12 tepat']);
	const margin = { area: 'kota', period: 'tahun', dimensions: [] } as const;
	const victims = (rules: HandDataset['rules'], ...tables: HandTable[]): HandDataset => ({
		id: 'korban',
		dimensions: { kelompok: 'kelompok', usia: 'usia' },
		measures: { korban: {}, sebutan: { mentions: true } },
		rules: rules ?? {},
		tables
	});

	it('is that two tables count the same people, through a table of the other audience too', async () => {
		const tie = (a: string, b: string) => ({
			tables: [a, b] as [string, string],
			margin: { ...margin, dimensions: [] }
		});
		expect(await told(victims({ separators: [tie('kelompok', 'usia')] }, byGroup, byAge))).toEqual([
			'usia muda korban 4..4'
		]);
		const around = { separators: [tie('kelompok', 'terbatas'), tie('usia', 'terbatas')] };
		expect(await told(victims(around, byGroup, byAge))).toEqual(['usia muda korban 4..4']);
		expect(await told(victims({}, byGroup, byAge))).toEqual([]);
	});

	it('is given up where the published numbers contradict it', async () => {
		const many = table('usia', ['usia'], ['11.71 2025 muda korban 3', '11.71 2025 tua korban 40 tepat']);
		const separators = [{ tables: ['kelompok', 'usia'] as [string, string], margin: { ...margin, dimensions: [] } }];
		const summary = await attackFolders([await release({ datasets: [victims({ separators }, byGroup, many)] })]);
		expect(summary).toMatchObject({ exposed: [], contradictory: 0, droppedBeliefs: 1 });
	});

	it('is that everybody has a mention at least', async () => {
		const persons = table('orang', [], ['11.71 2025 korban 12 tepat']);
		const mentions = table('bentuk', ['usia'], ['11.71 2025 muda sebutan 3', '11.71 2025 tua sebutan 9 tepat'], {
			measures: ['sebutan']
		});
		const rules = { mentions: { sebutan: { of: 'korban', at_least_one: true } } };
		expect(await told(victims(rules, persons, mentions))).toEqual(['bentuk muda sebutan 3..4']);
		expect(await told(victims({}, persons, mentions))).toEqual([]);
	});

	it('is which combinations cannot be: they are nobody’s secret', async () => {
		const cells = table('rinci', ['kelompok'], ['11.71 2025 a korban 6'], { more: pairs('kelompok', 'a', 'b') });
		const total = table('jumlah', [], ['11.71 2025 korban 6 tepat'], { rollup_of: 'rinci' });
		expect(await told(victims({}, cells, total))).toEqual(['rinci b korban 0..1']);
		expect(await told(victims({ structural_zeros: [{ kelompok: ['b'] }] }, cells, total))).toEqual([]);
	});

	it('is the range of a total that waits for its correction', async () => {
		const cells = table('rinci', ['kelompok'], ['11.71 2025 a korban 9', '11.71 2025 b korban 3'], {
			more: pairs('kelompok', 'a', 'b')
		});
		const total = (held: object[]) =>
			table('jumlah', [], ['11.71 2025 korban 12'], { rollup_of: 'rinci', more: { held } });
		const range = { area: '11.71', period: '2025', measure: 'korban', codes: {}, low: 13, high: 14 };
		expect(await told(victims({}, cells, total([range])))).toEqual(['rinci b korban 3..4']);
		expect(await told(victims({}, cells, total([])))).toEqual([]);
	});

	it('is that a measure shown as wider rounded says less', async () => {
		const cells = (wider: object) =>
			table('rinci', ['kelompok'], ['11.71 2025 a korban 4', '11.71 2025 b korban 9'], {
				more: { ...pairs('kelompok', 'a', 'b'), rounding: { base: 3, slack: 1, ...wider } }
			});
		const total = table('jumlah', [], ['11.71 2025 korban 11 tepat'], { rollup_of: 'rinci' });
		expect(await told(victims({}, cells({}), total))).toEqual(['rinci a korban 3..3']);
		expect(await told(victims({}, cells({ wider: { korban: 3 } }), total))).toEqual([]);
	});

	it('is that recaps without their cells add up as well', async () => {
		const base = table('rinci', ['kelompok', 'usia'], [], { periods: [] });
		const fine = table('usia', ['usia'], ['11.71 2025 muda korban 3', '11.71 2025 tua korban 12 tepat'], {
			rollup_of: 'rinci'
		});
		const whole = (label: string) => table('jumlah', [], [`11.71 2025 korban ${label}`], { rollup_of: 'rinci' });
		expect(await told(victims({}, base, fine, whole('16 tepat')))).toEqual(['usia muda korban 4..4']);
		expect(await told(victims({}, base, fine, whole('14')))).toEqual([]);
	});
});
