import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { packEngine } from '../../../scripts/pack-engine.ts';
import { fingerprint } from '../../../scripts/start/fingerprint.ts';
import { EnginePack } from '../../../src/lib/contract/engine-pack.ts';
import { parseShape } from '../../../src/lib/contract/check.ts';

const PROJECT = new URL('../../../', import.meta.url).pathname;
let root: string;
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'mulai-'));
});

describe('knowing whether anything changed', () => {
	const print = () => fingerprint(root, ['data', 'satu.txt', 'tidak-ada']);
	beforeEach(async () => {
		await mkdir(join(root, 'data/dalam'), { recursive: true });
		await writeFile(join(root, 'data/dalam/a.csv'), 'a');
		await writeFile(join(root, 'satu.txt'), '1');
	});

	it('sees a changed, a new and a renamed file', async () => {
		const prints = [await print()];
		await writeFile(join(root, 'data/dalam/a.csv'), 'b');
		prints.push(await print());
		await writeFile(join(root, 'data/b.csv'), '');
		prints.push(await print());
		await rename(join(root, 'data/b.csv'), join(root, 'data/c.csv'));
		prints.push(await print());
		expect(new Set(prints).size).toBe(4);
	});

	it('sees nothing where nothing but a hidden file or something beside changed', async () => {
		const before = await print();
		await writeFile(join(root, 'data/.kerja'), 'x');
		await writeFile(join(root, 'lain.txt'), 'x');
		await writeFile(join(root, 'satu.txt'), '1');
		expect(await print()).toBe(before);
	});
});

describe('packing the engine', () => {
	it('gives bytes that inflate to the module of the package, described as they are, and packs only once', async () => {
		expect(await packEngine(PROJECT, root)).toBe(true);
		const pack = parseShape(EnginePack, JSON.parse(await readFile(join(root, 'engine.json'), 'utf8')), 'engine.json');
		const packed = await readFile(join(root, pack.path));
		const inflated = gunzipSync(packed);
		expect([packed.length, inflated.length]).toEqual([pack.packed, pack.bytes]);
		expect(`sha256:${createHash('sha256').update(inflated).digest('hex')}`).toBe(pack.hash);
		expect(WebAssembly.validate(inflated)).toBe(true);
		expect(pack.path).toMatch(/\.wasm\.bin$/);
		const { mtimeMs } = await stat(join(root, pack.path));
		expect(await packEngine(PROJECT, root)).toBe(false);
		expect((await stat(join(root, pack.path))).mtimeMs).toBe(mtimeMs);
	});

	it('packs again what was cut', async () => {
		await packEngine(PROJECT, root);
		await writeFile(join(root, 'duckdb-eh.wasm.bin'), 'x');
		expect(await packEngine(PROJECT, root)).toBe(true);
	});
});
