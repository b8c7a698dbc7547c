export { agenciesIn, agencyNames } from './agency.ts';
export { areaName, bareAreaName, isDesa } from './area.ts';
export {
	emptyText,
	inBrackets,
	isRangeOnly,
	labelText,
	rangeOf,
	roughNumber,
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
export { number, percent, scaleOf, shortNumber, shortRupiah } from './number.ts';
export { noteOf, sentenceOf, signalText } from './sentences/index.ts';
export { dayName, periodHead, periodName, periodSpan, shortPeriodName } from './period.ts';
export { amount, titleWithUnit, unitCaption, unitKind, unitOf, withUnit } from './unit.ts';
export type { Unit } from './unit.ts';
export { attentionWords } from './words/attention.ts';
export { chartWords } from './words/chart.ts';
export { eventWords } from './words/event.ts';
export { noteWords } from './words/note.ts';
export { quadrantWords } from './words/quadrant.ts';
export { ratioWords } from './words/ratio.ts';
export { readingWords } from './words/reading.ts';
export { sentenceWords } from './words/sentence.ts';
export { statusWords } from './words/status.ts';
