import { STATUSES } from '../../../src/lib/contract/cell.ts';
import type { Release } from '../../../src/lib/contract/release.ts';
import type { Audit } from './audit.ts';

const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

const escaped = (text: unknown) =>
	String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const cell = (value: unknown) =>
	typeof value === 'number' ? `<td class="n">${number.format(value)}</td>` : `<td>${escaped(value ?? '–')}</td>`;

function table(caption: string, head: string[], rows: unknown[][]): string {
	if (rows.length === 0) return `<p>${escaped(caption)}: tidak ada.</p>`;
	return `<table><caption>${escaped(caption)}</caption><thead><tr>${head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</tbody></table>`;
}

const WORDS: Record<string, string> = {
	ya: 'ya',
	error: 'kesalahan',
	warning: 'peringatan',
	note: 'catatan',
	round: 'dibulatkan',
	none: 'tanpa pelindungan'
};
const word = (text: string) => WORDS[text] ?? text;

/** Any report as nested lists, so that what protect adds later is shown without a change here. */
function tree(value: unknown): string {
	if (Array.isArray(value))
		return value.length === 0 ? '–' : `<ul>${value.map((inner) => `<li>${tree(inner)}</li>`).join('')}</ul>`;
	if (typeof value === 'object' && value !== null)
		return `<dl>${Object.entries(value)
			.map(([key, inner]) => `<dt>${escaped(key)}</dt><dd>${tree(inner)}</dd>`)
			.join('')}</dl>`;
	return typeof value === 'number' ? number.format(value) : escaped(value ?? '–');
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${number.format((100 * part) / whole)} %`);

/** audit.html: the audit for people, to be opened as a file; no script, no other file. */
export function auditHtml(audit: Audit, release: Release): string {
	const titleOf = (id: string) => release.datasets.find((dataset) => dataset.id === id)?.title.id ?? id;
	const cells = audit.tables.map(({ table: id, dataset, cells: counts }) => {
		const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
		const of = (status: string) => counts[status] ?? 0;
		return [
			id,
			titleOf(dataset),
			all,
			...STATUSES.map(of),
			share(of('dibulatkan'), all),
			share(of('tidak-ditampilkan'), all)
		];
	});
	return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Laporan audit rilis ${escaped(audit.release)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; font-size: 14px; }
caption { text-align: left; font-weight: 600; padding: 4px 0; }
th, td { border-bottom: 1px solid #ccc; padding: 4px 8px; text-align: left; vertical-align: top; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
dt { font-weight: 600; } dd { margin: 0 0 4px 16px; } ul { margin: 0; padding-left: 16px; }
</style>
<h1>Laporan audit rilis ${escaped(audit.release)}</h1>
${audit.sample ? '<p><strong>Data contoh, bukan data sebenarnya.</strong></p>' : ''}
<p>Keadaan data ${escaped(audit.as_of)}; audiens ${escaped(audit.audience)}; dibuat dengan ${escaped(audit.tool.name)} ${escaped(audit.tool.version)}.
Laporan ini tidak memuat angka yang dilindungi.</p>
<h2>Kebijakan pelindungan</h2>
${table(
	'Kebijakan tiap dataset',
	['Dataset', 'Cara', 'Alasan', 'Sidik kebijakan (sha-256)'],
	audit.policies.map(({ dataset, method, reason, hash }) => [titleOf(dataset), word(method), reason ?? '–', hash])
)}
<h2>Sumber</h2>
${table(
	'Sumber yang dibaca; banyaknya fakta dari sumber yang dilindungi hanya kira-kira',
	['Sumber', 'Dataset', 'Keadaan data', 'Fakta'],
	audit.sources.map(({ title, dataset, as_of, facts }) => [title, titleOf(dataset), as_of, facts])
)}
<h2>Temuan</h2>
${table(
	'Temuan saat membaca dan menghitung',
	['Tingkat', 'Aturan', 'Sumber', 'Banyaknya'],
	audit.findings.map((finding) => [word(finding.level), finding.rule, finding.about, `${finding.times} kali`])
)}
${table(
	'Catatan mutu yang tampil di situs',
	['Dataset', 'Jenis', 'Catatan'],
	audit.notes.map(({ dataset, kind, text }) => [titleOf(dataset), kind, text])
)}
<h2>Sel menurut status</h2>
${table('Sel yang diterbitkan', ['Tabel', 'Dataset', 'Sel', ...STATUSES, 'Bagian dibulatkan', 'Bagian tidak ditampilkan'], cells)}
<h2>Laporan pelindungan</h2>
${audit.protection.map((each) => `<section>${tree(each)}</section>`).join('\n')}
</html>
`;
}
