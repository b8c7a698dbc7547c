import { describe, expect, it } from 'vitest';
import { subsets } from '../../../scripts/publish/protect/spec/cube.ts';
import { stream } from '../../../scripts/publish/protect/round/keyed.ts';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import { datasetOf } from '../aggregate/bench.ts';
import { exactTotals, project, protectCounts, type Count } from './counts.ts';

const CODES = { desil: ['1', '2', '3', '4', '5'] };
const SETS = ['-', 'pkh', 'sembako', 'pkh+sembako'];
const VILLAGES = ['11.71.01.1001', '11.71.01.1002', '11.71.02.1001', '11.71.03.1001'];
const QUARTERS = ['2024-TW1', '2024-TW2', '2024-TW3', '2024-TW4'];

const contract = () =>
	datasetOf({
		id: 'keluarga',
		dimensions: {
			himpunan: { codes: 'himpunan', set_of: 'program' },
			program: { codes: 'program' },
			desil: { codes: 'desil' }
		},
		measures: { keluarga: { unit: 'keluarga', kind: 'stock' } },
		tables: [
			{
				id: 'keluarga',
				area: 'kelurahan',
				period: 'triwulan',
				dimensions: ['himpunan', 'desil'],
				measures: ['keluarga']
			},
			{
				id: 'keluarga-program',
				area: 'kelurahan',
				period: 'triwulan',
				dimensions: ['program'],
				measures: ['keluarga'],
				rollup_of: 'keluarga'
			},
			{
				id: 'keluarga-desil',
				area: 'kelurahan',
				period: 'triwulan',
				dimensions: ['desil'],
				measures: ['keluarga'],
				rollup_of: 'keluarga'
			}
		],
		protection: {
			method: 'round',
			blocks: { area: 'kelurahan', period: 'triwulan' },
			pins: {
				keluarga: [
					{ area: 'kelurahan', period: 'triwulan' },
					{ area: 'kelurahan', period: 'triwulan', dimensions: ['program'] },
					{ area: 'kelurahan', period: 'triwulan', dimensions: ['desil'] }
				]
			}
		}
	});

const random = stream(new Uint8Array(32).fill(5), 'keluarga');
/** Families by set and decile, drifting a little from quarter to quarter. */
const blocks: Count[] = VILLAGES.flatMap((area) =>
	SETS.flatMap((set, at) =>
		CODES.desil.flatMap((desil) => {
			let count = Math.floor(random() ** 2 * [160, 30, 40, 60][at]!);
			return QUARTERS.map((period): Count => {
				if (random() < 0.4) count = Math.max(0, count + Math.floor(random() * 5) - 2);
				return ['keluarga', area, period, [set, desil], 'keluarga', count];
			});
		})
	)
);

/** The recaps of a city that has no list of families. */
const RECAP = '11.72.01.1001';
const recaps: Count[] = QUARTERS.flatMap((period): Count[] => [
	['keluarga-program', RECAP, period, ['pkh'], 'keluarga', 212],
	['keluarga-program', RECAP, period, ['sembako'], 'keluarga', 305],
	...CODES.desil.map((desil, at): Count => [
		'keluarga-desil',
		RECAP,
		period,
		[desil],
		'keluarga',
		[120, 90, 64, 2, 31][at]!
	])
]);

