import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Release } from '../../src/lib/contract/release.ts';
import type { SqlRow } from '../../src/lib/contract/run.ts';
import { membersOf } from '../../src/lib/core/sets.ts';
import { ask } from '../../src/lib/query/ask.ts';
import { manifestOf } from '../fixtures/releases/open-native.ts';

const AREAS = ['62.71.01.1001', '62.71.01.1002', '62.71.03.1001', '16.74.03.2003'];
const PERIODS = ['2024-TW1', '2024-TW2'];
const SETS = ['-', 'pkh', 'pkh+sembako', 'blt-dd'];
const DESIL = ['1', '6-10'];

interface Atom {
	wilayah: string;
	periode: string;
	himpunan: string;
	desil: string;
	truth: number;
	published: number;
}

/** Additive small-count rounding of one atom with base 3 and slack 1; `luck` chooses among what is allowed. */
function round(truth: number, luck: number): number {
	if (truth === 0) return 0;
	if (truth < 3) return luck % 2 ? 3 : 0;
	return Math.max(3, truth + (luck % 3) - 1);
}

const cell = fc.record({ truth: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(40)), luck: fc.nat(5) });
const crosses = AREAS.flatMap((wilayah) =>
	PERIODS.flatMap((periode) =>
		SETS.flatMap((himpunan) => DESIL.map((desil) => ({ wilayah, periode, himpunan, desil })))
	)
).filter(({ wilayah, himpunan }) => himpunan !== 'blt-dd' || wilayah.includes('.2'));

const filters = fc.record({
	wilayah: fc.constantFrom<string[][]>(
		['62.71'],
		['62.71.01'],
		['62.71.01.1002', '62.71.03'],
		['16.74'],
		['16.74.03.2003']
	),
	from: fc.constantFrom(...PERIODS),
	program: fc.subarray(['pkh', 'sembako', 'blt-dd']),
	desil: fc.subarray(DESIL)
});

function small(kind: 'stock' | 'flow'): Release {
	const release = manifestOf();
	release.tables = release.tables.filter(({ id }) => id === 'kepesertaan-kelurahan');
	release.tables[0]!.coverage = ['62.71', '16.74'].map((area) => ({ area, periods: PERIODS, due: [] }));
	release.codes['himpunan'] = release.codes['himpunan']!.filter(({ id }) => SETS.includes(id));
	release.codes['desil'] = release.codes['desil']!.filter(({ id }) => DESIL.includes(id));
	release.codes['wilayah'] = release.codes['wilayah']!.filter(
		({ id }) => id.split('.').length < 4 || AREAS.includes(id)
	);
	release.datasets[0]!.measures['keluarga']!.kind = kind;
	return release;
}

test('whatever is asked, the shown value is the sum of what is published and the truth lies within the bounds', async () => {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const run = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as SqlRow[];
	await fc.assert(
		fc.asyncProperty(
			fc.array(cell, { minLength: crosses.length, maxLength: crosses.length }),
			filters,
			fc.constantFrom('stock' as const, 'flow' as const),
			async (cells, { wilayah, from, program, desil }, kind) => {
				const atoms: Atom[] = crosses.map((cross, index) => {
					const { truth, luck } = cells[index]!;
					return { ...cross, truth, published: round(truth, luck) };
				});
				const rows = atoms.filter(({ published }) => published > 0);
				await connection.run(
					'create or replace table kepesertaan_kelurahan (wilayah varchar, periode varchar, himpunan varchar, desil varchar, ukuran varchar, nilai bigint, status varchar, sementara boolean)'
				);
				if (rows.length > 0)
					await connection.run(
						`insert into kepesertaan_kelurahan values ${rows.map((row) => `('${row.wilayah}', '${row.periode}', '${row.himpunan}', '${row.desil}', 'keluarga', ${row.published}, 'dibulatkan', false)`).join(', ')}`
					);
				const meant = atoms.filter(
					(atom) =>
						wilayah.some((area) => atom.wilayah.startsWith(area)) &&
						(kind === 'stock' ? atom.periode === PERIODS.at(-1) : atom.periode >= from) &&
						(program.length === 0 || membersOf(atom.himpunan).some((member) => program.includes(member))) &&
						(desil.length === 0 || desil.includes(atom.desil))
				);
				const total = (pick: (atom: Atom) => number) => meant.reduce((sum, atom) => sum + pick(atom), 0);
				const answer = await ask(
					{
						dataset: 'kepesertaan',
						measure: 'keluarga',
						by: [],
						filters: { wilayah, from, dimensions: { program, desil } }
					},
					small(kind),
					run
				);
				const { value, status, low, high } = answer.rows[0]!.cell;
				if (meant.length === 0) {
					expect(status).toBe('tidak-relevan');
					return;
				}
				expect(value).toBe(total(({ published }) => published));
				expect(total(({ truth }) => truth)).toBeGreaterThanOrEqual(low!);
				expect(total(({ truth }) => truth)).toBeLessThanOrEqual(high!);
				expect(high! - low!).toBeGreaterThanOrEqual(2 * meant.length);
			}
		),
		{ numRuns: 150 }
	);
	connection.closeSync();
});
