import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Where Chrome, Chromium or Edge usually live; names without a folder are looked up in PATH. */
const KNOWN: Partial<Record<NodeJS.Platform, string[]>> = {
	linux: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable'],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
	],
	win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
		const root = process.env[name];
		return root
			? [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')]
			: [];
	})
};

async function executable(path: string): Promise<boolean> {
	try {
		await access(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

async function installed(): Promise<string | null> {
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	for (const name of KNOWN[process.platform] ?? []) {
		const places = name.includes('/') || name.includes('\\') ? [name] : folders.map((folder) => join(folder, name));
		for (const place of places) if (await executable(place)) return place;
	}
	return null;
}

/**
 * Unpacks the browser of @sparticuz/chromium below node_modules/.cache, so that two runs at once never meet in the
 * system's temporary folder. With `libraries` the package adds NSS and others that a bare machine lacks; it reads
 * that wish from a variable: https://github.com/Sparticuz/chromium#aws-lambda-and-al2023
 */
async function unpack(libraries: boolean): Promise<string> {
	const folder = join(process.cwd(), 'node_modules/.cache/browser');
	await mkdir(folder, { recursive: true });
	const before = process.env['TMPDIR'];
	process.env['TMPDIR'] = folder;
	if (libraries) process.env['AWS_LAMBDA_JS_RUNTIME'] = '20.x';
	try {
		const { default: packed } = await import('@sparticuz/chromium');
		return await packed.executablePath();
	} finally {
		if (before === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = before;
	}
}

let found: Promise<string> | undefined;

/**
 * Path of the browser that the tests drive: CHROME_PATH, else a Chrome, Chromium or Edge of the system, else the
 * Linux one that an npm package carries. Throws a sentence that says what to install when there is none.
 */
export function browserPath(): Promise<string> {
	return (found ??= (async () => {
		const wished = process.env['CHROME_PATH'];
		if (wished) {
			if (await executable(wished)) return wished;
			throw new Error(`CHROME_PATH menunjuk ke ${wished}, tetapi berkas itu tidak ada atau tidak dapat dijalankan.`);
		}
		const system = await installed();
		if (system) return system;
		if (process.platform !== 'linux' || process.arch !== 'x64')
			throw new Error('Uji peramban memerlukan Chrome. Pasang Google Chrome, atau isi CHROME_PATH dengan letaknya.');
		return unpack(!SYSTEM_NSS.some((place) => existsSync(place)));
	})());
}

const SYSTEM_NSS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/lib/x86_64-linux-gnu', '/usr/lib'].map(
	(folder) => `${folder}/libnss3.so`
);

/** Flags for a test machine: no sandbox (containers run as root), the same text rendering everywhere. */
const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--force-color-profile=srgb'];

/** Starts a headless browser; the caller closes it. `endpoint` joins one that `serveBrowser` started. */
export async function launch(endpoint?: string): Promise<Browser> {
	if (endpoint) return chromium.connect(endpoint);
	return chromium.launch({ executablePath: await browserPath(), args: FLAGS });
}

/** Starts one browser for many test files; join it by `launch(endpoint)`. */
export async function serveBrowser(): Promise<{ endpoint: string; close: () => Promise<void> }> {
	const server = await chromium.launchServer({ executablePath: await browserPath(), args: FLAGS });
	return { endpoint: server.wsEndpoint(), close: () => server.close() };
}
