import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { nameIn } from '../../../src/lib/contract/localized.ts';
import type { Note } from '../../../src/lib/contract/release.ts';
import type { Understood } from '../check/understand.ts';
import { listOf, type Link } from '../layout/schema.ts';
import { list, literal, name, rowsOf } from '../sql.ts';
import type { PublishContext } from '../stage.ts';

/** What a link adds: columns of `arti` by kind (`t:` flag, `h:` date, `j:` number, `d:` dimension), and a note when much is unmatched. */
export interface Linked {
	dimensions: string[];
	notes: Note[];
}

/**
 * Joins the lists that a layout links to its rows, by keyed hashes; the table `arti` is written anew with the linked columns.
 * The share of rows that found their match is always reported, as a warning below the threshold.
 */
export async function linkLists(ctx: PublishContext, source: Understood, all: Understood[]): Promise<Linked> {
	const linked: Linked = { dimensions: [], notes: [] };
	for (const link of source.layout.links) {
		const other = all.find(({ layout }) => layout.id === link.layout);
		if (!other) continue;
		if (link.period) await reportEmptyPeriods(ctx, source, other);
		const columns = columnsOf(link, ctx.datasets, ctx.codes);
		const on = [...link.key.map((key) => `k:${key}`), ...(link.period ? ['periode'] : [])].map(name);
		const grouped = `SELECT ${[...on, ...columns.map(({ sql, as }) => `${sql} AS ${name(as)}`)].join(', ')}
			FROM ${name(other.arti)} WHERE ${on.map((key) => `${key} IS NOT NULL`).join(' AND ')} GROUP BY ALL`;
		const replaced = columns.some(({ as }) => as === 'wilayah') ? ' EXCLUDE (wilayah)' : '';
		const added = columns.map(({ as, otherwise }) =>
			otherwise === null ? `l.${name(as)}` : `coalesce(l.${name(as)}, ${otherwise}) AS ${name(as)}`
		);
		await ctx.db.run(`CREATE OR REPLACE TABLE tertaut AS SELECT ${[`a.*${replaced}`, ...added].join(', ')}
			FROM ${name(source.arti)} a LEFT JOIN (${grouped}) l ON ${on.map((key) => `a.${key} = l.${key}`).join(' AND ')}`);
		await ctx.db.run(`DROP TABLE ${name(source.arti)}; ALTER TABLE tertaut RENAME TO ${name(source.arti)}`);
		linked.dimensions.push(...columns.filter(({ as }) => as.startsWith('d:')).map(({ as }) => as.slice(2)));
		linked.notes.push(...(await matchRate(ctx, source, other, link, on)));
	}
	return linked;
}

interface LinkColumn {
	as: string;
	/** Aggregate over the linked rows of one key. */
	sql: string;
	/** SQL for a row that has none. */
	otherwise: string | null;
}

function columnsOf(link: Link, datasets: Dataset[], codes: CodeLists): LinkColumn[] {
	const columns: LinkColumn[] = [];
	if (link.flag) columns.push({ as: `t:${link.flag}`, sql: 'true', otherwise: 'false' });
	const passed = Object.entries(link.except).map(
		([dimension, ids]) => `coalesce(${name(`d:${dimension}`)} IN (${list(ids)}), false)`
	);
	const kept = passed.length > 0 ? ` FILTER (WHERE NOT (${passed.join(' OR ')}))` : '';
	for (const [id, date] of Object.entries(link.earliest))
		columns.push({ as: `h:${id}`, sql: `min(${name(`h:${date}`)})${kept}`, otherwise: null });
	// None is no number: who has only rows that are passed over stands as one who has no row.
	for (const [id, dimension] of Object.entries(link.distinct))
		columns.push({
			as: `j:${id}`,
			sql: `nullif(count(DISTINCT ${name(`d:${dimension}`)})${kept}, 0)`,
			otherwise: null
		});
	for (const [dimension, { blank }] of Object.entries(link.furthest)) {
		const stages = codes[listOf(dimension, datasets) ?? ''] ?? [];
		const column = name(`d:${dimension}`);
		const order = stages.map(
			({ id, attributes }, at) => `WHEN ${literal(id)} THEN ${Number(attributes['urut'] ?? at)}`
		);
		columns.push({
			as: `d:${dimension}`,
			sql: `arg_max(${column}, CASE ${column} ${order.join(' ')} END)`,
			otherwise: literal(blank)
		});
	}
	for (const id of link.inherit) {
		const as = id === 'wilayah' ? id : `d:${id}`;
		columns.push({ as, sql: `min(${name(as)})`, otherwise: null });
	}
	return columns;
}

