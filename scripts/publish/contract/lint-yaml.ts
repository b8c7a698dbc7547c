import { closest, distance } from 'fastest-levenshtein';
import * as v from 'valibot';
import type { Finding } from '../finding.ts';
import { exampleOf, keysOf, kindOf, schemasAt, valuesOf } from './walk-schema.ts';
import { YamlFile } from './yaml-file.ts';

/** A file as its schema reads it, with what is wrong; `value` is there only where nothing is. */
export interface Linted<T> {
	file: YamlFile | null;
	value?: T;
	findings: Finding[];
}

/** Reads a YAML file by its schema: every problem of it with line and column, what was found, what was expected, and an example. */
export async function lintYaml<T extends v.GenericSchema>(
	root: string,
	name: string,
	schema: T,
	rule: string
): Promise<Linted<v.InferOutput<T>>> {
	const file = await YamlFile.read(root, name);
	const base = { level: 'error' as const, rule, file: name };
	if (!file)
		return {
			file,
			findings: [{ ...base, message: `${name}: berkas tidak ada. Buat berkas ini lebih dulu.` }]
		};
	const at = file.broken;
	if (at) {
		const message = `${name}: YAML tidak dapat dibaca di baris ${at.line} kolom ${at.column}. Periksa lekukan dan tanda kutip di baris itu.`;
		return { file, findings: [{ ...base, at, message }] };
	}
	const result = v.safeParse(schema, file.value);
	if (result.success) return { file, value: result.output, findings: [] };
	return {
		file,
		findings: result.issues.map((issue): Finding => {
			const { message, ...facts } = described(schema, issue);
			return { ...file.finding(rule, { path: v.getDotPath(issue) ?? '(akar)', message }), ...facts };
		})
	};
}

type Described = Required<Pick<Finding, 'message' | 'found' | 'expected'>> & Pick<Finding, 'example'>;

/** Longer than this is a sentence of somebody, which a message does not repeat. */
const SHORT = /^[\p{L}\p{N}_.+-]{1,30}$/u;

function foundIn(input: unknown): string {
	if (input === undefined || input === null) return 'kosong';
	if (Array.isArray(input)) return 'daftar';
	if (typeof input === 'object') return 'kelompok kunci';
	const kind = typeof input === 'string' ? 'teks' : typeof input === 'number' ? 'angka' : 'nilai';
	return SHORT.test(String(input)) ? `${kind} "${String(input)}"` : kind;
}

const sample = (key: unknown, example: string): string =>
	typeof key === 'string' && !/^\d+$/.test(key) ? `${key}: ${example}` : example;

function described(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): Described {
	const path = (issue.path ?? []).map(({ key }) => key as string | number);
	const key = path.at(-1);
	if (issue.type === 'strict_object' && issue.expected === 'never')
		return strangeKey(String(key), keysOf(schemasAt(schema, path.slice(0, -1))));
	const wanted = schemasAt(schema, path);
	const example = wanted[0] ? sample(key, exampleOf(wanted[0])) : undefined;
	const shown = example ? { example } : {};
	const tail = example ? ` Contoh: ${example}` : '';
	if (issue.type === 'strict_object' && issue.received === 'undefined')
		return { found: 'kosong', expected: 'ada', ...shown, message: `diharapkan ada, tetapi tidak ditulis.${tail}` };
	const values = valuesOf(wanted);
	const own = issue.message.startsWith('Invalid') ? null : issue.message;
	const kinds = [...new Set(wanted.map(kindOf))].join(' atau ');
	const expected =
		own ??
		(values.length > 0
			? `salah satu dari ${values.join(', ')}`
			: issue.kind === 'validation'
				? `${kinds} ${issue.expected ?? ''}`.trim()
				: kinds);
	const found = foundIn(issue.input);
	const near = typeof issue.input === 'string' ? nearest(issue.input, values) : null;
	const guess = near ? ` Maksudnya "${near}"?` : '';
	const lead = own ? own : `diharapkan ${expected}`;
	return { found, expected, ...shown, message: `${lead}, ditemukan ${found}.${guess}${tail}` };
}

function strangeKey(key: string, known: string[]): Described {
	const near = nearest(key, known);
	const list = known.join(', ');
	return {
		found: `kunci "${key}"`,
		expected: list,
		...(near ? { example: near } : {}),
		message: `kunci ini tidak dikenal.${near ? ` Maksudnya "${near}"?` : ''} Yang dikenal di sini: ${list}.`
	};
}

/** The known word that a slip of the pen may have meant. */
function nearest(word: string, known: string[]): string | null {
	if (known.length === 0) return null;
	const near = closest(word, known);
	return distance(word, near) <= Math.max(2, Math.ceil(word.length / 3)) ? near : null;
}
