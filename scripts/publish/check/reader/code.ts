import type { ColumnOf } from '../../layout/column.ts';
import { plain } from '../../text/plain.ts';
import { listOf, type Band } from '../../layout/schema.ts';
import { typed } from '../../text/typed.ts';
import { CodeFinder } from '../codes.ts';
import type { Meaning } from '../dictionary.ts';
import { readNumber } from '../number.ts';
import { fail, type Context, type Reader } from './reader.ts';

/** Reads the code (or codes) of a dimension. */
export function dimensionReader({ layout, datasets, codes }: Context, id: string, column: ColumnOf<'dimensi'>): Reader {
	const list = listOf(column.dimension, datasets) ?? '';
	const finder = new CodeFinder(codes[list] ?? [], column.values);
	const one = (text: string): Omit<Meaning, 'texts'> => {
		const found = finder.find(text);
		if ('code' in found) return { results: [found.code] };
		const near = found.near.length > 0 ? ` Yang terdekat: ${found.near.join(', ')}.` : '';
		return fail(
			'kode-asing',
			`isi sel tidak ada di daftar ${list}.${near} Perbaiki isinya, atau tambahkan padanannya di values kolom ini (data/sources/${layout.id}.yaml)`
		);
	};
	return {
		inputs: [id],
		outputs: [{ column: `d:${column.dimension}`, type: column.separator ? 'VARCHAR[]' : 'VARCHAR' }],
		read([raw]) {
			const { text } = typed(raw ?? null);
			const own = finder.find(text);
			if ('code' in own) return own.code === '' ? { results: [null] } : { results: [own.code] };
			if (layout.missing.some((mark) => plain(mark) === plain(text)))
				return column.blank === undefined
					? fail('sel-kosong', 'sel kosong. Isi, atau nyatakan kode untuk sel kosong dengan blank di tata letak')
					: { results: [column.blank] };
			if (column.band) {
				const number = readNumber(raw ?? null, 'polos', []);
				const band = 'value' in number && number.value !== null ? finder.band(Math.floor(number.value)) : null;
				return band === null
					? fail('golongan', `isi sel bukan angka yang masuk golongan mana pun di daftar ${list}`)
					: { results: [band] };
			}
			if (!column.separator) return one(text);
			const parts = text.split(column.separator).map((part) => part.trim());
			const read = parts.filter((part) => part !== '').map(one);
			const broken = read.find(({ problem }) => problem);
			return broken ?? { results: [[...new Set(read.map(({ results }) => results[0]))].sort().join('|')] };
		}
	};
}

/** A code found by several columns together, such as the group of a victim by sex and age. */
export function detailReader(
	{ layout, datasets, codes }: Context,
	dimension: string,
	band: Band & { of: 'rincian' }
): Reader {
	const list = codes[listOf(dimension, datasets) ?? ''] ?? [];
	const details = Object.entries(band.equal).map(([attribute, id]) => {
		const column = layout.columns[id];
		const own = column?.role === 'rincian' ? column : { codes: '', values: {} };
		return { attribute, id, finder: new CodeFinder(codes[own.codes] ?? [], own.values) };
	});
	return {
		inputs: [band.number, ...details.map(({ id }) => id)],
		outputs: [{ column: `d:${dimension}`, type: 'VARCHAR' }],
		read([raw, ...texts]) {
			const found = details.map(({ finder }, at) => finder.find(typed(texts[at] ?? null).text));
			if (found.some((each) => 'near' in each))
				return fail(
					'kode-asing',
					`isi kolom ${details.map(({ id }) => id).join(', ')} tidak ada di daftar kode. Perbaiki isinya, atau tambahkan padanannya di values`
				);
			const fitting = list.filter(({ attributes }) =>
				details.every(
					({ attribute }, at) => found[at] && 'code' in found[at] && attributes[attribute] === found[at].code
				)
			);
			const number = readNumber(raw ?? null, 'polos', layout.missing);
			const value = 'value' in number ? number.value : null;
			const code = value === null ? band.blank : (new CodeFinder(fitting).band(Math.floor(value)) ?? undefined);
			if (code !== undefined) return { results: [code] };
			return fail(
				'golongan',
				`isi kolom ${[band.number, ...details.map(({ id }) => id)].join(' dan ')} tidak masuk golongan ${dimension} mana pun`
			);
		}
	};
}
