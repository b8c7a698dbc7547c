import { describe, expect, it } from 'vitest';
import { areasOf, codesOf, homeOf, setCodes } from '../../../scripts/publish/write/codes.ts';
import { AREAS, CODES, datasetOf } from '../aggregate/bench.ts';

const covered = (...areas: string[]) => areas.map((area) => ({ area, periods: ['2024'], due: [] }));
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

describe('codes of a release', () => {
	it('holds the covered areas, what is below them and what holds them, and no neighbour', () => {
		expect(ids(areasOf(AREAS, covered('11.72')))).toEqual(['00', '11', '11.72', '11.72.01', '11.72.01.1001']);
	});

	it('does not take in all kota of a province because the province has a figure of its own', () => {
		expect(ids(areasOf(AREAS, covered('11', '12.71')))).toEqual(['00', '11', '12', '12.71', '12.71.01']);
	});

	it('opens at the home of the site where it has data, else at the area that holds all data', () => {
		expect(homeOf('11.71', AREAS, covered('11.71', '11.72', '00'))).toBe('11.71');
		expect(homeOf('12.71', AREAS, covered('11.71', '11.72', '00'))).toBe('11');
		expect(homeOf('12.71', AREAS, covered('11.72'))).toBe('11.72');
		expect(homeOf('11.71', AREAS, covered('12'))).toBe('12');
	});

	it('takes along the lists that codes point to', () => {
		const dataset = datasetOf({
			dimensions: { program: { codes: 'program' } },
			measures: { n: { unit: 'keluarga', kind: 'flow' } },
			tables: [{ id: 't', area: 'kota', period: 'tahun', dimensions: ['program'], measures: ['n'] }]
		});
		const point = (id: string, attributes: Record<string, string>) => ({ ...CODES.program[0]!, id, attributes });
		const lists = {
			...CODES,
			desil: [point('1', {})],
			program: [point('pkh', { sumber_dana: 'apbn' })],
			'sumber-dana': [point('apbn', {})],
			'desil-sasaran': [point('pkh-2025', { program: 'pkh', desil: '1' })]
		};
		expect(Object.keys(codesOf(lists, [dataset], AREAS, {}))).toEqual(['wilayah', 'program', 'satuan', 'sumber-dana']);
		const withDesil = {
			...dataset,
			dimensions: { ...dataset.dimensions, desil: { ...dataset.dimensions['program']!, codes: 'desil' } }
		};
		expect(Object.keys(codesOf(lists, [withDesil], AREAS, {}))).toContain('desil-sasaran');
	});

	it('names sets by their members, the empty one by what it lacks', () => {
		const codes = setCodes(['pkh+sembako', 'pkh'], CODES.program, ['pkh', 'sembako']);
		expect(codes.map(({ id, title, attributes }) => [id, title.id, attributes['anggota']])).toEqual([
			['-', 'Tidak tercatat di pkh, sembako', ''],
			['pkh', 'pkh', 'pkh'],
			['sembako', 'sembako', 'sembako'],
			['pkh+sembako', 'pkh + sembako', 'pkh;sembako']
		]);
	});
});
