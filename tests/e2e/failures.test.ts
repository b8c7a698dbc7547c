import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Release } from '../../src/lib/contract/release.ts';
import { serve } from '../../scripts/serve.ts';
import { test, type Site } from './site.ts';

const MANIFEST = '**/data/*/datapackage.json';
const EXTRACTS = /\/data\/[^/]+\/[^/]+\.(?:arrow|csv)$/;

/** The site around a failure: figures of the build are there, and other pages open. */
async function expectUsable(site: Site): Promise<void> {
	expect(await site.chart('kepesertaan/desil').sentence).toContain('keluarga');
	await site.page.getByRole('link', { name: 'Perempuan & Anak' }).first().click();
	await site.page.locator('h1', { hasText: 'Kekerasan terhadap Perempuan dan Anak' }).waitFor();
	expect(await site.chart('kekerasan/korban-kelompok').sentence).toMatch(/korban/i);
	expect(site.violations).toEqual([]);
}

describe('a release that cannot be opened leaves the pages of the build, with a sentence', () => {
	const cases: [string, (route: Route) => Promise<void>, RegExp][] = [
		['is broken', (route) => route.fulfill({ body: '{"format": 1, "id"' }), /datapackage\.json tidak dapat dibaca/],
		[
			'is of a newer format',
			async (route) => {
				const release = (await (await route.fetch()).json()) as Release;
				await route.fulfill({ json: { ...release, format: 99 } });
			},
			/memakai format 99/
		],
		['is missing', (route) => route.fulfill({ status: 404 }), /tidak ada di server/],
		['cannot be reached', (route) => route.abort('internetdisconnected'), /server tidak menjawab/]
	];

	test.for(cases)('when its manifest %s', async ([, answer, sentence], { site }) => {
		await site.page.route(MANIFEST, answer);
		await site.open('perlinsos/');
		const notice = site.page.locator('.notice', { hasText: 'Data terbaru tidak dapat dibuka' });
		expect(await notice.innerText()).toMatch(sentence);
		await expectUsable(site);
	});

	test.for([
		['is missing', { status: 404 }, /current\.json tidak ada di server/],
		['is not what it should be', { body: '<!doctype html>' }, /current\.json tidak dapat dibaca/]
	] as const)('when the file that names it %s', async ([, answer, sentence], { site }) => {
		await site.page.route('**/data/current.json', (route) => route.fulfill(answer));
		await site.open('perlinsos/');
		expect(await site.page.locator('.notice', { hasText: 'Data terbaru' }).innerText()).toMatch(sentence);
		await expectUsable(site);
	});

	test('and opens it when the reader tries again later', async ({ site }) => {
		await site.page.route(MANIFEST, (route) => route.fulfill({ status: 503 }), { times: 1 });
		await site.open('perlinsos/');
		await site.page.getByRole('button', { name: 'Coba lagi' }).click();
		await site.page.locator('.notice', { hasText: 'Data terbaru tidak dapat dibuka' }).waitFor({ state: 'detached' });
		await site.filters.choose('Program', 'PKH');
		await site.settled();
		expect(await site.chart('kepesertaan/tren-program').sentence).toContain('PKH');
	});
});

