import type { Code, CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { Coverage } from '../../../src/lib/contract/release.ts';

/** Attribute `sumber_dana` holds a code of the list sumber-dana. */
const listOf = (attribute: string) => attribute.replaceAll('_', '-');

/**
 * The code lists that a release needs: those of its dimensions and units, those that their codes point to by an
 * attribute of that name, and those that say something of two of its dimensions (target deciles of a programme).
 */
export function codesOf(codes: CodeLists, datasets: Dataset[], areas: Code[], sets: CodeLists): CodeLists {
	const dimensions = datasets.flatMap((dataset) => Object.values(dataset.dimensions));
	const used = new Set(dimensions.flatMap(({ codes: list, set_of }) => [list, ...(set_of ? [set_of] : [])]));
	const pointers = (list: string) =>
		[...new Set((codes[list] ?? []).flatMap(({ attributes }) => Object.keys(attributes)))]
			.map(listOf)
			.filter((id) => codes[id]);
	const needed = new Set([...used, 'satuan']);
	for (const list of used) for (const other of pointers(list)) needed.add(other);
	for (const list of Object.keys(codes))
		if (list !== 'wilayah' && pointers(list).filter((id) => used.has(id)).length > 1) needed.add(list);
	needed.delete('wilayah');
	const found: CodeLists = { wilayah: areas };
	for (const list of [...needed].sort()) {
		const entries = sets[list] ?? codes[list];
		if (entries) found[list] = entries;
	}
	return found;
}

/** Areas that hold one of the covered areas, these themselves, and all below them. */
export function areasOf(all: Code[], coverage: Coverage[]): Code[] {
	const byId = new Map(all.map((area) => [area.id, area]));
	const covered = new Set(coverage.map(({ area }) => area));
	const above = new Set<string>();
	for (const id of covered)
		for (let at = byId.get(id); at; at = at.parent ? byId.get(at.parent) : undefined) above.add(at.id);
	// A province is covered by figures of its own (BPS); its kota come only with figures of theirs.
	const isBelow = (area: Code) => {
		for (let at: Code | undefined = area; at; at = at.parent ? byId.get(at.parent) : undefined)
			if (covered.has(at.id)) return !isWide(at) || at === area;
		return false;
	};
	const isWide = ({ attributes }: Code) => ['negara', 'provinsi'].includes(attributes['tingkat'] ?? '');
	return all.filter((area) => above.has(area.id) || isBelow(area));
}

/** The area of the default view: the one that the site names when it has data, else the least one that holds all that have. */
export function homeOf(wanted: string, all: Code[], coverage: Coverage[]): string {
	const byId = new Map(all.map((area) => [area.id, area]));
	const chain = (id: string) => {
		const ids: string[] = [];
		for (let at = byId.get(id); at; at = at.parent ? byId.get(at.parent) : undefined) ids.push(at.id);
		return ids;
	};
	const covered = [...new Set(coverage.map(({ area }) => area))].sort();
	if (covered.some((id) => chain(id).includes(wanted))) return wanted;
	// Figures of the nation beside those of its kota do not make it the home.
	const innermost = covered.filter((id) => !covered.some((other) => other !== id && chain(other).includes(id)));
	const [first, ...rest] = innermost.map(chain);
	return first?.find((id) => rest.every((ids) => ids.includes(id))) ?? wanted;
}

/** Codes of a set dimension, made from the sets that are published: members joined by " + " in the title, by ";" in `anggota`. */
export function setCodes(ids: string[], members: Code[], linked: string[]): Code[] {
	const order = new Map(members.map(({ id }, at) => [id, at]));
	const titleOf = (id: string) => members.find((member) => member.id === id)?.title ?? { id, en: id };
	const none = linked.map(titleOf);
	const all = ['-', ...linked, ...ids];
	return [...new Set(all)]
		.map((id) => ({ id, parts: id === '-' ? [] : id.split('+') }))
		.sort(
			(a, b) =>
				a.parts.length - b.parts.length ||
				compare(
					a.parts.map((part) => order.get(part) ?? 0),
					b.parts.map((part) => order.get(part) ?? 0)
				)
		)
		.map(({ id, parts }) => {
			const titles = parts.map(titleOf);
			return {
				id,
				title:
					parts.length > 0
						? // Names of programmes may hold an "and" of their own.
							{ id: titles.map((title) => title.id).join(' + '), en: titles.map((title) => title.en).join(' + ') }
						: {
								id: `Tidak tercatat di ${none.map((title) => title.id).join(', ')}`,
								en: `Not recorded in ${none.map((title) => title.en).join(', ')}`
							},
				aliases: [],
				attributes: { anggota: parts.join(';') }
			};
		});
}

function compare(a: number[], b: number[]): number {
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
	return 0;
}
