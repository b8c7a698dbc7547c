import type * as v from 'valibot';

type Any = v.GenericSchema | v.GenericSchemaAsync;

/** The parts of a schema that say what may stand where; each kind of schema has some of them. */
interface Parts {
	type: string;
	wrapped?: Any;
	entries?: Record<string, Any>;
	item?: Any;
	items?: Any[];
	value?: Any;
	options?: readonly unknown[];
	literal?: unknown;
	pipe?: readonly Any[];
}

const partsOf = (schema: Any): Parts => schema as unknown as Parts;

/** The schema inside `optional` and the like. */
function bare(schema: Any): Any {
	const { wrapped } = partsOf(schema);
	return wrapped ? bare(wrapped) : schema;
}

const isSchema = (option: unknown): option is Any => typeof option === 'object' && option !== null && 'type' in option;

/** Schemas among which a union or variant chooses; the schema itself where there is no choice. */
function choices(schema: Any): Any[] {
	const own = bare(schema);
	const { options = [] } = partsOf(own);
	const inner = options.filter(isSchema);
	return inner.length > 0 ? inner.flatMap(choices) : [own];
}

function below(schema: Any, key: string | number): Any[] {
	const { entries, item, items, value } = partsOf(schema);
	return [entries?.[key], item, items?.[Number(key)], partsOf(schema).type === 'record' ? value : undefined].filter(
		(one) => one !== undefined
	);
}

/** Schemas that may stand at a path inside `schema`, several where a union leaves it open. */
export const schemasAt = (schema: Any, path: readonly (string | number)[]): Any[] =>
	path.reduce<Any[]>((some, key) => some.flatMap((one) => below(one, key)).flatMap(choices), choices(schema));

/** Keys that a schema knows. */
export const keysOf = (schemas: readonly Any[]): string[] => [
	...new Set(schemas.flatMap((schema) => Object.keys(partsOf(schema).entries ?? {})))
];

/** Values among which a schema lets choose. */
export const valuesOf = (schemas: readonly Any[]): string[] =>
	schemas.flatMap((schema) => {
		const { options = [], literal, type } = partsOf(schema);
		return type === 'picklist' ? options.map(String) : type === 'literal' ? [String(literal)] : [];
	});

const isOptional = (schema: Any): boolean => ['optional', 'nullish', 'exact_optional'].includes(partsOf(schema).type);

/** A value that the schema takes, as YAML on one line: what must be there, with words where any word may stand. */
export function exampleOf(schema: Any): string {
	const [own = schema] = choices(schema);
	const { type, entries, item, items, value, options, literal } = partsOf(own);
	switch (type) {
		case 'strict_object':
		case 'object': {
			const needed = Object.entries(entries ?? {}).filter(([, one]) => !isOptional(one));
			return `{ ${needed.map(([key, one]) => `${key}: ${exampleOf(one)}`).join(', ')} }`.replace('{  }', '{}');
		}
		case 'array':
			return `[${item ? exampleOf(item) : ''}]`;
		case 'tuple':
			return `[${(items ?? []).map(exampleOf).join(', ')}]`;
		case 'record':
			return `{ nama: ${value ? exampleOf(value) : ''} }`;
		case 'picklist':
			return String(options?.[0]);
		case 'literal':
			return String(literal);
		case 'number':
			return '1';
		case 'boolean':
			return 'true';
		default:
			return 'teks';
	}
}

/** What a schema asks for, in a word. */
export function kindOf(schema: Any): string {
	const { type } = partsOf(schema);
	if (type === 'string') return 'teks';
	if (type === 'number') return 'angka';
	if (type === 'boolean') return 'true atau false';
	if (type === 'array' || type === 'tuple') return 'daftar';
	return 'kelompok kunci';
}
