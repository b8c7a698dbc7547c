import type { Layout } from '../../layout/schema.ts';
import type { Group, Meaning } from '../dictionary.ts';
import { contentKind } from '../../text/content-kind.ts';
import { KINDS, SOFT, type Kind } from '../../text/kind.ts';

/** Kinds that are told of only where a text means nothing else; of the others kept.ts has told. */
const UNCERTAIN: readonly Kind[] = [...SOFT, 'koordinat'];

/**
 * Looks for personal data among the texts of records that have no meaning of their own: there a date or a sentence is told as well. A text that is
 * personal loses its result and gets that problem.
 */
export function guarded(
	layout: Layout,
	{ inputs, outputs }: Pick<Group, 'inputs' | 'outputs'>,
	meaning: Meaning
): Meaning {
	if (!meaning.problem || layout.kind === 'rekap') return meaning;
	const isNumber = outputs.some(({ column }) => column.startsWith('n:'));
	// A date in a code column is Excel's doing, and said so; in a period column it is meant.
	const mayBeDate = inputs.some((id) => ['tanggal', 'periode', 'wilayah'].includes(layout.columns[id]?.role ?? ''));
	const kinds = meaning.texts.map((text) => contentKind(text ?? '', isNumber ? 'uang' : 'teks'));
	const kind = kinds.find((each) => each !== null && UNCERTAIN.includes(each) && !(mayBeDate && each === 'tanggal'));
	return kind ? { ...meaning, results: meaning.results.map(() => null), problem: problemOf(layout, kind) } : meaning;
}

function problemOf(layout: Layout, kind: Kind): Meaning['problem'] {
	const advice = `Nyatakan kolom ini buang atau kunci di data/sources/${layout.id}.yaml, atau perbaiki isinya`;
	return { rule: `data-pribadi-${kind}`, message: `tampak berisi ${KINDS[kind]}. ${advice}` };
}
