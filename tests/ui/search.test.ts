import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCodes } from '../../scripts/publish/contract/load-codes.ts';
import { parseShape } from '../../src/lib/contract/check.ts';
import { Release } from '../../src/lib/contract/release.ts';
import { byLetter, termsIn, termsOf } from '../../src/lib/ui/glossary/terms.ts';
import { entriesOf } from '../../src/lib/ui/search/entries.ts';
import { folded, indexed, matches, partly } from '../../src/lib/ui/search/match.ts';

const path = 'tests/fixtures/releases/tangan/datapackage.json';
const byHand = parseShape(Release, JSON.parse(readFileSync(path, 'utf8')), path);
const { codes } = await loadCodes('.');
/** The release written by hand, with the areas, programmes and terms of the project. */
const release: Release = { ...byHand, codes: { ...byHand.codes, ...codes } };

const index = indexed(entriesOf(release, 'id'));
const first = (query: string) => matches(index, query)[0]?.item.id;
const found = (query: string) => matches(index, query).map(({ item }) => item.id);

describe('search finds', () => {
	test.each([
		['BPNT', 'kode/program/sembako'],
		['sembako', 'kode/program/sembako'],
		['program keluarga harapan', 'kode/program/pkh'],
		['Palangkaraya', 'wilayah/62.71'],
		['palangka  RAYA', 'wilayah/62.71'],
		['Pangkal Pinang', 'wilayah/19.71'],
		['62.71.01', 'wilayah/62.71.01'],
		['1672', 'wilayah/16.74'],
		['desil', 'istilah/desil'],
		['KPM', 'istilah/kpm'],
		['glossary', 'halaman/istilah']
	])('"%s" first of all', (query, id) => {
		expect(query === 'glossary' ? matches(indexed(entriesOf(release, 'en')), query)[0]?.item.id : first(query)).toBe(
			id
		);
	});

	test.each([
		['palngka raya', 'wilayah/62.71'],
		['prabumuli', 'wilayah/16.74'],
		['semabko', 'kode/program/sembako'],
		['jekan ray', 'wilayah/62.71.03'],
		['trafiking', 'istilah/tppo'],
		['himpunn', 'istilah/himpunan']
	])('"%s" in spite of a slip', (query, id) => {
		expect(found(query).slice(0, 5)).toContain(id);
	});

	test('a name of the other language', () => {
		expect(found('domestic violence')).toContain('istilah/kdrt');
		expect(matches(indexed(entriesOf(release, 'en')), 'wilayah')[0]?.item.href).toContain('/en/');
	});

	test('charts, datasets and pages by their titles', () => {
		for (const { id, title } of index.map(({ item }) => item).filter(({ sort }) => sort !== 'wilayah'))
			expect(found(title).slice(0, 12), title).toContain(id);
	});

	test('nothing for what is not there, and nothing for nothing', () => {
		expect(found('xylophone')).toEqual([]);
		expect(found('  ')).toEqual([]);
		expect(found('9999')).toEqual([]);
	});

	test('whoever looks for help the line to call', () => {
		for (const query of ['SAPA', '129', 'lapor kekerasan', 'butuh bantuan', 'pengaduan'])
			expect(first(query), query).toMatch(/^bantuan\//);
		expect(matches(indexed(entriesOf(release, 'en')), 'need help')[0]?.item.href).toMatch(/^tel:\d+$/);
	});

	test('both things of a query that nothing holds as a whole', () => {
		expect(found('pkh pahandut')).toEqual([]);
		const some = partly(index, 'pkh pahandut').map(({ item }) => item.id);
		expect(some).toContain('kode/program/pkh');
		expect(some).toContain('wilayah/62.71.01');
		expect(partly(index, 'xylophone')).toEqual([]);
	});

	test('an area by both codes where they clash, and says which is which', () => {
		const hits = matches(index, '1674').map(({ item }) => [item.id, item.detail]);
		expect(hits).toContainEqual(['wilayah/16.74', 'Provinsi Sumatera Selatan · kode 16.74, BPS 1672']);
		expect(hits).toContainEqual(['wilayah/16.73', 'Provinsi Sumatera Selatan · kode 16.73, BPS 1674']);
	});

	test('areas of the home city before others that are called alike, each with where it lies', () => {
		const alike = matches(index, 'bukit').filter(({ item }) => /^Ke[lc]\. Bukit /.test(item.title));
		const cities = alike.map(({ item }) => item.id.replace('wilayah/', '').slice(0, 5));
		expect(new Set(cities)).toEqual(new Set(['62.71', '19.71']));
		expect(cities.lastIndexOf('62.71')).toBeLessThan(cities.indexOf('19.71'));
		const details = Object.fromEntries(alike.map(({ item }) => [item.title, item.detail]));
		expect(details['Kel. Bukit Tunggal']).toContain('Kec. Jekan Raya, Kota Palangka Raya');
		expect(details['Kel. Bukit Sari']).toContain('Kec. Gerunggang, Kota Pangkalpinang');
		expect(details['Kec. Bukit Batu']).toMatch(/^Kota Palangka Raya · /);
	});

	test('the other name that it was found by is told', () => {
		expect(matches(index, 'BPNT')[0]?.via).toBe('BPNT');
		expect(matches(index, 'Sembako')[0]?.via).toBeNull();
	});
});

describe('what is found leads', () => {
	const hrefOf = (id: string) => index.find(({ item }) => item.id === id)?.item.href;

	test('a programme to its page with the filter set, an area to its profile, a chart to its place, a term to its meaning', () => {
		expect(hrefOf('kode/program/sembako')).toBe('/perlinsos/?program=sembako');
		expect(hrefOf('wilayah/62.71.01')).toBe('/wilayah/?kode=62.71.01');
		expect(hrefOf('grafik/kepesertaan/keluarga-program')).toBe('/perlinsos/#kepesertaan-keluarga-program');
		expect(hrefOf('istilah/desil')).toBe('/istilah/#desil');
		expect(hrefOf('data/kekerasan')).toBe('/data/#kekerasan');
	});

	test('only to what the release in place holds', () => {
		const ids = entriesOf(byHand, 'id').map(({ id }) => id);
		expect(ids.filter((id) => id.startsWith('istilah/'))).toEqual([]);
		expect(ids).not.toContain('wilayah/32.73');
		expect(ids).toContain('wilayah/62.71');
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('a query', () => {
	test('finds a name whatever its capitals, accents and spaces', () => {
		const names = codes['wilayah']!.map(({ id, title }) => ({ id, names: [title.id], words: '' }));
		const areas = indexed(names);
		fc.assert(
			fc.property(fc.constantFrom(...names), fc.boolean(), ({ id, names: [name = ''] }, upper) => {
				const written = upper ? name.toUpperCase().replaceAll(' ', '') : ` ${name.normalize('NFD').toLowerCase()}`;
				expect(matches(areas, written).map(({ item }) => item.id)).toContain(id);
			})
		);
		expect(folded('  Désil–1, “Sangat” Miskin ')).toBe('desil 1 sangat miskin');
	});
});

describe('the glossary', () => {
	const terms = termsOf(release, 'id');

	test('explains the words by which the site speaks, in both languages', () => {
		const ids = terms.map(({ id }) => id);
		expect(ids).toEqual(expect.arrayContaining(['desil', 'kpm', 'himpunan', 'sebutan', 'byar', 'abh', 'walidata']));
		for (const language of ['id', 'en'] as const)
			for (const { title, meaning } of termsOf(release, language)) expect(meaning.length, title).toBeGreaterThan(20);
	});

	test('links unusual words where a sentence uses them, whole words only, in the order met', () => {
		const texts = ['Penerima di luar desil sasaran menurut himpunan program', 'Laju dengan selang Byar'];
		expect(termsIn(texts, terms).map(({ id }) => id)).toEqual(['luar-sasaran', 'desil', 'himpunan', 'laju', 'byar']);
		expect(termsIn(['Berlaju, mendesilkan'], terms)).toEqual([]);
	});
});

describe('the glossary by letter', () => {
	test('holds every term once, letters and terms in the order of an index', () => {
		const terms = termsOf(release, 'id');
		const groups = byLetter(terms);
		expect(groups.flatMap(({ terms: own }) => own.map(({ id }) => id)).toSorted()).toEqual(
			terms.map(({ id }) => id).toSorted()
		);
		const letters = groups.map(({ letter }) => letter);
		expect(letters).toEqual(letters.toSorted());
		for (const { letter, terms: own } of groups) {
			const titles = own.map(({ title }) => title);
			expect(titles).toEqual(titles.toSorted(new Intl.Collator('id', { numeric: true }).compare));
			if (letter !== '#') expect(titles.every((title) => title.toUpperCase().startsWith(letter))).toBe(true);
		}
	});

	test('puts what begins with a digit or a sign before A', () => {
		const [term] = termsOf(release, 'id');
		const named = (title: string) => ({ ...term!, id: title, title });
		expect(byLetter([named('Ékologi'), named('≈'), named('0–2'), named('Agen')]).map(({ letter }) => letter)).toEqual([
			'#',
			'A',
			'E'
		]);
	});
});
