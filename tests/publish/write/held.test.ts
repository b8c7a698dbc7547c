import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Published } from '../../../scripts/publish/publish.ts';
import { openRelease } from '../../../scripts/publish/release/open.ts';
import type { Answer } from '../../../src/lib/contract/answer.ts';
import { ask } from '../../../src/lib/query/ask.ts';
import { change } from '../../contract/project-copy.ts';
import { publishTown, town } from '../cli/town.ts';

const PERIOD = '2025-TW1';

interface Total {
	area: string;
	program: string;
	value: number;
}

/** Totals by kelurahan and programme of a quarter that bear a label, from the published CSV. */
async function labelled({ folder }: Published, label: string): Promise<Total[]> {
	const [header = '', ...lines] = (await readFile(join(folder, 'keluarga_program.csv'), 'utf8')).trim().split('\n');
	const names = header.split(',');
	return lines
		.map((line) => Object.fromEntries(line.split(',').map((text, at) => [names[at], text])))
		.filter(({ periode, status }) => periode === PERIOD && status === label)
		.map(({ wilayah, program, nilai }) => ({ area: wilayah!, program: program!, value: Number(nilai) }));
}

async function told(published: Published, { area, program }: Total): Promise<Answer> {
	const engine = await openRelease(published.folder, published.release);
	try {
		const filters = { wilayah: [area], from: PERIOD, to: PERIOD, dimensions: {} };
		const question = {
			dataset: 'keluarga',
			measure: 'keluarga',
			by: ['program'],
			filters,
			fixed: { program: [program] }
		};
		return await ask(question, published.release, engine.run);
	} finally {
		engine.close();
	}
}

/** The town is small; its first families get a dozen neighbours like them, so that totals can be exact at all. */
async function grow(path: string): Promise<void> {
	const text = (await readFile(path, 'utf8')).trimEnd();
	const rows = text.split('\n').slice(1, 9);
	const more = rows.flatMap((row, family) =>
		Array.from({ length: 12 }, (_, at) =>
			row.replace(/^\d+/, `99990101908${String(family * 12 + at).padStart(5, '0')}`)
		)
	);
	await writeFile(path, `${[text, ...more].join('\n')}\n`);
}

describe('a total that was told exactly, after one family more came in late', () => {
	let total: Total;
	let before: Answer;
	let after: Answer;
	let revised: Published;
	beforeAll(async () => {
		const { root } = await town();
		// Made-up records have no history; these are treated as those of an agency are.
		for (const source of ['keluarga', 'kegiatan'])
			await change(root, `data/sources/${source}.yaml`, 'sample: true', 'sample: false');
		const path = join(root, 'data/samples/keluarga-tw1.csv');
		await grow(path);
		const first = await publishTown(root);
		const [one] = await labelled(first, 'tepat');
		total = one!;
		before = await told(first, total);
		const names = new Map(first.release.codes['wilayah']!.map(({ id, title }) => [id, title.id]));
		const text = await readFile(path, 'utf8');
		const [header = '', ...rows] = text.trim().split('\n');
		const location = (column: string) => header.split(',').indexOf(column);
		const like = rows.find((row) => {
			const cells = row.split(',');
			return cells[location('kelurahan')] === names.get(total.area) && cells[location(total.program)] === 'YA';
		})!;
		await writeFile(path, `${text.trimEnd()}\n${like.replace(/^\d+/, '9999010190999999')}\n`);
		revised = await publishTown(root, { revise: 'Uji: laporan terlambat' });
		after = await told(revised, total);
	});

	it('is no longer told exactly, and its bounds hold the truth', () => {
		expect(before.rows[0]?.cell).toMatchObject({ value: total.value, status: 'tepat' });
		const { status, low, high } = after.rows[0]!.cell;
		expect(status).toBe('dibulatkan');
		expect(low).toBeLessThanOrEqual(total.value + 1);
		expect(high).toBeGreaterThanOrEqual(total.value + 1);
	});

	it('is listed nowhere: a reader sees one rounded figure among others', async () => {
		const { status } = after.rows[0]!.cell;
		const rounded = await labelled(revised, 'dibulatkan');
		expect(status).toBe('dibulatkan');
		expect(rounded.length).toBeGreaterThan(1);
		expect(rounded).toContainEqual(expect.objectContaining({ area: total.area, program: total.program }));
		const files = await Promise.all(
			['datapackage.json', 'audit.json', 'audit.html'].map((file) => readFile(join(revised.folder, file), 'utf8'))
		);
		for (const text of files) expect(text).not.toMatch(/"held"|koreksi/i);
		expect(after.notes.map(({ code }) => code)).toEqual(before.notes.map(({ code }) => code));
	});
});
