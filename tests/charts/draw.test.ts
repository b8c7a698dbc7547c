import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { draw } from '../../src/lib/charts/draw.ts';
import { pointsOf } from '../../src/lib/charts/frame/points.ts';
import { BAR } from '../../src/lib/charts/frame/theme.ts';
import { renderStatic } from '../../src/lib/charts/render-static.ts';
import { gallery } from './gallery.ts';

const { document } = new JSDOM('').window;
const views = Object.entries({
	...gallery('id'),
	...Object.fromEntries(Object.entries(gallery('en')).map(([name, view]) => [`${name}-en`, view]))
});
const WIDTHS = [320, 390, 570, 1366];

describe.each(views)('the picture %s', (name, view) => {
	it('passes a content security policy without inline styles, at every width', () => {
		for (const width of WIDTHS) {
			const svg = draw(view, document, { width });
			expect(svg.outerHTML).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
			expect(svg.querySelectorAll('[href], image, foreignObject')).toHaveLength(0);
		}
	});

	it('is valid at every width: no broken number, nothing referred to that is not there', () => {
		for (const width of WIDTHS) {
			const markup = draw(view, document, { width }).outerHTML;
			expect(markup).not.toMatch(/NaN|undefined|Infinity|>null</);
			const ids = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
			for (const [, id] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(ids, `${name} ${width}`).toContain(id);
		}
	});

	it('has a name and a description, and no names inside', () => {
		const svg = draw(view, document, { width: 570 });
		expect(svg.getAttribute('role')).toBe('img');
		expect(svg.querySelector('title')?.textContent).toBe(view.sentence);
		expect(svg.querySelector('desc')?.textContent).toBe(view.alt);
		expect(svg.querySelectorAll('[aria-label]')).toHaveLength(0);
		expect(draw(view, document, { width: 570, interactive: true }).getAttribute('aria-label')).toBe(view.alt);
	});

	it('marks every point that has a number once, so that keyboard and pointer find it', () => {
		if (view.kind === 'figure') return;
		const svg = draw(view, document, { width: 570 });
		const marked = [...svg.querySelectorAll('[data-point]')].map((one) => Number(one.getAttribute('data-point')));
		expect(new Set(marked).size).toBe(marked.length);
		const known = pointsOf(view).flatMap(({ datum }, at) => (datum.cell.value === null ? [] : [at]));
		expect(known.filter((at) => !marked.includes(at))).toEqual([]);
	});

	it('draws the same twice', () => {
		expect(draw(view, document, { width: 570 }).outerHTML).toBe(draw(view, document, { width: 570 }).outerHTML);
	});
});

describe('numbers and their lack look different', () => {
	const at = (name: string) => gallery('id')[name]!;

	it('each reason has its own words and its own pattern', () => {
		const svg = draw(at('peringkat-panjang'), document, { width: 570 });
		const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent);
		const reasons = ['tidak-ditampilkan', 'tidak-ada-data', 'belum-masuk', 'tidak-relevan'];
		for (const reason of reasons) {
			expect(texts).toContain(reason.replaceAll('-', ' '));
			expect(svg.querySelectorAll(`[fill$="-${reason})"]`).length).toBeGreaterThan(0);
		}
		const patterns = reasons.map((reason) => svg.querySelector(`pattern[id$="-${reason}"] path`)?.getAttribute('d'));
		expect(new Set(patterns).size).toBe(4);
	});

	it('a number alone in its unit is told with it, since the length of its bar would mean nothing', () => {
		const svg = draw(at('perbandingan'), document, { width: 570 });
		const words = [...svg.querySelectorAll('text')].map((one) => one.textContent);
		expect(words).toEqual(expect.arrayContaining(['38.911 jiwa', '≈60 unit rumah', '4.212', '6.120']));
		expect(svg.querySelectorAll(`rect[fill="${BAR}"], [fill="${BAR}"] rect`)).toHaveLength(2);
	});

	it('a rounded 0 is no empty place: it reads 0–2', () => {
		const svg = draw(at('peringkat'), document, { width: 570 });
		expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).toContain('0–2');
	});

	it('the break is named in the picture', () => {
		expect(draw(at('tren'), document, { width: 570 }).textContent).toContain('seri terputus');
	});

	it('a prerendered picture comes for phones and for desks, with ids of their own', () => {
		const markup = renderStatic(at('peta'), document);
		expect([...markup.matchAll(/class="chart-picture (\w+)"/g)].map(([, size]) => size)).toEqual(['narrow', 'wide']);
		const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('a sparkline names its ends in full where both fit, else by year, and never one over the other', () => {
		const figure = at('angka');
		const ends = (width: number) =>
			[...draw(figure, document, { width }).querySelectorAll('text')].map((text) => text.textContent);
		expect(ends(260)).toEqual(['TW III 2022', 'TW II 2025']);
		expect(ends(120)).toEqual(['2022', '2025']);
	});

	it('a figure without history has no sparkline', () => {
		const figure = at('angka');
		if (figure.kind !== 'figure') throw new Error(figure.kind);
		expect(renderStatic(figure, document, 0)).toContain('data-point');
		const bare = { ...figure, items: figure.items.map((item) => ({ ...item, series: item.series.slice(0, 2) })) };
		expect(renderStatic(bare, document, 0)).toBe('');
	});
});
