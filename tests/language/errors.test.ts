import { describe, expect, test } from 'vitest';
import { ENGINE_FAILURES, RELEASE_FAILURES, type Failure } from '../../src/lib/contract/failure.ts';
import { LANGUAGES } from '../../src/lib/contract/localized.ts';
import { EngineError } from '../../src/lib/engine/engine-error.ts';
import { ReleaseError } from '../../src/lib/release/index.ts';
import { failureSentence, isFailure } from '../../src/lib/language/errors.ts';

const params = {
	file: 'data.csv',
	status: 503,
	got: 1200,
	expected: 34000,
	format: 2,
	column: 'nilai',
	detail: 'JSON',
	seconds: 60
};
const ALL: Failure['code'][] = [...RELEASE_FAILURES, ...ENGINE_FAILURES];

describe.each(LANGUAGES)('what a reader is told in %s', (language) => {
	test.each(ALL)('of %s is whole sentences without a gap', (code) => {
		const sentence = failureSentence({ code, params }, language);
		expect(sentence).toMatch(/^[A-Z].*\.$/s);
		expect(sentence).not.toMatch(/undefined|NaN|\[object/);
	});

	test.each(RELEASE_FAILURES.filter((code) => code !== 'newer-format'))('of %s names the file', (code) =>
		expect(failureSentence({ code, params }, language)).toContain('data.csv')
	);

	test('writes numbers as that language does', () => {
		const sentence = failureSentence({ code: 'truncated', params }, language);
		expect(sentence).toContain(language === 'id' ? '34.000' : '34,000');
	});
});

test('errors of release and engine are told apart from any other error', () => {
	expect(isFailure(new ReleaseError('missing', { file: 'x' }))).toBe(true);
	expect(isFailure(new EngineError('no-wasm'))).toBe(true);
	expect(isFailure(new Error('lain'))).toBe(false);
	expect(isFailure(Object.assign(new Error('x'), { code: 'ENOENT', params: {} }))).toBe(false);
	expect(isFailure('offline')).toBe(false);
});
