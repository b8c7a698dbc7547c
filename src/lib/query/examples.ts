import { isForAnalysts } from '../contract/analyst.ts';
import type { Page } from '../contract/dataset.ts';
import type { PublishedDataset, PublishedTable, Release } from '../contract/release.ts';
import { parsePeriod } from '../contract/period.ts';
import { quoteName, quoteText, tableName } from '../core/sql.ts';

/** Kinds of example statements, in the order in which they are offered. */
export const EXAMPLES = ['areas', 'bounds', 'change', 'statuses'] as const;

/** A statement that runs on a release as it is. */
export interface Example {
	kind: (typeof EXAMPLES)[number];
	table: PublishedTable;
	sql: string;
}

type Part = { dataset: PublishedDataset; table: PublishedTable; measure: string };

const lastPeriod = ({ coverage }: PublishedTable): string =>
	coverage
		.flatMap(({ periods }) => periods)
		.sort()
		.at(-1) ?? '';

/** A name as people write it where that is possible. */
const plain = (name: string): string => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteName(name));
const nameOf = ({ id }: PublishedTable): string => plain(tableName(id).slice(1, -1));

/** Columns whose rows must stay apart: registers, sets, and the dimension that carries the unit. */
function keptApart({ dataset, table, measure }: Part): string[] {
	const unit = dataset.measures[measure]?.unit;
	return table.dimensions.filter((id) => {
		const dimension = dataset.dimensions[id];
		return dimension?.never_add || dimension?.set_of || (typeof unit === 'object' && unit.from === id);
	});
}

function areas({ table, measure }: Part): string {
	const columns = table.dimensions.map((id) => `t.${plain(id)}`);
	return `-- Angka tiap wilayah pada periode terakhir, apa adanya
SELECT ${['w.nama AS nama_wilayah', ...columns, 't.nilai', 't.status'].join(', ')}
FROM ${nameOf(table)} t
JOIN kode w ON w.daftar = 'wilayah' AND w.kode = t.wilayah
WHERE t.ukuran = ${quoteText(measure)} AND t.periode = ${quoteText(lastPeriod(table))}
ORDER BY t.nilai DESC`;
}

/** Sums with the bounds that the publication proves: those of each row, without the rows that are not there. */
function bounds(part: Part, home: string): string {
	const { table, measure } = part;
	const { base, slack: usual, wider } = table.rounding ?? { base: 0, slack: 0 };
	const slack = wider?.[measure] ?? usual;
	const own = keptApart(part).map(plain);
	const names = ['periode', ...own].join(', ');
	return `-- Jumlah dengan batas pastinya: angka yang dibulatkan berasal dari suatu kisaran
SELECT ${names}, sum(nilai) AS jumlah,
  sum(CASE WHEN status = 'tepat' THEN nilai WHEN nilai = 0 THEN 0 WHEN nilai = ${base} THEN 1 ELSE greatest(${base}, nilai - ${slack}) END) AS paling_sedikit,
  sum(CASE WHEN status = 'tepat' THEN nilai WHEN nilai = 0 THEN ${base - 1} ELSE nilai + ${slack} END) AS paling_banyak
FROM ${nameOf(table)}
WHERE ukuran = ${quoteText(measure)} AND wilayah::VARCHAR LIKE ${quoteText(`${home}%`)}
GROUP BY ${names}
ORDER BY ${names}`;
}

function change(part: Part, home: string): string {
	const { table, measure } = part;
	const own = keptApart(part).map(plain);
	const grain = parsePeriod(lastPeriod(table))?.grain ?? 'tahun';
	const steps = { tahun: 1, semester: 2, triwulan: 4, bulan: 12 }[grain];
	const over = [own.length > 0 ? `PARTITION BY ${own.join(', ')} ` : '', 'ORDER BY periode'].join('');
	const names = ['periode', ...own].join(', ');
	return `-- Perubahan dari periode yang sama setahun sebelumnya
WITH deret AS (
  SELECT ${names}, sum(nilai) AS jumlah
  FROM ${nameOf(table)}
  WHERE ukuran = ${quoteText(measure)} AND wilayah::VARCHAR LIKE ${quoteText(`${home}%`)}
  GROUP BY ${names}
)
SELECT *, jumlah - lag(jumlah, ${steps}) OVER (${over}) AS perubahan
FROM deret
ORDER BY ${names}`;
}

function statuses({ table }: Part): string {
	return `-- Berapa baris yang tepat, dibulatkan, atau tanpa angka
SELECT ukuran, status, count(*) AS baris, count(*) FILTER (WHERE sementara) AS sementara
FROM ${nameOf(table)}
GROUP BY ALL
ORDER BY ukuran, baris DESC`;
}

/** The most detailed table below `rows` of a dataset that holds what its first chart on the page is about. */
function partOf(dataset: PublishedDataset, page: Page, release: Release, fits: (part: Part) => boolean): Part | null {
	const charts = dataset.charts
		.filter((chart) => chart.page === page && !isForAnalysts(chart))
		.toSorted((a, b) => a.order - b.order);
	const parts = charts.flatMap(({ measure }) =>
		release.tables
			.filter((table) => table.dataset === dataset.id && table.measures.includes(measure) && table.coverage.length > 0)
			.map((table) => ({ dataset, table, measure }))
	);
	return parts.filter(fits).toSorted((a, b) => a.table.rows - b.table.rows)[0] ?? null;
}

/**
 * Statements for the readers of a page, made from the release's own tables, areas and periods, so that they run in any release.
 * None adds what must not be added: registers, units and sets stay apart, stocks and levels are not added over time.
 */
export function examplesOf(release: Release, page: Page): Example[] {
	const datasets = release.datasets.filter(({ charts }) => charts.some((chart) => chart.page === page));
	const isLevel = ({ dataset, measure }: Part) => dataset.measures[measure]?.kind === 'level';
	const first = (fits: (part: Part) => boolean): Part | null => {
		for (const dataset of datasets) {
			const part = partOf(dataset, page, release, fits);
			if (part) return part;
		}
		return null;
	};
	const holdsHome = ({ table }: Part) =>
		table.coverage.some(({ area, periods }) => area.startsWith(release.home) && periods.length > 1);
	const found: Record<Example['kind'], { part: Part | null; sql: (part: Part) => string }> = {
		areas: { part: first(({ table }) => table.area !== 'kota') ?? first(() => true), sql: areas },
		bounds: {
			part: first((part) => Boolean(part.table.rounding) && !part.table.rollup_of && !isLevel(part) && holdsHome(part)),
			sql: (part) => bounds(part, release.home)
		},
		change: {
			part: first((part) => !isLevel(part) && holdsHome(part) && part.table.period !== 'tahun'),
			sql: (part) => change(part, release.home)
		},
		statuses: { part: first(() => true), sql: statuses }
	};
	return EXAMPLES.flatMap((kind) => {
		const { part, sql } = found[kind];
		return part ? [{ kind, table: part.table, sql: sql(part) }] : [];
	});
}
