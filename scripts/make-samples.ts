import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { CITIES, FAMILY_SIZE, type City } from './samples/city.ts';
import { writeCity } from './samples/city-files.ts';
import { lotOf } from './samples/lot.ts';
import { liveThrough, openWorld, peopleCity, type World } from './samples/world.ts';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const AREAS = join(ROOT, 'data/codes/wilayah.csv');
const SMALL_FAMILIES = 300;
const MADE = '.dibuat.json';

export interface Order {
	seed: number;
	/** Folders of cities; all when empty. */
	only: string[];
	into: string;
	/** A few hundred families a city, for tests. */
	small: boolean;
}

/**
 * Makes the made-up raw files below `into`, one folder a city, and returns the cities that were written anew.
 * A city whose files were made with the same seed, size and generator is left alone; one that is made again is
 * written beside and then swapped in. Throws a sentence when a city is unknown.
 */
export async function makeSamples(order: Order, say: (line: string) => void = () => {}): Promise<string[]> {
	const unknown = order.only.find((folder) => !CITIES.some((city) => city.folder === folder));
	if (unknown)
		throw new Error(`Kota "${unknown}" tidak dikenal. Pilih dari: ${CITIES.map(({ folder }) => folder).join(', ')}.`);
	await mkdir(order.into, { recursive: true });
	const key = await keyOf(order);
	const done = await madeBefore(order.into);
	const written: string[] = [];
	for (const city of CITIES) {
		if (order.only.length > 0 && !order.only.includes(city.folder)) continue;
		if (done[city.folder] === key) {
			say(`${city.folder}: sudah ada, tidak dibuat ulang.`);
			continue;
		}
		const started = performance.now();
		const folder = join(order.into, city.folder);
		const draft = `${folder}.baru`;
		await rm(draft, { recursive: true, force: true });
		await mkdir(draft);
		await makeCity(city, order, draft);
		await rm(folder, { recursive: true, force: true });
		await rename(draft, folder);
		done[city.folder] = key;
		await writeFile(join(order.into, MADE), `${JSON.stringify(done, null, '\t')}\n`);
		written.push(city.folder);
		say(`${city.folder}: dibuat dalam ${((performance.now() - started) / 1000).toFixed(1)} detik.`);
	}
	return written;
}

async function makeCity(city: City, { seed, small }: Order, folder: string): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '2GB' });
	const db = await instance.connect();
	try {
		const scale = small ? SMALL_FAMILIES / (city.population / FAMILY_SIZE) : 1;
		const world: World = { db, city, scale };
		await openWorld(db, city, seed);
		await peopleCity(world, AREAS);
		await liveThrough(world);
		await writeCity(world, lotOf(seed), folder);
	} finally {
		db.closeSync();
		instance.closeSync();
	}
}

/** Seed, size, and a hash over all that decides the bytes. */
async function keyOf({ seed, small }: Order): Promise<string> {
	const parts = join(ROOT, 'scripts/samples');
	const files = [fileURLToPath(import.meta.url), AREAS];
	for (const writer of ['@duckdb/node-api', '@e965/xlsx'])
		files.push(join(ROOT, 'node_modules', writer, 'package.json'));
	for (const name of (await readdir(parts)).sort()) files.push(join(parts, name));
	const hash = createHash('sha256');
	for (const file of files) hash.update(await readFile(file));
	return `${seed}-${small ? 'kecil' : 'penuh'}-${hash.digest('hex').slice(0, 16)}`;
}

async function madeBefore(into: string): Promise<Record<string, string>> {
	const text = await readFile(join(into, MADE), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return '{}';
	});
	return JSON.parse(text) as Record<string, string>;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const { values } = parseArgs({
		options: {
			seed: { type: 'string', default: '20250805' },
			only: { type: 'string', multiple: true, default: [] },
			into: { type: 'string', default: join(ROOT, 'data/samples') },
			small: { type: 'boolean', default: false }
		}
	});
	await makeSamples({ ...values, seed: Number(values.seed), into: resolve(values.into) }, (line) => console.log(line));
}
