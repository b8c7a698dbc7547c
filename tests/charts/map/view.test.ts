import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Boundary, Box } from '../../../src/lib/contract/release.ts';
import { breaksOf, classOf } from '../../../src/lib/charts/map/classes.ts';
import { exact, KECAMATAN, KELURAHAN, kelurahanOf, release, rounded, viewFor, without, type Wish } from '../sample.ts';

const wish: Wish = {
	kind: 'map',
	measure: 'keluarga',
	by: ['wilayah'],
	level: 'kelurahan',
	areas: KELURAHAN,
	rows: KELURAHAN.map((wilayah, at) => [{ wilayah }, rounded(at * 7)])
};

/** A file with a square for each of some areas, side by side. */
const squares = (path: string, areas: string[]): Boundary => ({
	path,
	bytes: 1,
	hash: `sha256:${'0'.repeat(64)}`,
	areas: Object.fromEntries(areas.map((area, at) => [area, [113 + at, -2, 114 + at, -1] as Box]))
});

describe('classes of a map have printed breaks that readers can use', () => {
	it('every value falls into one class, no class is empty, breaks rise', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 60 }), (values) => {
				const breaks = breaksOf(values, true);
				expect(breaks.length).toBeGreaterThan(0);
				expect(breaks.length).toBeLessThanOrEqual(5);
				expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
				const used = new Set(values.map((value) => classOf(value, breaks)));
				expect(used.has(-1)).toBe(false);
				expect(used.size).toBe(breaks.length);
			})
		);
	});

	it('equal values are one class', () => {
		expect(breaksOf([7, 7, 7], true)).toEqual([7]);
	});

	it('breaks are readable numbers', () => {
		expect(
			breaksOf([3, 118, 211, 347, 402, 588, 612, 733, 901, 987], true)
				.slice(0, -1)
				.every((end) => end % 10 === 0)
		).toBe(true);
	});
});

describe('no area is lost on the way to the map', () => {
	it('areas without a centre stay in the table and are named below', () => {
		const areas = ['16.74.05.1004', '16.74.05.1006', '16.74.01.1001', '16.74.01.1007'];
		const view = viewFor({ ...wish, areas, rows: areas.map((wilayah) => [{ wilayah }, exact(5)]) });
		if (view.kind !== 'map') throw new Error(view.kind);
		const missing = view.areas.filter((area) => !view.sites.some((site) => site.area === area.code));
		expect(view.table.rows).toHaveLength(4);
		for (const area of missing) expect(view.notes.join(' ')).toContain(area.name);
	});

	it('a kecamatan without a centre of its own takes those of its kelurahan', () => {
		const view = viewFor({
			...wish,
			level: 'kecamatan',
			areas: KECAMATAN,
			rows: KECAMATAN.map((wilayah) => [{ wilayah }, exact(5)])
		});
		expect(view.kind === 'map' && view.sites.filter((site) => site.area === '62.71.01').length).toBeGreaterThan(1);
	});

	it('where no place is known the areas are listed, with the reason', () => {
		const areas = ['32.01', '32.02', '32.03'];
		const view = viewFor({ ...wish, level: 'kota', areas, rows: areas.map((wilayah, at) => [{ wilayah }, exact(at)]) });
		expect(view.kind).toBe('ranking');
		expect(view.notes[0]).toContain('peta diganti dengan daftar');
	});

	it('registers are never laid over each other on one map', () => {
		const rows = KECAMATAN.flatMap((wilayah): Wish['rows'] => [
			[{ wilayah, register: 'uptd-ppa' }, exact(5)],
			[{ wilayah, register: 'unit-ppa' }, exact(3)]
		]);
		const view = viewFor({
			...wish,
			measure: 'korban',
			by: ['wilayah', 'register'],
			level: 'kecamatan',
			areas: KECAMATAN,
			rows
		});
		expect(view.kind === 'ranking' && view.panels.map((panel) => panel.title)).toEqual([
			'Register UPTD PPA',
			'Register Unit PPA kepolisian'
		]);
	});

	it('real outlines take the place of the schematic map, and areas without one are named below', () => {
		const [missing = '', ...held] = KELURAHAN;
		const view = viewFor({ ...wish, boundaries: [squares('batas-kelurahan.62.71.geojson', held)] });
		expect(view.kind === 'map' && view.outlines).toEqual(['batas-kelurahan.62.71.geojson']);
		expect(view.notes.join(' ')).not.toContain('skematis');
		expect(view.notes.join(' ')).toContain('bukan acuan batas resmi');
		expect(view.table.rows).toHaveLength(KELURAHAN.length);
		const left = view.kind === 'map' && view.areas.find(({ code }) => code === missing)?.name;
		expect(view.notes.find((note) => note.includes('batasnya belum tersedia'))).toContain(left);
	});

	it('a map of which most areas have no outline stays schematic', () => {
		const view = viewFor({ ...wish, boundaries: [squares('batas.geojson', KELURAHAN.slice(0, 1))] });
		expect(view.kind === 'map' && view.outlines).toBeNull();
		expect(view.notes.join(' ')).toContain('skematis');
	});

	it('cities that lie far apart are drawn schematically, since they would be specks', () => {
		const areas = ['16.74', '19.71', '62.71'];
		const far = {
			path: 'batas-kota.geojson',
			bytes: 1,
			hash: `sha256:${'0'.repeat(64)}`,
			areas: Object.fromEntries(areas.map((area, at) => [area, [100 + 6 * at, -3, 100.2 + 6 * at, -2.8] as Box]))
		};
		const view = viewFor({
			...wish,
			level: 'kota',
			areas,
			boundaries: [far],
			rows: areas.map((wilayah) => [{ wilayah }, exact(5)])
		});
		expect(view.kind === 'map' && view.outlines).toBeNull();
	});

	it('a hidden and a missing figure have no class', () => {
		const rows = wish.rows.map(([keys], at): Wish['rows'][number] => [
			keys,
			at === 0 ? without('tidak-ditampilkan') : exact(at)
		]);
		const view = viewFor({ ...wish, rows });
		expect(view.kind === 'map' && view.areas[0]).toMatchObject({ class: null, text: 'tidak ditampilkan' });
	});
});

