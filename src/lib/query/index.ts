export { AreaTree, areasOf, nextLevel } from './areas.ts';
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
export { planOf, type AskOptions } from './pick.ts';
export type { Plan } from './plan.ts';
export { HISTORY, historyOf, questionOf } from './question.ts';
export { selectOf } from './select.ts';
export { quoteList, quoteName, quoteText, tableName } from '../core/sql.ts';
