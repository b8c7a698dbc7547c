import pc from 'picocolors';
import type { ReleaseDiff, TableDiff } from '../release/diff.ts';
import type { Finding } from '../finding.ts';

const LEVELS = [
	{ level: 'error', word: 'kesalahan', paint: pc.red },
	{ level: 'warning', word: 'peringatan', paint: pc.yellow },
	{ level: 'note', word: 'catatan', paint: pc.dim }
] as const;

/** Findings as people read them: file by file, the gravest first. */
export function showFindings(findings: Finding[]): string {
	const files = [...new Set(findings.map(({ file }) => file))];
	const lines = files.flatMap((file) => [
		pc.bold(file),
		...LEVELS.flatMap(({ level, word, paint }) =>
			findings
				.filter((finding) => finding.file === file && finding.level === level)
				.map(({ message }) => `  ${paint(word)}  ${withoutFile(message, file)}`)
		)
	]);
	const counts = LEVELS.flatMap(({ level, word }) => {
		const n = findings.filter((finding) => finding.level === level).length;
		return n > 0 ? [`${n} ${word}`] : [];
	});
	return [...lines, counts.length > 0 ? `Ditemukan: ${counts.join(', ')}.` : 'Tidak ada temuan.'].join('\n');
}

/** Messages begin with their file so that they stand alone; under its heading that is said twice. */
const withoutFile = (message: string, file: string) =>
	message.startsWith(`${file}: `) || message.startsWith(`${file} baris `)
		? message.slice(file.length).replace(/^:? /, '')
		: message;

/** Two releases side by side, one line a table, with the changes of what both cover below it. */
export function showDiff({ before, after, tables }: ReleaseDiff): string {
	const head = ['Tabel', 'Keadaan', 'Sama', 'Berubah', 'Muncul', 'Hilang'];
	const rows = tables.map(({ table, change, cells }) => [
		table,
		change,
		...[cells.same, cells.changed, cells.appeared, cells.vanished].map(String)
	]);
	const widths = head.map((text, at) => Math.max(text.length, ...rows.map((row) => row[at]?.length ?? 0)));
	const line = (row: string[]) =>
		row.map((text, at) => (at < 2 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join('  ');
	return [
		`Dari rilis ${before} ke ${after}; sel dihitung di kota dan periode yang ada di keduanya.`,
		pc.bold(line(head)),
		...tables.flatMap((table, at) => [line(rows[at] ?? []), ...details(table).map((text) => `  ${text}`)])
	].join('\n');
}

function details(table: TableDiff): string[] {
	const counts = (record: Record<string, number>) =>
		Object.entries(record)
			.map(([key, n]) => `${key}: ${n}`)
			.join('; ');
	const parts: [string, string][] = [
		['periode baru', table.periodsAdded.join(', ')],
		['periode hilang', table.periodsRemoved.join(', ')],
		['wilayah baru', table.areasAdded.join(', ')],
		['wilayah hilang', table.areasRemoved.join(', ')],
		['status', counts(table.byStatus)],
		['besar perubahan', counts(table.bySize)]
	];
	return parts.filter(([, text]) => text !== '').map(([word, text]) => `${word}: ${text}`);
}
