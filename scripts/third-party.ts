import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

interface Locked {
	version?: string;
	license?: string;
	dependencies?: Record<string, string>;
}

/** A package that travels with what readers get. */
interface Shipped {
	name: string;
	version: string;
	license: string;
}

/** Licences that packages state in their readme or in an old form, which the lock file does not carry. */
const KNOWN: Record<string, string> = { jstat: 'MIT', 'json-bignum': 'MIT' };

/**
 * Packages under `dependencies` of package.json and all that they depend on, with the versions that the lock file pins, by name.
 * Throws when one is missing or names no licence.
 */
export function shippedPackages(lock: { packages: Record<string, Locked> }): Shipped[] {
	const found = new Map<string, Shipped>();
	const visit = (name: string, from: string): void => {
		const place = placeOf(lock.packages, name, from);
		if (found.has(place)) return;
		const { version, license, dependencies } = lock.packages[place]!;
		const named = license ?? KNOWN[name];
		if (!version || !named) throw new Error(`package-lock.json names no version or licence of ${name}.`);
		found.set(place, { name, version, license: named });
		for (const next of Object.keys(dependencies ?? {})) visit(next, place);
	};
	for (const name of Object.keys(lock.packages['']?.dependencies ?? {})) visit(name, '');
	return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Where Node finds a package that another one asks for: in its own folder or in one above. */
function placeOf(packages: Record<string, Locked>, name: string, from: string): string {
	for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
		const place = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
		if (packages[place]) return place;
		if (!folder) throw new Error(`package-lock.json does not hold ${name}, which ${from || 'package.json'} needs.`);
	}
}

/** The document as it stands in docs/third-party.md. */
export function thirdPartyPage(shipped: Shipped[]): string {
	return `# Packages that travel with the site

Made from \`package-lock.json\` by \`npx tsx scripts/third-party.ts\`; a test fails when it is out of date. These are the packages
under \`dependencies\` and all that they need: what a browser gets is made of them. The licence texts of what was bundled lie
beside each built site as \`lisensi.md\`, those of the engine and the typeface in \`lisensi/\`.

| package | version | licence |
|---|---|---|
${shipped.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`).join('\n')}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	await writeFile(
		'docs/third-party.md',
		thirdPartyPage(shippedPackages(JSON.parse(await readFile('package-lock.json', 'utf8'))))
	);
