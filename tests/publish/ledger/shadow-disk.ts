import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DISK } from '../../../scripts/publish/disk.ts';

type Step = keyof typeof DISK;

/** What is left of a folder when a run stops at one moment. */
export interface Moment {
	/** The step that had just been done, and on what. */
	step: string;
	/** Everything that was done is there: the process was killed. */
	killed: string;
	/** Only what had been synced is there: the power failed, and nothing else reached the disk. */
	cut: string;
	/** Names reached the disk, content that had not been synced did not: such files are empty. */
	hollow: string;
}

/**
 * Watches every step of durable writing in a folder and keeps what would be left of it right then. A file that is synced keeps its content, a
 * folder that is synced keeps its names; a name leads to the file that it led to when its folder was synced (by inode).
 */
export class ShadowDisk {
	readonly moments: Moment[] = [];
	private readonly root: string;
	private readonly contents = new Map<number, Buffer>();
	private readonly names = new Map<number, Map<string, { inode: number; isFolder: boolean }>>();
	private readonly original = { ...DISK };
	/** Moments are kept only while this says so. */
	isWatching = false;

	constructor(root: string) {
		this.root = root;
		this.settle(root);
		for (const step of Object.keys(DISK) as Step[]) this.watch(step);
	}

	/** Puts the disk back as it was. */
	stop(): void {
		Object.assign(DISK, this.original);
	}

	/** Removes what was kept. */
	clear(): void {
		for (const { killed } of this.moments) rmSync(dirname(killed), { recursive: true, force: true });
	}

	/** Everything below a path is on the disk. */
	private settle(path: string) {
		if (!statSync(path).isDirectory()) return this.keepContent(path);
		this.keepNames(path);
		for (const name of readdirSync(path)) this.settle(join(path, name));
	}

	private keepContent(path: string) {
		this.contents.set(statSync(path).ino, readFileSync(path));
	}

	private keepNames(folder: string) {
		const entries = readdirSync(folder).map((name) => {
			const { ino: inode, ...found } = statSync(join(folder, name));
			return [name, { inode, isFolder: (found.mode & 0o170000) === 0o040000 }] as const;
		});
		this.names.set(statSync(folder).ino, new Map(entries));
	}

	private watch(step: Step) {
		const real = this.original[step] as (...given: unknown[]) => unknown;
		const watched = (...given: unknown[]) => {
			const result = real(...given);
			const [path] = given as [string];
			if (step === 'write' || step === 'create' || step === 'sync') this.keepContent(path);
			if (step === 'syncFolder') this.keepNames(path);
			if (this.isWatching) this.keep(`${step} ${path.slice(this.root.length)}`);
			return result;
		};
		Object.assign(DISK, { [step]: watched });
	}

	private keep(step: string) {
		const folder = mkdtempSync(join(tmpdir(), 'putus-'));
		const moment = { step, killed: join(folder, 'mati'), cut: join(folder, 'padam'), hollow: join(folder, 'kosong') };
		cpSync(this.root, moment.killed, { recursive: true });
		this.rebuild(statSync(this.root).ino, moment.cut);
		cpSync(this.root, moment.hollow, { recursive: true });
		this.hollowOut(this.root, moment.hollow);
		this.moments.push(moment);
	}

	private rebuild(inode: number, to: string) {
		mkdirSync(to, { recursive: true });
		for (const [name, entry] of this.names.get(inode) ?? [])
			if (entry.isFolder) this.rebuild(entry.inode, join(to, name));
			else writeFileSync(join(to, name), this.contents.get(entry.inode) ?? '');
	}

	private hollowOut(from: string, to: string) {
		for (const name of readdirSync(from)) {
			const path = join(from, name);
			if (statSync(path).isDirectory()) this.hollowOut(path, join(to, name));
			else writeFileSync(join(to, name), this.contents.get(statSync(path).ino) ?? '');
		}
	}
}
