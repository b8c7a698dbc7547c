export { filtersFromUrl, filtersToUrl, queryText } from './filters-url.ts';
