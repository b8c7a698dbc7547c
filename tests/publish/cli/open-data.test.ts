import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../scripts/publish/finding.ts';
import { publish } from '../../../scripts/publish/publish.ts';
import { verify } from '../../../scripts/publish/verify/verify.ts';
import { openRelease } from '../../../scripts/publish/release/open.ts';
import type { Answer } from '../../../src/lib/contract/answer.ts';
import { NO_FILTERS } from '../../../src/lib/contract/filters.ts';
import { ask } from '../../../src/lib/query/ask.ts';
import { COLLECTIONS } from '../../open-data/collections.ts';
import { office } from './town.ts';

async function release(folder: string, names: string[]) {
	const root = await office('sources');
	const into = join(root, 'static/data');
	const published = await publish({ root, files: names.map((name) => join(folder, name)) });
	const sum = async (table: string, measure: string) => {
		const engine = await openRelease(published.folder, published.release);
		try {
			const name = table.replaceAll('-', '_');
			const [row] = await engine.run(`SELECT sum(nilai)::DOUBLE AS n FROM ${name} WHERE ukuran = '${measure}'`, [
				table
			]);
			return row?.['n'];
		} finally {
			engine.close();
		}
	};
	return { ...published, into, sum };
}

describe.each(COLLECTIONS)('open data, $name', (collection) => {
	const [inJabar, inJakarta] = [
		collection.folder('kekerasan_jabar_2018_2021'),
		collection.folder('kekerasan_jakarta_p2tp2a_2020')
	];
	const { victims, served } = collection.jabar;

	it(`becomes a release of Jawa Barat with ${victims} victims, ${served} of them served`, async () => {
		const jabar = await release(inJabar, ['BERDASARKAN_PENDIDIKAN.csv', 'KASUS_TERLAYANI.csv']);
		expect(await jabar.sum('jabar_pendidikan', 'korban')).toBe(victims);
		const { measures } = jabar.release.tables.find(({ id }) => id === 'jabar_terlayani')!;
		expect(await jabar.sum('jabar_terlayani', measures[0]!)).toBe(served);
		expect([jabar.release.home, jabar.release.sample]).toEqual(['32', false]);
		expect(jabar.release.tables[0]?.coverage.map(({ area }) => area)).toHaveLength(27);
		expect((await verify(jabar.into, jabar.release.id)).findings).toEqual([]);
	});

	it('sums what the source counts, although our list of classes is longer', async () => {
		const jabar = await release(inJabar, ['BERDASARKAN_PENDIDIKAN.csv', 'KASUS_TERLAYANI.csv']);
		const engine = await openRelease(jabar.folder, jabar.release);
		const question = {
			dataset: 'kekerasan-jabar',
			measure: 'korban',
			by: [],
			filters: { ...NO_FILTERS, from: '2018', to: '2021' }
		};
		const answer: Answer = await ask(question, jabar.release, engine.run);
		engine.close();
		expect(answer.rows.map(({ cell }) => [cell.value, cell.status])).toEqual([[victims, 'tepat']]);
	});

	it.each(['BERDASARKAN_USIA.csv', 'BERDASARKAN_PEKERJAAN.csv'])(
		'refuses %s and names its doubled and missing keys',
		async (name) => {
			const error = await release(inJabar, [name]).catch((reason: unknown) => reason);
			expect(error).toBeInstanceOf(Refused);
			const rules = (error as Refused).findings.filter(({ level }) => level === 'error').map(({ rule }) => rule);
			expect(new Set(rules)).toEqual(new Set(['kunci-ganda', 'kunci-hilang']));
		}
	);

	it('becomes a release of Jakarta whose sibling tables disagree, and says so', async () => {
		const jakarta = await release(inJakarta, [
			'jenis_korban.csv',
			'korban_2019.csv',
			'usia.csv',
			'bentuk_kekerasan.csv',
			'pelayanan.csv'
		]);
		const note = jakarta.release.datasets[0]?.notes.find(({ kind }) => kind === 'rekonsiliasi');
		expect(note?.detail?.id).toContain(String(collection.jakarta.firstMonths[1]));
		expect(jakarta.release.home).toBe('31');
		expect((await verify(jakarta.into, jakarta.release.id)).findings).toEqual([]);
	});
});