/** True when all linked lists were read; otherwise says which are absent, for the source would count wrongly without them. */
export function hasItsLinks(ctx: PublishContext, { layout }: Understood, all: Understood[]): boolean {
	const absent = layout.links.filter((link) => !all.some((other) => other.layout.id === link.layout));
	for (const link of absent)
		ctx.report({
			level: 'error',
			rule: 'tautan-tidak-ada',
			file: layout.id,
			message: `${layout.id}: berkas untuk ${link.layout} tidak ada, padahal harus ditautkan. Tambahkan berkasnya; tanpa itu angkanya akan keliru, bukan nol.`
		});
	return absent.length === 0;
}

/** A list that has no row at all in some period would turn every family there into "not recorded". */
async function reportEmptyPeriods(ctx: PublishContext, source: Understood, other: Understood) {
	const found = await rowsOf(
		ctx.db,
		`SELECT DISTINCT periode FROM ${name(source.arti)} EXCEPT SELECT periode FROM ${name(other.arti)} ORDER BY ALL`
	);
	if (found.length === 0) return;
	const periods = found.map((row) => String(row['periode'])).join(', ');
	ctx.report({
		level: 'error',
		rule: 'tautan-periode',
		file: other.layout.id,
		subject: periods,
		message: `${other.layout.id}: tidak ada satu baris pun untuk periode ${periods}, sedangkan ${source.layout.id} memilikinya. Lengkapi daftarnya, atau keluarkan periode itu.`
	});
}

async function matchRate(
	ctx: PublishContext,
	source: Understood,
	other: Understood,
	link: Link,
	on: string[]
): Promise<Note[]> {
	// Rows that inherit look for their one row there; otherwise the rows there look for theirs here.
	const [from, to] = link.inherit.length > 0 ? [source, other] : [other, source];
	const [row] = await rowsOf(
		ctx.db,
		`SELECT count(*) AS n, count(*) FILTER (ketemu) AS cocok FROM (SELECT EXISTS (SELECT 1 FROM ${name(to.arti)} b
			WHERE ${on.map((key) => `a.${key} = b.${key}`).join(' AND ')}) AS ketemu FROM ${name(from.arti)} a)`
	);
	const rows = Number(row?.['n']);
	const share = rows === 0 ? 1 : Number(row?.['cocok']) / rows;
	const percent = (Math.floor(share * 1000) / 10).toLocaleString('id-ID');
	const below = share < link.warn_below;
	ctx.report({
		level: below ? 'warning' : 'note',
		rule: 'tautan',
		file: from.layout.id,
		message: `${from.layout.id}: ${percent}% dari ${rows} baris menemukan pasangannya di ${to.layout.id}.${below ? ' Periksa nomor penghubung dan masa berlaku kedua daftar.' : ''}`
	});
	if (share === 1) return [];
	const whole = Math.floor(share * 100);
	return [
		{
			kind: 'cakupan',
			text: {
				id: `${whole}% baris ${nameIn(from.layout.title, 'id')} dapat ditautkan dengan ${nameIn(to.layout.title, 'id')}; sisanya tidak terhitung di sini.`,
				en: `${whole}% of the rows of “${nameIn(from.layout.title, 'en')}” could be linked with “${nameIn(to.layout.title, 'en')}”; the rest are not counted here.`
			}
		}
	];
}
