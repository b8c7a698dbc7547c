import { levelOf, type Code, type Level } from '../../../src/lib/contract/code.ts';
import { AreaFinder } from '../check/area.ts';
import type { Finding } from '../finding.ts';
import type { PublishContext } from '../stage.ts';
import { readBoundaryFiles, type BoundaryFile, type Centres, type FeatureFault, type Outline } from './read.ts';

/** What is wrong and what to do; `error` refuses the release, since a wrong place on a map is worse than none. */
const FAULTS: Record<FeatureFault['reason'], { level: Finding['level']; text: string }> = {
	kosong: {
		level: 'warning',
		text: 'tanpa kode dan nama yang dikenali, atau tanpa poligon, sehingga dilewati. Isi properti kode (Kemendagri) atau nama.'
	},
	'kode-angka': {
		level: 'error',
		text: 'kodenya tersimpan sebagai angka. Simpan properti kode sebagai teks, misalnya "62.71.01.1001".'
	},
	'kode-tanggal': { level: 'error', text: 'kodenya berubah menjadi tanggal. Simpan properti kode sebagai teks.' },
	'kode-tanpa-titik': {
		level: 'error',
		text: 'kodenya tanpa titik, sehingga tidak dapat dibedakan dari kode BPS. Tulis dengan titik, atau tambahkan properti nama.'
	},
	'kode-tidak-dikenal': { level: 'warning', text: 'kodenya tidak ada di data/codes/wilayah.csv, sehingga dilewati.' },
	'kode-nama-beda': {
		level: 'error',
		text: 'kode dan namanya menunjuk wilayah yang berbeda. Periksa mana yang benar.'
	},
	'nama-tidak-dikenal': {
		level: 'warning',
		text: 'namanya tidak ada di data/codes/wilayah.csv, sehingga dilewati. Isi properti kode, atau tambahkan ejaannya di kolom alias.'
	},
	'nama-mendua': {
		level: 'error',
		text: 'namanya dipunyai beberapa wilayah. Isi properti kode, atau sebutkan tingkatnya di nama berkas dan induknya di properti kecamatan atau kota.'
	},
	'bukan-poligon': { level: 'error', text: 'bentuknya bukan Polygon atau MultiPolygon. Simpan ulang sebagai poligon.' },
	'koordinat-rusak': {
		level: 'error',
		text: 'koordinatnya rusak: bukan pasangan bujur dan lintang. Simpan ulang petanya.'
	},
	'cincin-pendek': { level: 'error', text: 'poligonnya kurang dari tiga sudut. Perbaiki bentuknya.' },
	'cincin-terbuka': {
		level: 'error',
		text: 'garis poligonnya tidak tertutup. Perbaiki bentuknya (QGIS: Fix geometries).'
	},
	'bukan-derajat': {
		level: 'error',
		text: 'koordinatnya bukan derajat. Simpan ulang dengan sistem koordinat EPSG:4326 (WGS 84).'
	},
	terbalik: { level: 'error', text: 'bujur dan lintangnya tertukar. GeoJSON menulis bujur lebih dulu.' },
	'tanpa-luas': { level: 'error', text: 'poligonnya tidak punya luas. Perbaiki bentuknya.' },
	jauh: { level: 'error', text: 'poligonnya jauh dari wilayah yang disebut kodenya. Periksa kode atau koordinatnya.' }
};

/**
 * The outlines of areas that a city keeps in data/boundaries, one an area, in the order of the area list. What is wrong is
 * reported with file and ordinal of the feature; nothing of a feature but its code, its names and its shape is read.
 */
export async function readBoundaries(ctx: PublishContext): Promise<Outline[]> {
	const areas = ctx.codes['wilayah'] ?? [];
	const files = await readBoundaryFiles(ctx.root, new AreaFinder(areas, undefined), centresOf(areas));
	const outlines = new Map<string, Outline>();
	for (const one of files) {
		for (const finding of findingsOf(one)) ctx.report(finding);
		for (const outline of one.outlines) {
			const first = outlines.get(outline.code);
			if (first) ctx.report(doubled(outline, first));
			else outlines.set(outline.code, outline);
		}
	}
	for (const finding of lacking(areas, ctx.site.areas, outlines)) ctx.report(finding);
	return areas.flatMap(({ id }) => outlines.get(id) ?? []);
}

function centresOf(areas: Code[]): Centres {
	return new Map(
		areas.flatMap(({ id, attributes: { lon, lat } }) => (lon && lat ? [[id, [Number(lon), Number(lat)]] as const] : []))
	);
}

function findingsOf({ file, unreadable, faults }: BoundaryFile): Finding[] {
	const rule = 'batas-wilayah';
	if (unreadable !== null) return [{ level: 'error', rule, file, message: `${file}: ${unreadable}` }];
	return faults.map(({ reason, features, near }): Finding => {
		const { level, text } = FAULTS[reason];
		const hint = near.length > 0 ? ` Wilayah yang dimaksud mungkin ${listed(near)}.` : '';
		return { level, rule, file, rows: features, message: `${file}: fitur ke-${listed(features)}: ${text}${hint}` };
	});
}

const listed = (items: readonly (string | number)[]): string =>
	items.slice(0, 5).join(', ') + (items.length > 5 ? ` dan ${items.length - 5} lagi` : '');

const doubled = ({ code, file }: Outline, first: Outline): Finding => ({
	level: 'error',
	rule: 'batas-ganda',
	file,
	subject: code,
	message: `${file}: wilayah ${code} sudah ada di ${first.file}. Hapus salah satunya.`
});

/** Areas without a polygon whose sisters have one: they stay in tables and totals, and maps say so. */
function lacking(areas: Code[], own: string[], outlines: ReadonlyMap<string, Outline>): Finding[] {
	const groups = new Map<string, Code[]>();
	for (const area of areas) {
		const kota = kotaOf(area, areas)?.id;
		if (!own.includes(kota ?? area.id)) continue;
		const group = `${levelOf(area)}/${kota ?? ''}`;
		groups.set(group, [...(groups.get(group) ?? []), area]);
	}
	return [...groups.values()].flatMap((group): Finding[] => {
		const without = group.filter(({ id }) => !outlines.has(id));
		const [found] = group.flatMap(({ id }) => outlines.get(id) ?? []);
		if (!found || without.length === 0) return [];
		const names = listed(without.map(({ id, title }) => `${id} ${title.id}`));
		const message = `${found.file}: ${without.length} wilayah tanpa poligon (${names}). Angkanya tetap ada di tabel dan jumlah, dan disebut di bawah peta.`;
		return [{ level: 'note', rule: 'tanpa-batas', file: found.file, message }];
	});
}

const WIDE: readonly Level[] = ['negara', 'provinsi', 'kota'];

/** The kota that holds an area below kota; undefined for wider ones and kota themselves. */
export function kotaOf(area: Code, areas: readonly Code[]): Code | undefined {
	if (WIDE.includes(levelOf(area))) return undefined;
	const byId = indexed(areas);
	for (let at = byId.get(area.parent ?? ''); at; at = byId.get(at.parent ?? '')) if (levelOf(at) === 'kota') return at;
	return undefined;
}

const indexes = new WeakMap<readonly Code[], Map<string, Code>>();
function indexed(areas: readonly Code[]): Map<string, Code> {
	const existing = indexes.get(areas) ?? new Map(areas.map((area) => [area.id, area]));
	indexes.set(areas, existing);
	return existing;
}
