import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { levelOf, type Code, type CodeLists } from '../../../src/lib/contract/code.ts';
import { Dataset } from '../../../src/lib/contract/dataset.ts';
import { Site } from '../../../src/lib/contract/site.ts';
import { checkAgainst } from './check-against.ts';
import { checkDataset } from './check-dataset.ts';
import { checkEvents, type ListProblem } from './check-events.ts';
import { filesIn, refusePersonal } from './refuse-personal.ts';
import { checkSeparators } from './check-separators.ts';
import { checkTerms } from './check-terms.ts';
import { Refused, type Finding } from '../finding.ts';
import { lintYaml } from './lint-yaml.ts';
import { loadCodes } from './load-codes.ts';
import { problemOf, type YamlFile } from './yaml-file.ts';

const RULE = 'kontrak';

export interface Project {
	site: Site;
	codes: CodeLists;
	datasets: Dataset[];
}

/**
 * Reads what a city configures: data/situs.yaml, data/codes/*.csv and data/contract/*.yaml below `root`, and checks
 * that every list, dimension, measure, table and area that one of them names exists in the others.
 * Datasets come in their declared order. Throws Refused with all findings together, each naming file, line, column and path.
 */
export async function loadProject(root: string): Promise<Project> {
	await refusePersonal(root, [
		'data/situs.yaml',
		...(await filesIn(root, 'data/codes', '.csv')),
		...(await filesIn(root, 'data/contract', '.yaml'))
	]);
	const { codes, findings } = await loadCodes(root);
	const files = new Map<string, YamlFile>();
	const read = async <T extends typeof Site | typeof Dataset>(name: string, schema: T) => {
		const { file, value, findings: found } = await lintYaml(root, name, schema, RULE);
		if (file) files.set(name, file);
		findings.push(...found);
		return value;
	};
	const report = (name: string, sentence: string) => {
		const file = files.get(name);
		if (file) findings.push(file.finding(RULE, problemOf(sentence)));
	};

	const site = await read('data/situs.yaml', Site);
	const named: { file: string; dataset: Dataset }[] = [];
	for (const name of (await readdir(join(root, 'data/contract'))).sort()) {
		if (!name.endsWith('.yaml')) continue;
		const file = `data/contract/${name}`;
		const dataset = await read(file, Dataset);
		if (!dataset) continue;
		if (`${dataset.id}.yaml` !== name)
			report(file, `id: "${dataset.id}" harus sama dengan nama berkas tanpa ".yaml". Ubah salah satunya.`);
		named.push({ file, dataset });
	}

	if (site) for (const problem of checkSite(site, codes['wilayah'] ?? [])) report('data/situs.yaml', problem);
	for (const { file, dataset } of named) for (const problem of checkDataset(dataset, codes)) report(file, problem);
	for (const { file, message } of sharedTableNames(named)) report(file, message);
	const rows = (list: string, problems: ListProblem[]) => {
		const file = `data/codes/${list}.csv`;
		for (const { at, message } of problems)
			findings.push({
				level: 'error',
				rule: RULE,
				file,
				rows: [at + 2],
				message: `${file} baris ${at + 2}: ${message}`
			});
	};
	rows('istilah', checkTerms(codes['istilah'] ?? []));
	const contracts = named.map(({ dataset }) => dataset);
	rows('peristiwa', checkEvents(codes['peristiwa'] ?? [], contracts, codes['wilayah'] ?? []));
	const datasets = contracts.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
	const fileOf = (id: string) => named.find(({ dataset }) => dataset.id === id)?.file ?? '';
	for (const { dataset, message } of [...checkSeparators(datasets), ...checkAgainst(datasets, codes)])
		report(fileOf(dataset), message);

	if (findings.length > 0 || !site) throw new Refused(findings);
	return { site, codes, datasets };
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
