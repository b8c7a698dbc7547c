import type { Finding } from '../finding.ts';
import { plain } from '../text/plain.ts';
import { typed } from '../text/typed.ts';
import type { Group } from './dictionary.ts';
import type { Understood } from './understand.ts';

/** What was read without harm but should be tidied at its source: years with decimals, categories that differ by blanks only. */
export function reportUntidy({ layout, groups, parts }: Understood, report: (finding: Finding) => void): void {
	const file = parts.length === 1 ? (parts[0]?.label ?? '') : `${layout.id} (${parts.length} berkas)`;
	for (const group of groups) {
		const column = group.inputs.join(', ');
		if (group.outputs.some((output) => output.column === 'periode') && hasDecimalYear(group))
			report({
				level: 'warning',
				rule: 'tahun-desimal',
				file,
				column,
				message: `${file}, kolom ${column}: tahun ditulis dengan desimal (seperti 2020.0) dan dibaca sebagai bilangan bulat. Rapikan di aplikasi asal.`
			});
		for (const code of mergedCodes(group))
			report({
				level: 'warning',
				rule: 'kategori-digabung',
				file,
				column,
				subject: code,
				message: `${file}, kolom ${column}: kategori ${code} ditulis dengan beberapa cara yang hanya berbeda spasi atau huruf besar, dan digabung. Rapikan di aplikasi asal (${layout.id}).`
			});
	}
}

const hasDecimalYear = ({ meanings }: Group) =>
	meanings.some(({ texts }) => texts.some((text) => /^\d{4}\.0$/.test(typed(text).text)));

/** Codes that several raw texts mean which are one text after trimming. */
function mergedCodes({ inputs, outputs, meanings }: Group): string[] {
	if (inputs.length !== 1 || !outputs.some(({ column }) => column.startsWith('d:'))) return [];
	const seen = new Map<string, Set<string>>();
	for (const { texts, results } of meanings) {
		const [raw, code] = [texts[0], results[0]];
		if (typeof raw !== 'string' || typeof code !== 'string') continue;
		const key = `${code}|${plain(typed(raw).text)}`;
		seen.set(key, (seen.get(key) ?? new Set()).add(raw));
	}
	return [...seen].filter(([, raws]) => raws.size > 1).map(([key]) => key.split('|')[0] ?? '');
}
