import { createContext } from 'svelte';
import type { Language } from '$lib/contract/localized.ts';
import type { Release } from '$lib/contract/release.ts';
import type { Edition } from './edition.ts';
import type { Place } from './links.ts';
import type { Session } from './session.svelte.ts';

/** What every part of a page knows. All of it may change while a reader goes from page to page: read it where it is used. */
export interface Site {
	readonly language: Language;
	/** The page in view; null on none of the menu. */
	readonly place: Place | null;
	/** Query of the address; empty while prerendering and until the page has come to life. */
	readonly query: string;
	/** The release in place, as far as the frame of a page tells of it. */
	readonly edition: Edition;
	/** The release that the HTML of this page was made from. */
	readonly built: string;
	readonly session: Session;
}

/** Set by the layout. */
export const [getSite, setSite] = createContext<Site>();

/**
 * What a part of a page that is made from the release knows. It is made anew when release, language or page change, so that these
 * can be taken out once; the query changes while it stands.
 */
export interface IslandContext extends Pick<Site, 'language' | 'query' | 'session'> {
	readonly release: Release;
	readonly place: Place;
}

/** Set by an island. */
export const [getIsland, setIsland] = createContext<IslandContext>();
