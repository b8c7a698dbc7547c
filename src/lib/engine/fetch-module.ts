import { EnginePack } from '../contract/engine-pack.ts';
import { hashOf, parse, readBody, readJson, ReleaseError, request, type Fetch } from '../release/index.ts';
import type { OnProgress } from './progress.ts';
import type { Watch } from './watch.ts';

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Tells its progress while a body is read, whatever the server did to its length. */
function counted(body: ReadableStream<Uint8Array>, onBytes: (received: number) => void): ReadableStream<Uint8Array> {
	let received = 0;
	return body.pipeThrough(
		new TransformStream<Uint8Array, Uint8Array>({
			transform(chunk, controller) {
				received += chunk.length;
				onBytes(received);
				controller.enqueue(chunk);
			}
		})
	);
}

/** Puts back the first chunk that was read to see what the bytes are. */
async function peek(
	body: ReadableStream<Uint8Array>
): Promise<{ first: Uint8Array; whole: ReadableStream<Uint8Array> }> {
	const reader = body.getReader();
	const { value: first = new Uint8Array() } = await reader.read();
	const whole = new ReadableStream<Uint8Array>({
		start: (controller) => {
			if (first.length > 0) controller.enqueue(first);
		},
		pull: async (controller) => {
			const { done, value } = await reader.read();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: (reason) => reader.cancel(reason)
	});
	return { first, whole };
}

/**
 * The engine module, verified, as a blob address that `WebAssembly.instantiateStreaming` accepts. The file is served as gzip bytes without a name
 * that tells it, since some servers set Content-Encoding for `*.gz` by themselves; so the bytes decide whether to inflate.
 * The caller revokes the address. Throws ReleaseError as other files do.
 */
export async function fetchModule(base: URL, fetchFn: Fetch, watch: Watch, onProgress: OnProgress): Promise<string> {
	const address = new URL('engine.json', base);
	watch.touch();
	const pack = parse(EnginePack, await watch.race(readJson(address, fetchFn)), address);
	const url = new URL(pack.path, base);
	const load = async (cache: RequestCache): Promise<string> => {
		const response = await request(url, fetchFn, { cache });
		if (!response.body) throw new ReleaseError('truncated', { file: pack.path, got: 0, expected: pack.bytes });
		const body = counted(response.body, (received) => {
			watch.touch();
			onProgress({ stage: 'engine-download', received: Math.min(received, pack.packed), total: pack.packed });
		});
		const { first, whole } = await peek(body);
		const plain = isGzip(first)
			? whole.pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>)
			: whole;
		const bytes = await readBody(new Response(plain), url, pack.bytes);
		if ((await hashOf(bytes)) !== pack.hash) throw new ReleaseError('wrong-hash', { file: pack.path });
		return URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }));
	};
	return watch.race(
		load('default').catch((error: unknown) => {
			const isStale = error instanceof ReleaseError && (error.code === 'wrong-hash' || error.code === 'truncated');
			if (!isStale) throw error;
			return load('reload');
		})
	);
}
