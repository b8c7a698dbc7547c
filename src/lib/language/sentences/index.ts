import type { Language } from '../../contract/localized.ts';
import { capital } from '../../core/text.ts';
import type { Caveat, Finding, Signal } from '../finding.ts';
import { periodSpan } from '../period.ts';
import * as en from './en.ts';
import { fitting } from './fit.ts';
import * as id from './id.ts';
import { hows, Say, type Grammar, type How, type Notes } from './say.ts';

const grammars: Record<Language, { sentences: Grammar; notes: Notes; signal: typeof id.signal }> = { id, en };

/** A finding told in one of several ways; each kind is given to its own function. */
const tellIn =
	(language: Language) =>
	(finding: Finding, say: Say): string =>
		(grammars[language].sentences[finding.kind] as (finding: Finding, say: Say) => string)(finding, say);

function* waysOf(finding: Finding, language: Language): Generator<string> {
	const tell = tellIn(language);
	const about = 'about' in finding ? finding.about.length : 1;
	for (const how of hows(about)) yield capital(tell(finding, new Say(language, how, tell)));
}

/** What a finding says, in as many words as a title can hold. */
export const sentenceOf = (finding: Finding, language: Language): string => fitting(waysOf(finding, language));

const IN_FULL: How = { signed: false, period: 'long', about: 0, few: false, bracketed: true };

/** What must be said with a finding, in full. */
export function noteOf(caveat: Caveat, language: Language): string {
	const tell = grammars[language].notes[caveat.kind] as (caveat: Caveat, say: Say) => string;
	return tell(caveat, new Say(language, IN_FULL, tellIn(language)));
}

/** A signal of a control chart in words. */
export const signalText = (signal: Signal, language: Language): string =>
	grammars[language].signal(signal, periodSpan(signal.span.from, signal.span.to, language));
