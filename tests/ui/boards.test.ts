import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseShape } from '../../src/lib/contract/check.ts';
import { Release } from '../../src/lib/contract/release.ts';
import { areasOfSite, inside } from '../../src/lib/query/index.ts';
import { areasAwaited } from '../../src/lib/ui/areas.ts';
import { firstColumn } from '../../src/lib/ui/board/brief.ts';
import { sharedNotes, gatheredNotes } from '../../src/lib/ui/board/notes.ts';
import { placeOf } from '../../src/lib/ui/board/place.ts';
import { chosenOf } from '../../src/lib/ui/board/readings.ts';
import { NO_FILTERS } from '../../src/lib/contract/filters.ts';
import { chartsOn, sectionsOf, type Section } from '../../src/lib/ui/board/charts.ts';
import { pagesOn, profileCharts } from '../../src/lib/ui/board/profile.ts';
import { choicesOf } from '../../src/lib/ui/filter/choices.ts';
import { describe as inWords } from '../../src/lib/ui/filter/describe.ts';
import { holdersOf, joined, runsOf, sizeText, standingsOf } from '../../src/lib/ui/status/status.ts';
import type { View } from '../../src/lib/charts/view.ts';

const path = 'tests/fixtures/releases/tangan/datapackage.json';
const release = parseShape(Release, JSON.parse(readFileSync(path, 'utf8')), path);
const dataset = (id: string) => release.datasets.find((one) => one.id === id)!;

describe('filters of a page', () => {
	test('are those that its data obey, a set of programmes asked by programme', () => {
		const { dimensions, periods, areas } = choicesOf(release, [dataset('kepesertaan')]);
		expect(dimensions.map(({ id }) => id)).toEqual(['program', 'desil']);
		expect(periods).toEqual(['2024-TW1', '2024-TW2', '2024-TW3', '2024-TW4', '2025-TW1', '2025-TW2']);
		expect(areas.map(({ code }) => code.id)).toEqual(['62.71', '16.74']);
	});

	test('of two datasets with the same dimension are one', () => {
		const { dimensions } = choicesOf(release, [dataset('kepesertaan'), dataset('penyaluran')]);
		expect(dimensions.filter(({ id }) => id === 'program')).toHaveLength(1);
	});

	test('are told in words, those that the page does not have as a remark', () => {
		const choices = choicesOf(release, [dataset('kekerasan')]);
		const filters = {
			wilayah: ['62.71'],
			from: '2024-TW1',
			dimensions: { kelompok: ['anak-perempuan'], program: ['pkh'] }
		};
		const segments = inWords(filters, choices, release, 'id');
		expect(segments.map(({ id, values, obeyed }) => [id, values, obeyed])).toEqual([
			['wilayah', 'Kota Palangka Raya', true],
			['kelompok', 'Anak perempuan', true],
			['program', 'PKH', false],
			['periode', 'sejak TW I 2024', true]
		]);
		expect(segments[2]!.without.dimensions).toEqual({ kelompok: ['anak-perempuan'] });
	});

	test('offer the areas of a release of another region, which the site file does not name', () => {
		const moved = { ...release, home: '16', site: { ...release.site, areas: ['99.01'] } };
		expect(areasOfSite(moved)).toEqual(['16']);
		expect(areasAwaited(moved)).toContain('16.74');
	});
});

describe('the place of a figure', () => {
	test('is named where the data know no finer than what was asked for', () => {
		const city = { covers: ['62.71'] };
		expect(placeOf(city, { wilayah: [] }, release, 'id')).toBeUndefined();
		expect(placeOf(city, { wilayah: ['62.71'] }, release, 'id')).toBeUndefined();
		expect(placeOf(city, { wilayah: ['62.71.01'] }, release, 'id')).toBe('Kota Palangka Raya');
		expect(placeOf({ covers: ['62.71.01.1001'] }, { wilayah: ['62.71.01'] }, release, 'id')).toBeUndefined();
	});
});

describe('the indicator that is read', () => {
	const indicators = ['p0', 'p1'].map((code) => ({ by: 'indikator', code, title: { id: code, en: code }, charts: [] }));
	const codes = (chosen: string[], otherwise?: string) =>
		chosenOf(indicators, { ...NO_FILTERS, dimensions: { indikator: chosen } }, otherwise).map(({ code }) => code);

	test('is what the reader chose, else the one that has figures', () => {
		expect(codes(['p0'], 'p1')).toEqual(['p0']);
		expect(codes([], 'p1')).toEqual(['p1']);
		expect(codes(['bahagia'], 'p1')).toEqual(['p1']);
	});
});

