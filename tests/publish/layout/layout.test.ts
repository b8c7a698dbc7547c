import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { checkLayout } from '../../../scripts/publish/contract/check-layout.ts';
import { matchLayout, matchesName, type Peek } from '../../../scripts/publish/layout/match.ts';
import { Layout } from '../../../scripts/publish/layout/schema.ts';
import { loadLayouts } from '../../../scripts/publish/contract/load-layouts.ts';
import { loadProject } from '../../../scripts/publish/contract/load-project.ts';
import { parseShape } from '../../../src/lib/contract/check.ts';
import { CODES, DATASET, recap, run } from '../read/bench.ts';

const layout = (text: string): Layout => parseShape(Layout, parse(text), 'uji.yaml');
const COLUMNS = `period: { grain: tahun }
columns:
  Kota: { role: wilayah, by: nama }
  tahun: { role: periode, part: tahun }
  jumlah: { role: nilai, measure: korban }
`;
const yearly = layout(recap(COLUMNS));
const peek = (path: string, ...rows: string[][]): Peek => ({ path, label: path, sheets: [{ name: null, rows }] });

describe('finding the layout of a file', () => {
	it('goes by the header, however it is cased and spaced', () => {
		expect(matchLayout([yearly], peek('x/apa-saja.csv', ['KOTA', ' Tahun', 'jumlah ']))).toMatchObject({
			layout: { id: 'rekap-uji' }
		});
	});

	it('goes by the name where two layouts have the same header', () => {
		const other = { ...yearly, id: 'lain', files: ['**/lubuk/*.csv'] };
		const here = { ...yearly, files: ['**/contoh/*.csv'] };
		const row = ['Kota', 'tahun', 'jumlah'];
		expect(matchLayout([here, other], peek('data/lubuk/a.csv', row))).toMatchObject({ layout: { id: 'lain' } });
		const found = matchLayout([here, other], peek('data/entah/a.csv', row));
		expect(found).toMatchObject({ rule: 'tata-letak-ganda' });
		expect('message' in found && found.message).toContain('**/lubuk/*.csv');
	});

	it('names the nearest layout, the missing and the unknown columns', () => {
		const found = matchLayout([yearly], peek('a.csv', ['Kota', 'tahun', 'banyaknya']));
		expect('message' in found && found.message).toMatch(
			/terdekat adalah rekap-uji; kolom yang kurang: jumlah; kolom yang tidak dikenal: "banyaknya" \(kolom ke-3\)/
		);
	});

	it('never repeats cells of a file that has no header', () => {
		const found = matchLayout([yearly], peek('a.csv', ['Meranti Melati', '9999010101010001', 'Kota']));
		expect('message' in found && found.message).not.toMatch(/Meranti|9999/);
	});

	it('reads file patterns across folders', () => {
		const named = { ...yearly, files: ['**/kota/keluarga_*.csv'] };
		expect(matchesName(named, '/srv/data/kota/keluarga_2023.csv')).toBe(true);
		expect(matchesName(named, 'kota/keluarga_2023.csv')).toBe(true);
		expect(matchesName(named, 'kota/lain/keluarga_2023.csv')).toBe(false);
		expect(matchesName(named, 'desakota/keluarga_2023.csv')).toBe(false);
	});
});

describe('checking a layout against contracts and codes', () => {
	const problems = (text: string) => checkLayout(layout(text), [], [DATASET], CODES).join('\n');

	it('accepts a layout whose names all exist', () => expect(problems(recap(COLUMNS))).toBe(''));

	it.each([
		['ukuran', COLUMNS.replace('korban', 'penonton'), 'columns.jumlah.measure: ukuran "penonton" tidak ada'],
		[
			'kode',
			`${COLUMNS}  x: { role: dimensi, dimension: bentuk, values: { a: aneh } }\n`,
			'kode "aneh" tidak ada di data/codes/bentuk.csv'
		],
		['dimensi', `${COLUMNS}  x: { role: dimensi, dimension: warna }\n`, 'dimensi "warna" tidak ada'],
		['kunci', `${COLUMNS}  x: { role: kunci }\n`, 'rekap tidak boleh punya counts atau kolom kunci'],
		['periode', COLUMNS.replace('  tahun: { role: periode, part: tahun }\n', ''), 'period: tidak ada kolom'],
		['tanda', `${COLUMNS}sets: { himpunan: { pkh: pkh } }\n`, 'tanda "pkh" tidak ada'],
		[
			'taut',
			`${COLUMNS}links: [{ layout: tak-ada, key: [Kota], flag: x }]\n`,
			'tata letak "tak-ada" tidak ada di data/sources'
		]
	])('says what is missing: %s', (_, columns, sentence) => expect(problems(recap(columns))).toContain(sentence));

	it('names the path of a key that the format does not know', async () => {
		const { refused } = await run([recap(`${COLUMNS}warna: biru\n`)], {});
		expect(refused.join()).toContain('data/sources/rekap-uji.yaml');
	});

	it('holds for every layout of this project', async () => {
		const root = new URL('../../..', import.meta.url).pathname;
		const { datasets, codes } = await loadProject(root);
		expect((await loadLayouts(root, datasets, codes)).length).toBeGreaterThan(40);
	});
});
