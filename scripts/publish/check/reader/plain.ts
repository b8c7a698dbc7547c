import type { ColumnOf } from '../../layout/column.ts';
import { plain } from '../../text/plain.ts';
import type { Layout } from '../../layout/schema.ts';
import { typed } from '../../text/typed.ts';
import { readDate } from '../../text/month.ts';
import { readNumber } from '../number.ts';
import { fail, type Reader } from './reader.ts';

/** Reads an amount in the declared format, within its bounds. */
export function numberReader(layout: Layout, id: string, column: ColumnOf<'nilai' | 'jumlah'>): Reader {
	const format = column.numbers ?? layout.numbers;
	const { min = 0, max = Infinity } = column.role === 'nilai' ? column : {};
	const says = {
		'bukan-angka': 'isi sel bukan angka',
		mendua:
			'angka ini mendua: titik atau komanya bisa pemisah ribuan, bisa pula desimal. Nyatakan numbers (id, en, atau polos) di tata letak',
		'format-lain': `angka tidak ditulis dengan format ${format} seperti yang dinyatakan tata letak`
	};
	return {
		inputs: [id],
		outputs: [
			{ column: `n:${id}`, type: 'DOUBLE' },
			{ column: `s:${id}`, type: 'BOOLEAN' }
		],
		read([raw]) {
			const number = readNumber(raw ?? null, format, layout.missing);
			if ('problem' in number) return fail(`angka-${number.problem}`, says[number.problem], 2);
			const value = number.value === null ? null : Number((number.value * column.scale).toPrecision(15));
			if (value !== null && (value < min || value > max))
				return fail('di-luar-batas', `nilai di luar batas ${min} sampai ${max === Infinity ? 'tak terbatas' : max}`, 2);
			return { results: [value, number.provisional] };
		}
	};
}

/** Reads yes or no. */
export function flagReader(id: string, { yes, no }: ColumnOf<'tanda'>): Reader {
	const has = (list: string[], text: string) => list.some((word) => plain(word) === plain(text));
	return {
		inputs: [id],
		outputs: [{ column: `t:${id}`, type: 'BOOLEAN' }],
		read([raw]) {
			const text = typed(raw ?? null).text.replace(/\.0$/, '');
			if (has(yes, text)) return { results: [true] };
			if (has(no, text)) return { results: [false] };
			return fail('tanda', `isi sel bukan salah satu dari ${[...yes, ...no.filter((word) => word !== '')].join(', ')}`);
		}
	};
}

/** Reads a date. */
export function dateReader(id: string): Reader {
	return {
		inputs: [id],
		outputs: [{ column: `h:${id}`, type: 'DATE' }],
		read([raw]) {
			const { text } = typed(raw ?? null);
			const date = readDate(text);
			return text === '' || date
				? { results: [date] }
				: fail('tanggal', 'isi sel bukan tanggal (contoh: 5/8/2025 atau 2025-08-05)');
		}
	};
}

/** Checks a column that must always say the same. */
export function fixedReader(id: string, { values }: ColumnOf<'tetap'>): Reader {
	return {
		inputs: [id],
		outputs: [],
		read([raw]) {
			const { text } = typed(raw ?? null);
			const known = values.some((value) => plain(value) === plain(text.replace(/\.0$/, '')));
			if (known) return { results: [] };
			return fail(
				'isi-tetap',
				`kolom ini harus selalu berisi ${values.join(' atau ')}; satuan atau isi berkas mungkin berubah`,
				0
			);
		}
	};
}

/** Reads the mark of provisional figures. */
export function provisionalReader(id: string, { values }: ColumnOf<'sementara'>): Reader {
	return {
		inputs: [id],
		outputs: [{ column: `s:${id}`, type: 'BOOLEAN' }],
		read: ([raw]) => ({ results: [values.some((value) => plain(value) === plain(typed(raw ?? null).text))] })
	};
}
