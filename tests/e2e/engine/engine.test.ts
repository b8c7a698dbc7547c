import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Filters } from '../../../src/lib/contract/filters.ts';
import { questionOf } from '../../../src/lib/query/index.ts';
import { ask } from '../../../src/lib/query/ask.ts';
import { openNative } from '../../fixtures/releases/open-native.ts';
import { visiting } from './visiting.ts';

const at = visiting();
let native: Awaited<ReturnType<typeof openNative>>;
beforeAll(async () => void (native = await openNative()));
afterAll(() => native.close());

const CHOICES: Filters[] = [
	{ wilayah: [], dimensions: {} },
	{ wilayah: ['62.71.01'], from: '2024-TW2', to: '2025-TW1', dimensions: { program: ['pkh', 'sembako'] } },
	{ wilayah: ['16.74', '62.71'], to: '2024-TW4', dimensions: { kelompok: ['perempuan'], desil: ['1', '6-10'] } }
];

async function expectSameAsNative(filters: Filters): Promise<void> {
	const { release, run } = native;
	const answers = await at.page.evaluate((chosen) => window.harness.answers(chosen), filters);
	for (const dataset of release.datasets)
		for (const chart of dataset.charts) {
			const answer = await ask(questionOf(chart, dataset, release, filters), release, run);
			expect(answers[`${dataset.id}/${chart.id}`]).toEqual(answer);
		}
}

