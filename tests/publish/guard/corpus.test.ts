import { beforeAll, describe, expect, it } from 'vitest';
import { BAD, SECRETS } from './corpus/bad.ts';
import { nameOf, tryAll, type Trial } from './corpus/corpus.ts';
import { isExempt, type Kind } from './corpus/files.ts';
import { GOOD } from './corpus/good.ts';

it('the corpus has at least 60 files that hold personal data and 30 that do not, no two alike', () => {
	expect(new Set(BAD.map(({ id }) => id)).size).toBeGreaterThanOrEqual(60);
	expect(new Set(GOOD.map(({ id }) => id)).size).toBeGreaterThanOrEqual(30);
	expect(new Set([...BAD, ...GOOD].map(({ id }) => id)).size).toBe(BAD.length + GOOD.length);
});

describe.each<Kind>(['rekap', 'rekaman'])('made-up files read as %s, each with its column under every role', (kind) => {
	let bad: Trial[];
	let good: Trial[];
	let said: string;
	beforeAll(async () => {
		({ trials: bad, said } = await tryAll(BAD, kind));
		({ trials: good } = await tryAll(GOOD, kind));
	}, 300_000);
	const due = () => bad.filter(({ role, case: each }) => !isExempt(kind, role, each));

	it('missed = read without an error although personal data would reach a table, or lie where nobody reads: 0', () => {
		expect(
			due()
				.filter(({ accepted }) => accepted)
				.map(nameOf)
		).toEqual([]);
	});

	it('each is called personal by its own texts, not refused for another reason only', () => {
		const byText = due().filter(
			({ role, case: { id, together } }) => !together && !(role === 'uang' && /eksponen/.test(id))
		);
		expect(byText.filter(({ named }) => !named).map(nameOf)).toEqual([]);
		const free = due().filter(
			({ role, case: { together } }) => together && ['buang', 'rincian', 'sementara'].includes(role)
		);
		expect(free.filter(({ named }) => !named).map(nameOf)).toEqual([]);
	});

	it('false alarm = lawful file called personal: 0', () => {
		expect(good.filter(({ named }) => named).map(nameOf)).toEqual([]);
	});

	it('lawful files are read where their column is dropped', () => {
		const dropped = good.filter(({ role }) => role === 'buang');
		expect(dropped.length).toBeGreaterThanOrEqual(30);
		expect(dropped.filter(({ accepted }) => !accepted).map(nameOf)).toEqual([]);
	});

	it('identifiers of records are lawful where they are dropped or only link', () => {
		const exempt = bad.filter(({ role, case: each }) => isExempt(kind, role, each));
		expect(exempt.length > 0).toBe(kind === 'rekaman');
		expect(exempt.filter(({ named }) => named).map(nameOf)).toEqual([]);
	});

	it('no message, label or column repeats a personal text', () => {
		expect(said.length).toBeGreaterThan(100_000);
		expect(SECRETS.filter((secret) => said.includes(secret))).toEqual([]);
	});
});
