import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditHtml } from '../../../scripts/publish/report/html.ts';
import type { Audit } from '../../../scripts/publish/report/audit.ts';
import type { Published } from '../../../scripts/publish/publish.ts';
import { STAGES } from '../../../scripts/publish/publish.ts';
import { publishTown, town } from '../cli/town.ts';

let root: string;
let published: Published;
let audit: Audit;
let html: string;

beforeAll(async () => {
	({ root } = await town());
	// A finding that tells how many people there are, as reading and linking give them.
	const prepare: typeof STAGES.prepare = async (ctx, files) => {
		ctx.report({
			level: 'note',
			rule: 'tautan',
			file: 'keluarga',
			rows: [2, 3],
			message: 'keluarga: 98 % dari 86 baris menemukan pasangannya.'
		});
		return STAGES.prepare(ctx, files);
	};
	published = await publishTown(root, {}, { prepare });
	audit = JSON.parse(await readFile(join(published.folder, 'audit.json'), 'utf8')) as Audit;
	html = await readFile(join(published.folder, 'audit.html'), 'utf8');
});

describe('the audit beside a release', () => {
	it('says what was published, from what, under which policy', () => {
		expect(audit).toMatchObject({
			release: published.release.id,
			as_of: '2025-07-31',
			sample: true,
			tool: { name: 'dasbor-perlinsos' }
		});
		expect(audit.policies.map(({ dataset, method }) => [dataset, method])).toEqual([
			['keluarga', 'round'],
			['kegiatan', 'none']
		]);
		expect(audit.policies[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
		expect(audit.protection).toHaveLength(2);
	});

	it('counts cells by status as they stand in the files', async () => {
		const csv = await readFile(join(published.folder, 'kegiatan.csv'), 'utf8');
		const cells = audit.tables.find(({ table }) => table === 'kegiatan')?.cells;
		expect(cells).toEqual({ tepat: csv.trim().split('\n').length - 1 });
	});

	it('gives the size of an open list exactly, that of a short protected one not at all', () => {
		const facts = Object.fromEntries(audit.sources.map((source) => [source.id, source.facts]));
		expect(facts).toEqual({ keluarga: null, kegiatan: 12 });
		expect(audit.sources.map(({ fingerprint }) => fingerprint !== undefined)).toEqual([false, true]);
	});

	it('tells which rules spoke, and keeps what they said inside', async () => {
		// The town names nobody whom readers can write to.
		expect(audit.findings).toEqual([
			{ level: 'warning', rule: 'tanpa-narahubung', about: 'data/situs.yaml', times: 1 },
			{ level: 'note', rule: 'tautan', about: 'keluarga', times: 1 }
		]);
		const inside = JSON.parse(await readFile(join(root, 'private/audit', `${published.release.id}.json`), 'utf8')) as {
			findings: { rule: string; message: string }[];
			facts: Record<string, number>;
		};
		expect(inside.findings.find(({ rule }) => rule === 'tautan')?.message).toContain('86 baris');
		expect(inside.facts['keluarga/keluarga']).toBeGreaterThan(0);
	});

	it('holds nothing of the clock, so that the same release has the same audit', () => {
		expect(JSON.stringify(audit)).not.toContain('"seconds"');
	});
});

describe('the audit for people', () => {
	it('is one page in Indonesian that needs no other file and no script', () => {
		const { document } = new JSDOM(html).window;
		expect(document.documentElement.lang).toBe('id');
		expect(document.querySelectorAll('script, link, img, iframe, [style], [onclick], [src]')).toHaveLength(0);
		expect(html).not.toMatch(/https?:\/\//);
		expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
			'Kebijakan pelindungan',
			'Sumber',
			'Temuan',
			'Sel menurut status',
			'Laporan pelindungan'
		]);
		expect(document.body.textContent).toContain('Data contoh, bukan data sebenarnya');
	});

	it('shows a text from a contract as text, never as markup', () => {
		const poisoned = { ...audit, notes: [{ dataset: 'keluarga', kind: 'mutu', text: '<script>alert(1)</script>' }] };
		const page = new JSDOM(auditHtml(poisoned, published.release));
		expect(page.window.document.querySelector('script')).toBeNull();
		expect(page.window.document.body.textContent).toContain('<script>alert(1)</script>');
	});
});
