import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Refused, type Finding } from '../../scripts/publish/finding.ts';
import { loadProject } from '../../scripts/publish/contract/load-project.ts';
import { prepare } from '../../scripts/publish/prepare.ts';
import { rowsOf } from '../../scripts/publish/sql.ts';
import type { ConformedSource, PublishContext } from '../../scripts/publish/stage.ts';

export const ROOT = new URL('../..', import.meta.url).pathname;
export interface Trial {
	findings: Finding[];
	errors: Finding[];
	sources: ConformedSource[];
	sum(dataset: string, where: string): Promise<number>;
	/** What a query of the tables `fact_<dataset>` gives. */
	rows(sql: string): Promise<Record<string, unknown>[]>;
}

/** Runs read, check and conform with the project's own layouts, contracts and codes on explicit files. */
export async function tryFiles(files: string[]): Promise<Trial> {
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const findings: Finding[] = [];
	const scratch = await mkdtemp(join(tmpdir(), 'perlinsos-asli-'));
	const ctx: PublishContext = {
		...(await loadProject(ROOT)),
		...{ db, root: ROOT, audience: 'umum', scratch },
		say: () => undefined,
		report: (finding) => findings.push(finding)
	};
	const trial: Trial = {
		...{ findings, errors: [], sources: [] },
		rows: (sql) => rowsOf(db, sql),
		async sum(dataset, where) {
			const [row] = await rowsOf(db, `SELECT sum(nilai) AS n FROM fact_${dataset.replaceAll('-', '_')} WHERE ${where}`);
			return Number(row?.['n']);
		}
	};
	try {
		trial.sources = await prepare(ctx, files);
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		trial.errors = error.findings;
	}
	return trial;
}
