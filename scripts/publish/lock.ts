import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DISK } from './disk.ts';
import { Refused } from './finding.ts';

/** Name of the lock in `private/`. */
export const LOCK = '.kunci';

/** Who holds the lock. */
interface Holder {
	pid: number;
	host: string;
	/** When the run began, ISO; for people. */
	since: string;
	/** Boot and start of the process, where the system tells them: two processes never share both. */
	birth: string | null;
	token: string;
}

export interface Lock {
	/** Throws Refused when another run has taken the lock meanwhile. */
	check(): void;
	release(): void;
}

/** Tokens of locks that this process holds. */
const own = new Set<string>();

/**
 * Takes the lock of a project for a whole run: a file made with `wx`, so that of two runs one fails. A lock whose process is dead
 * (killed, power cut) is taken over with a sentence through `say`; that itself is guarded by a lock named after the dead one, so
 * that only one run can remove it. Throws Refused with who publishes and since when.
 */
export function takeLock(folder: string, say: (line: string) => void): Lock {
	return take(join(folder, LOCK), say);
}

function take(path: string, say: (line: string) => void): Lock {
	const holder: Holder = {
		pid: process.pid,
		host: hostname(),
		since: new Date().toISOString(),
		birth: birthOf('self'),
		token: randomBytes(8).toString('hex')
	};
	while (!DISK.create(path, `${JSON.stringify(holder)}\n`)) {
		const other = readHolder(path);
		if (other === 'gone') continue;
		if (other === null)
			throw busy(
				path,
				`Berkas kunci ${path} kosong atau rusak. Bila tidak ada penerbitan yang sedang berjalan, hapus berkas itu lalu ulangi.`
			);
		if (isAlive(other))
			throw busy(
				path,
				`Penerbitan lain sedang berjalan: proses ${other.pid} di ${other.host} sejak ${other.since}. Tunggu sampai selesai, lalu ulangi. Bila proses itu sudah tidak ada, hapus ${path}.`
			);
		const removal = take(`${path}.${other.token}`, say);
		try {
			const still = readHolder(path);
			if (still !== 'gone' && still?.token === other.token) {
				rmSync(path);
				say(`Penerbitan sejak ${other.since} (proses ${other.pid}) berhenti sebelum selesai; kuncinya diambil alih.`);
			}
		} finally {
			removal.release();
		}
	}
	own.add(holder.token);
	const isMine = () => {
		const now = existsSync(path) ? readHolder(path) : 'gone';
		return now !== 'gone' && now?.token === holder.token;
	};
	return {
		check() {
			if (!isMine())
				throw busy(path, `Kunci ${path} hilang atau diambil penerbitan lain selama penerbitan ini. Ulangi penerbitan.`);
		},
		release() {
			own.delete(holder.token);
			if (isMine()) rmSync(path, { force: true });
		}
	};
}

function readHolder(path: string): Holder | 'gone' | null {
	try {
		const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
		return typeof holder.pid === 'number' && typeof holder.token === 'string' && typeof holder.host === 'string'
			? (holder as Holder)
			: null;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

/** Of another machine nobody here can say whether it still runs: it counts as alive. */
function isAlive({ pid, host, birth, token }: Holder): boolean {
	if (host !== hostname()) return true;
	if (pid === process.pid) return own.has(token);
	const now = birthOf(pid);
	return isRunning(pid) && (birth === null || now === null || birth === now);
}

/** True while a process of that number runs on this machine. */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Boot of the machine and start of a process in clock ticks since then (proc(5), field 22); null where there is no /proc. */
function birthOf(pid: number | 'self'): string | null {
	try {
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name of the program, second field, stands in parentheses and may hold blanks.
		return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
	} catch {
		return null;
	}
}

const busy = (file: string, message: string) => new Refused([{ level: 'error', rule: 'sedang-terbit', file, message }]);
