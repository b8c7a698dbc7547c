import type { Layout } from '../../layout/schema.ts';
import type { Group, Meaning } from '../dictionary.ts';
import { contentKind } from './content-kind.ts';
import { KINDS, type Kind } from './kind.ts';

/**
 * Looks for personal data among the texts of a group that have no meaning of their own: here a date or a sentence is told as well. A text that is
 * personal loses its result and gets that problem.
 */
export function guarded(
	layout: Layout,
	{ inputs, outputs }: Pick<Group, 'inputs' | 'outputs'>,
	meaning: Meaning
): Meaning {
	if (!meaning.problem) return meaning;
	const isNumber = outputs.some(({ column }) => column.startsWith('n:'));
	// A date in a code column is Excel's doing, and said so; in a period column it is meant.
	const mayBeDate = inputs.some((id) => ['tanggal', 'periode', 'wilayah'].includes(layout.columns[id]?.role ?? ''));
	const kinds = meaning.texts.map((text) => contentKind(text ?? '', isNumber ? 'uang' : 'teks'));
	const kind = kinds.find((each) => each !== null && !(mayBeDate && each === 'tanggal'));
	return kind ? { ...meaning, results: meaning.results.map(() => null), problem: problemOf(layout, kind) } : meaning;
}

/** Twenty or more unknown texts, hardly any of them twice: names or numbers of persons rather than misspelt codes. */
export function guardedColumn(layout: Layout, meanings: Meaning[], rows: number): Meaning[] {
	const unknown = meanings.filter(({ problem }) => problem?.rule === 'kode-asing');
	if (unknown.length < 20 || unknown.length < rows * 0.5) return meanings;
	return meanings.map((meaning) =>
		unknown.includes(meaning) ? { ...meaning, problem: problemOf(layout, 'per-baris') } : meaning
	);
}

function problemOf(layout: Layout, kind: Kind): Meaning['problem'] {
	const advice =
		layout.kind === 'rekaman'
			? `Nyatakan kolom ini buang atau kunci di data/sources/${layout.id}.yaml, atau perbaiki isinya`
			: 'Sebuah rekap tidak boleh memuat data orang; hapus dari berkas';
	return { rule: `data-pribadi-${kind}`, message: `tampak berisi ${KINDS[kind]}. ${advice}` };
}
