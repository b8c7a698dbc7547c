import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nameIn } from '../../src/lib/contract/localized.ts';
import type { Release } from '../../src/lib/contract/release.ts';
import type { Finding } from './finding.ts';
import { name, rowsOf } from './sql.ts';
import { factTable, publicTable, type PublishContext } from './stage.ts';
import { auditHtml } from './report/html.ts';
import type { Audit, FindingCount, SourceAudit, TableAudit } from './report/audit.ts';
import { publishedOf, type Counted } from './write/manifest.ts';
import { DISK } from './disk.ts';

export interface ReportInput {
	release: Release;
	counted: Counted[];
	findings: Finding[];
	/** Facts that each source gave, by `<dataset>/<source>`; counted before they are dropped. */
	facts: Record<string, number>;
	/** Version of this tool. */
	version: string;
}

/** Counts the facts of each source. */
export async function countFacts(ctx: PublishContext, dataset: string): Promise<Record<string, number>> {
	const rows = await rowsOf(
		ctx.db,
		`SELECT sumber, count(*)::DOUBLE AS n FROM ${name(factTable(dataset))} GROUP BY sumber ORDER BY sumber`
	);
	return Object.fromEntries(rows.map((row) => [String(row['sumber']), Number(row['n'])]));
}

/**
 * Stage 7: audit.json and a readable audit.html beside the release, without any protected truth; the whole of the
 * findings goes to `private/`, which never leaves the machine.
 */
export async function report(ctx: PublishContext, input: ReportInput, folder: string): Promise<Audit> {
	const audit = await auditOf(ctx, input);
	DISK.write(join(folder, 'audit.json'), `${JSON.stringify(audit, null, '\t')}\n`);
	DISK.write(join(folder, 'audit.html'), auditHtml(audit, input.release));
	const inside = join(ctx.root, 'private', 'audit');
	await mkdir(inside, { recursive: true, mode: 0o700 });
	const { findings, facts, counted } = input;
	const whole = { ...audit, findings, facts, protection: counted.map(({ protection }) => protection) };
	DISK.write(join(inside, `${input.release.id}.json`), `${JSON.stringify(whole, null, '\t')}\n`);
	return audit;
}

async function auditOf(
	ctx: PublishContext,
	{ release, counted, findings, facts, version }: ReportInput
): Promise<Audit> {
	const tables: TableAudit[] = [];
	for (const each of counted)
		for (const { table } of publishedOf(each, ctx)) {
			const cells = await rowsOf(
				ctx.db,
				`SELECT status, count(*)::INT AS n FROM ${name(publicTable(table.id))} GROUP BY status ORDER BY status`
			);
			tables.push({
				table: table.id,
				dataset: each.dataset.id,
				cells: Object.fromEntries(cells.map((row) => [String(row['status']), Number(row['n'])]))
			});
		}
	return {
		release: release.id,
		as_of: release.as_of,
		audience: release.audience,
		sample: release.sample,
		tool: { name: 'dasbor-perlinsos', version },
		policies: counted.map(({ dataset, protection }) => ({
			dataset: dataset.id,
			method: protection.method,
			...(protection.reason ? { reason: protection.reason } : {}),
			hash: createHash('sha256').update(JSON.stringify(dataset.protection)).digest('hex')
		})),
		sources: counted.flatMap((each) => sourcesOf(each, facts)),
		findings: countFindings(findings, new Set(counted.flatMap(({ sources }) => sources.map(({ id }) => id)))),
		tables,
		// How long the attack took depends on the machine; it stands in the private report.
		protection: counted.map(({ protection }) => withoutClock(protection)),
		notes: release.datasets.flatMap(({ id, notes }) =>
			notes.map(({ kind, text }) => ({ dataset: id, kind, text: text.id }))
		)
	};
}

function sourcesOf({ dataset, sources, protection }: Counted, facts: Record<string, number>): SourceAudit[] {
	const isOpen = protection.method === 'none';
	return sources.map(({ id, title, asOf, sample, fingerprint }) => ({
		id,
		dataset: dataset.id,
		title: nameIn(title, 'id'),
		as_of: asOf,
		sample,
		// The exact length of a register would be one equation more for whoever wants to undo the rounding.
		facts: isOpen ? (facts[`${dataset.id}/${id}`] ?? 0) : roundly(facts[`${dataset.id}/${id}`] ?? 0),
		...(isOpen ? { fingerprint } : {})
	}));
}

/** One significant digit, and nothing at all below 100. */
function roundly(count: number): number | null {
	if (count < 100) return null;
	const unit = 10 ** (String(Math.trunc(count)).length - 1);
	return Math.round(count / unit) * unit;
}

/** Files that a city configures, which name no person (see contract/refuse-personal.ts) and are no raw files. */
const CONFIGURED = /^data\/(?:situs\.yaml|(?:contract|sources|codes)\/[a-z0-9_-]+\.(?:yaml|csv))$/;

/** How often each rule spoke of each source: messages may hold counts of people, and names of files may hold anything. */
function countFindings(findings: Finding[], sources: Set<string>): FindingCount[] {
	const counts = new Map<string, FindingCount>();
	for (const { level, rule, file, source } of findings) {
		const about = source ?? (CONFIGURED.test(file) || sources.has(file) ? file : 'berkas lain');
		const key = `${level}|${rule}|${about}`;
		counts.set(key, { level, rule, about, times: (counts.get(key)?.times ?? 0) + 1 });
	}
	return [...counts.values()];
}

function withoutClock(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutClock);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => key !== 'seconds')
			.map(([key, inner]) => [key, withoutClock(inner)])
	);
}
