import type { DuckDBConnection } from '@duckdb/node-api';
import type { CodeLists } from '../../src/lib/contract/code.ts';
import type { Audience, Dataset, Table } from '../../src/lib/contract/dataset.ts';
import type { Named } from '../../src/lib/contract/localized.ts';
import type { Coverage, Note } from '../../src/lib/contract/release.ts';
import type { Site } from '../../src/lib/contract/site.ts';
import type { Finding } from './finding.ts';

/** What every stage may use. Effects are passed in, so that a test can run one stage alone. */
export interface PublishContext {
	/** One native DuckDB for the whole run; stages hand tables to each other by the names below. */
	db: DuckDBConnection;
	/** Folder for temporary files of this run, removed at its end. */
	scratch: string;
	root: string;
	audience: Audience;
	site: Site;
	codes: CodeLists;
	datasets: Dataset[];
	/** Progress for people; never data values. */
	say(line: string): void;
	report(finding: Finding): void;
}

/** The same context, in which every finding names the layout whose files it is about. */
export const reportingOf = (ctx: PublishContext, { id }: { id: string }): PublishContext => ({
	...ctx,
	report: (finding) => ctx.report({ ...finding, source: id })
});

/**
 * Conform leaves, per dataset, a table `fact_<dataset>` (hyphens become underscores) in long form:
 *   sumber VARCHAR      id of the source that gave the row
 *   wilayah VARCHAR     finest area code that the source gives
 *   periode VARCHAR     period key of the finest grain that the source gives
 *   <dimension> VARCHAR one column for each dimension of the contract; NULL where the source does not give it
 *   ukuran VARCHAR      id of the measure
 *   nilai DOUBLE        count or amount (record-level sources: one row a record, nilai = 1)
 *   sementara BOOLEAN   still provisional at its agency
 * Sources that give different dimensions describe the same people: a table is filled, per area, from the source
 * that gives all of its dimensions (aggregate decides), never from two.
 */
export interface ConformedSource {
	id: string;
	dataset: string;
	title: Named;
	producer?: string;
	path?: string;
	licence?: string;
	/** As-of date of the extract, ISO. */
	asOf: string;
	/** Made-up data. */
	sample: boolean;
	/** Members that its sets can hold, where it says so: dimension of sets → kota → period → members. A member that it does not link is not known, not absent. */
	members?: Members;
	/** One row a family, person, case or event: what has no row did not happen. */
	records?: boolean;
	dimensions: string[];
	measures: string[];
	coverage: Coverage[];
	/** Reconciliation and quality notes found while reading; published on the page. */
	notes: Note[];
	/** sha-256 over the raw bytes that were read. */
	fingerprint: string;
}

export type Members = Record<string, Record<string, Record<string, string[]>>>;

export const factTable = (dataset: string) => `fact_${dataset.replaceAll('-', '_')}`;
/**
 * True counts, after aggregate: area, periode, dimensions, ukuran, nilai, sementara. Never leaves the machine.
 * Filled for the tables of *both* audiences in every run: protect rounds and attacks them together, write picks those of its audience.
 */
export const countTable = (table: string) => `count_${table.replaceAll('-', '_')}`;
/** Protected cells, after protect: the same columns and `status`. Exactly what write publishes. */
export const publicTable = (table: string) => `public_${table.replaceAll('-', '_')}`;
/**
 * Members that the sets of a table do not hold in a kota and period because nobody links them there, after aggregate: dimensi (of the
 * sets), anggota, puncak, periode. What everybody reads in the manifest: such sets are empty. Absent table = all are linked everywhere.
 */
export const unlinkedTable = (table: string) => `unlinked_${table.replaceAll('-', '_')}`;
/**
 * Totals that protect kept exact (met pins), one row each, for the roll-ups:
 *   tabel VARCHAR, wilayah VARCHAR, periode VARCHAR, ukuran VARCHAR, nilai DOUBLE,
 *   kunci VARCHAR  its dimensions as "dimension=code", sorted by dimension, joined by ";"; '' when all are summed away.
 * A member of a set is named by the dimension of its members: "program=pkh". Absent table = no met pin.
 */
export const exactTable = (dataset: string) => `exact_${dataset.replaceAll('-', '_')}`;

/** How a table was filled. */
export interface Filled {
	table: Table;
	coverage: Coverage[];
	/** Codes of a dimension of which the table tells, where that is not the whole list. */
	codes: Record<string, string[]>;
	/** Every source that filled it has one row a record: what is not there did not happen. */
	records: boolean;
	/** Ids of the sources that filled it. */
	sources: string[];
}
