import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { nameKind, shownName } from './text/file-name.ts';
import { Vocabulary } from './check/guard/vocabulary.ts';
import { KINDS } from './text/kind.ts';
import { guardNotes, guardOther, guardRest, guardTitles } from './check/guard/sheets.ts';
import { guardStranger } from './check/guard/stranger.ts';
import { matchLayout, type Match } from './layout/match.ts';
import { columnsOf, type Layout } from './layout/schema.ts';
import { Refused, type Finding } from './finding.ts';
import { expand, findFiles } from './read/find-files.ts';
import { loadGrid, makeTable, type Target } from './read/from-grid.ts';
import { loadStream } from './read/from-stream.ts';
import { Keys } from './read/key.ts';
import { labelOf } from './read/label.ts';
import { gridOf, openFile, streamable, type RawFile } from './read/peek.ts';
import { reportBody } from './read/report-body.ts';
import { rawTable, type Part, type Source } from './read/source.ts';
import { reportingOf, type PublishContext } from './stage.ts';

/**
 * Stage 1: finds the layout of each raw file and reads its kept columns as text into DuckDB, one table a layout.
 * `paths`: files given explicitly; each must fit exactly one layout. Default: what the layouts' patterns find in the input folders.
 * Findings go to `shop.report`; throws Refused only where reading cannot go on.
 */
export async function readSources(ctx: PublishContext, layouts: Layout[], paths?: string[]): Promise<Source[]> {
	const found = paths ? { files: await expand(ctx.root, paths), strangers: [] } : await findFiles(ctx.root, layouts);
	for (const path of found.strangers) {
		const file = labelOf(ctx.root, path);
		const message = `${file}: tidak dibaca, karena tidak ada tata letak di data/sources yang memakai nama seperti ini.`;
		ctx.report({ level: 'warning', rule: 'berkas-asing', file, message });
	}
	const matched = new Map<Layout, { file: RawFile; match: Match }[]>();
	for (const path of found.files) {
		const file = await tolerant(ctx, () => openFile(ctx.root, path));
		if (!file) continue;
		const match = matchLayout(layouts, file);
		if ('rule' in match) {
			ctx.report(match);
			for (const sheet of file.sheets) guardStranger(file.label, sheet.rows.slice(0, 40)).forEach(ctx.report);
		}
		if (!('rule' in match)) matched.set(match.layout, [...(matched.get(match.layout) ?? []), { file, match }]);
	}
	const keys = new Keys();
	const vocabulary = new Vocabulary(ctx.codes);
	const sources: Source[] = [];
	for (const layout of layouts) {
		const files = matched.get(layout);
		if (files) sources.push(await readLayout(reportingOf(ctx, layout), vocabulary, layout, files, keys));
	}
	return sources;
}

async function readLayout(
	ctx: PublishContext,
	vocabulary: Vocabulary,
	layout: Layout,
	files: { file: RawFile; match: Match }[],
	keys: Keys
): Promise<Source> {
	const columns = keptColumns(layout);
	const target: Target = { db: ctx.db, layout, table: rawTable(layout.id), columns, keys };
	await makeTable(target);
	const source: Source = { layout, bahan: target.table, columns, parts: [], fingerprint: '' };
	for (const { file, match } of files) {
		ctx.say(`Membaca ${file.label} (${layout.id})`);
		reportAround(ctx, vocabulary, layout, file, match);
		await tolerant(ctx, () => readFileParts(ctx, vocabulary, target, source, file, match));
	}
	const hashes = files.map(({ file }) => file.bytes.hash).sort();
	source.fingerprint = createHash('sha256').update(hashes.join('\n')).digest('hex');
	return source;
}

/** Records up to this many bytes are held in memory where that keeps row numbers right. */
const GRID_LIMIT = 64 << 20;

/** One broken file must not hide what is wrong with the others: its findings are reported and reading goes on. */
async function tolerant<T>(ctx: PublishContext, read: () => Promise<T>): Promise<T | undefined> {
	try {
		return await read();
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		error.findings.forEach(ctx.report);
		return undefined;
	}
}

