import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** Files that declare what may be written in YAML, by part of the reference. */
const PARTS: Record<string, string[]> = {
	'Contract of a dataset (`data/contract/*.yaml`)': [
		'src/lib/contract/dataset.ts',
		'src/lib/contract/against.ts',
		'src/lib/contract/protection.ts'
	],
	'Layout of a source (`data/sources/*.yaml`)': [
		'scripts/publish/layout/schema.ts',
		'scripts/publish/layout/column.ts'
	],
	'Site (`data/situs.yaml`)': ['src/lib/contract/site.ts']
};

interface Field {
	name: string;
	type: string;
	required: boolean;
	fallback: string;
	meaning: string;
}

const ROOT = resolve(import.meta.dirname, '..');

/** The reference of all that YAML may hold, field by field, read from the schemas and their comments. */
export function referencePage(): string {
	const parts = Object.entries(PARTS).map(([title, files]) => {
		const sections = files.flatMap((file) => sectionsOf(join(file)));
		return [`## ${title}`, ...sections].join('\n\n');
	});
	return `# Reference of contract, layout and site

Made from the schemas and their comments by \`npx tsx scripts/reference.ts\`; a test fails when it is out of date. Editors complete
the same by the JSON Schemas in \`data/schema\`. A field without a default that is not marked as required may be left out. Examples:
\`data/contract/kekerasan.yaml\`, \`data/sources/README.md\`.

${parts.join('\n\n')}
`;
}

const join = (file: string) => resolve(ROOT, file);

function sectionsOf(path: string): string[] {
	const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
	return source.statements.filter(ts.isVariableStatement).flatMap((statement) => {
		const [declaration] = statement.declarationList.declarations;
		if (!declaration?.initializer || !ts.isIdentifier(declaration.name)) return [];
		const body = tablesOf(declaration.initializer, source);
		return body ? [[`### ${declaration.name.text}`, commentOf(statement), body].filter(Boolean).join('\n\n')] : [];
	});
}

/** Tables of an object schema, or of each variant of one; null for anything else. */
function tablesOf(node: ts.Expression, source: ts.SourceFile): string | null {
	const call = callOf(node);
	if (call?.name === 'strictObject') return tableOf(fieldsOf(call.args[0]!, source));
	if (call?.name !== 'variant') return null;
	const [key, options] = call.args;
	if (!options || !ts.isArrayLiteralExpression(options)) return null;
	return options.elements
		.flatMap((element) => {
			const own = callOf(element);
			if (own?.name !== 'strictObject') return [];
			const fields = fieldsOf(own.args[0]!, source);
			const name = key?.getText(source).replaceAll("'", '') ?? '';
			const which = fields.find((field) => field.name === name);
			const rest = fields.filter((field) => field !== which);
			const heading = `\`${name}: ${which?.type.replaceAll('`', '') ?? ''}\``;
			return [rest.length > 0 ? `${heading}\n\n${tableOf(rest)}` : `${heading}: nothing else.`];
		})
		.join('\n\n');
}

function fieldsOf(node: ts.Expression, source: ts.SourceFile): Field[] {
	if (!ts.isObjectLiteralExpression(node)) return [];
	return node.properties.flatMap((property): Field[] => {
		if (!ts.isPropertyAssignment(property)) return [];
		return [
			{ name: property.name.getText(source), ...shapeOf(property.initializer, source), meaning: commentOf(property) }
		];
	});
}

function shapeOf(node: ts.Expression, source: ts.SourceFile): Omit<Field, 'name' | 'meaning'> {
	const call = callOf(resolved(node, source));
	if (call?.name !== 'optional') return { type: typeOf(node, source), required: true, fallback: '' };
	const fallback = call.args[1]?.getText(source).replace(/\s+/g, ' ') ?? '';
	return { type: typeOf(call.args[0]!, source), required: false, fallback: fallback && `\`${fallback}\`` };
}

/** What a name stands for, where it is a shorthand of its own file that is optional. */
function resolved(node: ts.Expression, source: ts.SourceFile): ts.Expression {
	if (!ts.isIdentifier(node)) return node;
	const own = source.statements
		.filter(ts.isVariableStatement)
		.flatMap(({ declarationList }) => [...declarationList.declarations])
		.find(({ name }) => ts.isIdentifier(name) && name.text === node.text);
	return own?.initializer && callOf(own.initializer)?.name === 'optional' ? own.initializer : node;
}

/** A schema in words: "list of Slug", "number, at least 0", "`a` or `b`". */
function typeOf(node: ts.Expression, source: ts.SourceFile): string {
	const call = callOf(node);
	if (!call) return node.getText(source);
	const inner = call.args.map((each) => typeOf(each, source));
	switch (call.name) {
		case 'pipe':
			return [inner[0], ...inner.slice(1).filter(Boolean)].join(', ');
		case 'array':
			return `list of ${inner[0]}`;
		case 'record':
			return `${inner[0]} → ${inner[1]}`;
		case 'tuple':
			return `two: ${elementsOf(call.args[0], source).join(', ')}`;
		case 'union':
			return elementsOf(call.args[0], source).join(' or ');
		case 'picklist':
			return choicesOf(call.args[0]!, source);
		case 'literal':
			return `\`${call.args[0]!.getText(source).replaceAll("'", '')}\``;
		case 'strictObject':
			return `{ ${fieldsOf(call.args[0]!, source)
				.map(({ name, type, required }) => `${name}${required ? '' : '?'}: ${type}`)
				.join('; ')} }`;
		case 'optional':
			return inner[0]!;
		case 'string':
			return 'text';
		case 'number':
		case 'boolean':
			return call.name;
		case 'integer':
			return 'whole';
		case 'minValue':
		case 'minLength':
			return `at least ${inner[0]}`;
		case 'maxValue':
			return `at most ${inner[0]}`;
		case 'nonEmpty':
			return '';
		default:
			return call.name;
	}
}

const elementsOf = (node: ts.Expression | undefined, source: ts.SourceFile) =>
	node && ts.isArrayLiteralExpression(node) ? node.elements.map((each) => typeOf(each, source)) : [];

const choicesOf = (node: ts.Expression, source: ts.SourceFile) =>
	ts.isArrayLiteralExpression(node)
		? node.elements.map((each) => `\`${each.getText(source).replaceAll(/'|\.\.\./g, '')}\``).join(' or ')
		: `one of \`${node.getText(source)}\``;

/** A call of the schema library, `v.name(args)`. */
function callOf(node: ts.Expression): { name: string; args: readonly ts.Expression[] } | null {
	if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
	return { name: node.expression.name.text, args: node.arguments };
}

function commentOf(node: ts.Node): string {
	return ts
		.getJSDocCommentsAndTags(node)
		.map((each) => ts.getTextOfJSDocComment(each.comment) ?? '')
		.join(' ')
		.replace(/\s+/g, ' ')
		.trim();
}

function tableOf(fields: Field[]): string {
	const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
	return [
		'| field | holds | default | meaning |',
		'|---|---|---|---|',
		...fields.map(
			({ name, type, required, fallback, meaning }) =>
				`| \`${name}\`${required ? ' (required)' : ''} | ${cell(type)} | ${cell(fallback)} | ${cell(meaning)} |`
		)
	].join('\n');
}

if (basename(process.argv[1] ?? '') === 'reference.ts' && import.meta.url === pathToFileURL(process.argv[1]!).href)
	writeFileSync(join('docs/reference.md'), referencePage());
