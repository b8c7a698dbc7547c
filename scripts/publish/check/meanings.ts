import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { ColumnOf, PeriodPart } from '../layout/column.ts';
import { plain } from '../layout/header.ts';
import { columnsOf, listOf, type Band, type Layout } from '../layout/schema.ts';
import { typed } from '../read/typed.ts';
import { AreaFinder, type AreaProblem } from './area.ts';
import { CodeFinder } from './codes.ts';
import type { Meaning, Output } from './dictionary.ts';
import { readDate } from './month.ts';
import { readNumber } from './number.ts';
import { readPeriod, type PeriodTexts } from './period.ts';

/** Columns understood together, and how: texts of one distinct combination → meaning. */
export interface Reader {
	inputs: string[];
	outputs: Output[];
	read(texts: (string | null)[]): Omit<Meaning, 'texts'>;
}

interface Context {
	layout: Layout;
	/** Datasets that the layout feeds. */
	datasets: Dataset[];
	codes: CodeLists;
	/** Columns that the source has, `@part` included. */
	columns: string[];
}

/** How every kept column of a source is to be read. */
export function readersOf(context: Context): Reader[] {
	const { layout } = context;
	return [
		...periodReader(context),
		...areaReader(context),
		...columnsOf(layout, 'dimensi').map(([id, column]) => dimensionReader(context, id, column)),
		...Object.entries(layout.bands).flatMap(([dimension, band]) =>
			band.of === 'rincian' ? [detailReader(context, dimension, band)] : []
		),
		...columnsOf(layout, 'nilai').map(([id, column]) => numberReader(layout, id, column)),
		...columnsOf(layout, 'tanda').map(([id, column]) => flagReader(id, column)),
		...columnsOf(layout, 'tanggal').map(([id]) => dateReader(id)),
		...columnsOf(layout, 'tetap').map(([id, column]) => fixedReader(id, column)),
		...columnsOf(layout, 'sementara').map(([id, column]) => provisionalReader(id, column))
	];
}

const fail = (rule: string, message: string, outputs = 1) => ({
	results: Array<null>(outputs).fill(null),
	problem: { rule, message }
});

function periodReader({ layout, columns }: Context): Reader[] {
	const named = columnsOf(layout, 'periode').map(([id, { part }]) => ({ id, part }));
	const given = columns.filter((id) => id.startsWith('@')).map((id) => ({ id, part: id.slice(1) as PeriodPart }));
	const parts = [...named, ...given];
	const dates = named.filter(({ part }) => part === 'tanggal');
	// Wide files give the rest of the period in the header of each number: there it is read when facts are made.
	const perValue = columnsOf(layout, 'nilai').some(([, { period }]) => Object.keys(period).length > 0);
	if (parts.length === 0) return [];
	const grain = perValue ? 'tahun' : layout.period.grain;
	return [
		{
			inputs: parts.map(({ id }) => id),
			outputs: [
				{ column: 'periode', type: 'VARCHAR' },
				...dates.map(({ id }): Output => ({ column: `h:${id}`, type: 'DATE' }))
			],
			read(texts) {
				const period: PeriodTexts = {};
				parts.forEach(({ part }, at) => (period[part] = texts[at] ?? null));
				const key = readPeriod(period, grain);
				const days = dates.map(({ id }) =>
					readDate(typed(texts[parts.findIndex((part) => part.id === id)] ?? null).text)
				);
				if (key) return { results: [key, ...days] };
				return fail(
					'periode',
					`periode tidak terbaca atau bagian-bagiannya saling bertentangan; yang diharapkan: ${grain}`,
					1 + dates.length
				);
			}
		}
	];
}

const AREA_SAYS: Record<AreaProblem['kind'], string> = {
	kosong: 'wilayah kosong. Isi kode atau nama wilayahnya',
	'kode-angka': 'kode wilayah terbaca sebagai angka, sehingga nol di belakang hilang. Simpan kolom kode sebagai teks',
	'kode-tanggal': 'kode wilayah telah diubah menjadi tanggal oleh Excel. Simpan kolom kode sebagai teks',
	'kode-tanpa-titik':
		'kode wilayah tanpa titik tidak dapat dibedakan dari kode BPS. Tulis kode Kemendagri lengkap dengan titik, atau sertakan kolom nama',
	'kode-tidak-dikenal':
		'kode wilayah tidak ada di data/codes/wilayah.csv. Periksa apakah ini kode Kemendagri atau kode BPS',
	'kode-nama-beda': 'kode dan nama wilayah menunjuk tempat yang berbeda (mungkin kode BPS di kolom kode Kemendagri)',
	'nama-tidak-dikenal':
		'nama wilayah tidak dikenal. Perbaiki nama, atau tambahkan sebagai alias di data/codes/wilayah.csv',
	'nama-mendua': 'nama wilayah mendua. Sertakan kolom kecamatan atau kode wilayah'
};

function areaReader({ layout, codes }: Context): Reader[] {
	const columns = columnsOf(layout, 'wilayah');
	if (columns.length === 0) return [];
	const finder = new AreaFinder(codes['wilayah'] ?? [], layout.area);
	const values = new Map(
		columns.flatMap(([, column]) => Object.entries(column.values).map(([raw, code]) => [plain(raw), code]))
	);
	return [
		{
			inputs: columns.map(([id]) => id),
			outputs: [{ column: 'wilayah', type: 'VARCHAR' }],
			read(texts) {
				const mapped = texts.map((text) => values.get(plain(typed(text).text))).find((code) => code !== undefined);
				if (mapped !== undefined) return { results: [mapped] };
				const found = finder.find(columns.map(([, { by, level }], at) => ({ by, level, text: texts[at] ?? null })));
				if ('code' in found) return { results: [found.code] };
				const { problem } = found;
				const near = 'near' in problem && problem.near.length > 0 ? `; yang mungkin: ${problem.near.join(', ')}` : '';
				const code = 'code' in problem ? ` (kode menunjuk ${problem.code})` : '';
				return fail(`wilayah-${problem.kind}`, `${AREA_SAYS[problem.kind]}${code}${near}`);
			}
		}
	];
}

function dimensionReader({ layout, datasets, codes }: Context, id: string, column: ColumnOf<'dimensi'>): Reader {
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
function detailReader({ layout, datasets, codes }: Context, dimension: string, band: Band & { of: 'rincian' }): Reader {
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

function numberReader(layout: Layout, id: string, column: ColumnOf<'nilai'>): Reader {
	const format = column.numbers ?? layout.numbers;
	const { min = 0, max = Infinity } = column;
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

function flagReader(id: string, { yes, no }: ColumnOf<'tanda'>): Reader {
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

function dateReader(id: string): Reader {
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

function fixedReader(id: string, { values }: ColumnOf<'tetap'>): Reader {
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

function provisionalReader(id: string, { values }: ColumnOf<'sementara'>): Reader {
	return {
		inputs: [id],
		outputs: [{ column: `s:${id}`, type: 'BOOLEAN' }],
		read: ([raw]) => ({ results: [values.some((value) => plain(value) === plain(typed(raw ?? null).text))] })
	};
}
