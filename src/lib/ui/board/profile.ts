import type { Code } from '$lib/contract/code.ts';
import { SUBJECTS, type Page } from '$lib/contract/dataset.ts';
import type { Filters } from '$lib/contract/filters.ts';
import type { Release } from '$lib/contract/release.ts';
import { allCharts, planOf, profileOf, questionOf, type Placed } from '$lib/query/index.ts';
import { boardWords } from '../words/board.ts';

/** Pictures that a profile opens with; the others stand folded below them. */
const PRINCIPAL = 4;

/** A chart under a heading of the profile, at its place there; on its own page it may be a detail or take more room. */
function under(section: 'inside' | 'glance', { chart, ...placed }: Placed, order: number, folded = false): Placed {
	const own = { ...chart, section: { id: boardWords.id[section], en: boardWords.en[section] }, order };
	delete own.detail;
	delete own.layout;
	return { ...placed, chart: folded ? { ...own, detail: true } : own };
}

/** The charts of a profile: figures, the areas inside the area, a few principal pictures, and the rest as details. */
export function profileCharts(release: Release, area: string): Placed[] {
	const { figures, parts, pictures } = profileOf(release, area);
	return [
		...figures,
		...parts.map((placed, at) => under('inside', placed, at)),
		...pictures.map((placed, at) => under('glance', placed, 10 + at, at >= PRINCIPAL))
	];
}

/** The pages that show more of an area, in the order of the menu. */
export function pagesOn(release: Release, area: string): Page[] {
	const filters: Filters = { wilayah: [area], dimensions: {} };
	const pages = allCharts(release).flatMap(({ chart, dataset }) => {
		const plan = planOf(questionOf(chart, dataset, release, filters), release);
		return plan && plan.scope.coarser.length === 0 && plan.timing.covered.length > 0 ? [chart.page] : [];
	});
	return SUBJECTS.filter((page) => pages.includes(page));
}

/** The areas that hold an area, widest first. */
export function above(area: Code, release: Release): Code[] {
	const parent = release.codes['wilayah']?.find((code) => code.id === area.parent);
	return parent ? [...above(parent, release), parent] : [];
}
