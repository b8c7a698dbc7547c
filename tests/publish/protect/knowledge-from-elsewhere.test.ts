import { mkdirSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKnown } from '../../../scripts/publish/protect/spec/known-totals.ts';
import { datasetOf } from '../aggregate/bench.ts';
import { exactTotals, project, protectCounts, type Count } from './counts.ts';

const contract = (protection: object = {}) =>
	datasetOf({
		id: 'kasus',
		dimensions: { jenis: { codes: 'jenis' } },
		measures: { korban: { unit: 'korban', kind: 'flow' } },
		tables: [{ id: 'kasus', area: 'kecamatan', period: 'tahun', dimensions: ['jenis'], measures: ['korban'] }],
		protection: { method: 'round', population_floor: 0, ...protection }
	});

const place = (area: string, girls: number, boys: number): Count[] => [
	['kasus', area, '2024', ['p'], 'korban', girls],
	['kasus', area, '2024', ['l'], 'korban', boys]
];
const counts = [...place('11.71.01', 1, 2), ...place('11.71.02', 9, 14), ...place('11.71.03', 12, 8)];

/** A total of two small counts, printed in an annual report: with it and the rounded cells both follow. */
const report = { measure: 'korban', area: '11.71.01', period: '2024', value: 3, source: 'Laporan tahunan dinas' };

describe('totals that are public elsewhere', () => {
	it('do no harm while nobody knows them', async () => {
		const { reports } = await protectCounts([contract()], { counts });
		expect(reports[0]?.attack).toMatchObject({ exposed: 0, sensitive: 2 });
		expect(reports[0]?.attack?.byPropagation).toBe(2);
	});

	it('stop a release in which they give somebody away, with a sentence that names the table and no value', async () => {
		const known = contract({ known: [{ ...report, value: 1, where: { jenis: 'p' } }] });
		await expect(protectCounts([known], { counts })).rejects.toThrow(
			/^Tabel kasus: 1 sel masih dapat dipersempit oleh penyerang \(11\.71\.01 2024\).*Tidak ada yang diterbitkan\.$/
		);
	});

	it('are read from data/known.csv as well', async () => {
		const root = project();
		mkdirSync(join(root, 'data'));
		writeFileSync(
			join(root, 'data/known.csv'),
			'dataset,ukuran,wilayah,periode,kunci,nilai,sumber\nkasus,korban,11.71.01,2024,jenis=l,2,SIMFONI\n'
		);
		await expect(protectCounts([contract()], { counts, root })).rejects.toThrow('masih dapat dipersempit');
	});

	it('that differ from the records are no equation; the data steward is told which, the public how many were weighed', async () => {
		const { reports, root } = await protectCounts([contract({ known: [{ ...report, value: 4 }] })], { counts });
		expect(reports[0]?.attack?.exposed).toBe(0);
		expect(reports[0]?.known).toBe(1);
		const page = readFileSync(join(root, 'private/pelindungan/kasus.json'), 'utf8');
		expect(JSON.parse(page)).toMatchObject({ knownButDifferent: ['korban 11.71.01 2024'] });
		expect(JSON.stringify(reports)).not.toContain('11.71.01');
	});

	it('make the publishing give up an exact total that is harmless alone', async () => {
		const pins = { kasus: [{ area: 'kota', period: 'tahun' }] };
		const rows = [...place('11.71.01', 20, 31), ...place('11.71.02', 9, 14), ...place('11.71.03', 12, 4)];
		const alone = await protectCounts([contract({ pins })], { counts: rows });
		const told = (area: string, sex: string, value: number) => ({ ...report, area, value, where: { jenis: sex } });
		const known = contract({
			pins,
			known: [
				told('11.71.01', 'p', 20),
				told('11.71.01', 'l', 31),
				told('11.71.02', 'p', 9),
				told('11.71.02', 'l', 14),
				told('11.71.03', 'p', 12)
			]
		});
		const informed = await protectCounts([known], { counts: rows });
		expect(await exactTotals(alone, 'kasus')).toContain('kasus 11.71 2024  korban=90');
		expect(await exactTotals(informed, 'kasus')).toEqual([]);
	});
});

describe('data/known.csv', () => {
	const read = (text: string) => {
		const root = project();
		mkdirSync(join(root, 'data'));
		writeFileSync(join(root, 'data/known.csv'), text);
		return () => readKnown(root);
	};
	const head = 'dataset,ukuran,wilayah,periode,kunci,nilai,sumber\n';

	it('may be absent', () => expect(readKnown(project()).size).toBe(0));

	it.each([
		[
			'a column that is missing',
			'dataset,ukuran,wilayah,periode,nilai,sumber\nkasus,korban,11,2024,3,x\n',
			'baris 2: kolom kunci tidak ada'
		],
		[
			'a number with a separator',
			`${head}kasus,korban,11,2024,,1.234.5,x\n`,
			'baris 2: kolom nilai harus bilangan bulat'
		],
		['a period that is none', `${head}kasus,korban,11,TW 1,,3,x\n`, 'baris 2: kolom periode bukan kunci periode']
	])('is refused by file and row for %s', (_, text, sentence) => expect(read(text)).toThrow(sentence));
});
