/** A heading of a page of plain text. */
export interface ProseSection {
	title: string;
	text?: string;
	items?: string[];
}
