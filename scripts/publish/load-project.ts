import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { levelOf, type Code, type CodeLists } from '../../src/lib/contract/code.ts';
import { parseShape, ShapeError } from '../../src/lib/contract/check.ts';
import { Dataset } from '../../src/lib/contract/dataset.ts';
import { Site } from '../../src/lib/contract/site.ts';
import { checkAgainst } from './check-against.ts';
import { checkDataset } from './check-dataset.ts';
import { checkEvents, type ListProblem } from './check-events.ts';
import { filesIn, refusePersonal } from './check/guard/config.ts';
import { checkSeparators } from './check-separators.ts';
import { checkTerms } from './check-terms.ts';
import { Refused, type Finding } from './finding.ts';
import { loadCodes } from './load-codes.ts';

export interface Project {
	site: Site;
	codes: CodeLists;
	datasets: Dataset[];
}

/**
 * Reads what a city configures: data/situs.yaml, data/codes/*.csv and data/contract/*.yaml below `root`, and checks
 * that every list, dimension, measure, table and area that one of them names exists in the others.
 * Datasets come in their declared order. Throws Refused with all findings together, each naming file and path.
 */
export async function loadProject(root: string): Promise<Project> {
	await refusePersonal(root, [
		'data/situs.yaml',
		...(await filesIn(root, 'data/codes', '.csv')),
		...(await filesIn(root, 'data/contract', '.yaml'))
	]);
	const { codes, findings } = await loadCodes(root);
	const report = (file: string, message: string) =>
		findings.push({ level: 'error', rule: 'kontrak', file, message: `${file}: ${message}` });

	const site = await shaped('data/situs.yaml', Site);
	const named: { file: string; dataset: Dataset }[] = [];
	for (const name of (await readdir(join(root, 'data/contract'))).sort()) {
		if (!name.endsWith('.yaml')) continue;
		const file = `data/contract/${name}`;
		const dataset = await shaped(file, Dataset);
		if (!dataset) continue;
		if (`${dataset.id}.yaml` !== name)
			report(file, `id "${dataset.id}" harus sama dengan nama berkas tanpa ".yaml". Ubah salah satunya.`);
		named.push({ file, dataset });
	}

	if (site) for (const problem of checkSite(site, codes['wilayah'] ?? [])) report('data/situs.yaml', problem);
	for (const { file, dataset } of named) for (const problem of checkDataset(dataset, codes)) report(file, problem);
	for (const { file, message } of sharedTableNames(named)) report(file, message);
	const rows = (list: string, problems: ListProblem[]) => {
		for (const { at, message } of problems) report(`data/codes/${list}.csv`, `baris ${at + 2}: ${message}`);
	};
	rows('istilah', checkTerms(codes['istilah'] ?? []));
	const contracts = named.map(({ dataset }) => dataset);
	rows('peristiwa', checkEvents(codes['peristiwa'] ?? [], contracts, codes['wilayah'] ?? []));
	const datasets = contracts.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
	for (const { dataset, message } of [...checkSeparators(datasets), ...checkAgainst(datasets, codes)])
		report(`data/contract/${dataset}.yaml`, message);

	if (findings.length > 0 || !site) throw new Refused(findings);
	return { site, codes, datasets };

	async function shaped<T extends typeof Site | typeof Dataset>(file: string, schema: T) {
		const text = await readFile(join(root, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'ENOENT') throw error;
			return null;
		});
		if (text === null) return void report(file, 'berkas tidak ada. Buat berkas ini lebih dulu.');
		const document = parseDocument(text);
		const [broken] = document.errors;
		if (broken) {
			const line = broken.linePos?.[0].line ?? 1;
			return void report(
				file,
				`YAML tidak dapat dibaca di baris ${line}. Periksa lekukan dan tanda kutip di baris itu.`
			);
		}
		try {
			return parseShape(schema, document.toJS(), file);
		} catch (error) {
			if (!(error instanceof ShapeError)) throw error;
			for (const problem of error.problems) report(file, problem);
			return undefined;
		}
	}
}

function checkSite(site: Site, areas: Code[]): string[] {
	const problems: string[] = [];
	const byId = new Map(areas.map((area) => [area.id, area]));
	for (const id of site.areas) {
		const area = byId.get(id);
		if (!area) problems.push(`areas: wilayah ${id} tidak ada di data/codes/wilayah.csv.`);
		else if (levelOf(area) !== 'kota') problems.push(`areas: wilayah ${id} bukan tingkat kota.`);
	}
	if (!site.areas.includes(site.home)) problems.push(`home: wilayah ${site.home} harus salah satu dari areas.`);
	return problems;
}

/** In SQL a hyphen becomes an underscore, so that `a-b` and `a_b` would be one table. */
function sharedTableNames(named: { file: string; dataset: Dataset }[]): Pick<Finding, 'file' | 'message'>[] {
	const owner = new Map<string, string>();
	const found: Pick<Finding, 'file' | 'message'>[] = [];
	for (const { file, dataset } of named)
		for (const { id } of dataset.tables) {
			const name = id.replaceAll('-', '_');
			const first = owner.get(name);
			if (first) found.push({ file, message: `tables: nama tabel "${id}" sudah dipakai di ${first}. Beri nama lain.` });
			owner.set(name, file);
		}
	return found;
}
