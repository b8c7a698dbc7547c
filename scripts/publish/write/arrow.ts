import {
	Bool,
	Dictionary,
	Field,
	Float64,
	Int32,
	RecordBatch,
	Schema,
	Struct,
	Table,
	Uint16,
	Uint8,
	Utf8,
	makeData,
	tableToIPC,
	vectorFromArray,
	type Data
} from 'apache-arrow';
import type { Cells, TextColumn } from './cells.ts';

/**
 * The cells as one Arrow IPC stream with one record batch: dictionary-encoded text, Int32 or Float64 numbers, no
 * compression (readers in browsers have no codecs for it; the web server compresses).
 */
export function toArrow(cells: Cells, isWhole: boolean): Uint8Array {
	const columns: [string, Data][] = [
		...cells.keys.map((column, at): [string, Data] => [column.name, textData(column, at)]),
		['nilai', numberData(cells.value, isWhole)],
		['status', textData(cells.status, cells.keys.length)],
		['sementara', flagData(cells.provisional)]
	];
	const fields = columns.map(([column, data]) => new Field(column, data.type, column === 'nilai'));
	const batch = new RecordBatch(
		new Schema(fields),
		makeData({ type: new Struct(fields), length: cells.rows, nullCount: 0, children: columns.map(([, data]) => data) })
	);
	return tableToIPC(new Table([batch]), 'stream');
}

/** The id of a dictionary is given, since the library's own counter would depend on what was written before. */
function textData({ dictionary, index }: TextColumn, id: number): Data {
	const values = vectorFromArray(dictionary, new Utf8());
	const size = dictionary.length;
	const [indices, data] =
		size <= 256
			? [new Uint8(), Uint8Array.from(index)]
			: size <= 65536
				? [new Uint16(), Uint16Array.from(index)]
				: [new Int32(), index];
	const type = new Dictionary(new Utf8(), indices, id, false);
	return makeData({ type, length: index.length, nullCount: 0, data, dictionary: values } as Parameters<
		typeof makeData
	>[0]) as Data;
}

function numberData(values: Float64Array, isWhole: boolean): Data {
	const length = values.length;
	const bits = new Uint8Array(Math.ceil(length / 64) * 8);
	let nullCount = 0;
	values.forEach((value, at) => {
		if (Number.isNaN(value)) nullCount++;
		else bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
	});
	const nullBitmap = nullCount > 0 ? bits : undefined;
	const numbers = values.map((value) => (Number.isNaN(value) ? 0 : value));
	return isWhole
		? makeData({ type: new Int32(), length, nullCount, nullBitmap, data: Int32Array.from(numbers) })
		: makeData({ type: new Float64(), length, nullCount, nullBitmap, data: numbers });
}

function flagData(flags: Uint8Array): Data {
	const bits = new Uint8Array(Math.ceil(flags.length / 64) * 8);
	flags.forEach((flag, at) => {
		if (flag) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
	});
	return makeData({ type: new Bool(), length: flags.length, nullCount: 0, data: bits });
}
