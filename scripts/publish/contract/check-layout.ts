import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { parsePeriod } from '../../../src/lib/contract/period.ts';
import { columnsOf, datasetsOf, listOf, type Layout } from '../layout/schema.ts';

/** What a layout names and does not have: Indonesian sentences, each beginning with the path inside the file. */
export function checkLayout(layout: Layout, layouts: Layout[], datasets: Dataset[], codes: CodeLists): string[] {
	const named = [layout.dataset, ...layout.counts.flatMap(({ dataset }) => dataset ?? [])];
	const unknown = named.filter((id) => !datasets.some((dataset) => dataset.id === id));
	if (unknown.length > 0) return unknown.map((id) => `dataset: "${id}" tidak ada di data/contract. Perbaiki namanya.`);
	return [
		...measureProblems(layout, datasets),
		...dimensionProblems(layout, datasetsOf(layout, datasets), codes),
		...nameProblems(layout, layouts),
		...shapeProblems(layout)
	];
}

function measureProblems(layout: Layout, datasets: Dataset[]): string[] {
	const named = [
		...columnsOf(layout, 'nilai').map(([id, { measure }]) => ({ path: `columns.${id}`, measure, in: layout.dataset })),
		...layout.counts.map(({ measure, dataset }, at) => ({
			path: `counts.${at}`,
			measure,
			in: dataset ?? layout.dataset
		}))
	];
	return named
		.filter((entry) => !datasets.find(({ id }) => id === entry.in)?.measures[entry.measure])
		.map((entry) => `${entry.path}.measure: ukuran "${entry.measure}" tidak ada di kontrak ${entry.in}.`);
}

function dimensionProblems(layout: Layout, datasets: Dataset[], codes: CodeLists): string[] {
	const problems: string[] = [];
	const inList = (path: string, list: string, wanted: string[]) => {
		const known = codes[list];
		if (!known) return void problems.push(`${path}: daftar kode data/codes/${list}.csv tidak ada.`);
		for (const code of wanted)
			if (code !== '' && !known.some(({ id }) => id === code))
				problems.push(`${path}: kode "${code}" tidak ada di data/codes/${list}.csv.`);
	};
	const check = (path: string, dimension: string, wanted: string[]) => {
		const list = listOf(dimension, datasets);
		const of = datasets.flatMap((dataset) => dataset.dimensions[dimension]?.attribute_of ?? [])[0];
		if (of)
			problems.push(
				`${path}: dimensi "${dimension}" mengikuti "${of}" dari daftar kodenya, jadi tidak dibaca dari berkas.`
			);
		else if (list) inList(path, list, wanted);
		else
			problems.push(`${path}: dimensi "${dimension}" tidak ada di kontrak ${datasets.map(({ id }) => id).join(', ')}.`);
	};
	for (const [id, column] of columnsOf(layout, 'dimensi')) {
		const blank = column.blank === undefined ? [] : [column.blank];
		check(`columns.${id}`, column.dimension, [...Object.values(column.values), ...blank]);
	}
	for (const [id, { codes: list, values }] of columnsOf(layout, 'rincian'))
		inList(`columns.${id}`, list, Object.values(values));
	for (const [id, column] of columnsOf(layout, 'wilayah'))
		inList(`columns.${id}`, 'wilayah', Object.values(column.values));
	if (layout.area) inList('area', 'wilayah', [layout.area]);
	for (const [id, column] of columnsOf(layout, 'nilai'))
		for (const [dimension, code] of Object.entries(column.set)) check(`columns.${id}.set`, dimension, [code]);
	layout.counts.forEach((count, at) => {
		for (const [dimension, code] of Object.entries(count.set)) check(`counts.${at}.set`, dimension, [code]);
		if (count.mention) check(`counts.${at}.mention`, count.mention, []);
	});
	for (const [dimension, members] of Object.entries(layout.sets))
		check(`sets.${dimension}`, dimension, Object.keys(members));
	for (const [dimension, band] of Object.entries(layout.bands))
		check(`bands.${dimension}`, dimension, band.blank === undefined ? [] : [band.blank]);
	layout.links.forEach((link, at) => {
		for (const [dimension, { blank }] of Object.entries(link.furthest))
			check(`links.${at}.furthest`, dimension, [blank]);
		for (const [dimension, passed] of Object.entries(link.except)) check(`links.${at}.except`, dimension, passed);
	});
	return problems;
}

