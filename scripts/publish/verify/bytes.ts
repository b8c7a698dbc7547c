import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import type { Release, Resource } from '../../../src/lib/contract/release.ts';
import type { Complain } from './complain.ts';
import { fileHash } from '../release/hash.ts';

/** Checks length, hash, rows and columns of each file; returns the resources whose CSV can be read as declared. */
export async function checkBytes(folder: string, release: Release, complain: Complain): Promise<Resource[]> {
	const sound: Resource[] = [];
	for (const resource of release.resources) {
		const fields = resource.schema.fields.map(({ name }) => name);
		const csv = await intact(folder, resource, complain);
		if (csv) {
			const header = new TextDecoder().decode(csv.subarray(0, csv.indexOf(10))).replace(/\r$/, '');
			if (header !== fields.join(','))
				complain('kolom', resource.path, `judul kolomnya bukan ${fields.join(', ')} seperti di manifes.`);
			else sound.push(resource);
		}
		if (!resource.arrow) continue;
		const arrow = await intact(folder, resource.arrow, complain);
		if (!arrow) continue;
		const table = tableFromIPC(arrow);
		const names = table.schema.fields.map(({ name }) => name);
		if (names.join() !== fields.join())
			complain('kolom', resource.arrow.path, `kolomnya bukan ${fields.join(', ')} seperti di manifes.`);
		if (table.numRows !== resource.rows)
			complain('baris', resource.arrow.path, `berisi ${table.numRows} baris, di manifes ${resource.rows}.`);
	}
	return sound;
}

/** Checks length and hash of each file of outlines, and that it holds the areas that the manifest names. */
export async function checkBoundaries(folder: string, release: Release, complain: Complain): Promise<void> {
	const valid = new Set((release.codes['wilayah'] ?? []).map(({ id }) => id));
	for (const boundary of release.boundaries) {
		const listed = Object.keys(boundary.areas);
		const strange = listed.filter((code) => !valid.has(code));
		if (strange.length > 0)
			complain('kode', boundary.path, `memuat ${strange.length} wilayah yang tidak dikenal di manifes.`);
		const content = await intact(folder, boundary, complain);
		if (!content) continue;
		const { features } = JSON.parse(new TextDecoder().decode(content)) as {
			features: { properties: { kode: string } }[];
		};
		const held = features.map(({ properties }) => properties.kode);
		if (held.join() !== listed.join()) complain('wilayah', boundary.path, 'wilayahnya bukan yang disebut di manifes.');
	}
}

async function intact(
	folder: string,
	{ path, bytes, hash }: { path: string; bytes: number; hash: string },
	complain: Complain
): Promise<Uint8Array | null> {
	const content = await readFile(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return null;
	});
	if (content === null) {
		complain('berkas-tidak-ada', path, 'berkas ini disebut di manifes tetapi tidak ada. Terbitkan ulang rilisnya.');
		return null;
	}
	if (content.length !== bytes) {
		complain('panjang', path, `panjangnya ${content.length} bita, di manifes ${bytes}. Berkas terpotong atau diubah.`);
		return null;
	}
	if (fileHash(content) !== hash) {
		complain('sidik', path, 'sidik sha-256 tidak sama dengan manifes. Berkas diubah setelah diterbitkan.');
		return null;
	}
	return content;
}
