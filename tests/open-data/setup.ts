import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeJabar } from './made-up/jabar.ts';
import { writeJakarta } from './made-up/jakarta.ts';
import { writeJateng, writeRatios } from './made-up/jateng.ts';
import { writeOfficialList, writeOutlines } from './made-up/outlines.ts';

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

/** Writes made-up twins of published files, so that their tests run without the files themselves. */
export default function setup(project: TestProject): () => void {
	const twins = mkdtempSync(join(tmpdir(), 'kembaran-'));
	for (const [folder, write] of Object.entries(FILES)) write(join(twins, folder));
	project.provide('twins', twins);
	return () => rmSync(twins, { recursive: true });
}
