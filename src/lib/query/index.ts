export { askChart, askHistory } from './chart.ts';
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
export { planOf } from './pick.ts';
export { HISTORY, questionOf } from './question.ts';
