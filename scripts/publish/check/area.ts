import { distance } from 'fastest-levenshtein';
import { levelOf, type Code, type Level } from '../../../src/lib/contract/code.ts';
import { plain } from '../text/plain.ts';
import { typed } from '../text/typed.ts';
import { squeeze } from './codes.ts';

export interface AreaText {
	by: 'kode' | 'bps' | 'nama';
	level?: Level;
	text: string | null;
}

export type AreaProblem =
	| { kind: 'kosong' | 'kode-angka' | 'kode-tanggal' | 'kode-tanpa-titik' | 'kode-tidak-dikenal' }
	/** Code and name on one row point to different places. */
	| { kind: 'kode-nama-beda'; code: string }
	/** `near`: "16.74.01 Prabumulih Barat", from our own list. */
	| { kind: 'nama-tidak-dikenal' | 'nama-mendua'; near: string[] };
export type AreaRead = { code: string } | { problem: AreaProblem };

/** Words that name the kind of place, not the place. `kota` stays: Bogor and Kota Bogor are two places. */
const KIND: Partial<Record<Level, RegExp>> = {
	kelurahan: /^(kelurahan|kel|desa|ds)\b\.?\s*/,
	kecamatan: /^(kecamatan|kec)\b\.?\s*/,
	kota: /^(kabupaten|kab)\b\.?\s*/,
	provinsi: /^(provinsi|prov)\b\.?\s*/
};

/** Finds areas by code and by name below a root, with former names and spellings from the aliases of the code list. */
export class AreaFinder {
	readonly #byId: Map<string, Code>;
	readonly #byBps: Map<string, Code>;
	readonly #areas: Code[];

	constructor(
		areas: Code[],
		readonly root: string | undefined
	) {
		this.#byId = new Map(areas.map((area) => [area.id, area]));
		this.#byBps = new Map(areas.flatMap((area) => (area.attributes['bps'] ? [[area.attributes['bps'], area]] : [])));
		this.#areas = areas;
	}

	/** Area of a row from its columns, coarse to fine: names refine each other, codes decide, names beside codes must agree. */
	find(texts: AreaText[]): AreaRead {
		const filled = texts.filter(({ text }) => typed(text).text !== '');
		if (filled.length === 0) return this.root ? { code: this.root } : { problem: { kind: 'kosong' } };
		const names = filled.filter(({ by }) => by === 'nama');
		const codes = filled.filter(({ by }) => by !== 'nama');
		if (codes.length === 0) return this.#byNames(names);
		const found = codes.map((code) => this.#byCode(code, names.length > 0));
		const finest = found.at(-1)!;
		if ('problem' in finest) return finest;
		const own = names.at(-1);
		if (own && !this.#answersTo(finest.code, typed(own.text).text))
			return { problem: { kind: 'kode-nama-beda', code: finest.code } };
		return finest;
	}

	#byCode({ by, text }: AreaText, named: boolean): AreaRead {
		const cell = typed(text);
		if (cell.type === 'tanggal') return { problem: { kind: 'kode-tanggal' } };
		if (by === 'bps') {
			const area = this.#byBps.get(cell.text.replace(/\.0$/, ''));
			return area ? { code: area.id } : { problem: { kind: 'kode-tidak-dikenal' } };
		}
		if (this.#byId.has(cell.text)) return { code: cell.text };
		if (cell.type === 'angka' || /^\d+[.,]\d$/.test(cell.text)) return { problem: { kind: 'kode-angka' } };
		const dotted = /^\d+$/.test(cell.text) ? dot(cell.text) : null;
		if (!dotted || !this.#byId.has(dotted)) return { problem: { kind: 'kode-tidak-dikenal' } };
		// Without dots a Kemendagri code cannot be told from a BPS code, unless a name stands beside it.
		return named ? { code: dotted } : { problem: { kind: 'kode-tanpa-titik' } };
	}

	#byNames(names: AreaText[]): AreaRead {
		let parents = this.root ? [this.root] : null;
		for (const { text, level } of names) {
			const within = this.#areas.filter(
				(area) =>
					(!level || levelOf(area) === level) && (!parents || parents.some((id) => isBelow(area, id, this.#byId)))
			);
			const found = namedAs(within, typed(text).text);
			if (found.length === 0)
				return { problem: { kind: 'nama-tidak-dikenal', near: nearest(within, typed(text).text) } };
			parents = found.map(({ id }) => id);
		}
		const [code, ...others] = parents ?? [];
		if (code !== undefined && others.length === 0) return { code };
		return { problem: { kind: 'nama-mendua', near: (parents ?? []).map((id) => this.#label(id)) } };
	}

	/** A code may stand beside the name of its own place only. */
	#answersTo(code: string, text: string): boolean {
		const area = this.#byId.get(code);
		return area !== undefined && namedAs([area], text).length > 0;
	}

	#label(id: string): string {
		const area = this.#byId.get(id);
		const parent = this.#byId.get(area?.parent ?? '');
		return `${id} ${area?.title.id ?? ''}${parent ? ` (${parent.title.id})` : ''}`;
	}
}

/** Areas that a name means: by full name or alias first, then without the word for the kind of place. */
function namedAs(areas: Code[], text: string): Code[] {
	const names = (area: Code) => [area.title.id, ...area.aliases];
	const exact = areas.filter((area) => names(area).some((name) => squeeze(name) === squeeze(text)));
	if (exact.length > 0) return exact;
	return areas.filter((area) => {
		const kind = KIND[levelOf(area)];
		const bare = (name: string) => squeeze(kind ? plain(name).replace(kind, '') : name);
		return names(area).some((name) => bare(name) === bare(text));
	});
}

function nearest(areas: Code[], text: string): string[] {
	const key = squeeze(text);
	return areas
		.map((area) => ({ area, far: distance(key, squeeze(area.title.id)) / Math.max(key.length, 1) }))
		.filter(({ far }) => far <= 0.4)
		.sort((a, b) => a.far - b.far)
		.slice(0, 3)
		.map(({ area }) => `${area.id} ${area.title.id}`);
}

function isBelow(area: Code, root: string, byId: Map<string, Code>): boolean {
	for (let at: Code | undefined = area; at; at = byId.get(at.parent ?? '')) if (at.id === root) return true;
	return false;
}

/** 6271011001 → 62.71.01.1001 */
function dot(digits: string): string | null {
	const match = /^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/.exec(digits);
	return match ? match.slice(1).filter(Boolean).join('.') : null;
}
