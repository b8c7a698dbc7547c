/** Widths of characters in hundredths of the font size, for Public Sans with tabular figures; pages are drawn where text cannot be measured. */
const WIDTHS: [RegExp, number][] = [
	[/[0-9]/, 64],
	[/[–≈+]/, 62],
	[/[ijl.,:;'|!]/, 27],
	[/[tfr()[\]\-/ I]/, 38],
	[/[mwMW%@]/, 92],
	[/[A-Z]/, 70]
];
const OTHER = 59;

/** About how wide a text is, in pixels. Errs on the wide side, so that labels are given room rather than cut. */
export function textWidth(text: string, size: number): number {
	let hundredths = 0;
	for (const letter of text) hundredths += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
	return (hundredths * size) / 100;
}

export const widest = (texts: readonly string[], size: number): number =>
	texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);

/** Cuts a text to a width, with an ellipsis; the full text is in the tooltip and in the table. */
export function fitted(text: string, width: number, size: number): string {
	if (textWidth(text, size) <= width) return text;
	let cut = text;
	while (cut.length > 1 && textWidth(`${cut}…`, size) > width) cut = cut.slice(0, -1).trimEnd();
	return `${cut}…`;
}

/** Breaks a text into at most `most` lines of a width, at spaces; the last line is cut if it must be. */
export function wrapped(text: string, width: number, size: number, most = 2): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		const joined = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && (textWidth(joined, size) <= width || lines.length === most))
			lines[lines.length - 1] = joined;
		else lines.push(word);
	}
	return lines.map((line) => fitted(line, width, size));
}
