import { appendFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '../../../scripts/publish/finding.ts';
import { readCurrent } from '../../../scripts/publish/release/current.ts';
import { addActivity, publishTown, realTown, snapshot, town } from '../cli/town.ts';

const refusalOf = async (run: Promise<unknown>) => {
	const error = await run.then(
		() => null,
		(reason: unknown) => reason
	);
	expect(error).toBeInstanceOf(Refused);
	const errors = (error as Refused).findings.filter(({ level }) => level === 'error');
	return errors.map(({ rule, message }) => `${rule}: ${message}`).join('\n');
};

/** Two releases of real records, and then the next one's data. */
async function twice(): Promise<{ root: string; into: string; ids: string[] }> {
	const made = await realTown();
	const one = await publishTown(made.root);
	await addActivity(made.root);
	const two = await publishTown(made.root);
	await addActivity(made.root, 3);
	return { ...made, ids: [one.release.id, two.release.id] };
}

let project: Awaited<ReturnType<typeof twice>>;
let copies = 0;
/** A copy of the project to be damaged. */
function copy() {
	const root = `${project.root}-${++copies}`;
	cpSync(project.root, root, { recursive: true });
	return { root, into: join(root, 'static/data'), path: (file: string) => join(root, file) };
}

beforeAll(async () => {
	project = await twice();
});

describe('a ledger of which something is lost', () => {
	it.each<[what: string, damage: (path: (file: string) => string) => void, part: RegExp]>([
		['its index', (path) => rmSync(path('private/buku.json')), /benih atau buku rilisnya tidak ditemukan/],
		['its index, empty', (path) => truncateSync(path('private/buku.json'), 0), /buku\.json\) kosong, terpotong, atau/],
		['its index, cut', (path) => truncateSync(path('private/buku.json'), 300), /buku\.json\) kosong, terpotong, atau/],
		['its index, of another shape', (path) => writeFileSync(path('private/buku.json'), '{"a":1}'), /buku\.json\)/],
		['its index, older', (path) => olderIndex(path('private/buku.json')), /00002 tidak tercatat dalam buku\.json/],
		['the folder of all editions', (path) => rmSync(path('private/buku'), { recursive: true }), /sel\.parquet/],
		['the folder of one', (path) => rmSync(path('private/buku/00001'), { recursive: true }), /00001\/sel\.parquet/],
		['cells, cut', (path) => truncateSync(path('private/buku/00001/sel.parquet'), 40), /terpotong: .*sel\.parquet/],
		['cells, empty', (path) => truncateSync(path('private/buku/00002/sel.parquet'), 0), /kosong: .*sel\.parquet/],
		['totals, altered', (path) => flip(path('private/buku/00001/total.parquet')), /berubah: .*total\.parquet/],
		['proofs, altered', (path) => appendFileSync(path('private/buku/00002/bukti.json'), ' '), /berubah: .*bukti\.json/],
		['the seed', (path) => rmSync(path('private/benih')), /benih atau buku rilisnya tidak ditemukan/],
		['the seed, another', (path) => writeFileSync(path('private/benih'), 'ab'.repeat(32)), /bukan yang dipakai rilis/],
		['the seed, cut', (path) => truncateSync(path('private/benih'), 10), /bukan 64 angka heksadesimal/],
		['everything', (path) => rmSync(path('private'), { recursive: true }), /benih atau buku rilisnya tidak ditemukan/],
		['all but the current.json', (path) => onlyCurrent(path), /current\.json menunjuk rilis .* tidak mencatatnya/]
	])('is refused, naming it and what to do: %s', async (_, damage, part) => {
		const { root, into, path } = copy();
		damage(path);
		const before = await snapshot(into);
		const message = await refusalOf(publishTown(root));
		expect(message).toMatch(part);
		expect(message).toMatch(/^brankas: /);
		expect(message).toContain('npm run data -- restore');
		expect(await snapshot(into)).toEqual(before);
	});

	it('is refused for made-up records as well', async () => {
		const { root } = await town();
		await publishTown(root);
		rmSync(join(root, 'private/contoh/buku/00001'), { recursive: true });
		expect(await refusalOf(publishTown(root))).toMatch(/^brankas: .*00001/);
	});

	it('is refused when a release lies in the folder that it does not know', async () => {
		const { root, into } = copy();
		const stranger = await realTown();
		await addActivity(stranger.root, 3);
		const { release, folder } = await publishTown(stranger.root);
		cpSync(folder, join(into, release.id), { recursive: true });
		expect(await refusalOf(publishTown(root))).toMatch(/^brankas: Rilis .* tetapi buku rilis tidak mencatatnya/);
	});
});

const flip = (file: string) => {
	const content = readFileSync(file);
	content[20]! ^= 1;
	writeFileSync(file, content);
};
const olderIndex = (file: string) => {
	const book = JSON.parse(readFileSync(file, 'utf8')) as { editions: object[] };
	book.editions.pop();
	writeFileSync(file, JSON.stringify(book));
};
const onlyCurrent = (path: (file: string) => string) => {
	rmSync(path('private'), { recursive: true });
	for (const id of project.ids) rmSync(path(`static/data/${id}`), { recursive: true });
};

describe('a damaged current.json', () => {
	it.each(['', '{"rel', '[]', '{"release":3}'])(
		'that reads %j is mended by the next run, as the ledger has it',
		async (text) => {
			const { root, into } = copy();
			writeFileSync(join(into, 'current.json'), text);
			const said: string[] = [];
			const { release } = await publishTown(root, { say: (line) => said.push(line) });
			expect(said.join()).toContain(`current.json kosong atau rusak; ditulis ulang untuk rilis ${project.ids[1]}`);
			expect(release.changes?.since).toBe(project.ids[1]);
			expect(readCurrent(into)).toEqual({ state: 'names', id: release.id });
		}
	);

	it('is left as it is with a sentence where it is not certain what it said', async () => {
		const { root, into } = copy();
		writeFileSync(join(into, 'current.json'), '');
		rmSync(join(into, project.ids[1]!, 'kegiatan.csv'));
		expect(await refusalOf(publishTown(root))).toMatch(/rilis mana yang disajikan tidak dapat dipastikan/);
		expect(readFileSync(join(into, 'current.json'), 'utf8')).toBe('');
	});

	it('that names a release whose folder is gone harms nothing while the ledger knows it', async () => {
		const { root, into } = copy();
		rmSync(join(into, project.ids[1]!), { recursive: true });
		expect((await publishTown(root)).isNew).toBe(true);
	});
});
