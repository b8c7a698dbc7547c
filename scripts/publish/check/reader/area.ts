import { plain } from '../../text/plain.ts';
import { columnsOf } from '../../layout/schema.ts';
import { typed } from '../../text/typed.ts';
import { AreaFinder, type AreaProblem } from '../area.ts';
import { fail, type Context, type Reader } from './reader.ts';

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

/** Reads the area of a row from its code and name columns together. */
export function areaReader({ layout, codes }: Context): Reader[] {
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
