import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface Data {
	/** Folder of `current.json`, with a slash at its end. */
	base: URL;
	close(): Promise<void>;
}

/** What a server does in place of giving a file as it is; null lets it be. */
export type Mischief = (path: string, bytes: Buffer, response: ServerResponse) => Buffer | null | void;

/** A server over tests/fixtures/releases that may spoil some files. */
export async function serving(spoil: Mischief = (_, bytes) => bytes): Promise<Data> {
	const root = join(import.meta.dirname, '../fixtures/releases');
	const server = createServer((request: IncomingMessage, response: ServerResponse) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).slice(1);
		readFile(join(root, path)).then(
			(bytes) => {
				const given = spoil(path, bytes, response);
				if (given) response.end(given);
				else if (!response.headersSent && !response.writableEnded) response.writeHead(404).end();
			},
			() => response.writeHead(404).end()
		);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		base: new URL(`http://127.0.0.1:${port}/`),
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}
