import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNative } from '../../fixtures/releases/open-native.ts';
import { visiting } from './visiting.ts';

const at = visiting();
let native: Awaited<ReturnType<typeof openNative>>;
beforeAll(async () => {
	native = await openNative();
	await at.fresh();
	await at.visit();
	expect(await at.open()).toBeNull();
});
afterAll(() => native.close());

const read = (sql: string, options = {}) =>
	at.page.evaluate(([text, wish]) => window.harness.read(text as string, wish as object), [sql, options] as const);

/** Hours of work, were it not stopped. */
const SLOW = 'select median(hash(a.range * b.range))::double as n from range(60000) a, range(60000) b';

describe("a reader's own statement", () => {
	test('is answered from the published tables as native DuckDB answers it', async () => {
		const sql = `select wilayah, program, sum(nilai) as keluarga from kepesertaan_program
			where periode = '2025-TW1' and ukuran = 'keluarga' group by all -- akhir`;
		const { answer } = await read(sql);
		const rows = await native.run(
			sql.replace('select wilayah, program, sum(nilai)', 'select wilayah, program, sum(nilai)::double'),
			['kepesertaan-program']
		);
		expect(answer?.columns).toEqual([
			{ name: 'wilayah', numeric: false },
			{ name: 'program', numeric: false },
			{ name: 'keluarga', numeric: true }
		]);
		expect(rows.length).toBeGreaterThan(5);
		const texts = (list: unknown[][]) => list.map((row) => row.join(' ')).sort();
		expect(texts(answer!.rows)).toEqual(texts(rows.map((row) => [row['wilayah'], row['program'], row['keluarga']])));
	});

	test('can name codes, and keeps columns of one name apart', async () => {
		const { answer } = await read(
			`select k.nama, k.nama, count(*) as baris from kepesertaan_program p
			join kode k on k.daftar = 'program' and k.kode = p.program group by all order by 1;`
		);
		expect(answer?.columns.map(({ name }) => name)).toEqual(['nama', 'nama_1', 'baris']);
		expect(answer?.rows.map(([first, second]) => first === second)).not.toContain(false);
		expect(answer?.rows[0]).toContain(native.release.codes['program']!.map(({ title }) => title.id).sort()[0]);
	});

	test('gets lists, structs and maps as texts, and numbers of every kind as numbers', async () => {
		const { answer } = await read(
			`select [1, 2] as daftar, [[1.5]] as bersarang, {'a': 1} as isian, map {'x': 1} as peta,
			1::hugeint as besar, 1.5::decimal(5, 2) as pecahan, 2::utinyint as kecil;`
		);
		expect(answer?.rows).toEqual([['[1, 2]', '[[1.5]]', "{'a': 1}", '{x=1}', 1, 1.5, 2]]);
		expect(answer?.columns.map(({ numeric }) => numeric)).toEqual([false, false, false, false, true, true, true]);
	});

	test('may end with a semicolon and a remark', async () => {
		expect((await read(`select ';--' as isi; -- selesai; sungguh`)).answer?.rows).toEqual([[';--']]);
	});

	test('turns rows to columns where it lists the values', async () => {
		const { answer } = await read(
			`pivot kepesertaan_program on program in ('pkh', 'sembako') using sum(nilai) group by periode`
		);
		expect(answer?.columns.map(({ name }) => name)).toEqual(['periode', 'pkh', 'sembako']);
	});

	test.for([
		['select * from kepesertaan_program order by', 'syntax error at end of input'],
		['select count(*) from kepesertaan_program where wilayah = ;', 'syntax error at end of input'],
		['select (1', 'syntax error at end of input'],
		['select 1)', 'at or near ")"'],
		[`select 'abc`, `unterminated quoted string at or near "'abc"`]
	] as const)('%s is told of its own mistake, not of what we put around it', async ([sql, detail]) => {
		expect((await read(sql)).detail?.split('\n')[0]).toContain(detail);
	});

	test('gives no more rows than asked for, and says that there are more', async () => {
		const cut = (await read('from range(250)', { rows: 100 })).answer!;
		expect([cut.rows.length, cut.cut]).toEqual([100, true]);
		const whole = (await read('from range(100)', { rows: 100 })).answer!;
		expect([whole.rows.length, whole.cut]).toEqual([100, false]);
	});

	test.for([
		[`insert into kepesertaan_program values (1)`, 'not-reading'],
		[`/* select */ drop table kepesertaan_program`, 'not-reading'],
		[`create table baru as select 1`, 'not-reading'],
		[`attach 'lain.db'`, 'not-reading'],
		[`copy (select 1) to 'keluar.csv'`, 'not-reading'],
		[`pragma memory_limit = '4GB'`, 'not-reading'],
		[`set enable_external_access = true`, 'not-reading'],
		[`commit`, 'not-reading'],
		[``, 'not-reading'],
		[`select 1; select 2`, 'several-statements'],
		[`select 1); commit; drop table kepesertaan_program; select * from (select 1`, 'several-statements'],
		[`pivot kepesertaan_program on program using sum(nilai)`, 'open-pivot'],
		[`with x as (pivot kepesertaan_program on program using sum(nilai)) from x`, 'open-pivot'],
		[`pivot kepesertaan_program on program using sum(nilai); select 1`, 'several-statements'],
		[`with x as (select 1) insert into kepesertaan_program from x`, 'refused'],
		[`with x as (delete from kepesertaan_program returning *) select * from x`, 'refused'],
		[`select * from read_csv('rahasia.csv')`, 'refused'],
		[`select * from read_text('https://example.org/x.csv')`, 'refused'],
		[`select * from query('drop table kepesertaan_program')`, 'refused'],
		[`select kolom_lain from kepesertaan_program`, 'refused']
	] as const)('%s is refused', async ([sql, code]) => {
		expect((await read(sql)).code).toBe(code);
	});

	test.for(['show tables', '-- apa saja?\nSHOW ALL TABLES;', 'describe'])(
		'%s lists every table of the release, also those that no page has loaded',
		async (sql) => {
			const { answer } = await read(sql);
			const names = native.release.tables.map(({ id }) => id.replaceAll('-', '_'));
			expect(answer?.rows.map(([name]) => name)).toEqual([...names, 'kode'].sort());
			const rows = new Map(answer?.rows.map((row) => [row[0], row[3]]));
			for (const { id, rows: count } of native.release.tables) expect(rows.get(id.replaceAll('-', '_'))).toBe(count);
		}
	);

	test('has changed nothing, whatever was tried', async () => {
		const [row] = await native.run('select count(*)::double as n from kepesertaan_program', ['kepesertaan-program']);
		const { answer } = await read('select count(*) from kepesertaan_program');
		expect(answer?.rows).toEqual([[row!['n']]]);
		const tables = (await read('select table_name from duckdb_tables() order by 1')).answer!.rows.flat();
		expect(tables.every((name) => name === 'kode' || /^(kepesertaan|berkas_mentah)/.test(String(name)))).toBe(true);
		expect(at.strangers()).toEqual([]);
		expect(at.complaints).toEqual([]);
	});

	test('is stopped by its reader, and the next one is answered', async () => {
		expect((await read(SLOW, { stopAfter: 300 })).code).toBe('stopped');
		expect((await read('select 7')).answer?.rows).toEqual([[7]]);
	});

	test('is stopped when it takes too long', async () => {
		expect((await read(SLOW, { seconds: 1 })).code).toBe('too-slow');
		expect((await read('select 8')).answer?.rows).toEqual([[8]]);
	});

	test('does not hold up the charts', async () => {
		const outcome = await at.page.evaluate(async (slow) => {
			const stop = new AbortController();
			const started = window.harness.engine!.read(slow, { rows: 1, seconds: 30, signal: stop.signal });
			const ended = started.then(
				() => 'answered',
				() => 'stopped'
			);
			const chart = await window.harness.engine!.runFor('peta')('select 9::integer as n', []);
			stop.abort();
			return { chart, ended: await ended };
		}, SLOW);
		expect(outcome).toEqual({ chart: [{ n: 9 }], ended: 'stopped' });
	});
});