async function readFileParts(
	ctx: PublishContext,
	vocabulary: Vocabulary,
	target: Target,
	source: Source,
	file: RawFile,
	match: Match
) {
	const { layout } = target;
	const isSmall = file.bytes.size < GRID_LIMIT;
	const streams = layout.kind === 'rekaman' && file.bytes.kind === 'csv' && !(file.bytes.blankLines && isSmall);
	const grid = streams || file.bytes.kind === 'excel' ? null : await gridOf(file, layout);
	for (const { at, header } of match.sheets) {
		const sheet = file.sheets[at]!;
		const isOne = sheet.name === null || match.sheets.length === 1;
		const label = isOne ? file.label : `${file.label}, lembar ${shownName(sheet.name!)}`;
		const { places, headers } = header;
		const part: Part = { id: source.parts.length, label, rows: 0, totals: [], places, headers };
		source.parts.push(part);
		guardTitles(part, sheet.rows, header).forEach(ctx.report);
		guardNotes(part, sheet.notes).forEach(ctx.report);
		const given = periodParts(layout, basename(file.path), sheet.name, part, ctx.report);
		if (streams) {
			const readable = await streamable(file, layout, ctx.scratch);
			await loadStream(target, part, header, readable, given).finally(readable.discard);
		} else {
			const rows = grid ?? sheet.rows;
			const body = await loadGrid(target, part, header, rows, given);
			reportBody(layout, part, header, rows, body).forEach(ctx.report);
			guardRest({ ...ctx, layout, known: vocabulary }, part, rows, header, body).forEach(ctx.report);
		}
	}
}

/** Names of the file and its sheets, and the sheets that are not read. */
function reportAround(
	ctx: PublishContext,
	vocabulary: Vocabulary,
	layout: Layout,
	{ path, label, sheets }: RawFile,
	match: Match
) {
	const say = (text: string | null, where: string) => {
		const kind = text === null ? null : nameKind(text);
		if (kind)
			ctx.report({
				level: 'error',
				rule: `data-pribadi-${kind}`,
				file: label,
				message: `${label}: ${where} tampak memuat ${KINDS[kind]}. Ganti namanya lalu coba lagi.`
			});
	};
	say(basename(path), 'nama berkas');
	say(basename(dirname(path)), 'nama folder');
	const read = new Set(match.sheets.map(({ at }) => at));
	sheets.forEach((sheet, at) => {
		say(sheet.name, `nama lembar ke-${at + 1}`);
		if (read.has(at)) return;
		const where = `lembar ke-${at + 1}${sheet.isHidden ? ' (tersembunyi)' : ''}`;
		const notes = sheet.notes.map(({ text }) => [text]);
		guardOther({ ...ctx, layout, known: vocabulary }, label, [...sheet.rows, ...notes], where).forEach(ctx.report);
	});
}

/** Ids of the columns that are read, then `@part` for the period parts that file or sheet names give. */
function keptColumns(layout: Layout): string[] {
	const dropped = new Set(columnsOf(layout, 'buang').map(([id]) => id));
	const kept = Object.keys(layout.columns).filter((id) => !dropped.has(id));
	const named = [layout.period.file, layout.period.sheet].flatMap((source) =>
		[...(source ?? '').matchAll(/\(\?<(\w+)>/g)].map((match) => `@${match[1]}`)
	);
	return [...kept, ...named];
}

/** Period parts in the file and sheet names, by the layout's regular expressions. */
function periodParts(
	layout: Layout,
	file: string,
	sheet: string | null,
	part: Part,
	report: (finding: Finding) => void
): Record<string, string> {
	const parts: Record<string, string> = {};
	for (const [source, text] of [
		[layout.period.file, file],
		[layout.period.sheet, sheet]
	] as const) {
		if (source === undefined || text === null) continue;
		const groups = new RegExp(source, 'i').exec(text)?.groups;
		if (groups) Object.assign(parts, groups);
		else {
			const message = `${part.label}: nama ${text === sheet ? 'lembar' : 'berkas'} tidak memuat periode seperti yang disebut tata letak ${layout.id} (pola ${source}). Perbaiki namanya.`;
			report({ level: 'error', rule: 'periode-nama', file: part.label, message });
		}
	}
	return parts;
}