/** Names inside the layout that point to columns, flags and other layouts. */
function nameProblems(layout: Layout, layouts: Layout[]): string[] {
	const problems: string[] = [];
	const flags = new Set(columnsOf(layout, 'tanda').map(([id]) => id));
	const dates = new Set([...columnsOf(layout, 'tanggal'), ...columnsOf(layout, 'periode')].map(([id]) => id));
	const numbers = new Set<string>();
	layout.links.forEach((link, at) => {
		const other = layouts.find(({ id }) => id === link.layout);
		if (!other) problems.push(`links.${at}.layout: tata letak "${link.layout}" tidak ada di data/sources.`);
		for (const key of link.key)
			for (const side of [layout, ...(other ? [other] : [])])
				if (side.columns[key]?.role !== 'kunci')
					problems.push(`links.${at}.key: "${key}" bukan kolom kunci di ${side.id}.`);
		if (link.flag) flags.add(link.flag);
		for (const [id, column] of Object.entries(link.earliest)) {
			dates.add(id);
			const role = other?.columns[column]?.role;
			if (other && role !== 'tanggal' && role !== 'periode')
				problems.push(`links.${at}.earliest.${id}: "${column}" bukan kolom tanggal di ${other.id}.`);
		}
		for (const id of Object.keys(link.distinct)) numbers.add(id);
		const there = new Set(other ? columnsOf(other, 'dimensi').map(([, { dimension }]) => dimension) : []);
		for (const dimension of Object.keys(link.except))
			if (other && !there.has(dimension))
				problems.push(`links.${at}.except: tidak ada kolom "${dimension}" di ${other.id}.`);
	});
	for (const [dimension, members] of Object.entries(layout.sets))
		for (const flag of Object.values(members))
			if (!flags.has(flag)) problems.push(`sets.${dimension}: tanda "${flag}" tidak ada di columns atau links.`);
	const details = new Set(columnsOf(layout, 'rincian').map(([id]) => id));
	for (const [dimension, band] of Object.entries(layout.bands)) {
		const missing =
			band.of === 'hari-kerja'
				? [band.from, band.to].filter((id) => !dates.has(id))
				: band.of === 'jumlah'
					? [band.number].filter((id) => !numbers.has(id))
					: [
							...Object.values(band.equal).filter((id) => !details.has(id)),
							...[band.number].filter((id) => !layout.columns[id])
						];
		for (const id of missing) problems.push(`bands.${dimension}: "${id}" tidak ada di columns atau links.`);
	}
	for (const [id, { of }] of columnsOf(layout, 'jumlah'))
		for (const part of of ?? [])
			if (layout.columns[part]?.role !== 'nilai')
				problems.push(`columns.${id}.of: "${part}" bukan kolom nilai di tata letak ini.`);
	for (const id of layout.unique)
		if (id !== 'periode' && !layout.columns[id]) problems.push(`unique: kolom "${id}" tidak ada di columns.`);
	return problems;
}

function shapeProblems(layout: Layout): string[] {
	const problems: string[] = [];
	layout.breaks.forEach(({ period }, at) => {
		if (!parsePeriod(period)) problems.push(`breaks.${at}.period: "${period}" bukan kunci periode (contoh: 2025-TW1).`);
	});
	if (layout.kind === 'rekap' && columnsOf(layout, 'nilai').length === 0)
		problems.push('columns: sebuah rekap harus punya kolom dengan role nilai.');
	if (layout.kind === 'rekap' && (layout.counts.length > 0 || columnsOf(layout, 'kunci').length > 0))
		problems.push('kind: rekap tidak boleh punya counts atau kolom kunci; data per orang adalah rekaman.');
	const units = new Set(columnsOf(layout, 'nilai').map(([, { measure }]) => measure));
	for (const [id, { of }] of columnsOf(layout, 'jumlah'))
		if (!of && units.size > 1)
			problems.push(`columns.${id}.of: sebut kolom yang dijumlahkan, karena ukuran di berkas ini berbeda-beda.`);
	const timed = columnsOf(layout, 'periode').length > 0 || layout.period.file || layout.period.sheet;
	if (!timed) problems.push('period: tidak ada kolom, nama berkas, atau nama lembar yang memberi periode.');
	if (columnsOf(layout, 'wilayah').length === 0 && !layout.area)
		problems.push('area: tanpa kolom wilayah, tata letak harus menyebut area.');
	return problems;
}
