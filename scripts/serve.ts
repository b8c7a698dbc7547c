import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

export interface ServeOptions {
	/** Folder of the built site. */
	dir: string;
	/** Another `data/` folder (with current.json and its releases) shown in place of the built one. */
	data?: string;
	/** 0 or absent: any free port. */
	port?: number;
	/** Path under which the site appears, such as "/pantau"; default: the root. */
	base?: string;
	/** Sent with every file as Content-Security-Policy, as some hosts do; pages carry a stricter one of their own. */
	policy?: string;
}

export interface Served {
	/** Address of the home page, with a slash at its end. */
	url: string;
	close(): Promise<void>;
}

const TYPES: Record<string, string> = {
	'.arrow': 'application/vnd.apache.arrow.stream',
	'.bin': 'application/octet-stream',
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.geojson': 'application/geo+json; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8'
};
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|geo\+json|manifest\+json|xml|vnd\.apache\.arrow))/;
/** Names that carry a hash of their content: bundles, and the files of a release. */
const IMMUTABLE = /^\/(?:_app\/immutable|data\/\d{4}-\d\d-\d\d-[0-9a-f]{8})\//;
/** The page Data & Status lives beside the releases, but belongs to the site. */
const PAGE_OF_DATA = /^\/data\/(?:index\.html|__data\.json)?$/;
const MISSING = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Halaman tidak ditemukan</title>
<h1>Halaman tidak ditemukan</h1><p>Alamat ini tidak ada di situs ini. Periksa kembali tautannya atau mulai dari halaman depan.</p></html>`;

interface Found {
	path: string;
	size: number;
	etag: string;
}

/** A file below `root`, never one outside it, hidden, or reached through a link that leaves it. */
async function fileBelow(root: string, name: string): Promise<Found | 'folder' | null> {
	if (name.includes('\0') || name.split(/[\\/]/).some((part) => part.startsWith('.'))) return null;
	const path = resolve(root, `.${sep}${name}`);
	try {
		const inside = relative(await realpath(root), await realpath(path));
		if (inside.startsWith('..') || resolve(inside) === inside) return null;
		const info = await stat(path);
		if (info.isDirectory()) return 'folder';
		return { path, size: info.size, etag: `"${info.size.toString(36)}-${Math.trunc(info.mtimeMs).toString(36)}"` };
	} catch (error) {
		if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
		throw error;
	}
}

function encodingFor(request: IncomingMessage, type: string, size: number): 'br' | 'gzip' | null {
	if (!COMPRESSIBLE.test(type) || size < 1024) return null;
	const accepted = String(request.headers['accept-encoding'] ?? '');
	return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

async function send(request: IncomingMessage, response: ServerResponse, file: Found, path: string, status = 200) {
	const type = TYPES[extname(file.path)] ?? 'application/octet-stream';
	response.setHeader('Content-Type', type);
	response.setHeader('ETag', file.etag);
	response.setHeader('Cache-Control', IMMUTABLE.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
	if (status === 200 && request.headers['if-none-match'] === file.etag) return void response.writeHead(304).end();
	const encoding = encodingFor(request, type, file.size);
	response.setHeader('Vary', 'Accept-Encoding');
	if (encoding) response.setHeader('Content-Encoding', encoding);
	else response.setHeader('Content-Length', file.size);
	response.writeHead(status);
	if (request.method === 'HEAD') return void response.end();
	const body = createReadStream(file.path);
	if (!encoding) return pipeline(body, response);
	const packer =
		encoding === 'br'
			? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
			: createGzip({ level: 6 });
	return pipeline(body, packer, response);
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	{ dir, data, base = '', policy }: ServeOptions
) {
	response.setHeader('X-Content-Type-Options', 'nosniff');
	if (policy) response.setHeader('Content-Security-Policy', policy);
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
	}
	// Not `new URL(…).pathname`: it folds `..` away before we can refuse it.
	const [rawPath = '/', query] = (request.url ?? '/').split('?', 2);
	const prefix = base.replace(/\/$/, '');
	const missing = async () => {
		const page = await fileBelow(dir, '404.html');
		if (page && page !== 'folder') return send(request, response, page, '/404.html', 404);
		response.writeHead(404, { 'Content-Type': TYPES['.html'], 'Cache-Control': 'no-cache' });
		response.end(request.method === 'HEAD' ? undefined : MISSING);
	};
	let path: string;
	try {
		path = decodeURIComponent(rawPath);
	} catch {
		return void response.writeHead(400).end();
	}
	if (!path.startsWith(`${prefix}/`)) return missing();
	path = path.slice(prefix.length);
	const overlaid = data !== undefined && path.startsWith('/data/') && !PAGE_OF_DATA.test(path);
	const root = overlaid ? data : dir;
	const name = overlaid ? path.slice('/data'.length) : path;
	const found = await fileBelow(root, name.endsWith('/') ? `${name}index.html` : name);
	if (found && found !== 'folder') return send(request, response, found, path);
	if (found === 'folder') {
		const index = await fileBelow(root, join(name, 'index.html'));
		if (!index || index === 'folder') return missing();
		const to = `${rawPath.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
		return void response.writeHead(308, { Location: to }).end();
	}
	const page = name.endsWith('/') ? null : await fileBelow(root, `${name}.html`);
	return page && page !== 'folder' ? send(request, response, page, path) : missing();
}

/** Serves a built site from a folder, on this machine only. Rejects when the port is taken. */
export async function serve(options: ServeOptions): Promise<Served> {
	const server = createServer((request, response) => {
		answer(request, response, options).catch((error: NodeJS.ErrnoException) => {
			// A reader who leaves mid-download is no fault of the site.
			if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error(error);
			response.destroy();
		});
	});
	await new Promise<void>((done, fail) => {
		server.once('error', fail);
		server.listen(options.port ?? 0, '127.0.0.1', done);
	});
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}${options.base?.replace(/\/$/, '') ?? ''}/`,
		close: () =>
			new Promise((done, fail) => {
				server.close((error) => (error ? fail(error) : done()));
				server.closeAllConnections();
			})
	};
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { values } = parseArgs({
		options: {
			dir: { type: 'string', default: 'build' },
			data: { type: 'string' },
			port: { type: 'string', default: '4173' },
			base: { type: 'string' },
			policy: { type: 'string' }
		}
	});
	const { url } = await serve({ ...values, port: Number(values.port) });
	console.log(`Situs dapat dibuka di ${url} (tekan Ctrl+C untuk berhenti).`);
}