describe('columns of a summary', () => {
	const section = (kind: string, count = 1) =>
		({ id: '', title: '', charts: Array.from({ length: count }, () => ({ chart: { kind } })) }) as unknown as Section;

	test('are about equally long, sections in their order', () => {
		const [number, table] = [section('figure'), section('comparison', 3)];
		expect(firstColumn([number, number, number, number, table], 3)).toBe(4);
		expect(firstColumn([table, table, section('figure', 2), table, table], 1)).toBe(3);
		expect(firstColumn([number], 0)).toBe(1);
	});
});

describe('sections of a page', () => {
	test('are the headings that charts name, shared by datasets, else the titles of datasets', () => {
		const section = { id: 'Jangkauan', en: 'Reach' };
		const [first, second, third] = chartsOn(release, 'perlinsos');
		const other = chartsOn(release, 'perempuan-anak')[0]!;
		const named = (placed: typeof other) => ({ ...placed, chart: { ...placed.chart, section } });
		const sections = sectionsOf([first!, named(second!), third!, named(other)], 'id');
		expect(sections.map(({ title, charts }) => [title, charts.map(({ id }) => id)])).toEqual([
			[first!.dataset.title.id, [first!.id, third!.id]],
			['Jangkauan', [second!.id, other.id]]
		]);
		expect(new Set(sections.map(({ id }) => id)).size).toBe(2);
	});
});

describe('the profile of an area', () => {
	test('of a kelurahan shows programmes, never victims', () => {
		const [kelurahan] = inside('62.71.01', release);
		const charts = profileCharts(release, kelurahan!.id);
		expect(charts.map(({ dataset }) => dataset.id)).toContain('kepesertaan');
		expect(charts.map(({ dataset }) => dataset.id)).not.toContain('kekerasan');
		expect(pagesOn(release, kelurahan!.id)).not.toContain('perempuan-anak');
	});

	test('of a kota shows victims too', () => {
		expect(profileCharts(release, '62.71').map(({ dataset }) => dataset.id)).toContain('kekerasan');
	});
});

