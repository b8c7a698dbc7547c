import { describe, expect, it } from 'vitest';
import { asksForTables, bareSql, firstWord, hasPivot, withoutEnd } from '../../src/lib/engine/sql-text.ts';

describe("what a reader's statement is, told from its text", () => {
	it.each([
		[`select ';' -- satu; dua`, `select qqq             `],
		[`select 'it''s --' /* ; */`, `select qqqqqqqqqq        `],
		[`select e'\\'; --' , "a;b"`, `select qqqqqqqqq , qqqqq`],
		['select $$ ; $$, $x$ -- $x$', 'select qqqqqqq, qqqqqqqqqq']
	])('texts and remarks in %s are not mistaken for more statements', (sql, bare) => {
		expect(bareSql(sql)).toBe(bare);
	});

	it.each([
		['-- catatan\n  (SELECT 1)', 'select'],
		['/* select */ drop table t', 'drop'],
		[`'select'`, 'qqqqqqqq'],
		['  ', '']
	])('%s begins with %s', (sql, word) => {
		expect(firstWord(sql)).toBe(word);
	});

	it('ends before its semicolon, and before a remark after it', () => {
		expect(withoutEnd('select 1 ;; -- selesai; sungguh\n')).toBe('select 1');
		expect(withoutEnd(`select ';--'`)).toBe(`select ';--'`);
	});

	it('asks for the tables in the words of DuckDB, with nothing else', () => {
		for (const sql of ['show tables', 'SHOW ALL TABLES;', 'show tables from main', '/* x */ describe ;', 'show'])
			expect(asksForTables(sql), sql).toBe(true);
		for (const sql of ['show databases', 'describe kepesertaan_kota', 'select 1; show tables', `select 'show tables'`])
			expect(asksForTables(sql), sql).toBe(false);
	});

	it('is a PIVOT by its own words only', () => {
		expect(hasPivot('PIVOT t ON a USING sum(b);')).toBe(true);
		expect(hasPivot('from (pivot_wider t on a using sum(b))')).toBe(true);
		expect(hasPivot(`select 'pivot'; select 2`)).toBe(false);
		expect(hasPivot('pivot t on a using sum(b); select 1')).toBe(false);
		expect(hasPivot('unpivot t on a; select 1')).toBe(false);
	});
});