describe('families by set of programmes, block by block', () => {
	it('an office that announces a number finds it: totals of programme, decile and all are exact wherever they can be', async () => {
		const outcome = await protectCounts([contract()], { counts: blocks, codes: CODES });
		for (const { margin, cells, exact } of outcome.reports[0]!.pins) expect(exact / cells, margin).toBeGreaterThan(0.7);
		const truth = (test: (codes: string[]) => boolean, area: string, period: string) =>
			blocks.reduce(
				(sum, [, place, time, codes, , count]) =>
					place === area && time === period && test(codes) ? sum + count : sum,
				0
			);
		for (const total of await exactTotals(outcome, 'keluarga')) {
			const [, area = '', period = '', key = '', value] = /^\S+ (\S+) (\S+) (\S*) keluarga=(\d+)$/.exec(total) ?? [];
			const [axis, code = ''] = key.split('=');
			const isIn = ([set = '', desil]: string[]) =>
				axis === 'program'
					? code === '-'
						? set === '-'
						: set.split('+').includes(code)
					: axis !== 'desil' || desil === code;
			expect(Number(value), total).toBe(truth(isIn, area, period));
		}
	});

	it('the attack knows as much as a reader of the manifest: a programme that nobody links is in no set', async () => {
		const counts = blocks.filter(([, , , [set = '']]) => !set.includes('sembako'));
		const unlinked = QUARTERS.map((period): [string, string, string, string, string] => [
			'keluarga',
			'himpunan',
			'sembako',
			'11.71',
			period
		]);
		const one = (await protectCounts([contract()], { counts, codes: CODES, unlinked })).reports[0]!.attack!;
		const other = (await protectCounts([contract()], { counts, codes: CODES })).reports[0]!.attack!;
		expect(one.exposed).toBe(0);
		expect(one.byPropagation + one.byWitness + one.byProgramme).toBe(one.sensitive);
		expect(one.sensitive).toBeLessThan(other.sensitive);
	});

	it('the attack accounts for every sensitive cell of every block', async () => {
		const { reports } = await protectCounts([contract()], { counts: blocks, codes: CODES });
		const { sensitive, byPropagation, byWitness, byProgramme, exposed, narrowest } = reports[0]!.attack!;
		expect(byPropagation + byWitness + byProgramme).toBe(sensitive);
		expect(exposed).toBe(0);
		expect(narrowest).toBeGreaterThanOrEqual(2);
		expect(sensitive).toBeGreaterThan(50);
	});

	it('gives the same release on one thread and on several', async () => {
		const many = Array.from({ length: 8 }, (_, year) =>
			blocks.map(([table, area, period, codes, measure, count]): Count => [
				table,
				area,
				`${2010 + year}${period.slice(4)}`,
				codes,
				measure,
				count
			])
		).flat();
		const root = project();
		const read = async (threads: number) => {
			const { ctx: ctx } = await protectCounts([contract()], { counts: many, codes: CODES, root, threads });
			return rowsOf(ctx.db, 'FROM public_keluarga ORDER BY ALL');
		};
		expect(await read(2)).toEqual(await read(1));
	});

	it('keeps most totals of a city with recaps only, but none from which a small class would follow', async () => {
		const outcome = await protectCounts([contract()], { counts: [...blocks, ...recaps], codes: CODES });
		const totals = (await exactTotals(outcome, 'keluarga')).filter((total) => total.includes(`${RECAP} 2024-TW1`));
		expect(totals).toContain(`keluarga-program ${RECAP} 2024-TW1 program=pkh keluarga=212`);
		expect(totals).toContain(`keluarga-program ${RECAP} 2024-TW1 program=sembako keluarga=305`);
		const deciles = totals.filter((total) => total.startsWith('keluarga-desil'));
		expect(deciles.length).toBeGreaterThanOrEqual(2);
		// All but one of the classes and their sum together would give the last, which has 2.
		expect(deciles.length).toBeLessThan(5);
		expect(deciles.join()).not.toContain('desil=4');
		expect(outcome.reports[0]?.attack?.exposed).toBe(0);
	});
});

describe('sets of programmes', () => {
	it('are listed so that neighbours differ in one programme, each once', () => {
		const sets = subsets(['a', 'b', 'c']);
		expect(new Set(sets).size).toBe(8);
		const members = sets.map((set) => new Set(set === '-' ? [] : set.split('+')));
		for (let at = 1; at < members.length; at++) {
			const before = members[at - 1]!;
			const differing = ['a', 'b', 'c'].filter((id) => members[at]!.has(id) !== before.has(id));
			expect(differing).toHaveLength(1);
		}
	});
});
