/** What must be undone when a run is stopped from outside, latest first. */
const undoing = new Set<() => void>();
let finishing = 0;

/** Registers what a stop must undo, at once and without waiting; returns how to take that back. */
export function onStop(undo: () => void): () => void {
	undoing.add(undo);
	return () => void undoing.delete(undo);
}

/** Runs the short part that must not be stopped half way: what is served and what is remembered change together. */
export async function unstoppable<T>(work: () => Promise<T>): Promise<T> {
	finishing++;
	try {
		return await work();
	} finally {
		finishing--;
	}
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Ctrl-C and a stop by the system clean up and end the process with 130 or 143 (128 + number of the signal) and a sentence. While
 * a release is being put in place they wait for it.
 */
export function stopOnSignals(say: (line: string) => void): void {
	for (const [signal, code] of Object.entries(SIGNALS))
		process.on(signal, () => {
			if (finishing > 0) return say('Rilis sedang ditempatkan; penerbitan ini diselesaikan dahulu.');
			let isClean = true;
			for (const undo of [...undoing].reverse())
				try {
					undo();
				} catch {
					isClean = false;
				}
			say(
				`Dihentikan. Yang sudah terbit tidak berubah. ${isClean ? 'Berkas sementara sudah dibersihkan.' : 'Berkas sementara yang tertinggal dibersihkan pada penerbitan berikutnya.'}`
			);
			process.exit(code);
		});
}
