import { createHash } from 'node:crypto';
import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** What the bytes of a file say about themselves. */
export interface Bytes {
	/** sha-256, hexadecimal. */
	hash: string;
	size: number;
	kind: 'csv' | 'excel';
	encoding: 'ascii' | 'utf-8' | 'utf-16' | 'lain';
	/** Bytes around the first one outside ASCII, for guessing the encoding. */
	odd: Buffer;
	/** Empty lines stand between others: DuckDB leaves them out, so that its row numbers would drift. */
	blankLines: boolean;
	/** Lines end in CR alone, as old spreadsheets wrote them. */
	crOnly: boolean;
}

const EXCEL = [
	[0x50, 0x4b, 0x03, 0x04],
	[0xd0, 0xcf, 0x11, 0xe0]
];

/** Reads a file once: hash, encoding and line ends. */
export async function readBytes(path: string): Promise<Bytes> {
	const head = await headOf(path, 65536);
	const hash = createHash('sha256');
	const utf8 = new TextDecoder('utf-8', { fatal: true });
	let size = 0;
	let ascii = true;
	let odd = Buffer.alloc(0);
	let valid = true;
	let blankLines = false;
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
		hash.update(chunk);
		size += chunk.length;
		if (ascii && !isAscii(chunk)) {
			ascii = false;
			const at = chunk.findIndex((byte) => byte > 0x7f);
			odd = Buffer.from(chunk.subarray(Math.max(0, at - 1024), at + 65536));
		}
		blankLines ||= chunk.includes('\n\n') || chunk.includes('\n\r\n');
		if (valid && !ascii) valid = decodes(utf8, chunk);
	}
	if (valid) valid = decodes(utf8, null);
	const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
	const excel = EXCEL.some((magic) => magic.every((byte, at) => head[at] === byte)) || isHtml(head);
	return {
		hash: hash.digest('hex'),
		size,
		kind: excel ? 'excel' : 'csv',
		encoding: utf16 ? 'utf-16' : ascii ? 'ascii' : valid ? 'utf-8' : 'lain',
		odd,
		blankLines,
		crOnly: head.includes(0x0d) && !head.includes(0x0a)
	};
}

export async function headOf(path: string, length: number): Promise<Buffer> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** Portals export HTML tables under the name .xls. */
const isHtml = (head: Buffer) => /^\s*(<!doctype html|<html|<table)/i.test(head.subarray(0, 512).toString('latin1'));

function decodes(decoder: TextDecoder, chunk: Buffer | null): boolean {
	try {
		if (chunk) decoder.decode(chunk, { stream: true });
		else decoder.decode();
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}