describe('several cities are a picture each, since they may lie an island apart', () => {
	const cities = ['19.71', '62.71'];
	const areas = cities.flatMap(kelurahanOf);
	const filters = { wilayah: cities, dimensions: {} };
	const two: Wish = { ...wish, areas, filters, rows: areas.map((wilayah, at) => [{ wilayah }, rounded(at * 7)]) };
	const mapOf = (more: Partial<Wish> = {}) => {
		const view = viewFor({ ...two, ...more });
		if (view.kind !== 'map') throw new Error(view.kind);
		return view;
	};

	it('named by their city, with one set of classes, in the order of the table', () => {
		const view = mapOf();
		expect(view.panels.map(({ title }) => title)).toEqual(['Kota Pangkalpinang', 'Kota Palangka Raya']);
		for (const [at, { areas: own }] of view.panels.entries())
			expect(own.map(({ code }) => code)).toEqual(kelurahanOf(cities[at]!));
		expect(view.panels.flatMap((panel) => panel.areas)).toEqual(view.areas);
		expect(view.areas.map(({ code }) => code)).toEqual(view.table.rows.map(({ code }) => code));
		expect(Math.max(...view.areas.map((area) => area.class ?? 0))).toBe(view.classes.length - 1);
	});

	it.each(['id', 'en'] as const)('without a word about how the cities lie to each other (%s)', (language) => {
		const told = mapOf({ language }).notes.join(' ');
		expect(told).toContain(
			language === 'id' ? 'Jarak dan luas antarkota/kabupaten tidak digambarkan' : 'between cities'
		);
		expect(told).not.toMatch(/antarwilayah|of the areas,/);
	});

	it('one city, the parts of one province, and cities as such are one picture without a title', () => {
		const whole = (view: ReturnType<typeof viewFor>) => view.kind === 'map' && view.panels.map(({ title }) => title);
		expect(whole(viewFor(wish))).toEqual([null]);
		const kota = cities.map((wilayah): Wish['rows'][number] => [{ wilayah }, exact(5)]);
		expect(whole(viewFor({ ...wish, level: 'kota', areas: cities, filters, rows: kota }))).toEqual([null]);
		const province = { ...two, filters: { wilayah: [], dimensions: {} }, home: '00' };
		expect(whole(viewFor(province))).toEqual([null]);
		expect(whole(viewFor({ ...province, home: release.home }))).toHaveLength(2);
	});

	it('with real outlines where every city has them, each at a scale of its own', () => {
		const files = cities.map((city) => squares(`batas-kelurahan.${city}.geojson`, kelurahanOf(city)));
		const view = mapOf({ boundaries: files });
		expect(view.outlines).toEqual(files.map(({ path }) => path));
		expect(view.notes.join(' ')).toContain('dengan skalanya sendiri');
		expect(mapOf({ boundaries: files.slice(1) }).outlines).toBeNull();
	});
});
