import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { headOf, type Bytes } from './bytes.ts';

/**
 * Encoding of a file that is not UTF-8: as declared, else as its bytes look. ISO-8859-1 is read as Windows-1252,
 * its superset, as browsers do: https://encoding.spec.whatwg.org/#names-and-labels
 */
export function encodingOf(bytes: Bytes, declared?: string): string {
	if (bytes.encoding === 'ascii' || bytes.encoding === 'utf-8') return 'utf-8';
	if (bytes.encoding === 'utf-16') return 'utf-16';
	if (declared) return declared;
	const guess = chardet.detect(bytes.odd) ?? 'windows-1252';
	return iconv.encodingExists(guess) && !/8859-1$|^utf-8$/i.test(guess) ? guess : 'windows-1252';
}

/** First part of a file as text with LF line ends, cut after its last whole line. */
export async function peekText(path: string, bytes: Bytes, encoding: string): Promise<string> {
	const head = await headOf(path, 1 << 18);
	const text = iconv.decode(head, encoding).replaceAll(/\r\n?/g, '\n');
	return bytes.size > head.length ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
}

/** Whole text of a small file with LF line ends. */
export async function wholeText(path: string, bytes: Bytes, encoding: string): Promise<string> {
	return iconv.decode(await headOf(path, bytes.size), encoding).replaceAll(/\r\n?/g, '\n');
}

/** Writes a copy in UTF-8 with LF line ends, as a stream. */
export async function transcode(from: string, to: string, encoding: string, crOnly: boolean): Promise<void> {
	const lines = new Transform({
		decodeStrings: false,
		transform(chunk: Buffer | string, _encoding, done) {
			done(null, crOnly ? chunk.toString().replaceAll('\r', '\n') : chunk);
		}
	});
	await pipeline(createReadStream(from), iconv.decodeStream(encoding), lines, createWriteStream(to));
}
