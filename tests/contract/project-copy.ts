import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadProject } from '../../scripts/publish/contract/load-project.ts';
import { Refused } from '../../scripts/publish/finding.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The smallest contract: a dataset of one table, to be written as stunting.yaml. */
export const CONTRACT = `id: stunting
title: { id: Stunting, en: Stunting }
metadata:
  concept: { id: Stunting, en: Stunting }
  definition: { id: Balita stunting, en: Stunted children }
  producer: Dinas Kesehatan
  rhythm: semester
dimensions: {}
measures:
  balita: { title: { id: Balita, en: Children }, unit: anak, kind: stock }
tables:
  - { id: stunting, title: { id: Stunting, en: Stunting }, area: kelurahan, period: semester, dimensions: [], measures: [balita] }
protection: { method: round }
`;

/** A copy of the project's configuration that a test may change; removed when the test ends. */
export async function projectCopy(): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'proyek-'));
	onTestFinished(() => rm(root, { recursive: true, force: true }));
	for (const part of ['situs.yaml', 'codes', 'contract'])
		await cp(join(ROOT, 'data', part), join(root, 'data', part), { recursive: true });
	return root;
}

/** Replaces the first `from` in a file; a text that is not there is a fault of the test. */
export async function change(root: string, file: string, from: string, to: string): Promise<void> {
	const path = join(root, file);
	const text = await readFile(path, 'utf8');
	if (!text.includes(from)) throw new Error(`"${from}" does not occur in ${file}.`);
	await writeFile(path, text.replace(from, to));
}

/** Sentences with which a project is refused; none where it loads. */
export async function complaints(root: string): Promise<string[]> {
	try {
		await loadProject(root);
		return [];
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return error.findings.map(({ message }) => message);
	}
}