describe('a filter that cannot be answered says why in the place of the chart', () => {
	const half = async (route: Route) => {
		const body = await (await route.fetch()).body();
		await route.fulfill({ body: body.subarray(0, body.length >> 1), contentType: 'application/octet-stream' });
	};
	const changed = async (route: Route) => {
		const body = await (await route.fetch()).body();
		body[body.length - 20] = (body[body.length - 20] ?? 0) ^ 1;
		await route.fulfill({ body, contentType: 'application/octet-stream' });
	};
	const cases: [string, (route: Route) => Promise<void>, RegExp][] = [
		['breaks off', half, /terputus di tengah jalan/],
		['is not the published one', changed, /tidak sama dengan yang diterbitkan/],
		['is missing', (route) => route.fulfill({ status: 404 }), /tidak ada di server/],
		['cannot be reached', (route) => route.abort('internetdisconnected'), /server tidak menjawab/]
	];

	test.for(cases)('when an extract %s', async ([, answer, sentence], { site }) => {
		await site.page.route(EXTRACTS, answer);
		await site.open('perlinsos/');
		await site.filters.choose('Program', 'PKH');
		await site.page.locator('.notice', { hasText: sentence }).first().waitFor();
		await site.page.getByRole('button', { name: 'Atur ulang' }).click();
		await site.settled();
		await expectUsable(site);
	});

	test('when an extract is as published but cannot be read', async ({ site }) => {
		const body = Buffer.from('bukan Arrow');
		const hash = `sha256:${createHash('sha256').update(body).digest('hex')}`;
		await site.page.route(MANIFEST, async (route) => {
			const release = (await (await route.fetch()).json()) as Release;
			for (const { arrow } of release.resources) Object.assign(arrow!, { bytes: body.length, hash });
			await route.fulfill({ json: release });
		});
		await site.page.route(EXTRACTS, (route) => route.fulfill({ body, contentType: 'application/octet-stream' }));
		await site.open('perlinsos/');
		await site.filters.choose('Program', 'PKH');
		await site.page
			.locator('.notice', { hasText: /\.arrow tidak dapat dibaca/ })
			.first()
			.waitFor();
		await site.page.getByRole('button', { name: 'Atur ulang' }).click();
		await site.settled();
		await expectUsable(site);
	});

	test('when the connection goes while the page is open', async ({ site }) => {
		await site.open('perlinsos/');
		await site.page.context().setOffline(true);
		await site.filters.choose('Program', 'PKH');
		await site.page
			.locator('.notice', { hasText: /Periksa sambungan internet/ })
			.first()
			.waitFor();
		await site.page.context().setOffline(false);
		await site.page.getByRole('button', { name: 'Atur ulang' }).click();
		await site.settled();
		await expectUsable(site);
	});

	test('when the browser has no WebAssembly', async ({ site }) => {
		await site.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
		await site.open('perlinsos/');
		await site.filters.choose('Program', 'PKH');
		await site.page
			.locator('.notice', { hasText: /WebAssembly.*Chrome, Edge, Firefox/ })
			.first()
			.waitFor();
		await site.page.getByRole('button', { name: 'Atur ulang' }).click();
		await expectUsable(site);
	});

	test('when the worker is blocked', async ({ site }) => {
		await site.page.route(/worker.*\.js$/, (route) => route.abort('blockedbyclient'));
		await site.open('perlinsos/');
		await site.filters.choose('Program', 'PKH');
		await site.page
			.locator('.notice', { hasText: /diblokir oleh pengaturan/ })
			.first()
			.waitFor();
		await site.page.getByRole('button', { name: 'Atur ulang' }).click();
		await expectUsable(site);
	});

	test('when a CSV has another column than the release says', async ({ visit }) => {
		const data = await mkdtemp(join(tmpdir(), 'rilis-'));
		await cp('tests/fixtures/releases', data, { recursive: true });
		const path = join(data, 'tangan/datapackage.json');
		const release = JSON.parse(await readFile(path, 'utf8')) as Release;
		for (const file of release.resources) {
			const bytes = (await readFile(join(data, 'tangan', file.path), 'utf8')).replace(/\bnilai\b/, 'jumlah');
			await writeFile(join(data, 'tangan', file.path), bytes);
			Object.assign(file, {
				bytes: Buffer.byteLength(bytes),
				hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`
			});
			delete file.arrow;
		}
		await writeFile(path, JSON.stringify(release));
		const served = await serve({ dir: 'build', data });
		try {
			const site = await visit({}, served.url);
			await site.open('perlinsos/');
			await site.page
				.locator('.notice', { hasText: /Kolom (?:nilai|jumlah) pada berkas \S+\.csv tidak sesuai/ })
				.first()
				.waitFor();
			await site.page.getByRole('link', { name: 'Data & Status' }).first().click();
			await site.page.locator('h2', { hasText: 'Status data' }).waitFor();
		} finally {
			await served.close();
			await rm(data, { recursive: true });
		}
	});
});
