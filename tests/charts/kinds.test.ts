import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHART_KINDS, specOf } from '../../src/lib/contract/kinds.ts';
import * as ANALYST from '../../src/lib/charts/analyst/views.ts';
import { RENDERERS } from '../../src/lib/charts/draw.ts';
import * as VIEWS from '../../src/lib/charts/views.ts';
import { EXAMPLES } from './gallery.ts';

const folders = readdirSync('src/lib/charts', { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && readdirSync(`src/lib/charts/${entry.name}`).includes('spec.ts'))
	.map(({ name }) => name);
const views = Object.values(EXAMPLES).flatMap((examples) => Object.values(examples('id')));
/** A reading is a view of another kind. */
const own = CHART_KINDS.filter((kind) => !specOf(kind).about);

describe('a kind of chart that a contract can declare', () => {
	it.each(CHART_KINDS)('%s makes its view with the page, or with the fold for analysts alone', (kind) => {
		expect([kind in VIEWS, kind in ANALYST]).toEqual(specOf(kind).forAnalysts ? [false, true] : [true, false]);
	});

	it.each(own)('%s is drawn, unless words or a table stand in its place', (kind) => {
		expect(kind in RENDERERS).toBe(specOf(kind).undrawn !== true);
	});

	it.each(own)('%s has an example in the gallery, so that its picture is tested at every width', (kind) => {
		expect(views.map((view) => view.kind)).toContain(kind);
	});

	it('is found by its folder, and nothing is registered or drawn that a contract cannot declare', () => {
		expect(Object.keys(EXAMPLES).toSorted()).toEqual(folders.toSorted());
		const known = [...CHART_KINDS, 'empty'];
		expect(
			[...Object.keys({ ...VIEWS, ...ANALYST }), ...Object.keys(RENDERERS)].filter(
				(kind) => !known.includes(kind as never)
			)
		).toEqual([]);
	});
});
