export { agenciesIn, agencyNames } from './agency.ts';
export { areaName, bareAreaName, collator, isDesa, titleCase } from './area.ts';
export {
	emptyText,
	inBrackets,
	isRangeOnly,
	labelText,
	rangeOf,
	roughNumber,
	saysRangeOnly,
	spokenNumber,
	spokenText,
	spokenWith,
	tableText,
	tellsRange
} from './cell.ts';
export type { ShownCell, Style } from './cell.ts';
export { failureSentence, isFailure } from './errors.ts';
export { plainly } from './finding.ts';
export type * from './finding.ts';
export { eitherOf, fewOf, listOf, NAMED } from './list.ts';
export { countWord, number, percent, rupiah, scaleOf, shortNumber, shortRupiah } from './number.ts';
export { fits, LONGEST, noteOf, sentenceOf, signalText } from './sentences/index.ts';
export { dayName, periodHead, periodName, periodPair, periodSpan, shortPeriodName, shortPeriodSpan } from './period.ts';
export { amount, fullAmount, titleWithUnit, unitCaption, unitKind, unitOf, withUnit } from './unit.ts';
export type { Unit, UnitKind } from './unit.ts';
export { attentionWords } from './words/attention.ts';
export { chartWords } from './words/chart.ts';
export { eventWords } from './words/event.ts';
export { noteWords } from './words/note.ts';
export { quadrantWords } from './words/quadrant.ts';
export { ratioWords } from './words/ratio.ts';
export { readingWords } from './words/reading.ts';
export { sentenceWords } from './words/sentence.ts';
export { statusWords } from './words/status.ts';
