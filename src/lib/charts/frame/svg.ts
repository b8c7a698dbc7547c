import { capital } from '../../core/text.ts';
import { plot, type PlotOptions } from '@observablehq/plot';
import { FONT_SIZE, INK } from './theme.ts';

const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Record<string, string | number>;

/** An SVG element with attributes and, where given, text. */
export function element(document: Document, name: string, attributes: Attributes = {}, text?: string): SVGElement {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	if (text !== undefined) made.textContent = text;
	return made;
}

/**
 * Draws a Plot and takes out what a content security policy without 'unsafe-inline' forbids: the <style> element that Plot
 * puts into each picture and any style attribute. charts.css says the same in a file of ours.
 */
export function plain(document: Document, options: PlotOptions): SVGElement {
	const svg = plot({ ...options, document, figure: false, className: 'plot' }) as SVGElement;
	for (const style of svg.querySelectorAll('style')) style.remove();
	for (const styled of [svg, ...svg.querySelectorAll('[style]')]) styled.removeAttribute('style');
	// Plot names its groups for people who look at the markup; inside role="img" such names are not allowed.
	for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
	svg.removeAttribute('font-family');
	svg.setAttribute('font-size', String(FONT_SIZE));
	return svg;
}

/** Scales on which positions are pixels and colours and radii are given as they are drawn. */
export const inPixels = (width: number, height: number): PlotOptions => ({
	width,
	height,
	margin: 0,
	x: { axis: null, domain: [0, width], range: [0, width] },
	y: { axis: null, domain: [0, height], range: [0, height] },
	r: { type: 'identity' },
	color: { type: 'identity' }
});

/** A piece of a picture with its height, to be stacked under others. */
export interface Piece {
	node: SVGElement;
	height: number;
}

/** Stacks pieces into one picture of a width. */
export function stacked(document: Document, width: number, pieces: readonly Piece[], gap = 0): SVGElement {
	const height = pieces.reduce((sum, piece) => sum + piece.height, 0) + gap * Math.max(0, pieces.length - 1);
	const svg = element(document, 'svg', {
		class: 'chart-picture',
		width,
		height: Math.ceil(height),
		viewBox: `0 0 ${width} ${Math.ceil(height)}`,
		fill: INK,
		'font-size': FONT_SIZE
	});
	let y = 0;
	for (const { node, height: own } of pieces) {
		const group = element(document, 'g', { transform: `translate(0,${Math.round(y)})` });
		group.append(node);
		svg.append(group);
		y += own + gap;
	}
	return svg;
}

/** A panel under its title, as one piece; untitled as it is. */
export function titled(document: Document, title: string | null, panel: Piece): Piece {
	if (!title) return panel;
	const node = element(document, 'g');
	const below = element(document, 'g', { transform: 'translate(0,22)' });
	below.append(panel.node);
	node.append(element(document, 'text', { x: 0, y: 14, 'font-weight': 650, 'font-size': 13 }, capital(title)), below);
	return { node, height: panel.height + 22 };
}

/** Pieces side by side, each `step` pixels to the right of the one before; one alone as it is. */
export function beside(document: Document, pieces: readonly Piece[], step: number): Piece {
	const [first, ...others] = pieces;
	if (first && others.length === 0) return first;
	const node = element(document, 'g');
	for (const [at, piece] of pieces.entries()) {
		const group = element(document, 'g', { transform: `translate(${at * step},0)` });
		group.append(piece.node);
		node.append(group);
	}
	return { node, height: Math.max(...pieces.map(({ height }) => height)) };
}
