import { error } from '@sveltejs/kit';
import { atBuild } from '$lib/ui/at-build.ts';
import { editionOf } from '$lib/ui/edition.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => {
	const build = atBuild();
	if (!build) error(500, 'Rilis belum dibaca.');
	return { language: params.lang === 'en' ? ('en' as const) : ('id' as const), edition: editionOf(build.release) };
};
