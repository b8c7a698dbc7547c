import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** A script of package.json with its arguments. */
type Step = [script: string, ...args: string[]];

/** Publishing and building keep little more than one core busy, so the checks and the unit tests run beside them. */
const SITE: Step[] = [['start', '--', '--no-serve']];
const CODE: Step[] = [['check'], ['lint'], ['unit']];
/** The browser alone takes two cores. */
const BROWSER: Step = ['e2e'];

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} detik`;

/** Runs a step as a process of its own and shows what it says in one piece; false where it fails. */
async function succeeds(step: Step): Promise<boolean> {
	const started = performance.now();
	const said: Buffer[] = [];
	const code = await new Promise<number>((done, fail) => {
		// npm names itself to the scripts that it runs: https://docs.npmjs.com/cli/using-npm/scripts
		const npm = process.env['npm_execpath'];
		const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
		const child = spawn(command, [...before, 'run', '--silent', ...step], {
			cwd: ROOT,
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: !npm && process.platform === 'win32'
		});
		child.stdout.on('data', (part: Buffer) => said.push(part));
		child.stderr.on('data', (part: Buffer) => said.push(part));
		child.once('error', fail);
		child.once('close', (exit) => done(exit ?? 1));
	});
	process.stdout.write(Buffer.concat(said));
	console.log(`${code === 0 ? '✓' : '✗'} npm run ${step.join(' ')} (${seconds(started)})`);
	return code === 0;
}

/** Runs all steps one after another, also behind one that fails, and names those that fail. */
async function failuresOf(steps: Step[]): Promise<string[]> {
	const failed: string[] = [];
	for (const each of steps) if (!(await succeeds(each))) failed.push(each[0]);
	return failed;
}

const started = performance.now();
const [site, code] = await Promise.all([failuresOf(SITE), failuresOf(CODE)]);
// Without a site of this code the browser would test another.
const failed = [...site, ...code, ...(site.length === 0 ? await failuresOf([BROWSER]) : [])];
console.log(
	failed.length === 0 ? `Semua lulus (${seconds(started)}).` : `Gagal: ${failed.join(', ')} (${seconds(started)}).`
);
if (failed.length > 0) process.exitCode = 1;
