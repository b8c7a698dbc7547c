import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { Bool, Dictionary, Float64, Int32, Int64, tableToIPC, Table, Utf8, vectorFromArray } from 'apache-arrow';
import type { Release } from '../../../src/lib/contract/release.ts';
import { folderOf } from '../../fixtures/releases/open-native.ts';

/** Copies the release written by hand and gives each file an Arrow stream beside its CSV, as publishing does. Returns the data folder. */
export async function withArrow(): Promise<string> {
	const data = await mkdtemp(join(tmpdir(), 'rilis-'));
	await cp(folderOf('.'), data, { recursive: true });
	const folder = join(data, 'tangan');
	const manifest = join(folder, 'datapackage.json');
	const release = JSON.parse(await readFile(manifest, 'utf8')) as Release;
	for (const resource of release.resources) {
		const rows = parse(await readFile(join(folder, resource.path)), { columns: true }) as Record<string, string>[];
		const columns = resource.schema.fields.map(({ name, type }) => {
			const texts = rows.map((row) => row[name] ?? '');
			const given = texts.map((text) => (text === '' ? null : text));
			if (type === 'string') return [name, vectorFromArray(given, new Dictionary(new Utf8(), new Int32()))] as const;
			if (type === 'boolean')
				return [
					name,
					vectorFromArray(
						given.map((text) => text === 'true'),
						new Bool()
					)
				] as const;
			if (type === 'integer')
				return [
					name,
					vectorFromArray(
						given.map((text) => (text === null ? null : BigInt(text))),
						new Int64()
					)
				] as const;
			return [
				name,
				vectorFromArray(
					given.map((text) => (text === null ? null : Number(text))),
					new Float64()
				)
			] as const;
		});
		const bytes = tableToIPC(new Table(Object.fromEntries(columns)), 'stream');
		const path = resource.path.replace(/csv$/, 'arrow');
		await writeFile(join(folder, path), bytes);
		const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
		resource.arrow = { path, bytes: bytes.length, hash };
	}
	await writeFile(manifest, JSON.stringify(release));
	return data;
}
