import { describe, expect, it } from 'vitest';
import { attackFolders } from '../../scripts/attack/command.ts';
import { release, type ByHand, type HandDataset } from './by-hand.ts';

/** What the attack finds in releases written by hand: "table measure low..high", and for guesses their value. */
async function told(...releases: ByHand[]): Promise<string[]> {
	const { exposed, contradictory } = await attackFolders(await folders(releases));
	expect(contradictory).toBe(0);
	return exposed.map(({ table, measure, low, high, reason, codes }) =>
		[table, ...Object.values(codes), measure, reason === 'sempit' ? `${low}..${high}` : 'pasti'].join(' ')
	);
}

async function folders(releases: ByHand[]): Promise<string[]> {
	const found = [];
	for (const each of releases) found.push(await release(each));
	return found;
}

const victims = (
	rows: string[],
	totals: string[] = [],
	more: { dimensions?: string[]; periods?: string[]; table?: object } = {}
): HandDataset => ({
	id: 'korban',
	dimensions: { kelompok: 'kelompok', usia: 'usia' },
	measures: { korban: {} },
	tables: [
		{
			id: 'rinci',
			dimensions: more.dimensions ?? ['kelompok'],
			measures: ['korban'],
			periods: more.periods ?? ['2025'],
			rows,
			more: more.table ?? {}
		},
		{
			id: 'jumlah',
			dimensions: [],
			measures: ['korban'],
			rollup_of: 'rinci',
			periods: more.periods ?? ['2025'],
			rows: totals,
			more: more.table ?? {}
		}
	]
});

const only = (dataset: HandDataset, asOf = '2025-12-31'): ByHand => ({ asOf, datasets: [dataset] });

describe('a total that is exact', () => {
	it('tells a cell beside a single other one', async () => {
		const cells = ['11.71 2025 a korban 4', '11.71 2025 b korban 9'];
		// a is 3..5, b 8..10, c at most 2: 15 leaves 3..5 for a, but a total of 10 and nobody else only 0 of c.
		expect(await told(only(victims(cells, ['11.71 2025 korban 11 tepat'])))).toEqual([
			'rinci a korban 3..3',
			'rinci c korban 0..0'
		]);
		expect(await told(only(victims(cells, ['11.71 2025 korban 13 tepat'])))).toEqual([]);
	});
});

describe('a total that is labelled as rounded and kept at the truth', () => {
	const supposed = async (rows: string[]) => {
		const dataset = victims(rows, ['11.71 2025 korban 6'], {
			table: { combinations: [{ area: '11.71', dimensions: ['kelompok'], codes: [['a'], ['b']] }] }
		});
		const summary = await attackFolders([await release(only(dataset))]);
		expect(summary.exposed).toEqual([]);
		return summary.hypothesis;
	};

	it('would tell a small cell beside one large one, and the report says so', async () => {
		const { totals, told: cells } = await supposed(['11.71 2025 b korban 6']);
		expect(totals).toBe(1);
		expect(cells.map(({ codes, low, high }) => [codes['kelompok'], low, high])).toEqual(
			[
				['a', 0, 1],
				['b', 5, 6]
			].slice(0, 1)
		);
	});

	it('would tell nothing where its cells leave room', async () => {
		const { told: cells } = await supposed(['11.71 2025 a korban 3', '11.71 2025 b korban 3']);
		expect(cells).toEqual([]);
	});
});

describe('what a part leaves of its whole', () => {
	const paid = (drawn: string): HandDataset => ({
		id: 'penyaluran',
		dimensions: {},
		measures: { disalurkan: {}, dicairkan: { part_of: 'disalurkan' } },
		tables: [
			{
				id: 'salur',
				dimensions: [],
				measures: ['disalurkan', 'dicairkan'],
				periods: ['2025'],
				rows: ['11.71 2025 disalurkan 12 tepat', `11.71 2025 dicairkan ${drawn}`]
			}
		]
	});

	it('is told where both are exact and nearly equal', async () => {
		expect(await told(only(paid('10 tepat')))).toEqual(['salur disalurkan − dicairkan 2..2']);
		expect(await told(only(paid('7 tepat')))).toEqual([]);
		expect(await told(only(paid('10')))).toEqual([]);
	});
});

describe('two releases', () => {
	const children = (label: string, more: object = {}): HandDataset => ({
		id: 'abh',
		dimensions: {},
		measures: { anak: {} },
		tables: [
			{ id: 'abh', dimensions: [], measures: ['anak'], periods: ['2025'], rows: [`11.71 2025 anak ${label}`], more }
		]
	});

	it('locate one child where an exact count is held the next time', async () => {
		expect(await told(only(children('12 tepat')), only(children('12'), '2026-03-31'))).toEqual(['abh anak 1..1']);
		const held = { held: [{ area: '11.71', period: '2025', measure: 'anak', codes: {}, low: 9, high: 13 }] };
		expect(await told(only(children('12 tepat')), only(children('12', held), '2026-03-31'))).toEqual(['abh anak 1..1']);
	});

	it('locate nobody where the count stays as it was told', async () => {
		expect(await told(only(children('12 tepat')), only(children('12 tepat'), '2026-03-31'))).toEqual([]);
	});

	it('of one truth with two seeds narrow what each of them hides', async () => {
		const [low, high] = [['11.71 2025 b korban 6'], ['11.71 2025 a korban 3', '11.71 2025 b korban 6']];
		expect(await told(only(victims(low!)), only(victims(high!)))).toEqual([
			'rinci a korban 1..2',
			'rinci a korban 1..2'
		]);
		expect(await told(only(victims(high!)), only(victims(high!)))).toEqual([]);
	});

	it('tell the count of a quarter where the running year is exact in both', async () => {
		const year = (value: string) => victims([`11.71 2025 a korban ${value}`]);
		expect(await told(only(year('20 tepat'), '2025-09-30'), only(year('23 tepat')))).toEqual(['rinci a korban 3..3']);
		expect(await told(only(year('20'), '2025-09-30'), only(year('23')))).toEqual([]);
	});
});

