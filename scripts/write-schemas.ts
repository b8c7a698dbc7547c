/** Writes data/schema/*.schema.json, by which an editor completes the YAML of a city: `npm run schemas`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { jsonSchemas, SCHEMAS } from './publish/contract/json-schema.ts';

const folder = resolve(import.meta.dirname, '..', SCHEMAS);
await mkdir(folder, { recursive: true });
for (const [file, text] of Object.entries(jsonSchemas())) await writeFile(join(folder, file), text);
