type Drawing = typeof import('./draw.ts');

let tell: (loaded: Drawing) => void;

/** What draws pictures, once anything has needed it. */
export const drawing = new Promise<Drawing>((done) => (tell = done));

/** Fetches what draws pictures: Plot is half of all code of a page. Rejects as a failed import does. */
export async function loadDrawing(): Promise<Drawing> {
	const loaded = await import('./draw.ts');
	tell(loaded);
	return loaded;
}
