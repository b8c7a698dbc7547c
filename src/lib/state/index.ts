export { filtersFromUrl, filtersToUrl, queryText, type FiltersFromUrl } from './filters-url.ts';
