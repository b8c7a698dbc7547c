import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArrow } from '../../../scripts/publish/write/arrow.ts';
import type { Cells } from '../../../scripts/publish/write/cells.ts';
import { toCsv } from '../../../scripts/publish/write/csv.ts';

interface Row {
	wilayah: string;
	nilai: number | null;
	status: string;
	sementara: boolean;
}

function cellsOf(rows: Row[], more: string[] = []): Cells {
	const column = (name: string, values: string[], extra: string[]) => {
		const dictionary = [...new Set([...values, ...extra])].sort();
		return { name, dictionary, index: Int32Array.from(values, (value) => dictionary.indexOf(value)) };
	};
	return {
		rows: rows.length,
		keys: [
			column(
				'wilayah',
				rows.map(({ wilayah }) => wilayah),
				more
			)
		],
		value: Float64Array.from(rows, ({ nilai }) => nilai ?? NaN),
		status: column(
			'status',
			rows.map(({ status }) => status),
			[]
		),
		provisional: Uint8Array.from(rows, ({ sementara }) => (sementara ? 1 : 0))
	};
}

const row = fc.record({
	wilayah: fc.constantFrom('62.71.01.1001', '62.10', 'a,b', 'dengan "kutip"', 'baris\nbaru', 'é'),
	nilai: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 2 ** 31 - 1 })),
	status: fc.constantFrom('tepat', 'dibulatkan', 'tidak-ada-data'),
	sementara: fc.boolean()
});

describe('published bytes', () => {
	it('gives the same cells through Arrow and through CSV', () => {
		fc.assert(
			fc.property(fc.array(row, { maxLength: 80 }), fc.boolean(), (rows, whole) => {
				const cells = cellsOf(rows);
				const fromArrow = tableFromIPC(toArrow(cells, whole))
					.toArray()
					.map((each) => ({ ...each.toJSON() }));
				expect(fromArrow).toEqual(rows);
				const fromCsv = parse(toCsv(cells), { columns: true }) as Record<string, string>[];
				expect(fromCsv).toEqual(
					rows.map(({ wilayah, nilai, status, sementara }) => ({
						wilayah,
						nilai: nilai === null ? '' : String(nilai),
						status,
						sementara: String(sementara)
					}))
				);
			})
		);
	});

	it('names in the file also the codes that no row uses, in order', () => {
		const table = tableFromIPC(
			toArrow(cellsOf([{ wilayah: 'b', nilai: 1, status: 'tepat', sementara: false }], ['c', 'a']), true)
		);
		expect([...(table.getChild('wilayah')?.data[0]?.dictionary ?? [])]).toEqual(['a', 'b', 'c']);
	});

	it('gives the same bytes for the same cells, whatever was written before', () => {
		const rows: Row[] = [{ wilayah: 'a', nilai: 1.5, status: 'tepat', sementara: true }];
		const first = toArrow(cellsOf(rows), false);
		toArrow(cellsOf(rows, ['z']), true);
		expect(toArrow(cellsOf(rows), false)).toEqual(first);
	});

	it('writes one batch, uncompressed, that says what each column is', () => {
		const table = tableFromIPC(
			toArrow(cellsOf([{ wilayah: 'a', nilai: null, status: 'tidak-ada-data', sementara: false }]), true)
		);
		expect(table.batches.length).toBe(1);
		expect(table.schema.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
			'wilayah Dictionary<Uint8, Utf8>',
			'nilai Int32',
			'status Dictionary<Uint8, Utf8>',
			'sementara Bool'
		]);
	});

	it('writes plain digits where JavaScript would write an exponent', () => {
		const line = (nilai: number) =>
			toCsv(cellsOf([{ wilayah: 'a', nilai, status: 'tepat', sementara: false }])).split('\n')[1];
		expect(line(0.00000012)).toBe('a,0.00000012,tepat,false');
		expect(line(1250000000000)).toBe('a,1250000000000,tepat,false');
	});

	it('writes a table without rows that still has its columns', () => {
		const table = tableFromIPC(toArrow(cellsOf([], ['a']), true));
		expect([table.numRows, table.schema.fields.length]).toEqual([0, 4]);
		expect(toCsv(cellsOf([]))).toBe('wilayah,nilai,status,sementara\n');
	});
});
