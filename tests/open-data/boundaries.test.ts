import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBoundaries } from '../../scripts/publish/boundaries/boundaries.ts';
import { boxAround, boxOf } from '../../scripts/publish/boundaries/geometry.ts';
import { simplified } from '../../scripts/publish/boundaries/simplify.ts';
import type { Finding } from '../../scripts/publish/finding.ts';
import { loadProject } from '../../scripts/publish/contract/load-project.ts';
import type { PublishContext } from '../../scripts/publish/stage.ts';
import { office } from '../publish/cli/town.ts';
import { COLLECTIONS } from './collections.ts';

describe.each(COLLECTIONS)('outlines of the three cities, $name', (collection) => {
	it('match the code lists, all but the eight kelurahan that no map has', async () => {
		const root = await office();
		await mkdir(join(root, 'data/boundaries'));
		const folder = collection.folder('boundaries');
		for (const name of await readdir(folder)) await cp(join(folder, name), join(root, 'data/boundaries', name));
		const findings: Finding[] = [];
		const ctx = { ...(await loadProject(root)), root, report: (finding: Finding) => findings.push(finding) };
		const outlines = await readBoundaries(ctx as unknown as PublishContext);
		expect(outlines).toHaveLength(3 + 18 + 109);
		expect(findings.map(({ rule, message }) => [rule, /\d+ wilayah/.exec(message)?.[0]])).toEqual([
			['tanpa-batas', '8 wilayah']
		]);
		const kelurahan = outlines.filter(({ code }) => /^62\.71\.\d\d\./.test(code));
		const box = boxAround(kelurahan.map(({ rings }) => boxOf(rings)));
		for (const { rings } of kelurahan) {
			const [before, after] = [boxOf(rings), boxOf(simplified(rings, box))];
			for (const at of [0, 1, 2, 3] as const) expect(Math.abs(before[at] - after[at])).toBeLessThan(0.002);
		}
	});
});
