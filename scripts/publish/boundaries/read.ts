import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AreaFinder, AreaProblem } from '../check/area.ts';
import { boxOf, ringsOf, type GeometryProblem, type Rings } from './geometry.ts';
import { levelIn, textsOf } from './place.ts';

export const FOLDER = 'data/boundaries';
/** Megabytes beyond which a file is refused: no page needs it, and reading it would take more memory than an office PC has to spare. */
const LARGEST = 60;

/** The outline that a file gives an area. */
export interface Outline {
	code: string;
	/** File that gave it, for sentences. */
	file: string;
	rings: Rings;
}

/** What is wrong with features of a file: the same reason once, with the ordinal numbers of all that have it. */
export interface FeatureFault {
	reason: GeometryProblem | AreaProblem['kind'] | 'jauh';
	features: number[];
	/** Areas of our own list that are near in name; safe to print. */
	near: string[];
}

export interface BoundaryFile {
	file: string;
	/** Why nothing of the file can be read. */
	unreadable: string | null;
	outlines: Outline[];
	faults: FeatureFault[];
}

/** Where the centre of an area is known: longitude and latitude. */
export type Centres = ReadonlyMap<string, readonly [number, number]>;

/** Reads every GeoJSON file of the boundaries folder below `root`; none there is no fault. */
export async function readBoundaryFiles(root: string, finder: AreaFinder, centres: Centres): Promise<BoundaryFile[]> {
	const names = await readdir(join(root, FOLDER)).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return [];
	});
	const files: BoundaryFile[] = [];
	for (const name of names.sort()) {
		if (!/\.(geo)?json$/i.test(name) || name.startsWith('.')) continue;
		files.push(await readBoundaryFile(root, `${FOLDER}/${name}`, finder, centres));
	}
	return files;
}

async function readBoundaryFile(
	root: string,
	file: string,
	finder: AreaFinder,
	centres: Centres
): Promise<BoundaryFile> {
	const unreadable = (why: string): BoundaryFile => ({ file, unreadable: why, outlines: [], faults: [] });
	const path = join(root, file);
	const { size } = await stat(path);
	if (size > LARGEST * 1e6)
		return unreadable(
			`besarnya ${Math.round(size / 1e6)} MB, paling besar ${LARGEST} MB. Sederhanakan dulu garisnya (QGIS: Vector > Geometry Tools > Simplify), lalu simpan ulang sebagai GeoJSON.`
		);
	let content: unknown;
	try {
		content = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return unreadable('isinya bukan JSON yang utuh. Simpan ulang petanya sebagai GeoJSON.');
	}
	const { type, features, crs } = (content ?? {}) as { type?: unknown; features?: unknown; crs?: unknown };
	if (type !== 'FeatureCollection' || !Array.isArray(features))
		return unreadable('isinya bukan FeatureCollection GeoJSON. Simpan ulang petanya sebagai GeoJSON.');
	const system = (crs as { properties?: { name?: unknown } } | undefined)?.properties?.name;
	if (typeof system === 'string' && !/CRS84|4326/.test(system))
		return unreadable('koordinatnya bukan derajat WGS 84. Simpan ulang dengan sistem koordinat EPSG:4326.');
	return { file, unreadable: null, ...readFeatures(features as unknown[], file, finder, centres) };
}

function readFeatures(features: unknown[], file: string, finder: AreaFinder, centres: Centres) {
	const level = levelIn(file.slice(FOLDER.length));
	const outlines = new Map<string, Outline>();
	const faults = new Map<string, FeatureFault>();
	features.forEach((feature, at) => {
		const blame = (reason: FeatureFault['reason'], near: string[] = []) => {
			const fault = faults.get(reason) ?? { reason, features: [], near: [] };
			faults.set(reason, {
				...fault,
				features: [...fault.features, at + 1],
				near: [...new Set([...fault.near, ...near])]
			});
		};
		const { properties, geometry } = (feature ?? {}) as { properties?: unknown; geometry?: unknown };
		const area = finder.find(textsOf((properties ?? {}) as Record<string, unknown>, level));
		if ('problem' in area) return blame(area.problem.kind, 'near' in area.problem ? area.problem.near : []);
		const rings = ringsOf(geometry);
		if (typeof rings === 'string') return blame(rings);
		if (isFar(rings, centres.get(area.code))) return blame('jauh', [area.code]);
		// Maps often hold an area in several features, one a part.
		const parts = outlines.get(area.code)?.rings ?? [];
		outlines.set(area.code, { code: area.code, file, rings: [...parts, ...rings] });
	});
	return { outlines: [...outlines.values()], faults: [...faults.values()] };
}

/** An outline lies elsewhere when the centre of its area is farther from it than it is wide, and than 0.05 degrees. */
function isFar(rings: Rings, centre: readonly [number, number] | undefined): boolean {
	if (!centre) return false;
	const [west, south, east, north] = boxOf(rings);
	const slack = Math.max(0.05, east - west, north - south);
	const [lon, lat] = centre;
	return lon < west - slack || lon > east + slack || lat < south - slack || lat > north + slack;
}
