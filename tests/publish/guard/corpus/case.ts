/** Where in a file the texts of a case stand. */
export type Place =
	| 'kolom'
	| 'judul'
	| 'kaki'
	| 'jumlah'
	| 'lembar'
	| 'lembar-tersembunyi'
	| 'komentar'
	| 'tautan'
	| 'nama-berkas'
	| 'nama-folder'
	| 'nama-lembar';

/** One made-up file; nobody in it exists (area 99 is nobody's). */
export interface Case {
	id: string;
	/** Of the column that is tried. */
	header: string;
	/** Texts, one a row of the tried column (or of its place); numbers become number cells of a workbook. */
	texts: (string | number)[];
	place: Place;
	format: 'csv' | 'xlsx' | 'ods';
	/** Roles for which the case says nothing, such as 16-digit amounts in a column that counts people. */
	except: string[];
	/** The same for `kind/role`, or a kind alone. */
	exceptIn: string[];
	/** Shown by all texts of a column together or by its header: roles that are read by a closed list may refuse it for that instead. */
	together: boolean;
}

export const OF = (id: string, texts: (string | number) | (string | number)[], rest: Partial<Case> = {}): Case => ({
	...{ id, header: 'uji', place: 'kolom', format: 'csv', except: [], exceptIn: [], together: false },
	texts: Array.isArray(texts) ? texts : [texts],
	...rest
});
