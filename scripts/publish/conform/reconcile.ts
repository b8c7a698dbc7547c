import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { nameIn, type Language } from '../../../src/lib/contract/localized.ts';
import { periodName } from '../../../src/lib/language/index.ts';
import type { Understood } from '../check/understand.ts';
import { literal, name, rowsOf } from '../sql.ts';
import { factTable, type ConformedSource, type PublishContext } from '../stage.ts';
import { topOf } from './coverage.ts';

/** Sum of one measure by area and period, for one source. */
type Sums = Map<string, number>;

/**
 * Compares sources of a dataset that count the same measure for the same area and period. Where they differ, the one that covers most
 * gets a note for the page; with figures only if these need no protection. Fewer forms of violence than victims
 * mean that the table of forms is incomplete.
 */
export async function reconcile(
	ctx: PublishContext,
	sources: Understood[],
	conformed: ConformedSource[]
): Promise<void> {
	for (const dataset of ctx.datasets)
		for (const [measure, { kind, mentions }] of Object.entries(dataset.measures)) {
			if (kind === 'level' || mentions) continue;
			const siblings = conformed
				.filter((entry) => entry.dataset === dataset.id && entry.measures.includes(measure))
				.filter((entry) => !overlaps(dataset, entry))
				.sort((a, b) => periodsOf(b) - periodsOf(a) || (a.id < b.id ? -1 : 1));
			const [primary, ...others] = siblings;
			if (!primary) continue;
			const compared: { source: ConformedSource; sums: Sums; atLeast: boolean }[] = [];
			for (const other of others)
				compared.push({
					source: other,
					sums: await sumsOf(ctx, dataset, other, measure, sources, primary),
					atLeast: false
				});
			compared.push(...(await mentionsOf(ctx, dataset, measure, primary, sources, conformed)));
			const base = await sumsOf(ctx, dataset, primary, measure, sources, primary);
			const lines = differences(base, compared);
			if (lines.length === 0) continue;
			const points = [...base.keys()].filter((key) => compared.some(({ sums }) => sums.has(key)));
			addNote(ctx, dataset, measure, primary, lines, points.length);
		}
}

const periodsOf = ({ coverage }: ConformedSource) => new Set(coverage.flatMap(({ periods }) => periods)).size;
const shortTitle = ({ title }: ConformedSource, language: Language) => nameIn(title, language).replace(/,.*$/, '');

/** True for a source by members of a set (families by programme): its parts overlap and add up to nothing. */
function overlaps(dataset: Dataset, { dimensions }: ConformedSource): boolean {
	const sets = Object.values(dataset.dimensions).flatMap(({ set_of }) => set_of ?? []);
	return dimensions.some((id) => !dataset.dimensions[id]?.set_of && sets.includes(dataset.dimensions[id]?.codes ?? ''));
}

/** Forms of violence from sources of their own: every victim suffered at least one. */
async function mentionsOf(
	ctx: PublishContext,
	dataset: Dataset,
	measure: string,
	primary: ConformedSource,
	sources: Understood[],
	conformed: ConformedSource[]
) {
	const found: { source: ConformedSource; sums: Sums; atLeast: boolean }[] = [];
	const whole = dataset.measures[measure];
	if (whole?.unit !== 'korban' || whole.part_of) return found;
	for (const [id, { unit, mentions }] of Object.entries(dataset.measures)) {
		if (!mentions || unit !== 'bentuk') continue;
		for (const other of conformed)
			if (other.dataset === dataset.id && other.id !== primary.id && other.measures.includes(id))
				found.push({
					source: other,
					sums: await sumsOf(ctx, dataset, other, id, sources, primary),
					atLeast: true
				});
	}
	return found;
}

/** Sums by kota where both sources have the same kota, otherwise by the area of the layout. */
async function sumsOf(
	ctx: PublishContext,
	dataset: Dataset,
	source: ConformedSource,
	measure: string,
	sources: Understood[],
	primary: ConformedSource
): Promise<Sums> {
	const areas = new Map((ctx.codes['wilayah'] ?? []).map((area) => [area.id, area]));
	const tops = new Set(primary.coverage.map(({ area }) => area));
	const root = sources.find(({ layout }) => layout.id === source.id)?.layout.area;
	const rows = await rowsOf(
		ctx.db,
		`SELECT wilayah, periode, sum(nilai) AS nilai FROM ${name(factTable(dataset.id))}
		 WHERE sumber = ${literal(source.id)} AND ukuran = ${literal(measure)} GROUP BY ALL`
	);
	const sums: Sums = new Map();
	for (const row of rows) {
		const top = topOf(String(row['wilayah']), areas);
		const key = `${tops.has(top) ? top : (root ?? top)}|${String(row['periode'])}`;
		sums.set(key, (sums.get(key) ?? 0) + Number(row['nilai']));
	}
	return sums;
}

interface Difference {
	area: string;
	period: string;
	own: number;
	/** The tables that give another figure, by figure. */
	others: Map<number, ConformedSource[]>;
}

function differences(base: Sums, compared: { source: ConformedSource; sums: Sums; atLeast: boolean }[]): Difference[] {
	const found: Difference[] = [];
	for (const [key, own] of [...base].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const [area = '', period = ''] = key.split('|');
		const others = new Map<number, ConformedSource[]>();
		for (const { source, sums, atLeast } of compared) {
			const value = sums.get(key);
			if (value === undefined || (atLeast ? value >= own : value === own)) continue;
			others.set(value, [...(others.get(value) ?? []), source]);
		}
		if (others.size > 0) found.push({ area, period, own, others });
	}
	return found;
}

function addNote(
	ctx: PublishContext,
	dataset: Dataset,
	measure: string,
	primary: ConformedSource,
	found: Difference[],
	compared: number
) {
	const open = dataset.protection.method === 'none';
	const title = dataset.measures[measure]!.title;
	const manyAreas = new Set(found.map(({ area }) => area)).size > 1;
	const line = ({ area, period, own, others }: Difference, language: Language) => {
		const place = manyAreas ? `${area}, ` : '';
		const named = (sources: ConformedSource[]) => sources.map((source) => shortTitle(source, language)).join('; ');
		const figures = [...others].map(([value, sources]) => `${value} (${named(sources)})`).join(', ');
		return `${place}${periodName(period, language)}: ${own} ${language === 'id' ? 'dipakai, lainnya' : 'used, others'} ${figures}`;
	};
	const figures = (language: Language) => `${found.map((each) => line(each, language)).join('. ')}.`;
	const caveatId = `${title.id}: tabel-tabel sejenis tidak sama jumlahnya pada ${found.length} dari ${compared} periode yang dibandingkan. Total memakai ${shortTitle(primary, 'id')}; tiap rincian memakai tabelnya sendiri.`;
	const caveatEn = `${title.en}: sibling tables do not agree in ${found.length} of ${compared} periods compared. Totals use "${shortTitle(primary, 'en')}"; each breakdown uses its own table.`;
	primary.notes.push({
		kind: 'rekonsiliasi',
		measure,
		text: { id: caveatId, en: caveatEn },
		...(open ? { detail: { id: figures('id'), en: figures('en') } } : {})
	});
	ctx.report({
		level: 'warning',
		rule: 'rekonsiliasi',
		file: primary.id,
		subject: measure,
		message: `${primary.id}: ${caveatId}`
	});
}
