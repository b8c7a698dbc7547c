import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedPackages, thirdPartyPage } from '../../scripts/third-party.ts';

const read = (path: string) => readFileSync(path, 'utf8');

describe('the list of packages that travel with the site', () => {
	it('is the one of the lock file', () => {
		expect(read('docs/third-party.md')).toBe(thirdPartyPage(shippedPackages(JSON.parse(read('package-lock.json')))));
	});

	it('finds the version that each package gets, also where two versions lie side by side', () => {
		const packages = {
			'': { dependencies: { a: '1', c: '1' } },
			'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '2' } },
			'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC' },
			'node_modules/b': { version: '1.0.0', license: 'ISC' },
			'node_modules/c': { version: '1.0.0', license: 'MIT', dependencies: { b: '1' } }
		};
		expect(shippedPackages({ packages }).map(({ name, version }) => `${name} ${version}`)).toEqual([
			'a 1.0.0',
			'b 2.0.0',
			'b 1.0.0',
			'c 1.0.0'
		]);
	});

	it('says which package names no licence', () => {
		const packages = { '': { dependencies: { a: '1' } }, 'node_modules/a': { version: '1.0.0' } };
		expect(() => shippedPackages({ packages })).toThrow('a');
	});
});
