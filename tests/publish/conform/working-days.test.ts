import fc from 'fast-check';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { bandOf, workingDays } from '../../../scripts/publish/conform/band-sql.ts';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import { CODES } from '../read/bench.ts';

const DAY = 86_400_000;
const iso = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/** Counted one day at a time. */
function slowly(from: number, to: number): number {
	let count = 0;
	for (let day = from + 1; day <= to; day++) if (![0, 6].includes(new Date(day * DAY).getUTCDay())) count++;
	return count;
}

describe('working days', () => {
	it('are Monday to Friday, as counted one by one', async () => {
		const db = await (await DuckDBInstance.create(':memory:')).connect();
		const pairs = fc.sample(fc.tuple(fc.integer({ min: 18_000, max: 21_500 }), fc.integer({ min: 0, max: 120 })), 400);
		const values = pairs.map(([from, length]) => `(DATE '${iso(from)}', DATE '${iso(from + length)}')`).join(', ');
		const rows = await rowsOf(db, `SELECT ${workingDays('a', 'b')}::INTEGER AS n FROM (VALUES ${values}) t(a, b)`);
		expect(rows.map((row) => row['n'])).toEqual(pairs.map(([from, length]) => slowly(from, from + length)));
	});

	it('fall into bands, with a place for those that have not come', async () => {
		const db = await (await DuckDBInstance.create(':memory:')).connect();
		const band = bandOf('n', CODES['hari'] ?? [], 'belum');
		const rows = await rowsOf(db, `SELECT ${band} AS band FROM (VALUES (0), (1), (3), (4), (400), (NULL)) t(n)`);
		expect(rows.map((row) => row['band'])).toEqual(['0', '1-3', '1-3', 'lebih-3', 'lebih-3', 'belum']);
	});
});
