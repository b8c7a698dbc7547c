import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { Refused, type Finding } from '../finding.ts';
import { filesIn, refusePersonal } from './refuse-personal.ts';
import { checkLayout } from './check-layout.ts';
import { Layout } from '../layout/schema.ts';
import { lintYaml } from './lint-yaml.ts';
import { problemOf, type YamlFile } from './yaml-file.ts';

const RULE = 'tata-letak';

/**
 * Reads every data/sources/*.yaml below `root` and checks it against the contracts and code lists.
 * Throws Refused with all findings together, each naming file, line, column and path.
 */
export async function loadLayouts(root: string, datasets: Dataset[], codes: CodeLists): Promise<Layout[]> {
	await refusePersonal(root, await filesIn(root, 'data/sources', '.yaml'));
	const findings: Finding[] = [];
	const named: { file: YamlFile; layout: Layout }[] = [];
	for (const name of (await readdir(join(root, 'data/sources'))).sort()) {
		if (!name.endsWith('.yaml')) continue;
		const { file, value: layout, findings: found } = await lintYaml(root, `data/sources/${name}`, Layout, RULE);
		findings.push(...found);
		if (!file || !layout) continue;
		if (`${layout.id}.yaml` !== name) {
			const message = `"${layout.id}" harus sama dengan nama berkas tanpa ".yaml". Ubah salah satunya.`;
			findings.push(file.finding(RULE, { path: 'id', message }));
		}
		named.push({ file, layout });
	}
	const layouts = named.map(({ layout }) => layout);
	for (const { file, layout } of named)
		for (const problem of checkLayout(layout, layouts, datasets, codes))
			findings.push(file.finding(RULE, problemOf(problem)));
	if (findings.length > 0) throw new Refused(findings);
	return layouts;
}
