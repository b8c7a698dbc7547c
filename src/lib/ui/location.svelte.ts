/**
 * The query of the address, such as "?program=pkh". Empty while prerendering (where reading it is an error) and until
 * the page has come to life; the layout keeps it in step with the address bar.
 */
class Location {
	query = $state('');
}

export const location = new Location();
