import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Audience } from '../../src/lib/contract/dataset.ts';
import { DISK } from './disk.ts';
import { Refused, type Finding } from './finding.ts';
import { onStop } from './interrupt.ts';
import { makeDraft, sweep } from './leftovers.ts';
import type { loadProject } from './contract/load-project.ts';
import { takeLock, type Lock } from './lock.ts';
import { recover } from './recover.ts';
import type { PublishContext } from './stage.ts';

interface RunOptions {
	root: string;
	audience?: Audience;
	say?: (line: string) => void;
}

/** Runs `work` as the only one of the project. Throws Refused when another run holds the lock. */
export async function alone<T>(options: RunOptions, work: (lock: Lock) => T | Promise<T>): Promise<T> {
	const inside = join(resolve(options.root), 'private');
	DISK.makeFolder(inside);
	const lock = takeLock(inside, options.say ?? (() => undefined));
	const forget = onStop(() => lock.release());
	try {
		return await work(lock);
	} finally {
		forget();
		lock.release();
	}
}

/** Like `alone`, after clearing what killed runs left and finishing what one of them left undecided. */
export const exclusively = <T>(options: RunOptions, into: string, work: (lock: Lock) => T | Promise<T>): Promise<T> =>
	alone(options, (lock) => {
		const root = resolve(options.root);
		sweep(into, root);
		recover(root, into, options.say ?? (() => undefined));
		return work(lock);
	});

/** Lays out the project and a DuckDB for one run; findings made before a refusal belong to it. */
export async function withContext<T>(
	options: RunOptions,
	stages: { loadProject: typeof loadProject },
	work: (ctx: PublishContext, findings: Finding[]) => Promise<T>
): Promise<T> {
	const root = resolve(options.root);
	const project = await stages.loadProject(root);
	const findings: Finding[] = [];
	// Records may spill to disk; there they lie where only their owner reads.
	await mkdir(join(root, 'private'), { recursive: true, mode: 0o700 });
	const scratch = makeDraft(join(root, 'private'), '.kerja-');
	const forget = onStop(() => DISK.remove(scratch));
	const instance = await DuckDBInstance.create(':memory:', {
		memory_limit: '1500MB',
		temp_directory: scratch
	});
	const db = await instance.connect();
	try {
		const ctx: PublishContext = {
			db,
			scratch,
			root,
			audience: options.audience ?? 'umum',
			...project,
			say: options.say ?? (() => undefined),
			// A list that feeds two datasets is looked at twice, and says the same twice.
			report: (finding) => {
				if (!findings.some((each) => isDeepStrictEqual(each, finding))) findings.push(finding);
			}
		};
		return await work(ctx, findings);
	} catch (error) {
		// What was found before the stop belongs to it.
		if (!(error instanceof Refused)) throw error;
		throw new Refused([...new Set([...findings, ...error.findings])]);
	} finally {
		db.closeSync();
		instance.closeSync();
		forget();
		await rm(scratch, { recursive: true, force: true });
	}
}
