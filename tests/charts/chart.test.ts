import { JSDOM } from 'jsdom';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { renderStatic } from '../../src/lib/charts/render-static.ts';
import type { View } from '../../src/lib/charts/view.ts';
import DrawnChart from './DrawnChart.svelte';
import { gallery } from './gallery.ts';

const { document: sheet } = new JSDOM('').window;
const draw = (view: View, item: number) => renderStatic(view, sheet, item);

const page = (view: View, props: { link?: (code: string) => string } = {}): Document =>
	new JSDOM(`<main>${render(DrawnChart, { props: { view, draw, ...props } }).body}</main>`).window.document;

const words = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();
const views = gallery('id');

describe.each(Object.entries(views))('%s without JavaScript', (_, view) => {
	const document = () => page(view);

	it('has a heading, what is measured, and where it comes from', () => {
		const html = document();
		expect(words(html.querySelector('h3'))).toBe(
			view.kind === 'figure' ? view.topic : view.sentence.replaceAll('\u00a0', ' ')
		);
		expect(html.body.textContent).toContain(view.subtitle);
		const { sample, extracts, shortAsOf, release } = view.credit;
		for (const part of [sample ?? '', extracts, shortAsOf, release]) expect(html.body.textContent).toContain(part);
		for (const note of view.notes) expect(html.body.textContent).toContain(note);
	});

	it('carries its table, row by row', () => {
		const rows = [...document().querySelectorAll('tbody tr')].map((row) =>
			[...row.children].map((cell) => words(cell))
		);
		expect(rows).toEqual(view.table.rows.map((row) => row.values.map((value) => value.text.replaceAll('\u00a0', ' '))));
	});

	it('passes the content security policy and has no id twice', () => {
		const html = document();
		expect(html.querySelectorAll('[style], style, script')).toHaveLength(0);
		const ids = [...html.querySelectorAll('[id]')].map((one) => one.id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('offers no control that needs JavaScript', () => {
		const buttons = [...document().querySelectorAll('button')];
		expect(buttons.every((button) => button.disabled)).toBe(true);
		expect(document().querySelector('[role=application], [tabindex="0"]:not(.scroll)')).toBeNull();
	});
});

describe('a chart on its page', () => {
	it('has its picture twice, a figure once for each item, an empty one none', () => {
		expect(page(views['peta']!).querySelectorAll('svg.chart-picture')).toHaveLength(2);
		expect(page(views['angka-register']!).querySelectorAll('svg.chart-picture')).toHaveLength(2);
		expect(page(views['kosong']!).querySelectorAll('svg')).toHaveLength(0);
		expect(page(views['kosong']!).body.textContent).toContain('Data & Status');
	});

	it('links areas to their profiles, and nothing else', () => {
		const link = (code: string) => `/wilayah/?kode=${code}`;
		const hrefs = [...page(views['peringkat']!, { link }).querySelectorAll('tbody a')].map((a) =>
			a.getAttribute('href')
		);
		expect(hrefs[0]).toBe('/wilayah/?kode=62.71.01');
		expect(page(views['susunan']!, { link }).querySelectorAll('tbody a')).toHaveLength(0);
	});

	it('says figures before the picture of an overlap', () => {
		const facts = [...page(views['irisan']!).querySelectorAll('dl div')].map((fact) => words(fact));
		expect(facts).toEqual([
			'dua program atau lebih ≈3.774',
			'semuanya ≈1.822',
			'sedikitnya satu ≈6.349',
			'tidak tercatat di PKH, Sembako, dan PBI-JKN ≈3.121'
		]);
	});
});
