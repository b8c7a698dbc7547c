import fc from 'fast-check';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { Keys } from '../../../scripts/publish/read/key.ts';
import { literal } from '../../../scripts/publish/sql.ts';

describe('identifiers that only link', () => {
	const written = fc.oneof(
		fc.stringMatching(/^[0-9A-Za-z .'*-]{0,20}$/),
		fc.stringMatching(/^\d{16}$/),
		fc.constantFrom(
			'',
			' ',
			"'9999010101010001",
			'9999010101010001.0',
			'9,99901E+15',
			'9.99901e+15',
			'999901550190****'
		)
	);

	it('become the same number in DuckDB and here, so that lists of any format link', async () => {
		const db = await (await DuckDBInstance.create(':memory:')).connect();
		const keys = new Keys();
		const cells = fc.sample(written, 500);
		const reader = await db.runAndReadAll(
			`SELECT ${keys.sql('k')} AS kunci FROM (VALUES ${cells.map((cell, at) => `(${at}, ${literal(cell)})`).join(', ')}) t(i, k) ORDER BY i`
		);
		expect(reader.getRows().map(([key]) => key)).toEqual(cells.map((cell) => keys.of(cell)));
	});

	it('do not depend on blanks, dashes, apostrophes, or the ".0" of a data frame', () => {
		const keys = new Keys();
		const forms = [
			'9999010101010001',
			' 9999 0101 0101 0001',
			'999901-010101-0001',
			"'9999010101010001",
			'9999010101010001.0'
		];
		expect(new Set(forms.map((form) => keys.of(form))).size).toBe(1);
	});

	it('mean nothing in another run', () => {
		expect(new Keys().of('9999010101010001')).not.toBe(new Keys().of('9999010101010001'));
	});

	it('are told when they are empty, spoilt or partly hidden', () => {
		const keys = new Keys();
		expect(keys.of(' - ')).toBeNull();
		for (const spoilt of ['9,99901E+15', '999901550190****']) expect(keys.of(spoilt)).toBe(0n);
	});
});
