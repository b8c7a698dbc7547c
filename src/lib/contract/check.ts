import * as v from 'valibot';

/** A file does not have the shape that its schema asks for; `problems` name the place and what was expected. */
export class ShapeError extends Error {
	constructor(
		readonly file: string,
		readonly problems: string[]
	) {
		super(`${file}: ${problems.join(' · ')}`);
	}
}

/** Parses a value read from `file` (for messages); throws ShapeError with one line a problem, naming the path inside the file. */
export function parseShape<T extends v.GenericSchema>(schema: T, value: unknown, file: string): v.InferOutput<T> {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	throw new ShapeError(
		file,
		result.issues.map((issue) => `${v.getDotPath(issue) ?? '(akar)'}: diharapkan ${issue.expected ?? issue.message}`)
	);
}
