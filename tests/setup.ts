import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeJabar } from './open-data/made-up/jabar.ts';
import { writeJakarta } from './open-data/made-up/jakarta.ts';
import { writeJateng, writeRatios } from './open-data/made-up/jateng.ts';
import { writeOfficialList, writeOutlines } from './open-data/made-up/outlines.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Folder of the made-up twins of published files, written once a run. */
		twins: string;
	}
}

const FILES = {
	kekerasan_jabar_2018_2021: writeJabar,
	kekerasan_jakarta_p2tp2a_2020: writeJakarta,
	kemiskinan_bps_jateng_kabkota: writeJateng,
	bansos_bps_kabkota: writeRatios,
	boundaries: writeOutlines,
	kode_wilayah: writeOfficialList
};

/**
 * One temporary folder for everything that a run writes, removed at its end, with made-up twins of published files in it, so that
 * their tests run without the files themselves.
 */
export default function setup(project: TestProject): () => void {
	const before = process.env['TMPDIR'];
	const scratch = mkdtempSync(join(tmpdir(), 'uji-'));
	// Workers and the commands that tests start inherit it.
	process.env['TMPDIR'] = scratch;
	const twins = join(scratch, 'kembaran');
	for (const [folder, write] of Object.entries(FILES)) write(join(twins, folder));
	project.provide('twins', twins);
	return () => {
		if (before === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = before;
		rmSync(scratch, { recursive: true, force: true });
	};
}
