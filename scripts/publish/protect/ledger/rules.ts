import type { Finding } from '../../finding.ts';
import type { Frame } from '../spec/block.ts';
import type { Rounded } from '../spec/rounded.ts';
import type { LedgerRelease, Rules } from './book.ts';
import { policyHash } from './decide.ts';

/** The rules of linked datasets as an edition keeps them. */
export const rulesOf = (frame: Frame, family: Rounded[]): Rules => ({
	base: frame.base,
	slack: frame.slack,
	threshold: frame.threshold,
	policy: policyHash(family)
});

export const familyName = (family: Rounded[]) => family.map(({ id }) => id).join('+');

/** Rules that an edition had for some of these datasets; undefined when it holds none of them. */
export function rulesIn(edition: LedgerRelease, family: Rounded[]): Rules | undefined {
	const found = Object.entries(edition.rules).find(([name]) =>
		name.split('+').some((dataset) => family.some(({ id }) => id === dataset))
	);
	return found?.[1];
}

/**
 * The earlier edition that was rounded with another base or slack. Bounds of its values follow from its own rules, and the attack weighs all
 * editions of a block with the same, so nothing would be proven beside it: such a change is refused until the earlier editions are
 * no longer to be had.
 */
export function ruleProblems(frame: Frame, family: Rounded[], releases: LedgerRelease[]): Finding[] {
	for (const release of releases) {
		const was = rulesIn(release, family);
		if (!was || (was.base === frame.base && was.slack === frame.slack)) continue;
		const names = familyName(family);
		return [
			{
				level: 'error',
				rule: 'aturan-berubah',
				file: `data/contract/${family[0]!.id}.yaml`,
				subject: names,
				message: `${names}: rilis ${release.id} dibulatkan dengan base ${was.base} dan slack ${was.slack}, sekarang base ${frame.base} dan slack ${frame.slack}. Berdampingan dengan rilis itu keamanannya tidak dapat dibuktikan. Kembalikan kedua angka itu, atau cabut rilis lama dari peladen lalu mulai ulang dengan --restart "alasan tertulis".`
			}
		];
	}
	return [];
}
