import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { STATUSES } from '../../../src/lib/contract/cell.ts';
import { parsePeriod } from '../../../src/lib/contract/period.ts';
import { FORMAT, Release, type PublishedTable, type Resource } from '../../../src/lib/contract/release.ts';
import { Unreadable } from '../problem.ts';
import { editionOf, keyOf, type Edition, type PublishedRow } from './edition.ts';

const MANIFEST = 'datapackage.json';

/**
 * Reads one published folder: the manifest and the CSV files of its protected datasets. A folder of releases stands for the one that
 * its current.json names. Throws Unreadable, with what is wrong and what to do, where it is no release or a damaged one.
 */
export async function readRelease(folder: string): Promise<Edition> {
	const path = await releaseFolder(resolve(folder));
	const release = await manifestOf(path);
	const rows = new Map<string, PublishedRow[]>();
	for (const table of release.tables) {
		const dataset = release.datasets.find(({ id }) => id === table.dataset);
		if (!dataset)
			throw new Unreadable(`${path}/${MANIFEST}: tabel ${table.id} menyebut dataset ${table.dataset} yang tidak ada.`);
		if (dataset.protection.method === 'none') continue;
		const found: PublishedRow[] = [];
		for (const resource of release.resources.filter((each) => each.table === table.id))
			found.push(...(await rowsOf(path, table, resource)));
		refuseDoubles(path, table, found);
		rows.set(table.id, found);
	}
	return editionOf(basename(path), release, rows);
}

async function releaseFolder(path: string): Promise<string> {
	if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
		throw new Unreadable(`${path} bukan folder. Sebutkan folder rilis, yang memuat ${MANIFEST}.`);
	if (existsSync(join(path, MANIFEST))) return path;
	const current = join(path, 'current.json');
	if (existsSync(current)) {
		const named = v.safeParse(v.object({ release: v.string() }), parsed(await readFile(current, 'utf8'), current));
		const inner = named.success ? join(path, basename(named.output.release)) : '';
		if (inner && existsSync(join(inner, MANIFEST))) return inner;
	}
	throw new Unreadable(`${path}: ${MANIFEST} tidak ada. Sebutkan folder rilis, bukan folder di atas atau di bawahnya.`);
}

function parsed(text: string, file: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new Unreadable(`${file}: bukan JSON yang utuh. Unduh ulang rilisnya.`);
	}
}

async function manifestOf(path: string): Promise<Release> {
	const file = join(path, MANIFEST);
	const json = parsed(await readFile(file, 'utf8'), file);
	const format = (json as { format?: unknown } | null)?.format;
	if (typeof format === 'number' && format > FORMAT)
		throw new Unreadable(
			`${file}: ditulis dengan format ${format}; perkakas ini mengenal sampai ${FORMAT}. Perbarui dulu.`
		);
	const result = v.safeParse(Release, json);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new Unreadable(`${file}: ${v.getDotPath(issue) ?? 'isinya'} tidak seperti yang diharapkan: ${issue.message}`);
}

async function rowsOf(path: string, table: PublishedTable, resource: Resource): Promise<PublishedRow[]> {
	const file = join(path, basename(resource.path));
	const name = `${basename(path)}/${basename(resource.path)}`;
	if (!existsSync(file))
		throw new Unreadable(`${name}: berkas ini disebut manifes tetapi tidak ada. Unduh ulang rilisnya.`);
	let records: string[][];
	try {
		records = parse(await readFile(file), { bom: true, delimiter: resource.dialect?.delimiter ?? ',' });
	} catch (error) {
		throw new Unreadable(`${name}: bukan CSV yang utuh (${(error as Error).message}).`);
	}
	const [header = [], ...body] = records;
	const columns = ['wilayah', 'periode', ...table.dimensions, 'ukuran', 'nilai', 'status'].map((column) => {
		const at = header.indexOf(column);
		if (at < 0) throw new Unreadable(`${name}: kolom "${column}" tidak ada; manifes mengharapkannya.`);
		return at;
	});
	const provisional = header.indexOf('sementara');
	return body.map((record, at) => rowOf(record, columns, provisional, `${name} baris ${at + 2}`));
}

function rowOf(record: string[], columns: number[], provisional: number, where: string): PublishedRow {
	const texts = columns.map((column) => record[column] ?? '');
	const [area = '', period = ''] = texts;
	const codes = texts.slice(2, -3);
	const [measure = '', shown = '', label = ''] = texts.slice(-3);
	const status = STATUSES.find((each) => each === label);
	if (!parsePeriod(period))
		throw new Unreadable(`${where}: kolom periode bukan kunci periode seperti 2024 atau 2024-TW1.`);
	if (!status) throw new Unreadable(`${where}: kolom status harus salah satu dari ${STATUSES.join(', ')}.`);
	const hasValue = status === 'tepat' || status === 'dibulatkan';
	const value = hasValue ? Number(shown) : null;
	if (hasValue && (shown === '' || !Number.isFinite(value)))
		throw new Unreadable(`${where}: kolom nilai harus bilangan, karena statusnya ${status}.`);
	return { area, period, codes, measure, value, status, isProvisional: record[provisional] === 'true' };
}

function refuseDoubles(path: string, table: PublishedTable, rows: PublishedRow[]) {
	const seen = new Set<string>();
	for (const { area, period, codes, measure } of rows) {
		const key = keyOf(area, period, codes, measure);
		if (seen.has(key)) throw new Unreadable(`${basename(path)}: tabel ${table.id} memuat sel ${key} dua kali.`);
		seen.add(key);
	}
}
