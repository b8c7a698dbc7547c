import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/lib/contract/code.ts';
import { areaTree, flatten, matching, rowsOf, tickOf, toggle } from '../../src/lib/ui/filter/area-tree.ts';

const area = (
	id: string,
	tingkat: string,
	parent?: string,
	name = id,
	attributes: Record<string, string> = {}
): Code => ({
	id,
	title: { id: name, en: name },
	aliases: [],
	attributes: { tingkat, ...attributes },
	...(parent && { parent })
});

const CODES = [
	area('62', 'provinsi'),
	area('62.71', 'kota', '62', 'Kota Palangka Raya'),
	area('62.71.01', 'kecamatan', '62.71', 'Pahandut'),
	area('62.71.01.1001', 'kelurahan', '62.71.01', 'Pahandut'),
	area('62.71.01.1002', 'kelurahan', '62.71.01', 'Langkai'),
	area('62.71.02', 'kecamatan', '62.71', 'Bukit Batu', { kelompok: '62.71.K1' }),
	area('62.71.02.1001', 'kelurahan', '62.71.02', 'Marang'),
	area('62.71.04', 'kecamatan', '62.71', 'Rakumpit', { kelompok: '62.71.K1' }),
	area('62.71.K1', 'kelompok', '62.71', 'Bukit Batu dan Rakumpit'),
	area('16.74', 'kota', '16', 'Kota Prabumulih'),
	area('16.74.01', 'kecamatan', '16.74', 'Prabumulih Barat')
];
const ROOTS = ['62.71', '16.74'];
const tree = areaTree(CODES, ROOTS, 'kelurahan');
const nodes = flatten(tree);
const node = (id: string) => nodes.find(({ code }) => code.id === id)!;

describe('the tree of areas', () => {
	test('goes as deep as the data of the page', () => {
		expect(nodes.map(({ code }) => code.id)).toEqual([
			...['62.71', '62.71.01', '62.71.01.1001', '62.71.01.1002', '62.71.02', '62.71.02.1001', '62.71.04'],
			...['16.74', '16.74.01']
		]);
		expect(flatten(areaTree(CODES, ROOTS, 'kota')).map(({ code }) => code.id)).toEqual(ROOTS);
	});

	test('offers groups of small districts in place of their members where data stop there', () => {
		const grouped = flatten(areaTree(CODES, ['62.71'], 'kelompok')).map(({ code }) => code.id);
		expect(grouped).toEqual(['62.71', '62.71.01', '62.71.K1']);
	});

	test('is found by full name, by alias of a level and by code, with what holds it', () => {
		const hits = matching(tree, 'kec. pahandut')!;
		expect([...hits].map(({ code }) => code.id)).toEqual(['62.71.01']);
		expect(rowsOf(tree, [], hits).map(({ code }) => code.id)).toEqual(['62.71', '62.71.01']);
		expect([...matching(tree, '16.74.01')!].map(({ code }) => code.id)).toEqual(['16.74.01']);
		expect(matching(tree, ' ')).toBeNull();
	});

	test('marks an area of which only a part is chosen', () => {
		const chosen = new Set(['62.71.01.1002']);
		expect(
			['62.71', '62.71.01', '62.71.01.1002', '62.71.01.1001', '16.74'].map((id) => tickOf(node(id), chosen))
		).toEqual(['mixed', 'mixed', 'true', 'false', 'false']);
	});

	test('leaves the siblings when one part of a chosen whole is taken out', () => {
		expect(toggle(tree, ['62.71'], node('62.71.01.1001'))).toEqual(['62.71.01.1002', '62.71.02', '62.71.04']);
	});

	test('chooses the whole when its last part is chosen', () => {
		expect(toggle(tree, ['62.71.01.1002', '62.71.02', '62.71.04'], node('62.71.01.1001'))).toEqual(['62.71']);
	});

	test('takes a press back by a second one, and never holds an area twice', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(nodes.length - 1), { maxLength: 12 }), fc.nat(nodes.length - 1), (presses, last) => {
				const chosen = presses.reduce<string[]>((now, at) => toggle(tree, now, nodes[at]!), []);
				const inside = (one: string, other: string) => one !== other && one.startsWith(`${other}.`);
				expect(chosen.some((one) => chosen.some((other) => inside(one, other)))).toBe(false);
				const leaves = (given: string[]) =>
					nodes
						.filter((one) => !one.children.length && tickOf(one, new Set(given)) === 'true')
						.map(({ code }) => code.id);
				if (tickOf(nodes[last]!, new Set(chosen)) === 'mixed') return;
				const twice = toggle(tree, toggle(tree, chosen, nodes[last]!), nodes[last]!);
				expect(leaves(twice)).toEqual(leaves(chosen));
			})
		);
	});
});
