import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { LEVELS, type Code, type CodeLists } from '../../../src/lib/contract/code.ts';
import { isFormula } from '../../../src/lib/core/csv.ts';
import type { Finding } from '../finding.ts';

const COLUMNS = ['kode', 'nama_id', 'nama_en', 'induk', 'berlaku_dari', 'berlaku_sampai', 'alias', 'sumber'];

/**
 * Reads every data/codes/*.csv below `root`; the file name is the name of the list, further columns become attributes.
 * Findings name file and row; a list with findings is still returned, so that one run shows all that is wrong.
 */
export async function loadCodes(root: string): Promise<{ codes: CodeLists; findings: Finding[] }> {
	const codes: CodeLists = {};
	const findings: Finding[] = [];
	for (const name of (await readdir(join(root, 'data/codes'))).sort()) {
		if (!name.endsWith('.csv')) continue;
		const file = `data/codes/${name}`;
		const list = name.slice(0, -'.csv'.length);
		const text = await readFile(join(root, file), 'utf8');
		const [header = [], ...rows] = parse(text, { bom: true, relax_column_count: true }) as string[][];
		const report = (row: number, message: string) =>
			findings.push({
				level: 'error',
				rule: 'daftar-kode',
				file,
				rows: [row],
				message: `${file} baris ${row}: ${message}`
			});
		const missing = COLUMNS.filter((column) => !header.includes(column));
		if (missing.length > 0) report(1, `kolom ${missing.join(', ')} tidak ada. Tambahkan ke baris judul.`);
		else {
			rows.forEach((row, at) => {
				if (row.length !== header.length)
					report(at + 2, `ada ${row.length} kolom, seharusnya ${header.length}. Periksa tanda koma dan kutip.`);
			});
			codes[list] = rows.map((row) => toCode(header, row));
			for (const { at, message } of checkList(list, codes[list])) report(at + 2, message);
		}
	}
	return { codes, findings };
}

function toCode(header: string[], row: string[]): Code {
	const cell = Object.fromEntries(header.map((column, i) => [column, row[i]?.trim() ?? '']));
	const attributes = Object.entries(cell).filter(([column, text]) => !COLUMNS.includes(column) && text !== '');
	const title = cell['nama_id'] ?? '';
	return {
		id: cell['kode'] ?? '',
		title: { id: title, en: cell['nama_en'] || title },
		parent: cell['induk'] || undefined,
		from: cell['berlaku_dari'] || undefined,
		to: cell['berlaku_sampai'] || undefined,
		aliases: (cell['alias'] ?? '')
			.split(';')
			.map((alias) => alias.trim())
			.filter((alias) => alias !== ''),
		source: cell['sumber'] || undefined,
		attributes: Object.fromEntries(attributes)
	};
}

interface Problem {
	/** 0-based place in the list. */
	at: number;
	message: string;
}

function checkList(list: string, codes: Code[]): Problem[] {
	const problems: Problem[] = [];
	const ids = new Set<string>();
	const valid = new Set(codes.map((code) => code.id));
	codes.forEach((code, at) => {
		const say = (message: string) => problems.push({ at, message });
		if (code.id === '') say('kode kosong. Isi kolom kode.');
		if (isFormula(code.id))
			say(`kode ${at + 1} di daftar ini diawali tanda rumus (=, +, -, @) atau spasi. Pakai huruf atau angka.`);
		if (code.title.id === '') say(`kode ${code.id} tanpa nama. Isi kolom nama_id.`);
		if (ids.has(code.id)) say(`kode ${code.id} sudah ada di baris lain. Hapus salah satunya.`);
		ids.add(code.id);
		if (code.parent && !valid.has(code.parent))
			say(`induk ${code.parent} dari kode ${code.id} tidak ada di daftar ini.`);
		if (code.from && code.to && code.from > code.to) say(`kode ${code.id}: berlaku_dari sesudah berlaku_sampai.`);
		const level = code.attributes['tingkat'];
		if (list === 'wilayah' && !(LEVELS as readonly (string | undefined)[]).includes(level))
			say(`kode ${code.id}: kolom tingkat harus salah satu dari ${LEVELS.join(', ')}.`);
	});
	return [...problems, ...ambiguous(codes)];
}

/** Two codes of one parent and level that answer to the same name cannot be told apart by a file that holds names only. */
function ambiguous(codes: Code[]): Problem[] {
	const owner = new Map<string, Code>();
	const problems: Problem[] = [];
	codes.forEach((code, at) => {
		const names = new Set([code.title.id, ...code.aliases].map((name) => name.toLowerCase().replaceAll(/\s+/g, ' ')));
		for (const name of names) {
			const place = `${code.parent ?? ''}|${code.attributes['tingkat'] ?? ''}|${name}`;
			const first = owner.get(place);
			if (first && overlap(first, code))
				problems.push({
					at,
					message: `nama atau alias kode ${code.id} sama dengan kode ${first.id}. Bedakan namanya.`
				});
			owner.set(place, code);
		}
	});
	return problems;
}

/** True when two codes are valid at the same time; open ends overlap everything. */
function overlap(a: Code, b: Code): boolean {
	return (!a.to || !b.from || b.from <= a.to) && (!b.to || !a.from || a.from <= b.to);
}
