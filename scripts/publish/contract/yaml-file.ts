import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Finding } from '../finding.ts';

/** Line and column of a file, counted from 1. */
export type Position = NonNullable<Finding['at']>;

/** What is wrong with a file, at a path inside it: `charts.3 (korban).against.unit`. */
export interface Problem {
	path: string;
	message: string;
}

/** A sentence that begins with its path, as the checks write them, taken apart. */
export function problemOf(sentence: string): Problem {
	const end = sentence.indexOf(': ');
	return { path: sentence.slice(0, end), message: sentence.slice(end + 2) };
}

/** A YAML file that knows where each of its keys stands. */
export class YamlFile {
	readonly name: string;
	readonly #lines = new LineCounter();
	readonly #document: Document;

	constructor(name: string, text: string) {
		this.name = name;
		this.#document = parseDocument(text, { lineCounter: this.#lines });
	}

	/** Null where there is no such file. */
	static async read(root: string, name: string): Promise<YamlFile | null> {
		try {
			return new YamlFile(name, await readFile(join(root, name), 'utf8'));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
			return null;
		}
	}

	/** Where it cannot be read as YAML; null where it can. */
	get broken(): Position | null {
		const [error] = this.#document.errors;
		return error ? this.#position(error.pos[0]) : null;
	}

	get value(): unknown {
		return this.#document.toJS();
	}

	/** Where the key or item of a path stands, else the nearest around it that does. A key may hold dots itself. */
	placeOf(path: string): Position {
		const steps = path.split('.').map((step) => step.replace(/^(\d+) \(.*\)$/, '$1'));
		let node: unknown = this.#document.contents;
		let offset = 0;
		for (let at = 0; at < steps.length;) {
			const found = this.#below(node, steps.slice(at));
			if (!found) break;
			[node, offset] = [found.node, found.offset];
			at += found.steps;
		}
		return this.#position(offset);
	}

	/** What a finding says of this file, with line and column. */
	finding(rule: string, { path, message }: Problem): Finding {
		const at = this.placeOf(path);
		return {
			level: 'error',
			rule,
			file: this.name,
			path,
			at,
			message: `${placed(this.name, at)}: ${path}: ${message}`
		};
	}

	#below(node: unknown, steps: string[]): { node: unknown; offset: number; steps: number } | null {
		const holder = isAlias(node) ? node.resolve(this.#document) : node;
		if (isSeq(holder)) {
			const item = holder.items[Number(steps[0])] as Node | undefined;
			return item?.range ? { node: item, offset: item.range[0], steps: 1 } : null;
		}
		if (!isMap(holder)) return null;
		for (let length = 1; length <= steps.length; length++) {
			const key = steps.slice(0, length).join('.');
			const pair = holder.items.find(({ key: own }) => isScalar(own) && String(own.value) === key);
			const range = isScalar(pair?.key) ? pair.key.range : undefined;
			if (pair && range) return { node: pair.value, offset: range[0], steps: length };
		}
		return null;
	}

	#position(offset: number): Position {
		const { line, col } = this.#lines.linePos(offset);
		return { line, column: col };
	}
}

const placed = (file: string, { line, column }: Position): string => `${file} baris ${line} kolom ${column}`;

/** Findings about paths of YAML files with the line and column of each; those without a path stay as they are. */
export async function withPlaces(root: string, findings: Finding[]): Promise<Finding[]> {
	const files = new Map<string, YamlFile | null>();
	for (const { file, path } of findings)
		if (path !== undefined && !files.has(file)) files.set(file, await YamlFile.read(root, file));
	return findings.map((finding) => {
		const file = files.get(finding.file);
		if (!file || finding.path === undefined || finding.at) return finding;
		const at = file.placeOf(finding.path);
		return { ...finding, at, message: `${placed(finding.file, at)}: ${finding.message}` };
	});
}
