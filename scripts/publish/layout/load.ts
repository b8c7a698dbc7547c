import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { parseShape, ShapeError } from '../../../src/lib/contract/check.ts';
import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { Refused, type Finding } from '../finding.ts';
import { filesIn, refusePersonal } from '../check/guard/config.ts';
import { checkLayout } from './check-layout.ts';
import { Layout } from './schema.ts';

/**
 * Reads every data/sources/*.yaml below `root` and checks it against the contracts and code lists.
 * Throws Refused with all findings together, each naming file and path.
 */
export async function loadLayouts(root: string, datasets: Dataset[], codes: CodeLists): Promise<Layout[]> {
	await refusePersonal(root, await filesIn(root, 'data/sources', '.yaml'));
	const findings: Finding[] = [];
	const layouts: Layout[] = [];
	for (const name of (await readdir(join(root, 'data/sources'))).sort()) {
		if (!name.endsWith('.yaml')) continue;
		const file = `data/sources/${name}`;
		const report = (message: string) =>
			findings.push({ level: 'error', rule: 'tata-letak', file, message: `${file}: ${message}` });
		const document = parseDocument(await readFile(join(root, file), 'utf8'));
		const [broken] = document.errors;
		if (broken) {
			const line = broken.linePos?.[0].line ?? 1;
			report(`YAML tidak dapat dibaca di baris ${line}. Periksa lekukan dan tanda kutip di baris itu.`);
			continue;
		}
		const layout = shaped(document.toJS(), file, report);
		if (!layout) continue;
		if (`${layout.id}.yaml` !== name)
			report(`id "${layout.id}" harus sama dengan nama berkas tanpa ".yaml". Ubah salah satunya.`);
		layouts.push(layout);
	}
	for (const layout of layouts)
		for (const problem of checkLayout(layout, layouts, datasets, codes)) {
			const file = `data/sources/${layout.id}.yaml`;
			findings.push({ level: 'error', rule: 'tata-letak', file, message: `${file}: ${problem}` });
		}
	if (findings.length > 0) throw new Refused(findings);
	return layouts;
}

function shaped(value: unknown, file: string, report: (message: string) => void): Layout | null {
	try {
		return parseShape(Layout, value, file);
	} catch (error) {
		if (!(error instanceof ShapeError)) throw error;
		error.problems.forEach(report);
		return null;
	}
}