describe('related datasets', () => {
	const families = (label: string): HandDataset => ({
		id: 'kepesertaan',
		dimensions: { himpunan: 'himpunan of program', program: 'program' },
		measures: { keluarga: { kind: 'stock' } },
		rules: { blocks: { area: 'kelurahan', period: 'triwulan' } },
		tables: [
			{
				id: 'keluarga',
				area: 'kelurahan',
				period: 'triwulan',
				dimensions: ['himpunan'],
				measures: ['keluarga'],
				periods: ['2025-TW4'],
				rows: ['11.71.01.1 2025-TW4 pkh keluarga 14', '11.71.01.1 2025-TW4 pkh+sembako keluarga 10']
			},
			{
				id: 'keluarga_program',
				area: 'kelurahan',
				period: 'triwulan',
				dimensions: ['program'],
				measures: ['keluarga'],
				rollup_of: 'keluarga',
				periods: ['2025-TW4'],
				rows: [`11.71.01.1 2025-TW4 pkh keluarga ${label}`, '11.71.01.1 2025-TW4 sembako keluarga 10']
			}
		]
	});
	const payments: HandDataset = {
		id: 'penyaluran',
		dimensions: { program: 'program' },
		measures: { disalurkan: { kind: 'stock' }, gagal_salur: { kind: 'stock' } },
		rules: {
			identities: [
				{ whole: { dataset: 'kepesertaan', measure: 'keluarga', by: 'program' }, parts: ['disalurkan', 'gagal_salur'] }
			]
		},
		tables: [
			{
				id: 'salur',
				period: 'triwulan',
				dimensions: ['program'],
				measures: ['disalurkan', 'gagal_salur'],
				periods: ['2025-TW4'],
				rows: ['11.71 2025-TW4 pkh disalurkan 20 tepat', '11.71 2025-TW4 pkh gagal_salur 3']
			}
		]
	};

	it('tell the families that were not paid', async () => {
		expect(await told({ datasets: [families('24 tepat'), payments] })).toEqual(['salur pkh gagal_salur 4..4']);
		expect(await told({ datasets: [families('24'), payments] })).toEqual([]);
	});

	it('would tell them as well if the rounded total were the truth, and the report says so', async () => {
		const { hypothesis } = await attackFolders(await folders([{ datasets: [families('24'), payments] }]));
		const cells = hypothesis.told.filter(({ measure }) => measure === 'gagal_salur');
		expect(cells).toMatchObject([{ table: 'salur', low: 4, high: 4 }]);
	});
});

describe('a percentage of an exact quota', () => {
	const progress = (rows: string[], ratios: object): HandDataset => ({
		id: 'penyaluran',
		dimensions: {},
		measures: { dicairkan: { kind: 'stock' }, kuota: { kind: 'stock' }, fisik: { kind: 'level', decimals: 1 } },
		rules: ratios,
		tables: [
			{
				id: 'salur',
				period: 'triwulan',
				dimensions: [],
				measures: ['dicairkan', 'fisik'],
				periods: ['2025-TW4'],
				rows: ['11.71 2025-TW4 dicairkan 3', ...rows],
				more: { exact: ['fisik'] }
			},
			{ id: 'pagu', dimensions: [], measures: ['kuota'], periods: ['2025'], rows: ['11.71 2025 kuota 20 tepat'] }
		]
	});
	const ratios = { ratios: { fisik: { of: 'dicairkan', by: 'kuota' } } };

	it('gives the hidden count back', async () => {
		expect(await told(only(progress(['11.71 2025-TW4 fisik 20.0 tepat'], ratios)))).toEqual(['salur dicairkan 4..4']);
		expect(await told(only(progress([], ratios)))).toEqual([]);
	});
});

describe('cells that are only masked', () => {
	const masked = (second: string) =>
		victims(
			['11.71 2025 a korban 3 tidak-ditampilkan', `11.71 2025 b korban ${second}`, '11.71 2025 c korban 7 tepat'],
			['11.71 2025 korban 20 tepat'],
			{ table: { rounding: undefined, absent: 'nol' } }
		);

	it('follow by subtraction where they are alone', async () => {
		expect(await told(only(masked('10 tepat')))).toEqual(['rinci a korban 3..3']);
		expect(await told(only(masked('10 tidak-ditampilkan')))).toEqual([]);
	});
});
