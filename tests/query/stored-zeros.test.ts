import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf } from '../../src/lib/contract/cell.ts';
import type { SqlRow } from '../../src/lib/contract/run.ts';
import { fold } from '../../src/lib/query/fold.ts';
import { boundColumns } from '../../src/lib/query/select.ts';

const rounding = fc.constantFrom({ base: 3, slack: 1 }, { base: 3, slack: 2 }, { base: 5, slack: 1 });
/** 0, the base, and numbers above it. */
const steps = fc.array(fc.oneof(fc.constant(-1), fc.nat(9)), { minLength: 1, maxLength: 12 });

test('the bounds of a sum are those of its parts, also where rounded zeros stand in the file', async () => {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await fc.assert(
		fc.asyncProperty(rounding, steps, async (rules, above) => {
			const values = above.map((step) => (step < 0 ? 0 : rules.base + step));
			const account = { absent: 'nol-dibulatkan' as const, rounding: rules };
			const reader = await connection.runAndReadAll(
				`SELECT sum(nilai) AS nilai, count(*)::DOUBLE AS ada, ${boundColumns(account).join(', ')}, 'dibulatkan' AS keadaan FROM (VALUES ${values.map((value) => `(${value}::DOUBLE)`).join(', ')}) t(nilai)`
			);
			const sum = fold({ axes: [], account }, reader.getRowObjectsJS() as SqlRow[]).get('');
			const bounds = values.map((value) => boundsOf(value, rules));
			expect(sum?.low).toBe(bounds.reduce((total, { low }) => total + low, 0));
			expect(sum?.high).toBe(bounds.reduce((total, { high }) => total + high, 0));
		})
	);
});
