export { addCells } from './add-cells.ts';
export { AreaTree, areasOf, isFiner, nextLevel } from './areas.ts';
export { ask } from './ask.ts';
export { askChart, askHistory, type AskedChart } from './chart.ts';
export { comparisonOf, levelsOf, mainPageOf } from './charts/compare.ts';
export { defaultCharts, defaultFilters } from './charts/defaults.ts';
export {
	allCharts,
	answerKey,
	datasetsOf,
	declaredCharts,
	heldAnswers,
	pagesOf,
	type Placed
} from './charts/placed.ts';
export { profileOf } from './charts/profile.ts';
export { areasOfSite, inside } from './charts/site-areas.ts';
export { MOST_AREAS, openingAreas, suggestions } from './charts/suggestions.ts';
export { typicalError } from './error.ts';
export { membersOf } from './members.ts';
export { planOf, type AskOptions } from './pick.ts';
export type { Plan } from './plan.ts';
export { HISTORY, historyOf, questionOf } from './question.ts';
export { selectOf } from './select.ts';
export { familiesIn, notReached, outsideTarget, targetDesil, type SetRows } from './sets.ts';
export { quoteList, quoteName, quoteText, tableName } from '../contract/sql.ts';
