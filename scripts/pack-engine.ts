import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import * as v from 'valibot';
import { EnginePack } from '../src/lib/contract/engine-pack.ts';

const FILE = 'duckdb-eh.wasm.bin';
const SOURCE = 'node_modules/@duckdb/duckdb-wasm';

/**
 * Packs the DuckDB module of the installed package for the site: gzip bytes under a name that no server takes for a
 * packed file, and engine.json that describes them. Files that are there and fit are left alone. Returns true when it packed.
 */
export async function packEngine(root: string, into = join(root, 'static/engine')): Promise<boolean> {
	const { version } = JSON.parse(await readFile(join(root, SOURCE, 'package.json'), 'utf8')) as { version: string };
	const wasm = await readFile(join(root, SOURCE, 'dist/duckdb-eh.wasm'));
	const hash = `sha256:${createHash('sha256').update(wasm).digest('hex')}`;
	if (await isPacked(into, hash, version)) return false;
	const packed = await promisify(gzip)(wasm, { level: 9 });
	const pack: EnginePack = { path: FILE, bytes: wasm.length, hash, packed: packed.length, version };
	await mkdir(into, { recursive: true });
	for (const [name, content] of [
		[FILE, packed],
		['engine.json', `${JSON.stringify(pack, null, '\t')}\n`]
	] as const) {
		await writeFile(join(into, `${name}.baru`), content);
		await rename(join(into, `${name}.baru`), join(into, name));
	}
	return true;
}

async function isPacked(into: string, hash: string, version: string): Promise<boolean> {
	try {
		const pack = v.parse(EnginePack, JSON.parse(await readFile(join(into, 'engine.json'), 'utf8')));
		const { size } = await stat(join(into, pack.path));
		return pack.hash === hash && pack.version === version && pack.packed === size;
	} catch (error) {
		if (error instanceof SyntaxError || v.isValiError(error)) return false;
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
		throw error;
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const packed = await packEngine(process.cwd());
	console.log(packed ? 'Mesin DuckDB dikemas ke static/engine.' : 'Mesin DuckDB di static/engine sudah yang terbaru.');
}
