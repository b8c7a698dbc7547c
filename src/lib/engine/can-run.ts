import { EngineError } from './engine-error.ts';

/** The smallest module: magic number and version. */
const EMPTY_MODULE = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);

/** Throws EngineError where the browser has no WebAssembly or workers, or a policy forbids them. */
export function checkBrowser(): void {
	try {
		new WebAssembly.Module(EMPTY_MODULE);
	} catch (cause) {
		throw new EngineError('no-wasm', {}, { cause });
	}
	if (typeof Worker === 'undefined') throw new EngineError('worker-blocked');
}

/** What browsers tell of a device; only some of them do. */
interface DeviceHints {
	deviceMemory?: number;
	connection?: { saveData?: boolean };
}

/**
 * True where starting the engine unasked would hurt: 2 GB of memory or less (phones of 1–3 GB crash,
 * https://github.com/duckdb/duckdb-wasm/issues/1857) or a reader who saves data. The default view needs no engine; a button can start it.
 */
export function isLightDevice(hints: DeviceHints = navigator as DeviceHints): boolean {
	return (hints.deviceMemory ?? 8) <= 2 || hints.connection?.saveData === true;
}
