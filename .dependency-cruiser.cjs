/** Imports point one way: contract ← core ← everyone; see the rules below. `npm run lint` holds them. */
const only = (from, allowed, comment) => ({
	name: `${from.replace('/', '-')}-imports`,
	comment,
	severity: 'error',
	from: { path: `^src/lib/${from}/` },
	to: {
		path: '^(src|scripts)/',
		pathNot: [from, ...allowed].map((one) => `^src/lib/${one}${one.endsWith('.ts') ? '$' : '/'}`)
	}
});

/** What is known of each kind of chart as data, and the types of what each shows. */
const SPECS = 'charts/(kinds|spec|[^/]+/spec).ts';
const TYPES = 'charts/[^/]+/types.ts';

/**
 * Folders of scripts/publish, each knowing only those before it. text: what a text is (month, name, number of a person). release:
 * what lies in a folder of releases. The numbered stages and the commands beside them put the folders together.
 */
const PUBLISHING = [
	...['text', 'layout', 'read', 'check', 'contract', 'conform', 'boundaries', 'aggregate'],
	...['release', 'protect', 'verify', 'write', 'report']
];
const publishing = PUBLISHING.map((folder, at) => ({
	name: `publish-${folder}-imports`,
	comment: `${folder} knows what comes before it on the way from raw files to a release, and nothing after`,
	severity: 'error',
	from: { path: `^scripts/publish/${folder}/` },
	to: { path: '^scripts/publish/[^/]+/', pathNot: `^scripts/publish/(${PUBLISHING.slice(0, at + 1).join('|')})/` }
}));

/** What all folders of publishing may use: findings, SQL, the disk, the tables that pass from stage to stage. */
const SHARED =
	'^scripts/publish/(finding|sql|total-sql|stage|disk|interrupt|lock|leftovers|dimensions-of|rounded-measures)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		only('contract', [SPECS], 'contract imports nothing of ours but what kinds of chart there are'),
		only('core', ['contract'], 'core is what everyone reckons with: order, cells, sets, SQL, CSV'),
		only('release', ['contract'], 'release fetches and verifies; it knows no engine'),
		only('engine', ['contract', 'core', 'release'], 'engine holds tables; it knows no question'),
		only('query', ['contract', 'core'], 'query is SQL; a runner is passed in'),
		only('stats', ['contract'], 'stats are pure functions'),
		only('language', ['contract', 'core'], 'words, number formats and sentences'),
		only(
			'charts/model',
			['contract', 'core', 'stats', 'language', TYPES],
			'what every chart shows, without picture or SQL'
		),
		only(
			'findings',
			['contract', 'core', 'stats', 'language', 'charts/model'],
			'what is known of a view and said of it'
		),
		only('charts', ['contract', 'core', 'stats', 'language', 'findings'], 'charts ask nothing'),
		only('state', ['contract'], 'filters and URL'),
		{
			name: 'specs-of-kinds-are-data',
			comment: 'the contract is made from them, so that they can know nothing of it but names',
			severity: 'error',
			from: { path: `^src/lib/${SPECS}$` },
			to: { path: '^(src|scripts)/', pathNot: `^src/lib/(${SPECS}|contract/(localized|reading).ts)$` }
		},
		{
			name: 'kinds-are-asked-for-by-the-contract',
			comment: 'everyone else finds them there',
			severity: 'error',
			from: { path: '^(src|scripts)/', pathNot: '^src/lib/(charts/|contract/kinds.ts$)' },
			to: { path: `^src/lib/${SPECS}$` }
		},
		{
			name: 'src-never-imports-scripts',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: '^scripts/' }
		},
		{
			name: 'scripts-use-the-shared-part',
			comment: 'publishing shares contract, core, query, stats and words with the site, nothing else',
			severity: 'error',
			from: { path: '^scripts/' },
			to: { path: '^src/', pathNot: '^src/lib/(contract|core|query|stats|language)/' }
		},
		{
			name: 'attack-shares-nothing-with-protection',
			comment:
				'the attack knows the published contract, the order of its levels and how CSV is written, and nothing else, so that it cannot repeat a mistake of the protection',
			severity: 'error',
			from: { path: '^scripts/attack/' },
			to: { path: '^(src|scripts)/', pathNot: '^(scripts/attack/|src/lib/contract/|src/lib/core/(order|csv)\\.ts$)' }
		},
		{
			name: 'only-the-command-attacks',
			comment: 'publishing has an attack of its own; the two only meet in tests',
			severity: 'error',
			from: { path: '^(src|scripts)/', pathNot: '^scripts/(attack/|data\\.ts$)' },
			to: { path: '^scripts/attack/' }
		},
		{
			name: 'app-modules-in-routes-and-state',
			severity: 'error',
			from: { path: '^src/lib/', pathNot: '^src/lib/(state|ui)/' },
			to: { path: '^\\$app/' }
		},
		...publishing,
		{
			name: 'folders-know-no-stage',
			comment: 'stages and commands use the folders, never the other way round',
			severity: 'error',
			from: { path: '^scripts/publish/[^/]+/' },
			to: { path: '^scripts/publish/[^/]+\\.ts$', pathNot: SHARED }
		},
		{
			name: 'every-folder-of-publishing-has-its-place',
			comment: 'a new folder is entered in PUBLISHING above, so that its imports are held too',
			severity: 'error',
			from: { path: '^scripts/publish/[^/]+/', pathNot: `^scripts/publish/(${PUBLISHING.join('|')})/` },
			to: {}
		},
		{
			name: 'shared-parts-know-no-folder',
			severity: 'error',
			from: { path: SHARED },
			to: { path: '^scripts/publish/', pathNot: SHARED }
		},
		{
			name: 'stages-know-only-what-came-before',
			comment: 'a stage hands on tables and what it returns; it calls no other stage',
			severity: 'error',
			from: { path: '^scripts/publish/\\d-' },
			to: { path: '^scripts/publish/\\d-' }
		},
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } }
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte'] }
	}
};
