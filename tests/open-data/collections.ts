import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { JABAR } from './made-up/jabar.ts';
import { JAKARTA } from './made-up/jakarta.ts';
import { JATENG } from './made-up/jateng.ts';

/** Published files that tests read, and what a reader must find in them. */
export interface Collection {
	name: string;
	/** Path of a folder of files by one publisher. */
	folder(name: string): string;
	jabar: typeof JABAR;
	jakarta: typeof JAKARTA;
	jateng: typeof JATENG;
}

const twins = inject('twins');
const MADE_UP: Collection = {
	name: 'made-up files',
	folder: (name) => join(twins, name),
	jabar: JABAR,
	jakarta: JAKARTA,
	jateng: JATENG
};

/** The files as their portals publish them, which are not part of this project. */
const published = (root: string): Collection => ({
	name: 'published files',
	folder(name) {
		const folder = join(resolve(root), name);
		if (existsSync(folder)) return folder;
		throw new Error(`DASBOR_DATA_NYATA menunjuk ke ${root}, tetapi di sana tidak ada folder ${name}.`);
	},
	jabar: { victims: 4908, served: 1847, servedBeyondVictims: 12 },
	jakarta: {
		firstMonths: [102, 90, 119],
		byAge: { february: 85, december: 63, all: 947 },
		forms: { february: 50, all: 792 },
		services: { june: 900, all: 6821 },
		byAreaInJanuary: 102,
		victims: 1920,
		december: 36,
		monthsThatDiffer: 11
	},
	jateng: { povertyFirst: 4.81, povertyLast: 4.55, unemployment: 5.99 }
});

const real = process.env['DASBOR_DATA_NYATA'];

/** The made-up files, and with DASBOR_DATA_NYATA the published ones in that folder as well. */
export const COLLECTIONS: readonly Collection[] = real ? [MADE_UP, published(real)] : [MADE_UP];
