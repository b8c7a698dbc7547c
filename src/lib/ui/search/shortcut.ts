/** Remembered by the browser of a reader who does not want a single key to act. */
const OFF = 'pintasan-cari-mati';

/** The link in the header, and the field on the page of search. */
export const LINK = 'tautan-cari';
export const FIELD = 'kata';

export const isShortcutOn = (): boolean => localStorage.getItem(OFF) === null;

export function setShortcut(on: boolean): void {
	if (on) localStorage.removeItem(OFF);
	else localStorage.setItem(OFF, '1');
}

const isWriting = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Opens search when "/" is pressed outside a field, unless the reader has turned that off (WCAG 2.1.4). */
export function openSearch(event: KeyboardEvent): void {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
	if (isWriting(event.target) || !isShortcutOn()) return;
	event.preventDefault();
	const field = document.getElementById(FIELD);
	if (field) field.focus();
	else document.getElementById(LINK)?.click();
}
