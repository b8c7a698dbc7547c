import type { Code, CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';

const listed = (text: string | undefined) => (text ?? '').split(';').filter((part) => part !== '');

/**
 * Lists that classify nothing but help to read: the glossary, what producers of data are called, and the dated events of the
 * datasets and areas that are in the release. Sample events stand only beside sample data.
 */
export function standingLists(codes: CodeLists, datasets: Dataset[], areas: Code[], sample: boolean): CodeLists {
	const present = new Set(datasets.map(({ id }) => id));
	const there = new Set(areas.map(({ id }) => id));
	const events = (codes['peristiwa'] ?? []).filter(({ attributes }) => {
		const own = listed(attributes['dataset']);
		const places = listed(attributes['wilayah']);
		return (
			(sample || attributes['contoh'] !== 'ya') &&
			(own.length === 0 || own.some((id) => present.has(id))) &&
			(places.length === 0 || places.some((id) => there.has(id)))
		);
	});
	const lists = { istilah: codes['istilah'] ?? [], produsen: codes['produsen'] ?? [], peristiwa: events };
	return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