describe('over a release written by hand as CSV', () => {
	beforeAll(async () => {
		await at.fresh();
		await at.visit();
		expect(await at.open()).toBeNull();
	});

	test('fetches only the parts of a table that a question reads, and each once', async () => {
		await at.page.evaluate(async () => {
			const { release } = window.harness.loaded!;
			const filters = { wilayah: ['62.71.01'], dimensions: {} };
			const question = { dataset: 'kepesertaan', measure: 'keluarga', by: ['desil'], filters };
			await Promise.all([1, 2].map(() => window.harness.ask(question, release)));
		});
		expect(at.files('.csv')).toEqual(['kepesertaan-kelurahan.62.71.2025.csv']);
	});

	test('answers every chart as native DuckDB does, under any filter', async () => {
		for (const filters of CHOICES) await expectSameAsNative(filters);
	});

	test('asks no other host, and keeps to the policy of the site', () => {
		expect(at.strangers()).toEqual([]);
		expect(at.complaints).toEqual([]);
	});

	test('tells each stage on its way, and how long it took', async () => {
		const progress = await at.page.evaluate(() => window.harness.progress);
		expect([...new Set(progress.map(({ stage }) => stage))]).toEqual([
			'engine-download',
			'engine-start',
			'ready',
			'table'
		]);
		const download = progress.filter(({ stage }) => stage === 'engine-download').at(-1);
		expect(download?.received).toBe(download?.total);
		const took = await at.page.evaluate(() =>
			performance.getEntriesByName('engine-ready').map((entry) => entry.duration)
		);
		expect(took[0]).toBeGreaterThan(0);
	});

	test('holds codes as ENUM, and still gives them out as text', async () => {
		const columns = await at.run('describe kepesertaan_program', ['kepesertaan-program']);
		const types = Object.fromEntries(columns.map((row) => [row['column_name'], String(row['column_type'])]));
		for (const column of ['wilayah', 'periode', 'program', 'ukuran', 'status']) expect(types[column]).toMatch(/^ENUM/);
		expect([types['nilai'], types['sementara']]).toEqual(['BIGINT', 'BOOLEAN']);
		const [row] = await at.run('select * from kepesertaan_program order by wilayah, periode, program limit 1');
		expect(row).toMatchObject({ wilayah: '16.74.03.1001', periode: '2024-TW1', program: 'pkh', ukuran: 'keluarga' });
	});

	test('is locked: no file, no network, no change of its settings', async () => {
		for (const sql of [
			`select * from read_csv('https://example.org/x.csv')`,
			`select * from read_csv('rahasia.csv')`,
			`attach 'lain.db'`,
			`copy (select 1) to 'keluar.csv'`,
			`set memory_limit = '4GB'`,
			`set enable_external_access = true`,
			`load httpfs`,
			`select current_setting('TimeZone')`
		]) {
			const told = await at.page.evaluate((text) => window.harness.tellRun(text), sql);
			expect(told?.code, sql).toBe('query-failed');
		}
		expect(await at.run(`select value from duckdb_settings() where name = 'memory_limit'`)).toEqual([
			{ value: '488.2 MiB' }
		]);
		expect(at.strangers()).toEqual([]);
	});

	test('gives up a question when its chart asks a newer one, and answers others', async () => {
		const outcome = await at.page.evaluate(async () => {
			const engine = window.harness.engine!;
			// Seconds of work: its chart is told at once, what was asked after it is answered after it.
			const slow = 'select median(hash(a.range * b.range))::double as n from range(60000) a, range(60000) b';
			const chart = engine.runFor('peta');
			const first = window.harness.told(() => chart(slow, []));
			const other = engine.runFor('tren')('select 7::integer as n', []);
			await new Promise((done) => setTimeout(done, 300));
			const second = await chart('select 8::integer as n', []);
			return { first: (await first)?.code, other: await other, second };
		});
		expect(outcome).toEqual({ first: 'superseded', other: [{ n: 7 }], second: [{ n: 8 }] });
	});

	test('one who was passed over between two questions never stops those who came after', async () => {
		const outcome = await at.page.evaluate(async () => {
			const engine = window.harness.engine!;
			const [before, after] = [
				engine.runFor('peta'),
				'select median(hash(range))::double > 0 as n from range(3000000)'
			];
			await before('select 1::integer as n', []);
			const later = engine.runFor('peta')(after, []);
			const denominator = await window.harness.told(() => before('select 2::integer as n', []));
			return { denominator: denominator?.code, later: await later };
		});
		expect(outcome).toEqual({ denominator: 'superseded', later: [{ n: true }] });
	});

	test('asks a statement once for all charts that wait for it, and not again when it is asked later', async () => {
		const { together, dropped, later } = await at.page.evaluate(async () => {
			const engine = window.harness.engine!;
			// Asked twice, it would answer differently.
			const ask = (chart: string) => engine.runFor(chart)('select random() as n', []);
			const waiting = ['angka', 'peta'].map((chart) => ask(chart));
			const dropped = window.harness.told(() => ask('tren'));
			await new Promise((done) => setTimeout(done));
			engine.cancel('tren');
			return { together: await Promise.all(waiting), dropped: await dropped, later: await ask('tren') };
		});
		expect(dropped?.code).toBe('superseded');
		expect(together[0]).toEqual([{ n: expect.any(Number) as number }]);
		expect([together[1], later]).toEqual([together[0], together[0]]);
	});

	test('ends its worker when it is closed, and says so to whoever asks then', async () => {
		await at.page.evaluate(() => window.harness.engine!.close());
		expect((await at.page.evaluate(() => window.harness.tellRun('select 1')))?.code).toBe('closed');
		await expect.poll(() => at.page.workers().length).toBe(0);
	});
});

describe('over the same release with Arrow, from a module that the server has already inflated', () => {
	beforeAll(async () => {
		await at.fresh();
		await at.page.route('**/*.wasm.bin', async (route) => {
			const packed = await readFile(join(process.cwd(), 'static/engine/duckdb-eh.wasm.bin'));
			await route.fulfill({ body: gunzipSync(packed), contentType: 'application/octet-stream' });
		});
		await at.visit(at.arrowSite);
		expect(await at.open()).toBeNull();
	});

	test('answers every chart as native DuckDB does, and leaves the CSV where it is', async () => {
		for (const filters of CHOICES) await expectSameAsNative(filters);
		expect(at.files('.csv')).toEqual([]);
		expect(at.files('.arrow').length).toBeGreaterThan(5);
		expect(at.complaints).toEqual([]);
	});
});
