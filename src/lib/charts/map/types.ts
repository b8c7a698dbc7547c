import type { Style } from '../../language/index.ts';
import type { Datum, Frame } from '../model/frame.ts';

export interface MapArea extends Datum {
	/** Area above it; borders between different parents are drawn stronger. */
	parent: string;
	/** 0..4, or null without a number. */
	class: number | null;
}

export interface MapClass {
	text: string;
	/** Greatest value that falls into it. */
	upTo: number;
}

/** A point with the area whose colour its surroundings take: several kelurahan may stand for one kecamatan. */
export interface MapSite {
	area: string;
	lon: number;
	lat: number;
}

/** Areas that are drawn as one picture: those of one city where there are several, which is then its title. */
export interface MapPanel {
	title: string | null;
	areas: MapArea[];
}

export interface MapView extends Frame {
	kind: 'map';
	style: Style;
	/** All areas, in the order of the table and of the keyboard: panel after panel. */
	areas: MapArea[];
	panels: MapPanel[];
	classes: MapClass[];
	/** Centres for the schematic map; empty only where outlines stand in for them. */
	sites: MapSite[];
	/** Files of the release with the real outlines of these areas; null where the map is schematic. */
	outlines: string[] | null;
}

declare module '../model/types.ts' {
	interface ViewKinds {
		map: MapView;
	}
}
