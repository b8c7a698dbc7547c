import type { Finding } from '../finding.ts';

export interface SourceAudit {
	id: string;
	dataset: string;
	title: string;
	as_of: string;
	sample: boolean;
	/** Rows in long form after conform: exact where the figures are open; else rounded to one digit, null below 100. */
	facts: number | null;
	/** sha-256 of the raw bytes; only of open figures. */
	fingerprint?: string;
}

export interface FindingCount {
	level: Finding['level'];
	rule: string;
	/** Id of the source (layout), or the file that the city configures; never the name of a raw file. */
	about: string;
	times: number;
}

export interface TableAudit {
	table: string;
	dataset: string;
	/** Cells by status. */
	cells: Record<string, number>;
}

/** audit.json: what was published, from what, and how it was protected. Holds no protected truth. */
export interface Audit {
	release: string;
	as_of: string;
	audience: string;
	sample: boolean;
	tool: { name: string; version: string };
	policies: { dataset: string; method: string; reason?: string; hash: string }[];
	sources: SourceAudit[];
	/** Counted: what each said stays in the private report. */
	findings: FindingCount[];
	tables: TableAudit[];
	/** Report of the protect stage for each dataset, as it gave it. */
	protection: unknown[];
	notes: { dataset: string; kind: string; text: string }[];
}
