import { run } from '../../read/bench.ts';
import type { Finding } from '../../../../scripts/publish/finding.ts';
import type { Case } from './case.ts';
import { fileOf, layoutOf, ROLES_OF, type Kind } from './files.ts';

/** One case read under one role. */
export interface Trial {
	kind: Kind;
	role: string;
	case: Case;
	findings: Finding[];
	/** No error was found: what the file holds would have been read and counted. */
	accepted: boolean;
	/** An error calls it personal (or too long to be judged). */
	named: boolean;
}

/** Reads every case under every role of a kind of layout, all in one run, each in a folder of its own. */
export async function tryAll(cases: readonly Case[], kind: Kind): Promise<{ trials: Trial[]; said: string }> {
	const headers = [...new Set(cases.map(({ header }) => header))];
	const layouts: string[] = [];
	const files: Record<string, string | Buffer> = {};
	const where: { trial: Omit<Trial, 'findings' | 'accepted' | 'named'>; folder: string }[] = [];
	for (const role of ROLES_OF[kind]) {
		const id = `${kind}-${role}`;
		layouts.push(layoutOf(id, kind, role, headers));
		for (const each of cases) {
			const isOut =
				each.except.includes(role) || each.exceptIn.some((place) => [kind, `${kind}/${role}`].includes(place));
			if (isOut) continue;
			const { path, content } = fileOf(each, role);
			files[`${id}/${path}`] = content;
			where.push({ trial: { kind, role, case: each }, folder: `data/masukan/${id}/${each.id}/` });
		}
	}
	const { findings } = await run(layouts, files);
	const byFolder = new Map<string, Finding[]>();
	for (const finding of findings) {
		const folder = `${finding.file.split('/').slice(0, 4).join('/')}/`;
		byFolder.set(folder, [...(byFolder.get(folder) ?? []), finding]);
	}
	const trials = where.map(({ trial, folder }) => {
		const own = byFolder.get(folder) ?? [];
		const errors = own.filter(({ level }) => level === 'error');
		return {
			...trial,
			findings: own,
			accepted: errors.length === 0,
			named: errors.some(({ rule }) => rule.startsWith('data-pribadi'))
		};
	});
	return { trials, said: JSON.stringify(findings) };
}

export const nameOf = ({ kind, role, case: { id } }: Trial) => `${kind}/${role}/${id}`;
