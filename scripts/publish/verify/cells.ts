import { STATUSES } from '../../../src/lib/contract/cell.ts';
import type { PublishedDataset, PublishedTable, Release, Resource } from '../../../src/lib/contract/release.ts';
import type { Run } from '../../../src/lib/contract/run.ts';
import { tableName } from '../../../src/lib/core/sql.ts';
import { list, literal, name } from '../sql.ts';
import type { Complain } from './complain.ts';

/**
 * Checks rows, keys, codes and status of each table, and that no part is above its whole. Returns the tables that can be
 * read and whose files are all sound.
 */
export async function checkCells(
	release: Release,
	sound: Resource[],
	run: Run,
	complain: Complain
): Promise<PublishedTable[]> {
	const readable: PublishedTable[] = [];
	for (const table of release.tables) {
		const resources = release.resources.filter((resource) => resource.table === table.id);
		const file = `${table.id}.csv`;
		if (resources.length === 0) complain('tanpa-berkas', file, 'tabel ini ada di manifes tanpa berkas.');
		if (resources.length === 0 || !resources.every((resource) => sound.includes(resource))) continue;
		const count = async (sql: string) =>
			Number((await run(`SELECT count(*)::INT AS n FROM ${sql}`, [table.id]))[0]?.['n']);
		try {
			const rows = await count(tableName(table.id));
			const stated = resources.reduce((sum, resource) => sum + resource.rows, 0);
			if (rows !== stated || rows !== table.rows)
				complain(
					'baris',
					file,
					`berisi ${rows} baris, di manifes ${stated} menurut berkas dan ${table.rows} menurut tabel.`
				);
		} catch (error) {
			complain('isi', file, `isinya tidak dapat dibaca menurut manifes (${(error as Error).message.split('\n')[0]}).`);
			continue;
		}
		readable.push(table);
		await checkTable(release, table, count, (rule, message) => complain(rule, file, message));
	}
	return readable;
}

async function checkTable(
	release: Release,
	table: PublishedTable,
	count: (sql: string) => Promise<number>,
	say: (rule: string, message: string) => void
) {
	const from = tableName(table.id);
	const dataset = release.datasets.find(({ id }) => id === table.dataset);
	if (!dataset) return say('dataset', `dataset ${table.dataset} tidak ada di manifes.`);
	const keys = ['wilayah', 'periode', ...table.dimensions, 'ukuran'];
	const columns = keys.map(name).join(', ');

	const twice = await count(`(SELECT 1 FROM ${from} GROUP BY ${columns} HAVING count(*) > 1)`);
	if (twice > 0) say('kunci-ganda', `${twice} kunci muncul lebih dari sekali.`);

	const known: Record<string, string[]> = {
		wilayah: (release.codes['wilayah'] ?? []).map(({ id }) => id),
		periode: table.coverage.flatMap(({ periods }) => periods),
		ukuran: table.measures,
		...Object.fromEntries(
			table.dimensions.map((id) => [
				id,
				(release.codes[dataset.dimensions[id]?.codes ?? ''] ?? []).map((code) => code.id)
			])
		)
	};
	for (const key of keys) {
		const strange = await count(
			`${from} WHERE ${name(key)} IS NULL OR ${name(key)} NOT IN (${list(known[key] ?? [])})`
		);
		if (strange > 0) say('kode', `${strange} baris memuat kode ${key} yang tidak dikenal di manifes.`);
	}
	const badStatus = await count(`${from} WHERE status IS NULL OR status NOT IN (${list(STATUSES)})`);
	if (badStatus > 0) say('status', `${badStatus} baris memuat status yang tidak dikenal.`);
	const contradictory = await count(`${from} WHERE (status IN ('tepat', 'dibulatkan')) <> (nilai IS NOT NULL)`);
	if (contradictory > 0) say('status-angka', `${contradictory} baris punya angka tanpa status angka, atau sebaliknya.`);
	for (const { set, member, area, periods } of unlinkedIn(dataset, table)) {
		const strange = await count(
			`${from} WHERE periode IN (${list(periods)}) AND (wilayah = ${literal(area)} OR starts_with(wilayah, ${literal(`${area}.`)}))
			AND list_contains(string_split(${name(set)}, '+'), ${literal(member)})`
		);
		if (strange > 0)
			say(
				'tidak-tertaut',
				`${strange} baris memuat ${member} di wilayah ${area}, padahal menurut manifes tidak tertaut di sana.`
			);
	}
	if (table.rounding) {
		const small = await count(`${from} WHERE status = 'dibulatkan' AND nilai > 0 AND nilai < ${table.rounding.base}`);
		if (small > 0)
			say('angka-kecil', `${small} baris memuat angka kecil yang tidak dibulatkan. Jangan edarkan rilis ini.`);
	}
	for (const measure of table.measures) {
		const whole = dataset.measures[measure]?.part_of;
		if (!whole || !table.measures.includes(whole)) continue;
		const same = keys
			.filter((key) => key !== 'ukuran')
			.map((key) => `w.${name(key)} = p.${name(key)}`)
			.join(' AND ');
		const above = await count(
			`${from} p LEFT JOIN ${from} w ON w.ukuran = '${whole}' AND ${same}
			WHERE p.ukuran = '${measure}' AND p.nilai > coalesce(w.nilai, CASE WHEN w.status IS NULL THEN 0 END)`
		);
		if (above > 0) say('bagian', `${above} baris ${measure} lebih besar daripada ${whole}, padahal bagiannya.`);
	}
}

/** Members of sets that the manifest says are not linked, by kota. */
function unlinkedIn({ dimensions }: PublishedDataset, { dimensions: own, coverage }: PublishedTable) {
	const setOf = (key: string) => own.find((id) => dimensions[id]?.set_of === (dimensions[key]?.codes ?? key));
	return coverage.flatMap(({ area, gaps = [] }) =>
		gaps.flatMap(({ where, periods }) =>
			Object.entries(where).flatMap(([key, member]) => {
				const set = own.includes(key) ? undefined : setOf(key);
				return set ? [{ set, member, area, periods }] : [];
			})
		)
	);
}
