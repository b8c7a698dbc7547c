import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Release } from '../../../src/lib/contract/release.ts';
import { visiting } from './visiting.ts';

const at = visiting();

/** Serves the manifest with something changed. */
const edit = (change: (release: Release) => void) =>
	at.page.route('**/datapackage.json', async (route) => {
		const release = (await (await route.fetch()).json()) as Release;
		change(release);
		await route.fulfill({ json: release });
	});

const fileOf = (release: Release, table: string) => release.resources.find((resource) => resource.table === table)!;

/** What a reader is told who asks a table; null where it answers. */
const ask = (table: string) =>
	at.page.evaluate(
		(id) => window.harness.tellRun(`select count(*)::double as n from ${id.replaceAll('-', '_')}`, [id]),
		table
	);
const sentence = (part: string): unknown => expect.stringContaining(part);

describe('an engine that cannot start ends in a sentence', () => {
	beforeEach(() => at.fresh());

	test('no WebAssembly', async () => {
		await at.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
		await at.visit();
		expect(await at.open()).toMatchObject({ code: 'no-wasm', sentence: sentence('WebAssembly') });
	});

	test('a worker that may not start', async () => {
		await at.page.addInitScript(() => {
			window.Worker = class {
				constructor() {
					throw new DOMException('blocked', 'SecurityError');
				}
			} as unknown as typeof Worker;
		});
		await at.visit();
		expect(await at.open()).toMatchObject({ code: 'worker-blocked' });
	});

	test('a worker that is blocked on its way', async () => {
		await at.page.route('**/*worker*.js', (route) => route.abort('blockedbyclient'));
		await at.visit();
		expect(await at.open()).toMatchObject({ code: 'worker-blocked', sentence: sentence('diblokir') });
	});

	test('an engine that is not there, or not the one that was packed', async () => {
		await at.visit();
		await at.page.route('**/engine.json', (route) => route.fulfill({ status: 404 }));
		expect(await at.open()).toMatchObject({ code: 'missing', sentence: sentence('engine.json') });
		await at.page.unroute('**/engine.json');
		await at.page.route('**/engine.json', (route) => route.fulfill({ body: '<!doctype html>' }));
		expect(await at.open()).toMatchObject({ code: 'broken', sentence: sentence('engine.json') });
		await at.page.unroute('**/engine.json');
		await at.page.route('**/*.wasm.bin', (route) => route.fulfill({ body: Buffer.from('bukan mesin') }));
		expect(await at.open()).toMatchObject({ code: 'truncated' });
	});

	test('offline', async () => {
		await at.visit();
		await at.context?.setOffline(true);
		expect(await at.open()).toMatchObject({ code: 'offline', sentence: sentence('sambungan internet') });
	});
});

describe('an extract that is not as published ends in a sentence, and the others stay usable', () => {
	beforeAll(async () => {
		await at.fresh();
		await edit((release) => {
			fileOf(release, 'indikator-kota').schema.fields.find(({ name }) => name === 'ukuran')!.name = 'indikator';
			fileOf(release, 'kekerasan-kelompok').schema.fields.find(({ name }) => name === 'kelompok')!.type = 'integer';
			fileOf(release, 'kepesertaan-kota').rows = 99;
			release.codes['kegiatan'] = release.codes['kegiatan']!.filter(({ id }) => id !== 'patbm');
		});
		await at.page.route('**/kekerasan-bentuk.csv', (route) => route.fulfill({ status: 404 }));
		await at.page.route('**/penyaluran-kota.csv', async (route) => {
			const text = await (await route.fetch()).text();
			await route.fulfill({ body: text.replace('23', '32') });
		});
		await at.page.route('**/penyaluran-kecamatan.csv', async (route) => {
			const bytes = await (await route.fetch()).body();
			await route.fulfill({ body: bytes.subarray(0, 1000) });
		});
		await at.visit();
		expect(await at.open()).toBeNull();
	});

	test('missing, and usable again once it is there', async () => {
		expect(await ask('kekerasan-bentuk')).toMatchObject({
			code: 'missing',
			sentence: sentence('kekerasan-bentuk.csv')
		});
		await at.page.unroute('**/kekerasan-bentuk.csv');
		expect(await ask('kekerasan-bentuk')).toBeNull();
	});

	test('changed after publication', async () =>
		expect(await ask('penyaluran-kota')).toMatchObject({
			code: 'wrong-hash',
			sentence: sentence('penyaluran-kota.csv')
		}));

	test('broken off', async () =>
		expect(await ask('penyaluran-kecamatan')).toMatchObject({ code: 'truncated', sentence: sentence('1.000') }));

	test('with a column of another name', async () =>
		expect(await ask('indikator-kota')).toMatchObject({
			code: 'wrong-columns',
			sentence: sentence('Kolom indikator')
		}));

	test('with a column of another type', async () =>
		expect(await ask('kekerasan-kelompok')).toMatchObject({
			code: 'wrong-columns',
			sentence: sentence('Kolom kelompok')
		}));

	test('with another number of rows', async () =>
		expect(await ask('kepesertaan-kota')).toMatchObject({ code: 'wrong-rows', sentence: sentence('99') }));

	test('with a code that the manifest does not list', async () =>
		expect(await ask('jangkauan-kelurahan')).toMatchObject({
			code: 'unknown-code',
			sentence: sentence('Kolom kegiatan_jenis')
		}));

	test('the others', async () => expect(await ask('kepesertaan-program')).toBeNull());
});

describe('an Arrow file that is not as published', () => {
	beforeAll(async () => {
		await at.fresh();
		await edit((release) => {
			fileOf(release, 'kekerasan-bentuk').schema.fields.find(({ name }) => name === 'sementara')!.type = 'integer';
			release.codes['kegiatan'] = release.codes['kegiatan']!.filter(({ id }) => id !== 'patbm');
		});
		await at.visit(at.arrowSite);
		await at.open();
	});

	test('is told by its column too', async () => {
		expect(await ask('kekerasan-bentuk')).toMatchObject({
			code: 'wrong-columns',
			sentence: sentence('Kolom sementara')
		});
		expect(await ask('jangkauan-kelurahan')).toMatchObject({ code: 'unknown-code' });
		expect(await ask('kekerasan-kelompok')).toBeNull();
	});
});
