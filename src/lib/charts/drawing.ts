type Drawing = typeof import('./draw.ts');

let tell: (loaded: Drawing) => void;
let asked: Promise<Drawing> | undefined;

/** What draws pictures, once anything has needed it. */
export const drawing = new Promise<Drawing>((done) => (tell = done));

/**
 * Fetches what draws pictures: Plot is half of all code of a page. Rejects as a failed import does, and is then tried again. Imported
 * once, since Vite's import searches the whole document for a nonce each time, 2 to 7 ms a chart on a page of thirty:
 * https://github.com/vitejs/vite/blob/v8.0.0/packages/vite/src/node/plugins/importAnalysisBuild.ts
 */
export function loadDrawing(): Promise<Drawing> {
	asked ??= import('./draw.ts').then(
		(loaded) => {
			tell(loaded);
			return loaded;
		},
		(error: unknown) => {
			asked = undefined;
			throw error;
		}
	);
	return asked;
}
