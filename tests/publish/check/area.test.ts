import { describe, expect, it } from 'vitest';
import { AreaFinder } from '../../../scripts/publish/check/area.ts';
import { DATE, NUMBER } from '../../../scripts/publish/text/typed.ts';
import { AREAS } from '../read/bench.ts';

const finder = new AreaFinder(AREAS, '99.71');
const byName = (kecamatan: string, kelurahan: string, root = '99.71') =>
	new AreaFinder(AREAS, root).find([
		{ by: 'nama', level: 'kecamatan', text: kecamatan },
		{ by: 'nama', level: 'kelurahan', text: kelurahan }
	]);
const code = (text: string, name?: string) =>
	finder.find([{ by: 'kode', text }, ...(name === undefined ? [] : [{ by: 'nama' as const, text: name }])]);

describe('areas by code', () => {
	it('takes Kemendagri codes as text', () => {
		expect(code('99.71.01.1002')).toEqual({ code: '99.71.01.1002' });
		expect(code("'99.71.01.1002")).toEqual({ code: '99.71.01.1002' });
	});

	it('27: refuses a code that has become a number, a date, or has lost its zero', () => {
		expect(code(`${NUMBER}99.7`)).toEqual({ problem: { kind: 'kode-angka' } });
		expect(code('62.1')).toEqual({ problem: { kind: 'kode-angka' } });
		expect(code(`${DATE}2001-01-01`)).toEqual({ problem: { kind: 'kode-tanggal' } });
	});

	it('never strips dots: digits alone need a name beside them', () => {
		expect(code('9971011002')).toEqual({ problem: { kind: 'kode-tanpa-titik' } });
		expect(code('9971011002', 'Tua Tunu')).toEqual({ code: '99.71.01.1002' });
	});

	it('20: refuses a BPS code in a column of Kemendagri codes, because the name belongs elsewhere', () => {
		// 9971 is Kota Lubuk to BPS and Kota Pangkal Contoh to Kemendagri.
		expect(code('9971', 'Kota Lubuk')).toEqual({ problem: { kind: 'kode-nama-beda', code: '99.71' } });
		const bps = (text: string, name: string) =>
			new AreaFinder(AREAS, '99').find([
				{ by: 'bps', text },
				{ by: 'nama', level: 'kota', text: name }
			]);
		expect(bps('9971', 'KOTA LUBUK')).toEqual({ code: '99.72' });
		expect(bps('9971', 'KOTA PANGKAL CONTOH')).toEqual({ problem: { kind: 'kode-nama-beda', code: '99.72' } });
	});

	it('tells Bogar and Kota Bogar apart', () => {
		const bps = (text: string, name: string) =>
			new AreaFinder(AREAS, '99').find([
				{ by: 'bps', text },
				{ by: 'nama', level: 'kota', text: name }
			]);
		expect(bps('9901', 'BOGAR')).toEqual({ code: '99.01' });
		expect(bps('9973', 'BOGAR')).toEqual({ problem: { kind: 'kode-nama-beda', code: '99.73' } });
		expect(bps('9973', 'Kota Bogar')).toEqual({ code: '99.73' });
	});

	it('says that a code is in no list', () => {
		expect(code('99.71.09')).toEqual({ problem: { kind: 'kode-tidak-dikenal' } });
	});
});

describe('areas by name', () => {
	it('21: finds other spellings and former names within their parent', () => {
		expect(byName('PAHANDUT', 'Tua Tunu Indah')).toEqual({ code: '99.71.01.1002' });
		expect(byName('Kec. Pahandut', 'Kelurahan Tua  Tunu ')).toEqual({ code: '99.71.01.1002' });
		expect(byName('Bukit Batu', 'Rejo Sari')).toEqual({ code: '99.71.02.1001' });
		expect(byName('BUKITBATU', 'Desa Baru')).toEqual({ code: '99.71.02.2002' });
	});

	it('keeps the same name at two levels apart', () => {
		expect(byName('Pahandut', 'Pahandut')).toEqual({ code: '99.71.01.1001' });
		expect(byName('Pahandut', '')).toEqual({ code: '99.71.01' });
	});

	it('refuses a name that means two places, and shows both codes', () => {
		const found = finder.find([{ by: 'nama', level: 'kelurahan', text: 'Rejosari' }]);
		expect(found).toEqual({
			problem: {
				kind: 'nama-mendua',
				near: ['99.71.01.1003 Rejosari (Pahandut)', '99.71.02.1001 Rejosari (Bukit Batu)']
			}
		});
	});

	it('suggests the nearest names of our own list', () => {
		const found = byName('Pahandut', 'Tua Tuno');
		expect(found).toEqual({ problem: { kind: 'nama-tidak-dikenal', near: ['99.71.01.1002 Tua Tunu'] } });
	});

	it('looks below the root only', () => {
		expect(byName('Pahandut', 'Tua Tunu', '99.72')).toMatchObject({ problem: { kind: 'nama-tidak-dikenal' } });
	});
});