describe('the status of data', () => {
	const standing = (areas: string[], of = dataset('kepesertaan')) => standingsOf(of, release, areas);

	test('keeps what is late apart from what does not exist', () => {
		expect(standing(['62.71', '16.74', '19.71']).map(({ areas: [area], last, due }) => [area, last, due])).toEqual([
			['62.71', '2025-TW2', []],
			['16.74', '2025-TW1', ['2025-TW2']],
			['19.71', null, []]
		]);
	});

	test('names the day by which the next period is due, of late data the one that has passed', () => {
		expect(dataset('kepesertaan').metadata).toMatchObject({ rhythm: 'triwulan', due_days: 30 });
		expect(standing(['62.71', '16.74', '19.71']).map(({ next }) => next)).toEqual([
			{ period: '2025-TW3', day: '2025-10-30' },
			{ period: '2025-TW2', day: '2025-07-30' },
			null
		]);
	});

	test('names no day where no deadline is set, and awaits nothing of data that come once', () => {
		const of = (metadata: object) => ({
			...dataset('kepesertaan'),
			metadata: { ...dataset('kepesertaan').metadata, ...metadata }
		});
		expect(standing(['62.71'], of({ due_days: undefined }))[0]!.next).toEqual({ period: '2025-TW3', day: null });
		expect(standing(['62.71'], of({ rhythm: 'tahunan' }))[0]!.next).toEqual({ period: '2025', day: '2026-01-30' });
		expect(standing(['62.71'], of({ rhythm: 'sekali' }))[0]!.next).toBeNull();
	});

	test('names the agency of each area where the sources tell it', () => {
		const sources = [
			{ title: 'a', producer: 'Dinsos Palangka Raya', as_of: '2025-06-30', areas: ['62.71'] },
			{ title: 'b', producer: 'Dinsos Prabumulih', as_of: '2025-03-31', areas: ['16.74'] }
		];
		const told = standing(['62.71', '16.74', '19.71'], { ...dataset('kepesertaan'), sources });
		expect(told.map(({ agencies, asOf }) => [agencies, asOf])).toEqual([
			[{ '62.71': 'Dinsos Palangka Raya' }, '2025-06-30'],
			[{ '16.74': 'Dinsos Prabumulih' }, '2025-03-31'],
			[{ '19.71': dataset('kepesertaan').metadata.producer }, null]
		]);
	});

	test('counts on to the day of the reader, who may come long after the release', () => {
		const read = (today: string) =>
			standingsOf(dataset('kepesertaan'), release, ['62.71', '16.74', '19.71'], today).map(({ due, since, next }) => [
				due,
				since,
				next?.day
			]);
		expect(read('2025-10-30')).toEqual([
			[[], [], '2025-10-30'],
			[['2025-TW2'], [], '2025-07-30'],
			[[], [], undefined]
		]);
		expect(read('2026-02-01')).toEqual([
			[[], ['2025-TW3', '2025-TW4'], '2025-10-30'],
			[['2025-TW2'], ['2025-TW3', '2025-TW4'], '2025-07-30'],
			[[], [], undefined]
		]);
		const open = { ...dataset('kepesertaan').metadata, due_days: undefined };
		const [without] = standingsOf({ ...dataset('kepesertaan'), metadata: open }, release, ['62.71'], '2030-01-01');
		expect(without!.since).toEqual([]);
	});

	test('names the quarter that is missing though figures of the whole year have come', () => {
		const [table] = release.tables.filter((one) => one.dataset === 'kepesertaan');
		const yearly = { ...table!, id: 'pagu', coverage: [{ area: '16.74', periods: ['2025'], due: [] }] };
		const [one] = standingsOf(
			dataset('kepesertaan'),
			{ ...release, tables: [...release.tables, yearly] },
			['16.74'],
			'2026-02-01'
		);
		expect(one).toMatchObject({ last: '2025-TW1', due: ['2025-TW2'], since: ['2025-TW3', '2025-TW4'] });
		expect(one!.next?.period).toBe('2025-TW2');
	});

	test('tells periods that follow each other as one span', () => {
		expect(runsOf(['2025-TW4', '2026-TW2', '2025-TW3', '2026-TW1', '2026-TW4'])).toEqual([
			['2025-TW3', '2026-TW2'],
			['2026-TW4', '2026-TW4']
		]);
		expect(runsOf(['2025', '2025-TW4'])).toHaveLength(2);
	});

	test('names agencies that differ by their city alone once', () => {
		const [one] = standing(['62.71']);
		const agencies = { '62.71': 'Dinsos Kota A', '16.74': 'Dinsos Kota B', '19.71': 'Rumah Sakit' };
		const titles: Record<string, string> = { '62.71': 'Kota A', '16.74': 'Kota B', '19.71': 'Kota C' };
		const areas = Object.keys(agencies);
		expect(holdersOf({ ...one!, areas, agencies }, (area) => titles[area] ?? area)).toEqual({
			Dinsos: ['62.71', '16.74'],
			'Rumah Sakit': ['19.71']
		});
	});

	test('of many areas is one row for those that stand alike, so that the late ones are seen', () => {
		const [alike] = standing(['62.71']);
		const [late] = standing(['16.74']);
		const groups = joined([alike!, late!, { ...alike!, areas: ['62.72'] }]);
		expect(groups.map(({ areas }) => areas)).toEqual([['62.71', '62.72'], ['16.74']]);
		expect(Object.keys(groups[0]!.agencies)).toEqual(['62.71']);
		expect(alike!.areas).toEqual(['62.71']);
	});

	test('gives sizes as browsers count them', () => {
		expect([130, 84_000, 1_250_000].map((bytes) => sizeText(bytes, 'id-ID'))).toEqual(['0,1 kB', '84 kB', '1,3 MB']);
	});
});

describe('notes', () => {
	const view = (kind: string, notes: string[], caveats: string[] = []) => ({ kind, notes, caveats }) as unknown as View;

	test('that qualify a title stay with it, though all charts of a section have the same', () => {
		const views = { a: view('map', ['open', 'y'], ['open']), b: view('trend', ['open', 'y'], ['open']) };
		const { notes, views: rest } = sharedNotes(views, ['a', 'b']);
		expect(notes).toEqual(['y']);
		expect(Object.values(rest).map((one) => one.notes)).toEqual([['open'], ['open']]);
	});

	test('that all charts of a section share stand once', () => {
		const views = { a: view('trend', ['x', 'y']), b: view('map', ['y', 'z']), c: view('empty', []) };
		const { notes, views: rest } = sharedNotes(views, ['a', 'b', 'c']);
		expect(notes).toEqual(['y']);
		expect([rest['a']!.notes, rest['b']!.notes]).toEqual([['x'], ['z']]);
		expect(sharedNotes(views, ['a']).notes).toEqual([]);
	});

	test('of figures are gathered, none lost', () => {
		const { notes, views } = gatheredNotes({ a: view('figure', ['x']), b: view('figure', ['x', 'y']) }, ['a', 'b']);
		expect(notes).toEqual(['x', 'y']);
		expect(Object.values(views).flatMap((one) => one.notes)).toEqual([]);
	});
});
