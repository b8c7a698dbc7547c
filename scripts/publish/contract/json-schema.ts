import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { Dataset } from '../../../src/lib/contract/dataset.ts';
import { Site } from '../../../src/lib/contract/site.ts';
import { Layout } from '../layout/schema.ts';

/** Folder of the schemas by which an editor completes and checks YAML. */
export const SCHEMAS = 'data/schema';

const NAMED: Record<string, { schema: v.GenericSchema; title: string }> = {
	'contract.schema.json': { schema: Dataset, title: 'Kontrak dataset (data/contract/*.yaml)' },
	'layout.schema.json': { schema: Layout, title: 'Tata letak sumber (data/sources/*.yaml)' },
	'site.schema.json': { schema: Site, title: 'Situs (data/situs.yaml)' }
};

/** JSON Schema has no records with a list of keys to choose from, but can say so of their names. */
function withKeys({ valibotSchema, jsonSchema }: Parameters<NonNullable<ConversionConfig['overrideSchema']>>[0]) {
	const { key } = valibotSchema as { key?: { type?: string; options?: string[] } };
	return key?.type === 'picklist' && key.options
		? { ...jsonSchema, propertyNames: { enum: [...key.options] } }
		: undefined;
}

/**
 * JSON Schemas by file name, made from the schemas that publishing itself reads by. They say what may be written, so that a
 * key with a default need not be there; whether names exist elsewhere only publishing knows.
 */
export const jsonSchemas = (): Record<string, string> =>
	Object.fromEntries(
		Object.entries(NAMED).map(([file, { schema, title }]) => [
			file,
			`${JSON.stringify({ title, ...toJsonSchema(schema, { typeMode: 'input', overrideSchema: withKeys, ignoreActions: ['check'] }) }, null, '\t')}\n`
		])
	);
